// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.runs;

import dev.glossator.core.prediction.RunType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the items of a run add up to.
 *
 * <p>Abstaining is success: a type that found nothing to say is SUCCEEDED. Only errors make it
 * PARTIALLY_SUCCEEDED (something usable is left) or FAILED (nothing is). A run whose types end
 * alike ends as they do, otherwise PARTIALLY_SUCCEEDED. A cancel keeps the types that had finished.
 */
public final class RollUp {

  private RollUp() {}

  /** One entry for each type of the run, in the order given. */
  public static List<TypeStat> typeStats(
      List<RunType> types, List<RunItem> items, RunStatus status) {
    return types.stream().map(type -> typeStat(type, items, status)).toList();
  }

  /** The status a run ends with once no item is open. */
  public static RunStatus end(List<TypeStat> stats) {
    Set<RunStatus> outcomes = EnumSet.noneOf(RunStatus.class);
    stats.forEach(stat -> outcomes.add(stat.status()));
    if (stats.isEmpty() || outcomes.stream().anyMatch(RunStatus::active)) {
      throw new IllegalArgumentException("not every type has ended: " + stats);
    }
    return outcomes.size() == 1 ? outcomes.iterator().next() : RunStatus.PARTIALLY_SUCCEEDED;
  }

  public static boolean complete(List<RunItem> items) {
    return items.stream().noneMatch(RunItem::open);
  }

  private static TypeStat typeStat(RunType type, List<RunItem> all, RunStatus status) {
    List<RunItem> items = all.stream().filter(item -> item.type() == type).toList();
    if (items.stream().anyMatch(item -> item.outcome().state() == RunItem.State.DROPPED)) {
      return new TypeStat(type, RunStatus.CANCELED, null);
    }
    if (!complete(items)) {
      return new TypeStat(type, status.active() ? status : RunStatus.CANCELED, null);
    }
    int failed = items.stream().mapToInt(item -> item.outcome().failed()).sum();
    if (failed == 0) {
      return new TypeStat(type, RunStatus.SUCCEEDED, null);
    }
    boolean usable = items.stream().anyMatch(item -> item.outcome().predictions() > 0);
    int targets = items.stream().mapToInt(RunItem::targets).sum();
    return new TypeStat(
        type,
        usable ? RunStatus.PARTIALLY_SUCCEEDED : RunStatus.FAILED,
        failed + " of " + targets + " targets failed; " + firstError(items));
  }

  private static @Nullable String firstError(List<RunItem> items) {
    return items.stream()
        .map(item -> item.outcome().error())
        .filter(error -> error != null)
        .findFirst()
        .orElse(null);
  }
}
