// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.descriptions;

import dev.glossator.core.evidence.ColumnEvidence;
import dev.glossator.core.evidence.Facts;
import dev.glossator.core.evidence.SemanticType;
import dev.glossator.core.evidence.TableEvidence;
import dev.glossator.core.names.NameReading;
import dev.glossator.core.names.TableReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes one sentence about a column: what it is called, then what the facts add. */
final class ColumnDescriber {
  private static final int CLAUSES_MAX = 3;

  /** A name that three of four people would change is proposed, but not said once more. */
  private static final double REPEATED = 0.25;

  private final TableEvidence table;
  private final String object;

  ColumnDescriber(TableEvidence table, TableReading reading) {
    this.table = table;
    this.object = Nouns.object(reading.table());
  }

  /** The sentence, or nothing when no fact adds to the name. */
  Optional<Draft> describe(ColumnEvidence column, NameReading reading) {
    String name = reading.proposed() ? reading.best().text() : column.name();
    Representation representation = Representation.of(name);
    ColumnClauses writer = new ColumnClauses(table, column, representation, name);
    List<Clause> clauses = writer.all();
    if (clauses.isEmpty()) {
      return Optional.empty();
    }
    List<Clause> parts = new ArrayList<>();
    boolean led = reading.proposed() && reading.best().confidence() >= REPEATED;
    if (led) {
      parts.add(lead(column, name, writer.pointsElsewhere()));
    }
    clauses.stream().limit(CLAUSES_MAX).forEach(parts::add);
    return Optional.of(Draft.of(parts, led));
  }

  private Clause lead(ColumnEvidence column, String name, boolean pointsElsewhere) {
    String noun = pointsElsewhere ? Nouns.referent(name) : Nouns.inSentence(name);
    List<String> facts = new ArrayList<>();
    facts.add(Facts.ofColumn(column.name(), Facts.Kind.NAME));
    if (belongs(column, noun)) {
      facts.add(Facts.ofTable(Facts.Kind.NAME));
      noun = noun + " of the " + object;
    }
    return new Clause(noun, facts, 0);
  }

  /** Whether "of the …" helps: not where the name already says whose it is. */
  private boolean belongs(ColumnEvidence column, String noun) {
    if (object.isEmpty() || noun.contains(" of ") || object.contains(" of ")) {
      return false;
    }
    // "Archived of the project" is no English; "archived flag of the project" is.
    boolean flag = column.semanticType() == SemanticType.BOOLEAN_FLAG;
    if (Nouns.predicate(noun) || (flag && Representation.of(noun) != Representation.FLAG)) {
      return false;
    }
    List<String> own = List.of(noun.toLowerCase(Locale.ROOT).split(" "));
    String[] words = object.toLowerCase(Locale.ROOT).split(" ");
    for (String word : words) {
      if (own.contains(word) || own.contains(word + "s")) {
        return false;
      }
    }
    return true;
  }
}
