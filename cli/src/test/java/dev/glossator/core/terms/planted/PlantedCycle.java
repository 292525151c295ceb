// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.terms.planted;

/** Breaks a rule on purpose, so that the rule is seen to fail. */
public final class PlantedCycle {
  public static final Class<?> THERE = dev.glossator.core.names.planted.PlantedCycle.class;
}
