// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.logs;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The fields that every line carries which is logged during a piece of work: the id of its request,
 * or of its run. Values are ids, names of ours and figures, never what a caller sent.
 */
public final class LogContext {
  private static final ScopedValue<Map<String, Object>> FIELDS = ScopedValue.newInstance();

  private LogContext() {}

  /** Does the work with one more field. */
  public static <T, X extends Throwable> T call(
      String name, Object value, ScopedValue.CallableOp<? extends T, X> work) throws X {
    return ScopedValue.where(FIELDS, with(Map.of(name, value))).call(work);
  }

  /** Does the work with more fields, in their order. */
  public static void run(Map<String, Object> more, Runnable work) {
    ScopedValue.where(FIELDS, with(more)).run(work);
  }

  /** Those of the calling thread's work. */
  static Map<String, Object> fields() {
    return FIELDS.isBound() ? FIELDS.get() : Map.of();
  }

  private static Map<String, Object> with(Map<String, Object> more) {
    Map<String, Object> all = new LinkedHashMap<>(fields());
    all.putAll(more);
    return Collections.unmodifiableMap(all);
  }
}
