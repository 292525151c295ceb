// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import java.util.List;

/**
 * How an identifier is read.
 *
 * @param identifier as the source spells it
 * @param candidates best first, at most thirty; never empty (the split name itself is always among
 *     them)
 * @param language ISO 639-1 code of the words in the identifiers; {@code en} unless recognised
 *     otherwise
 * @param proposed whether the first candidate is worth proposing
 */
public record NameReading(
    String identifier, List<NameCandidate> candidates, String language, boolean proposed) {

  public NameReading {
    candidates = List.copyOf(candidates);
    if (candidates.isEmpty()) {
      throw new IllegalArgumentException("no reading of " + identifier);
    }
  }

  public NameCandidate best() {
    return candidates.getFirst();
  }

  /**
   * One reading.
   *
   * @param text in title case, ready to be shown
   * @param confidence calibrated probability that it is right, 0..1
   * @param parts how each piece of the identifier was read, in order
   */
  public record NameCandidate(String text, double confidence, List<NamePart> parts) {
    public NameCandidate {
      parts = List.copyOf(parts);
    }
  }

  /**
   * One piece of an identifier and the word or words it stands for.
   *
   * @param piece letters as they stand in the identifier
   * @param words what they are read as
   * @param reason why, in a few words ({@code abbreviation seen 41 times}, {@code accepted for
   *     orders.cust_no})
   */
  public record NamePart(String piece, String words, String reason) {
    static final String KEPT = "kept: nothing to go on";

    /** Whether nothing is known about the piece, so that it stays as it stands. */
    public boolean kept() {
      return reason.equals(KEPT);
    }
  }
}
