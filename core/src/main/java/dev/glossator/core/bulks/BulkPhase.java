// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.bulks;

import dev.glossator.core.prediction.RunType;
import java.util.List;

/**
 * What a bulk is at. Where a policy accepts names, these come first for all assets, so that the
 * terms and texts of every table stand on the accepted names of all; else one run an asset makes
 * everything.
 */
public enum BulkPhase {
  NAMES,
  ACCEPTING_NAMES,
  REST,
  ALL,
  ACCEPTING;

  /** The first phase of a bulk. */
  public static BulkPhase first(List<RunType> types, boolean namesAreAccepted) {
    boolean apart = types.size() > 1 && types.contains(RunType.BUSINESS_NAMES) && namesAreAccepted;
    return apart ? NAMES : ALL;
  }

  /** What is generated in this phase, of what the bulk is about. */
  public List<RunType> types(List<RunType> all) {
    return switch (this) {
      case NAMES -> List.of(RunType.BUSINESS_NAMES);
      case REST -> all.stream().filter(type -> type != RunType.BUSINESS_NAMES).toList();
      case ALL -> all;
      case ACCEPTING_NAMES, ACCEPTING -> List.of();
    };
  }

  /** The phase after this one; ACCEPTING is the last. */
  public BulkPhase next() {
    return switch (this) {
      case NAMES -> ACCEPTING_NAMES;
      case ACCEPTING_NAMES -> REST;
      case REST, ALL, ACCEPTING -> ACCEPTING;
    };
  }

  /** Whether a policy has its turn, rather than generation. */
  public boolean accepting() {
    return this == ACCEPTING_NAMES || this == ACCEPTING;
  }
}
