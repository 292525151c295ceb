// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.descriptions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts a shape such as {@code A{2}-9{5}} into words: two letters, a hyphen and five digits. */
final class Shapes {
  private static final Pattern PIECE = Pattern.compile("(.)(?:\\{(\\d+)\\})?", Pattern.DOTALL);
  private static final int PIECES_MAX = 5;

  private Shapes() {}

  /** The words, or nothing where the shape is too long to help a reader. */
  static Optional<String> words(String shape) {
    List<Piece> pieces = pieces(shape);
    if (pieces.isEmpty() || pieces.size() > PIECES_MAX) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>();
    for (Piece piece : pieces) {
      String word = piece.words();
      if (word.isEmpty()) {
        return Optional.empty();
      }
      words.add(word);
    }
    return Optional.of(Figures.list(words, "and"));
  }

  private static List<Piece> pieces(String shape) {
    List<Piece> pieces = new ArrayList<>();
    Matcher matcher = PIECE.matcher(shape);
    while (matcher.find()) {
      int count = matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2));
      char kind = matcher.group(1).charAt(0);
      if (!pieces.isEmpty() && pieces.getLast().kind == kind) {
        count += pieces.removeLast().count;
      }
      pieces.add(new Piece(kind, count));
    }
    return pieces;
  }

  private record Piece(char kind, int count) {

    String words() {
      return switch (kind) {
        case 'A' -> counted("capital letter");
        case 'a' -> counted("small letter");
        case '9' -> counted("digit");
        case '-' -> count == 1 ? "a hyphen" : "";
        case '/' -> count == 1 ? "a slash" : "";
        case '.' -> count == 1 ? "a full stop" : "";
        case ' ' -> count == 1 ? "a space" : "";
        case '_' -> count == 1 ? "an underscore" : "";
        case ':' -> count == 1 ? "a colon" : "";
        default -> "";
      };
    }

    private String counted(String noun) {
      return Figures.count(count) + " " + noun + (count == 1 ? "" : "s");
    }
  }
}
