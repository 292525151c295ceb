// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import dev.glossator.core.names.HouseIndex.Known;
import dev.glossator.core.names.NameReading.NameCandidate;
import dev.glossator.core.names.NameReading.NamePart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes ranked candidates as a reading: text, confidence, and why each piece is read so. */
final class ReadingWriter {
  private static final double TINY = 1e-9;

  /** A name less likely than this helps nobody: it stays among the choices of those who ask. */
  private static final double LINE = 0.15;

  private final Lexicon lexicon;
  private final RankingModel model;

  ReadingWriter(Lexicon lexicon, RankingModel model) {
    this.lexicon = lexicon;
    this.model = model;
  }

  NameReading write(String identifier, String language, List<Candidate> ranked, House house) {
    return write(identifier, language, ranked, house, Optional.empty());
  }

  /** The reading, headed by the name the organisation already has, if any. */
  NameReading write(
      String identifier,
      String language,
      List<Candidate> ranked,
      House house,
      Optional<Known> known) {
    List<NameCandidate> candidates = new ArrayList<>();
    known.ifPresent(
        k -> {
          NamePart whole = new NamePart(identifier, k.value(), k.reason());
          candidates.add(new NameCandidate(k.value(), k.confidence(), List.of(whole)));
        });
    if (ranked.isEmpty()) {
      candidates.add(new NameCandidate(identifier, 0, List.of()));
      return new NameReading(identifier, candidates, language, known.isPresent());
    }
    double alone = known.map(k -> 0.0).orElseGet(() -> model.confidence(ranked));
    double first = house.agreement().of(alone);
    double[] shares = Confidence.shares(ranked);
    double left = known.map(k -> 1 - k.confidence()).orElse(1 - first);
    double others = known.isPresent() ? 1 : Math.max(TINY, 1 - shares[0]);
    for (int i = 0; i < ranked.size() && candidates.size() < IdentifierReader.BEST; i++) {
      boolean top = i == 0 && known.isEmpty();
      double confidence = top ? first : left * shares[i] / others;
      candidates.add(candidate(ranked.get(i), confidence, house));
    }
    boolean likely = alone >= LINE && understood(ranked.getFirst().reading());
    boolean proposed = known.isPresent() || likely;
    return new NameReading(identifier, candidates, language, proposed);
  }

  private NameCandidate candidate(Candidate ranked, double confidence, House house) {
    List<Piece> pieces = ranked.reading().pieces();
    NeighbourNames.Naming naming = ranked.naming();
    List<NamePart> parts = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      String reason = reason(piece, house.words());
      if (naming != null && naming.explains(i, piece)) {
        reason += "; " + naming.reason();
      }
      parts.add(new NamePart(piece.letters(), piece.text(), reason));
    }
    String text =
        TitleCase.write(pieces, lexicon, house.words().spelling(), house.language().style());
    return new NameCandidate(text, Math.clamp(confidence, 0, 1), parts);
  }

  private static String reason(Piece piece, HouseIndex house) {
    return switch (piece.kind()) {
      case WORD -> "a word as it stands";
      case SEEN -> "abbreviation seen " + Math.max(1, Math.round(piece.seen())) + " times";
      case LETTERS -> piece.letters().length() + " letters of " + piece.words().getFirst().length();
      case TABLE -> "from the table's name";
      case NEIGHBOUR -> "from the name of a table";
      case LAYER -> "a layer of the warehouse";
      case HOUSE -> house.reason(piece);
      case NUMBER -> "a number";
      case KEPT -> NamePart.KEPT;
    };
  }

  /** Whether a word, or an abbreviation of more than one letter, was recognised. */
  private static boolean understood(Hypothesis best) {
    return best.pieces().stream().anyMatch(ReadingWriter::understood);
  }

  private static boolean understood(Piece piece) {
    return switch (piece.kind()) {
      case WORD, SEEN, LETTERS -> piece.letters().length() > 1;
      case HOUSE, TABLE, NEIGHBOUR, LAYER -> true;
      case NUMBER, KEPT -> false;
    };
  }
}
