// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.bench;

import java.util.List;

/** Says of a wrong name what kind of wrong it is. */
enum NameErrors {
  /** The words have the right stems in another form. */
  INFLECTION("inflection"),
  /** A piece was left as it stands although it stands for another word. */
  KEPT("keptPiece"),
  /** As many words as there should be, some of them wrong. */
  WORD("wrongWord"),
  /** More or fewer words than there should be. */
  SEGMENTATION("segmentation"),
  /** The right words cannot be found in the letters at all. */
  UNDERIVABLE("notDerivable");

  private static final int STEM = 4;

  private final String label;

  NameErrors(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  static NameErrors of(String column, List<String> given, List<String> gold) {
    if (!derivable(column, gold)) {
      return UNDERIVABLE;
    }
    if (given.size() != gold.size()) {
      return SEGMENTATION;
    }
    List<String> pieces = NameWords.of(column);
    boolean inflected = true;
    boolean kept = false;
    for (int i = 0; i < given.size(); i++) {
      if (!NameWords.same(given.get(i), gold.get(i))) {
        inflected &= stem(given.get(i), gold.get(i));
        kept |= pieces.contains(given.get(i));
      }
    }
    return inflected ? INFLECTION : kept ? KEPT : WORD;
  }

  private static boolean stem(String a, String b) {
    int common = 0;
    while (common < Math.min(a.length(), b.length()) && a.charAt(common) == b.charAt(common)) {
      common++;
    }
    return common >= STEM && 2 * common >= Math.max(a.length(), b.length());
  }

  /** Whether the identifier's letters are found in order in those of the words. */
  private static boolean derivable(String column, List<String> gold) {
    String letters = String.join("", NameWords.of(column));
    String words = String.join("", gold);
    int at = 0;
    for (int i = 0; i < words.length() && at < letters.length(); i++) {
      if (words.charAt(i) == letters.charAt(at)) {
        at++;
      }
    }
    return at == letters.length();
  }
}
