// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.planted;

/** Breaks a rule on purpose, so that the rule is seen to fail. */
public final class PlantedReach {
  public static final Class<?> STORE = dev.glossator.store.planted.PlantedTarget.class;
  public static final Class<?> MODEL = dev.glossator.inference.planted.PlantedModel.class;
}
