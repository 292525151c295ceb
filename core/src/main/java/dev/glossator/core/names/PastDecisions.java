// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import dev.glossator.core.evidence.ColumnEvidence;
import dev.glossator.core.evidence.Origin;
import dev.glossator.core.evidence.SemanticType;
import dev.glossator.core.evidence.TableEvidence;
import dev.glossator.core.generation.GenerationInput;
import dev.glossator.core.house.HouseLanguage;
import dev.glossator.core.house.HouseLanguage.AcceptedName;
import dev.glossator.core.names.Agreement.Decided;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Names that people gave, beside what their columns would have been read as: half of the tables
 * with the words that the other half teaches, so that no name is read with its own help. Entries of
 * dictionaries are left out: they are written for the very columns that letters do not tell.
 */
final class PastDecisions {

  /** How many columns are looked at; more would say little more. */
  private static final int MOST = 60;

  private final Reader reader;

  /** Reads a table, changing no confidence. */
  interface Reader {
    TableReading read(GenerationInput input, House house);
  }

  PastDecisions(Reader reader) {
    this.reader = reader;
  }

  /** What they say of an organisation. */
  Agreement agreement(HouseLanguage house) {
    List<Map<String, AcceptedName>> tables = tables(house);
    List<Decided> decided = new ArrayList<>();
    for (int half = 0; half < 2; half++) {
      List<AcceptedName> others = new ArrayList<>();
      for (int i = 1 - half; i < tables.size(); i += 2) {
        others.addAll(tables.get(i).values());
      }
      HouseLanguage taught = house.withAccepted(others);
      House without = new House(taught, new HouseIndex(taught), Agreement.FULL);
      for (int i = half; i < tables.size(); i += 2) {
        compare(List.copyOf(tables.get(i).values()), without, decided);
      }
    }
    return Agreement.after(decided);
  }

  private void compare(List<AcceptedName> names, House house, List<Decided> decided) {
    String table = names.getFirst().table();
    TableReading reading = reader.read(bare(table, names), house);
    for (int i = 0; i < names.size(); i++) {
      NameReading column = reading.columns().get(i);
      boolean given = house.words().name(table, column.identifier()).isPresent();
      if (!given && column.language().equals(LanguageRecogniser.ENGLISH)) {
        boolean kept = letters(column.best().text()).equals(letters(names.get(i).value()));
        decided.add(new Decided(column.best().confidence(), kept));
      }
    }
  }

  /**
   * Some of the tables with their columns, drawn by their names: the same ones as long as they are
   * there.
   */
  private static List<Map<String, AcceptedName>> tables(HouseLanguage house) {
    Map<String, Map<String, AcceptedName>> all =
        new TreeMap<>(Comparator.comparingInt(String::hashCode).thenComparing(t -> t));
    for (AcceptedName name : house.accepted()) {
      all.computeIfAbsent(name.table(), t -> new LinkedHashMap<>())
          .putIfAbsent(name.column(), name);
    }
    List<Map<String, AcceptedName>> drawn = new ArrayList<>();
    int left = MOST;
    for (Map<String, AcceptedName> table : all.values()) {
      Map<String, AcceptedName> some = new LinkedHashMap<>();
      table.entrySet().stream().limit(left).forEach(e -> some.put(e.getKey(), e.getValue()));
      if (!some.isEmpty()) {
        drawn.add(some);
      }
      left -= some.size();
    }
    return drawn;
  }

  /** How a name is written does not count. */
  private static String letters(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static GenerationInput bare(String table, List<AcceptedName> names) {
    List<ColumnEvidence> columns =
        names.stream()
            .map(
                n -> new ColumnEvidence(n.column(), "", true, null, null, SemanticType.NONE, false))
            .toList();
    Origin origin = new Origin("", "", null, table, false);
    return new GenerationInput(
        new TableEvidence(origin, null, -1, false, 0, columns, List.of(), List.of()),
        List.of(),
        HouseLanguage.EMPTY,
        "");
  }
}
