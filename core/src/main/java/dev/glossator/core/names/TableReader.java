// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import dev.glossator.core.evidence.ColumnEvidence;
import dev.glossator.core.generation.GenerationInput;
import dev.glossator.core.generation.Stop;
import dev.glossator.core.names.CandidateFeatures.Shape;
import dev.glossator.core.names.NeighbourNames.Naming;
import dev.glossator.core.names.ReadableWords.Spelling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads the columns of a table together: each by itself first, then again with what the others are
 * read as.
 */
final class TableReader {
  private static final int ROUNDS = 2;

  /** How many readings of a column may take part before the others' best are known. */
  private static final int FIRST_ROUND = 8;

  /** Where fewer of the other columns hold something short, the table counts as written out. */
  private static final double READABLE = 0.4;

  /** Where fewer do, letters that nobody was seen to use for a word are hardly meant for one. */
  private static final double SPELT_OUT = 0.1;

  /** Fewer columns do not show that nothing is shortened. */
  private static final int FEW = 4;

  /** How much further the name of a glossary term stands than the same words that are none. */
  private static final double TERM = 4;

  /** The same where only its letters speak for it, and others were seen for these. */
  private static final double TERM_BY_LETTERS = 1.5;

  /**
   * How far a reading stands back for each everyday abbreviation it leaves: the order alone tips
   * between <i>SEQ</i> and <i>sequence</i> by what little else differs.
   */
  private static final double EVERYDAY_LEFT = 1;

  /** How far a reading stands ahead for each acronym it leaves as it is. */
  private static final double ACRONYM_LEFT = 3;

  /** The same for each abbreviation of several words that is known for nothing else. */
  private static final double PHRASE_KNOWN = 2;

  /** How far a name that is left alone stands before the next reading. */
  private static final double LEFT_ALONE = 1.5;

  private static final int REMEMBERED = 20_000;

  private final Lexicon lexicon;
  private final EverydayAbbreviations everyday;
  private final IdentifierReader reader;
  private final RankingModel model;
  private final ReadableWords words;
  private final boolean lattice;
  private final Map<String, Set<List<String>>> others = new ConcurrentHashMap<>();

  TableReader(
      Lexicon lexicon, EverydayAbbreviations everyday, RankingModel model, boolean lattice) {
    this.lexicon = lexicon;
    this.everyday = everyday;
    this.reader = new IdentifierReader(lexicon);
    this.model = model;
    this.words = new ReadableWords(lexicon);
    this.lattice = lattice;
  }

  /**
   * The ranked readings of the table's own name; empty where it holds no letter or digit.
   *
   * @param others names of tables beside it
   */
  List<Candidate> table(String name, Collection<String> others, HouseIndex house, boolean english) {
    Optional<TableLayer> layer =
        english && lattice ? TableLayer.of(name, others) : Optional.empty();
    return layer
        .map(
            l ->
                table(l.rest(name), house, true).stream()
                    .map(rest -> l.before(rest, lexicon))
                    .toList())
        .orElseGet(() -> table(name, house, english));
  }

  private List<Candidate> table(String name, HouseIndex house, boolean english) {
    List<Hypothesis> found = found(name, house, TableContext.NONE, english);
    List<Hypothesis> alone = found.isEmpty() ? List.of() : List.of(found.getFirst());
    CandidateFeatures features =
        new CandidateFeatures(lexicon, everyday, TableContext.NONE, new TableWords(lexicon, alone));
    return rank(found, vectors(found, 0, Shape.UNKNOWN, features), house, h -> null);
  }

  /**
   * The readings of every column, best first, with readable words as they are written where the
   * table is written out; empty for a column whose name holds no letter or digit.
   */
  List<List<Candidate>> columns(
      GenerationInput input, List<Candidate> table, HouseIndex house, boolean english, Stop stop) {
    List<ColumnEvidence> columns = input.evidence().columns();
    List<List<Candidate>> ranked = ranked(input, table, house, english, stop);
    TablePrefix prefix = prefix(columns, house, english);
    List<Hypothesis> best = new ArrayList<>();
    ranked.forEach(r -> best.add(r.isEmpty() ? Hypothesis.NOTHING : r.getFirst().reading()));
    TableWords others = new TableWords(lexicon, best);
    for (int i = 0; i < ranked.size(); i++) {
      if (!ranked.get(i).isEmpty()) {
        String name = prefix.without(columns.get(i).name());
        ranked.set(i, restored(name, ranked.get(i), spelling(others.shortened(i), columns.size())));
      }
    }
    return ranked;
  }

  /** The readings of every column as they are ranked. */
  List<List<Candidate>> ranked(
      GenerationInput input, List<Candidate> table, HouseIndex house, boolean english, Stop stop) {
    List<ColumnEvidence> columns = input.evidence().columns();
    TablePrefix prefix = prefix(columns, house, english);
    TableContext context =
        table.isEmpty()
            ? TableContext.NONE
            : TableContext.of(
                input,
                table.getFirst().reading(),
                neighbours(input, house, english, stop),
                lexicon);
    List<List<Hypothesis>> found = new ArrayList<>();
    List<Hypothesis> best = new ArrayList<>();
    List<String> names = columns.stream().map(c -> prefix.without(c.name())).toList();
    for (String name : names) {
      stop.check();
      List<Hypothesis> own = found(name, house, context, english);
      found.add(own);
      best.add(own.isEmpty() ? Hypothesis.NOTHING : own.getFirst());
    }
    List<Shape> shapes = columns.stream().map(Shape::of).toList();
    List<List<Candidate>> ranked = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      CandidateFeatures features =
          new CandidateFeatures(lexicon, everyday, context, new TableWords(lexicon, best));
      ranked.clear();
      for (int i = 0; i < columns.size(); i++) {
        stop.check();
        List<Hypothesis> taking =
            round == 0
                ? found.get(i).subList(0, Math.min(FIRST_ROUND, found.get(i).size()))
                : found.get(i);
        String name = names.get(i);
        List<Candidate> own =
            rank(
                taking,
                vectors(taking, i, shapes.get(i), features),
                house,
                h -> context.naming(name, h));
        ranked.add(own);
        if (!own.isEmpty()) {
          best.set(i, own.getFirst().reading());
        }
      }
    }
    return ranked;
  }

  /** The names of other tables that bear on the reading of this one's columns, in their order. */
  List<String> others(GenerationInput input, HouseIndex house, boolean english, Stop stop) {
    Set<String> bearing = new HashSet<>(neighbours(input, house, english, stop).tables());
    TableLayer.witness(input.evidence().table(), input.tables()).ifPresent(bearing::add);
    return input.tables().stream().filter(bearing::contains).toList();
  }

  private NeighbourNames neighbours(
      GenerationInput input, HouseIndex house, boolean english, Stop stop) {
    if (!english || !lattice) {
      return NeighbourNames.NONE;
    }
    TablePrefix prefix = prefix(input.evidence().columns(), house, true);
    return NeighbourNames.of(input, prefix::without, table -> names(table, stop));
  }

  /** What the name of another table stands for, read by itself. */
  private Set<List<String>> names(String table, Stop stop) {
    Set<List<String>> known = others.get(table);
    if (known == null) {
      stop.check();
      List<Candidate> read = table(table, List.of(), HouseIndex.EMPTY, true);
      known =
          read.isEmpty()
              ? Set.of()
              : NeighbourNames.forms(read.getFirst().reading().pieces(), lexicon);
      if (others.size() >= REMEMBERED) {
        others.clear();
      }
      others.put(table, known);
    }
    return known;
  }

  /** What puts a reading before others, or back, whatever the order makes of it. */
  private double ahead(Hypothesis reading, HouseIndex house) {
    double term = house.term(reading) ? guessed(reading) ? TERM_BY_LETTERS : TERM : 0;
    return term + known(reading) - EVERYDAY_LEFT * count(reading, this::everydayLeft);
  }

  /** What is known by its letters counts where these stand by themselves. */
  private double known(Hypothesis reading) {
    return reading.cuts() > 0
        ? 0
        : ACRONYM_LEFT * count(reading, TableReader::acronymLeft)
            + PHRASE_KNOWN * count(reading, this::knownForNothingElse);
  }

  private boolean knownForNothingElse(Piece piece) {
    return PieceReader.phrase(piece)
        && lexicon.id(piece.letters()) < 0
        && lexicon.expansions(piece.letters()).stream().allMatch(e -> e.words().length > 1);
  }

  private static long count(Hypothesis reading, Predicate<Piece> which) {
    return reading.pieces().stream().filter(which).count();
  }

  private static boolean acronymLeft(Piece piece) {
    return piece.kind() == Piece.Kind.WORD && TitleCase.unmistakable(piece.letters());
  }

  /** Whether letters are read as a word that nobody was seen to write so, unlike another. */
  private boolean guessed(Hypothesis reading) {
    return reading.pieces().stream()
        .anyMatch(
            p -> p.kind() == Piece.Kind.LETTERS && !lexicon.expansions(p.letters()).isEmpty());
  }

  /** Whether an everyday abbreviation stays that the organisation does not keep. */
  private boolean everydayLeft(Piece piece) {
    return piece.kind() != Piece.Kind.HOUSE && everyday.contains(piece.text());
  }

  private static Spelling spelling(double shortened, int columns) {
    if (shortened >= READABLE) {
      return Spelling.SHORTENED;
    }
    return columns >= FEW && shortened < SPELT_OUT
        ? Spelling.NOTHING_GUESSED
        : Spelling.WRITTEN_OUT;
  }

  /**
   * Words that are readable stay: no other form of them, and no other word in a written-out table.
   */
  private List<Candidate> restored(String identifier, List<Candidate> ranked, Spelling spelling) {
    Candidate first = ranked.getFirst();
    Hypothesis restored = words.restored(identifier, first.reading(), spelling);
    if (restored.equals(first.reading())) {
      return ranked;
    }
    List<Candidate> changed = new ArrayList<>();
    double[] features = first.features();
    for (Candidate other : ranked) {
      if (other.reading().words().equals(restored.words())) {
        features = other.features();
      } else {
        changed.add(other);
      }
    }
    changed.addFirst(new Candidate(restored, features, first.score() + LEFT_ALONE));
    return changed.subList(0, Math.min(IdentifierReader.BEST, changed.size()));
  }

  /** What the columns of a table begin with and is left out of their names. */
  TablePrefix prefix(List<ColumnEvidence> columns, HouseIndex house, boolean english) {
    return english ? TablePrefix.of(columns, house, lexicon) : TablePrefix.NONE;
  }

  private List<Hypothesis> found(
      String name, HouseIndex house, TableContext context, boolean english) {
    return lattice && english ? reader.read(name, house, context) : reader.split(name, house);
  }

  private Function<Hypothesis, double[]> vectors(
      List<Hypothesis> found, int column, Shape shape, CandidateFeatures features) {
    LetterFeatures letters = new LetterFeatures(lexicon, found);
    return h -> features.of(h, column, shape, letters);
  }

  private List<Candidate> rank(
      List<Hypothesis> found,
      Function<Hypothesis, double[]> vectors,
      HouseIndex house,
      Function<Hypothesis, @Nullable Naming> naming) {
    List<Candidate> ranked = new ArrayList<>();
    for (Hypothesis h : found) {
      double[] vector = vectors.apply(h);
      Naming named = naming.apply(h);
      double ahead = ahead(h, house) + (named == null ? 0 : named.ahead());
      ranked.add(new Candidate(h, vector, model.score(vector) + ahead, named));
    }
    ranked.sort(Comparator.comparingDouble(c -> -c.score()));
    return ranked;
  }
}
