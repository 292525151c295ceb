// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.planted;

/** Breaks a rule on purpose, so that the rule is seen to fail. */
public final class PlantedArrow {
  public static final Class<?> UP = dev.glossator.cli.planted.PlantedTarget.class;
}
