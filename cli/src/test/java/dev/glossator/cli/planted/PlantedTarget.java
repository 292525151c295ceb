// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.planted;

/** Breaks a rule on purpose, so that the rule is seen to fail. */
public final class PlantedTarget {}
