// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import dev.glossator.core.evidence.ColumnEvidence;
import dev.glossator.core.generation.GenerationInput;
import dev.glossator.core.generation.Stop;
import dev.glossator.core.house.HouseLanguage;
import dev.glossator.core.house.NameStyle;
import dev.glossator.core.names.HouseIndex.Known;
import dev.glossator.core.prediction.Prediction;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Reads cryptic identifiers as words. Deterministic, and safe to share between threads: what it
 * remembers between calls changes no answer.
 */
public final class NameGenerator {
  /** Version of the rules, kept with every prediction: raised where they read other names. */
  public static final String VERSION = "names/6";

  /** Of how many projects the words are kept at hand, and how many words beside the newest. */
  private static final int HOUSES_KEPT = 16;

  private static final int WORDS_KEPT = 20_000;

  private static final String FOLDER = "/dev/glossator/core/names/";

  private final TableReader reader;
  private final ReadingWriter writer;
  private final LanguageRecogniser languages;
  private final List<VendorNames> vendors;
  private final PastDecisions decisions =
      new PastDecisions((t, house) -> read(t, house, Stop.NEVER));
  private final boolean agreeing;
  private final AtomicReference<List<House>> lastHouses = new AtomicReference<>(List.of());

  /** The parts that can be left out when measuring what each is worth. */
  public enum Stage {
    /** Looking for words at all; without it names are only split. */
    LATTICE,
    /**
     * What abbreviations were seen for elsewhere; without it rules of dropping letters stand in.
     */
    PAIRS,
    /** Which word follows which; without it words count by themselves. */
    WORD_PAIRS,
    /** Ranking with the table's context; without it channel and language alone decide. */
    MODEL,
    /** Turning scores into probabilities of being right. */
    CALIBRATION,
    /** What the organisation's decisions, or that there are none yet, make of the probabilities. */
    AGREEMENT
  }

  /**
   * Readings of columns, and for each of their candidates the features in the order of {@code
   * training/names/rank.py}.
   */
  public record Traced(List<NameReading> columns, List<List<double[]>> features) {
    public Traced {
      columns = List.copyOf(columns);
      features = List.copyOf(features);
    }
  }

  private NameGenerator(Lexicon lexicon, RankingModel model, Set<Stage> without)
      throws IOException {
    boolean lattice = !without.contains(Stage.LATTICE);
    try (InputStream everyday = resource("everyday.tsv")) {
      this.reader = new TableReader(lexicon, EverydayAbbreviations.read(everyday), model, lattice);
    }
    this.agreeing = !without.contains(Stage.AGREEMENT);
    this.writer = new ReadingWriter(lexicon, model);
    try (InputStream foreign = resource("languages.tsv")) {
      this.languages = LanguageRecogniser.read(lexicon, foreign);
    }
    try (InputStream codes = resource("vendors.tsv")) {
      this.vendors = lattice ? VendorNames.read(codes) : List.of();
    }
  }

  /** The generator with the lexicon and the ranking that ship with the product. */
  public static NameGenerator shipped() {
    return shipped(Set.of());
  }

  /** The shipped generator without some of its parts. */
  public static NameGenerator shipped(Set<Stage> without) {
    try (InputStream lexicon = resource("lexicon.bin.gz");
        InputStream ranking = resource("ranking.json")) {
      return load(lexicon, ranking, without);
    } catch (IOException e) {
      throw new UncheckedIOException("the product's own lexicon of names cannot be read", e);
    }
  }

  /** What the shipped lexicon was made from, as JSON. */
  public static InputStream manifest() {
    return resource("manifest.json");
  }

  /**
   * The generator with another lexicon and ranking.
   *
   * @throws IOException when a stream is not what it should be
   */
  public static NameGenerator load(InputStream lexicon, InputStream ranking, Set<Stage> without)
      throws IOException {
    RankingModel model =
        without.contains(Stage.MODEL)
            ? RankingModel.plain()
            : RankingModel.parse(new String(ranking.readAllBytes(), StandardCharsets.UTF_8));
    return new NameGenerator(
        Lexicon.read(lexicon)
            .reduced(!without.contains(Stage.PAIRS), !without.contains(Stage.WORD_PAIRS)),
        without.contains(Stage.CALIBRATION) ? model.uncalibrated() : model,
        without);
  }

  /** The same input with those other tables alone whose names bear on this one's columns. */
  public GenerationInput relevant(GenerationInput input, Stop stop) {
    boolean english = language(input).equals(LanguageRecogniser.ENGLISH);
    HouseIndex words = house(input.house()).words();
    return input.withTables(reader.others(input, words, english, stop));
  }

  /** Reads the names of a table and of its columns together. */
  public TableReading read(GenerationInput input) {
    return read(input, Stop.NEVER);
  }

  /** The same, as long as it is wanted. */
  public TableReading read(GenerationInput input, Stop stop) {
    return read(input, house(input.house()), stop);
  }

  private TableReading read(GenerationInput input, House house, Stop stop) {
    HouseIndex words = house.words();
    String table = input.evidence().table();
    String language = language(input);
    boolean english = language.equals(LanguageRecogniser.ENGLISH);
    List<Candidate> own = reader.table(table, input.tables(), words, english);
    List<List<Candidate>> ranked = reader.columns(input, own, words, english, stop);
    TablePrefix prefix = reader.prefix(input.evidence().columns(), words, english);
    VendorNames vendor = VendorNames.of(input.evidence(), vendors);
    NameStyle style = house.language().style();
    List<NameReading> readings = new ArrayList<>();
    for (int i = 0; i < ranked.size(); i++) {
      stop.check();
      String column = input.evidence().columns().get(i).name();
      Optional<Known> known = words.name(table, column);
      if (known.isEmpty() && !saidByTheHouse(ranked.get(i))) {
        known = vendor.column(column, style);
      }
      NameReading reading = writer.write(column, language, ranked.get(i), house, known);
      readings.add(prefix.marks(column) ? prefix.explained(reading) : reading);
    }
    return new TableReading(
        writer.write(table, language, own, house, vendor.table(table, style)), readings);
  }

  /** Whether the organisation's words are in the best reading. */
  private static boolean saidByTheHouse(List<Candidate> ranked) {
    return !ranked.isEmpty()
        && ranked.getFirst().reading().pieces().stream()
            .anyMatch(piece -> piece.kind() == Piece.Kind.HOUSE);
  }

  /** What the readings say as predictions: one for the asset's name and one for each column. */
  public List<Prediction> predictions(GenerationInput input, TableReading reading) {
    return NamePredictions.of(input, reading, house(input.house()).agreement());
  }

  /**
   * The readings of a table with what ranking saw of each candidate, for training: read as English,
   * and as if the organisation said nothing.
   */
  public Traced trace(GenerationInput input) {
    String table = input.evidence().table();
    List<Candidate> own = reader.table(table, List.of(), HouseIndex.EMPTY, true);
    List<List<Candidate>> ranked = reader.ranked(input, own, HouseIndex.EMPTY, true, Stop.NEVER);
    List<NameReading> readings = new ArrayList<>();
    for (int i = 0; i < ranked.size(); i++) {
      String column = input.evidence().columns().get(i).name();
      readings.add(writer.write(column, LanguageRecogniser.ENGLISH, ranked.get(i), House.UNKNOWN));
    }
    return new Traced(
        readings, ranked.stream().map(r -> r.stream().map(Candidate::features).toList()).toList());
  }

  private String language(GenerationInput input) {
    List<ColumnEvidence> columns = input.evidence().columns();
    return languages.of(columns.stream().map(c -> IdentifierSplitter.split(c.name())).toList());
  }

  private House house(HouseLanguage language) {
    List<House> last = lastHouses.get();
    for (House house : last) {
      if (house.language().equals(language)) {
        return house;
      }
    }
    Agreement agreement = agreeing ? decisions.agreement(language) : Agreement.FULL;
    House house = new House(language, new HouseIndex(language), agreement);
    lastHouses.set(kept(house, last));
    return house;
  }

  private static List<House> kept(House newest, List<House> before) {
    List<House> kept = new ArrayList<>();
    kept.add(newest);
    int words = 0;
    HouseLanguage language = newest.language();
    for (House house : before) {
      HouseLanguage other = house.language();
      // The same words with other terms or none are asked for in turn, so they go together.
      boolean same = other.accepted().equals(language.accepted());
      words += same ? 0 : other.accepted().size() + other.dictionary().size();
      if (words <= WORDS_KEPT && kept.size() < HOUSES_KEPT) {
        kept.add(house);
      }
    }
    return List.copyOf(kept);
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(NameGenerator.class.getResourceAsStream(FOLDER + name), name);
  }
}
