// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.planted;

/** Breaks a rule on purpose, so that the rule is seen to fail. */
public final class PlantedHttp {
  public static final Class<?> SERVER = io.helidon.planted.PlantedListener.class;
}
