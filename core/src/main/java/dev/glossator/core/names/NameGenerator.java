// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import dev.glossator.core.evidence.ColumnEvidence;
import dev.glossator.core.generation.GenerationInput;
import dev.glossator.core.house.HouseLanguage;
import dev.glossator.core.names.HouseIndex.Known;
import dev.glossator.core.names.IdentifierSplitter.Token;
import dev.glossator.core.names.NameReading.NameCandidate;
import dev.glossator.core.names.NameReading.NamePart;
import dev.glossator.core.prediction.Prediction;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Reads cryptic identifiers as words. Deterministic, and safe to share between threads: what it
 * remembers between calls changes no answer.
 */
public final class NameGenerator {
  private static final String FOLDER = "/dev/glossator/core/names/";

  private final Lexicon lexicon;
  private final IdentifierReader reader;
  private final LanguageRecogniser languages;
  private final AtomicReference<IndexedHouse> lastHouse =
      new AtomicReference<>(new IndexedHouse(HouseLanguage.EMPTY, HouseIndex.EMPTY));

  private record IndexedHouse(HouseLanguage house, HouseIndex index) {}

  private NameGenerator(Lexicon lexicon, LanguageRecogniser languages) {
    this.lexicon = lexicon;
    this.reader = new IdentifierReader(lexicon);
    this.languages = languages;
  }

  /** The generator with the lexicon that ships with the product. */
  public static NameGenerator shipped() {
    try (InputStream lexicon = resource("lexicon.bin.gz")) {
      return load(lexicon);
    } catch (IOException e) {
      throw new UncheckedIOException("the product's own lexicon of names cannot be read", e);
    }
  }

  /** What the shipped lexicon was made from, as JSON. */
  public static InputStream manifest() {
    return resource("manifest.json");
  }

  /**
   * The generator with another lexicon.
   *
   * @throws IOException when the stream is no lexicon of the right format
   */
  public static NameGenerator load(InputStream lexicon) throws IOException {
    Lexicon words = Lexicon.read(lexicon);
    try (InputStream foreign = resource("languages.tsv")) {
      return new NameGenerator(words, LanguageRecogniser.read(words, foreign));
    }
  }

  /** Reads the names of a table and of its columns together. */
  public TableReading read(GenerationInput input) {
    HouseIndex house = index(input.house());
    String table = input.evidence().table();
    List<String> columns = input.evidence().columns().stream().map(ColumnEvidence::name).toList();
    String language = languages.of(columns.stream().map(IdentifierSplitter::split).toList());
    List<NameReading> readings = new ArrayList<>();
    for (String column : columns) {
      readings.add(read(column, language, house, house.name(table, column).orElse(null)));
    }
    return new TableReading(read(table, language, house, null), readings);
  }

  /** What the readings say as predictions: one for the asset's name and one for each column. */
  public List<Prediction> predictions(GenerationInput input, TableReading reading) {
    return NamePredictions.of(input, reading);
  }

  private NameReading read(
      String identifier, String language, HouseIndex house, @Nullable Known known) {
    List<Token> tokens = IdentifierSplitter.split(identifier);
    if (tokens.isEmpty()) {
      NameCandidate kept = new NameCandidate(identifier, 0, List.of());
      return new NameReading(identifier, List.of(kept), language, known != null);
    }
    List<Hypothesis> found =
        language.equals(LanguageRecogniser.ENGLISH)
            ? reader.read(identifier, house)
            : List.of(reader.plain(tokens));
    List<NameCandidate> candidates = new ArrayList<>();
    if (known != null) {
      NamePart whole = new NamePart(identifier, known.value(), known.reason());
      candidates.add(new NameCandidate(known.value(), known.confidence(), List.of(whole)));
    }
    for (int i = 0; i < found.size() && candidates.size() < IdentifierReader.BEST; i++) {
      candidates.add(candidate(found, i, house));
    }
    boolean proposed = known != null || worthProposing(found.getFirst());
    return new NameReading(identifier, candidates, language, proposed);
  }

  private NameCandidate candidate(List<Hypothesis> found, int i, HouseIndex house) {
    Hypothesis h = found.get(i);
    double margin = h.score() - found.get(i == 0 && found.size() > 1 ? 1 : 0).score();
    double confidence = i == 0 ? 1 / (1 + Math.exp(-0.5 * margin)) : Math.exp(margin) / 2;
    List<NamePart> parts = new ArrayList<>();
    for (Piece piece : h.pieces()) {
      parts.add(
          new NamePart(piece.letters(), String.join(" ", piece.words()), reason(piece, house)));
    }
    return new NameCandidate(
        TitleCase.write(h.pieces(), lexicon), Math.clamp(confidence, 0, 1), parts);
  }

  private static String reason(Piece piece, HouseIndex house) {
    return switch (piece.kind()) {
      case WORD -> "a word as it stands";
      case SEEN -> "abbreviation seen " + Math.max(1, Math.round(piece.seen())) + " times";
      case LETTERS -> piece.letters().length() + " letters of " + piece.words().getFirst().length();
      case HOUSE -> house.reason(piece.letters());
      case NUMBER -> "a number";
      case KEPT -> "kept: nothing to go on";
    };
  }

  /** Something was understood: a word or an abbreviation of more than one letter. */
  private static boolean worthProposing(Hypothesis best) {
    return best.pieces().stream()
        .anyMatch(
            p ->
                p.letters().length() > 1
                    && p.kind() != Piece.Kind.NUMBER
                    && p.kind() != Piece.Kind.KEPT);
  }

  private HouseIndex index(HouseLanguage house) {
    IndexedHouse last = lastHouse.get();
    if (!last.house().equals(house)) {
      last = new IndexedHouse(house, new HouseIndex(house));
      lastHouse.set(last);
    }
    return last.index();
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(NameGenerator.class.getResourceAsStream(FOLDER + name), name);
  }
}
