// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.descriptions;

import dev.glossator.core.evidence.ColumnEvidence;
import dev.glossator.core.evidence.ColumnProfile;
import dev.glossator.core.evidence.Derivation;
import dev.glossator.core.evidence.Inclusion;
import dev.glossator.core.evidence.Origin;
import dev.glossator.core.evidence.TableEvidence;
import dev.glossator.core.evidence.TableKey;
import dev.glossator.core.evidence.ValueCount;
import dev.glossator.core.names.TableReading;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Holds a description to the evidence, whoever wrote it: numbers, structural words, named tables,
 * quoted values and the privacy of sensitive columns. It shares no rule with the generator and
 * reads only the finished text.
 */
public final class DescriptionChecker {
  private static final Pattern REFERENCE = Pattern.compile("(?i)\\brefers? to ([^;]+)");
  private static final String NEVER_BEFORE = "never before";
  private static final Pattern BOILERPLATE =
      Pattern.compile(
          "(?i)\\b(this (column|field|table) (stores|contains|holds|represents)"
              + "|used for (analytics|reporting)|various|and so on|may be used|important)\\b");

  private final TableEvidence table;
  private final List<TableEvidence> neighbours;
  private final TableReading reading;
  private final List<String> numbered;

  public DescriptionChecker(
      TableEvidence table, List<TableEvidence> neighbours, TableReading reading) {
    this.table = table;
    this.neighbours = List.copyOf(neighbours);
    this.reading = reading;
    this.numbered = numbered();
  }

  /** The identifiers and business names that hold a digit, the longest first. */
  private List<String> numbered() {
    Set<String> names = new LinkedHashSet<>();
    names.add(table.table());
    table.columns().forEach(c -> names.add(c.name()));
    neighbours.forEach(n -> names.add(n.table()));
    names.add(reading.table().best().text());
    reading.columns().forEach(r -> names.add(r.best().text()));
    return names.stream()
        .filter(name -> name.chars().anyMatch(Character::isDigit))
        .sorted((a, b) -> b.length() - a.length())
        .toList();
  }

  /** What is wrong with a text about the table, in words; empty when nothing is. */
  public List<String> checkTable(String text) {
    List<String> problems = new ArrayList<>();
    boilerplate(text, problems);
    Numbers allowed = new Numbers(table);
    allowed.addAll(table.columns());
    allowed.addNeighbours(neighbours.size());
    numbers(text, allowed, problems);
    if (says(text, "one row per") && !hasKey()) {
      problems.add("claims what one row is without a key");
    }
    if (says(text, "made of") && !hasLineage()) {
      problems.add("says what the table is made of without lineage");
    }
    for (ColumnEvidence column : table.columns()) {
      sensitive(text, column, problems);
    }
    references(text, problems);
    return List.copyOf(problems);
  }

  /** What is wrong with a text about a column, in words; empty when nothing is. */
  public List<String> checkColumn(ColumnEvidence column, String text) {
    List<String> problems = new ArrayList<>();
    boilerplate(text, problems);
    Numbers allowed = new Numbers(table);
    allowed.add(column);
    numbers(text, allowed, problems);
    structure(column, text, problems);
    sensitive(text, column, problems);
    references(text, problems);
    return List.copyOf(problems);
  }

  private static void boilerplate(String text, List<String> problems) {
    Matcher matcher = BOILERPLATE.matcher(text);
    if (matcher.find()) {
      problems.add("says nothing: \"" + matcher.group() + "\"");
    }
  }

  private void numbers(String text, Numbers allowed, List<String> problems) {
    String plain = withoutNames(text);
    for (String number : Numbers.in(plain)) {
      if (!allowed.supports(number)) {
        problems.add("the number " + number + " stands on no fact");
      }
    }
  }

  /** Identifiers and business names hold digits that claim nothing. */
  private String withoutNames(String text) {
    String plain = text;
    for (String name : numbered) {
      if (holds(plain, name)) {
        plain = plain.replaceAll("(?i)" + alone(name), " ");
      }
    }
    return plain.replaceAll("ISO (4217|3166|639)", " ");
  }

  /** May 20 is no part of May 2026. */
  private static String alone(String name) {
    return "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])";
  }

  /** Whether a text holds a name, whatever its case; compiles nothing, for a table may be wide. */
  private static boolean holds(String text, String name) {
    for (int at = 0; at <= text.length() - name.length(); at++) {
      if (text.regionMatches(true, at, name, 0, name.length())) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words stand in a value, which a text may list. */
  private static boolean holds(@Nullable ColumnProfile profile, String words) {
    return profile != null
        && profile.topValues().stream().anyMatch(value -> says(value.value(), words));
  }

  private void structure(ColumnEvidence column, String text, List<String> problems) {
    ColumnProfile profile = column.profile();
    boolean single = profile != null && profile.distinct() == 1 && profile.nulls() == 0;
    boolean holes = profile != null && profile.nulls() > 0;
    boolean unique = profile != null && profile.unique();
    if (says(text, "always") && !single) {
      problems.add("\"always\" without a single value");
    }
    if (says(text, "empty for") && !holes) {
      problems.add("\"empty\" without nulls");
    }
    boolean ordered = table.orders().stream().anyMatch(o -> o.column().equals(column.name()));
    if (says(text, NEVER_BEFORE) && !ordered && !holds(profile, NEVER_BEFORE)) {
      problems.add("\"never before\" that no row shows");
    }
    if (says(text, "unique") && !unique && !declaredUnique(column)) {
      problems.add("\"unique\" without a key");
    }
    if (says(text, "primary key") && !keyed(column, TableKey.Kind.PRIMARY)) {
      problems.add("\"primary key\" that is not declared");
    }
    if (says(text, "foreign key") && !keyed(column, TableKey.Kind.FOREIGN)) {
      problems.add("\"foreign key\" that is not declared");
    }
    if ((says(text, "mandatory") || says(text, "required")) && !named("required")) {
      if (column.nullable()) {
        problems.add("\"mandatory\" that is not declared");
      }
    }
  }

  private boolean named(String word) {
    return reading.columns().stream()
        .anyMatch(r -> r.best().text().toLowerCase(Locale.ROOT).contains(word));
  }

  private boolean keyed(ColumnEvidence column, TableKey.Kind kind) {
    return table.keys().stream()
        .anyMatch(k -> k.kind() == kind && k.columns().contains(column.name()));
  }

  private boolean declaredUnique(ColumnEvidence column) {
    return table.keys().stream()
        .anyMatch(
            k -> k.kind() != TableKey.Kind.FOREIGN && k.columns().equals(List.of(column.name())));
  }

  private boolean hasLineage() {
    Derivation derivation = table.derivation();
    return derivation != null && !derivation.upstreams().isEmpty();
  }

  private boolean hasKey() {
    return table.keys().stream().anyMatch(k -> k.kind() != TableKey.Kind.FOREIGN)
        || table.columns().stream()
            .anyMatch(c -> c.profile() != null && c.profile().complete() && c.profile().unique());
  }

  private static void sensitive(String text, ColumnEvidence column, List<String> problems) {
    ColumnProfile profile = column.profile();
    if (!column.sensitive() || profile == null) {
      return;
    }
    for (ValueCount value : profile.topValues()) {
      String number = Figures.parse(value.value()).map(Figures::number).orElse(value.value());
      boolean shown = text.contains(value.value()) || text.contains(number);
      if (value.value().length() > 2 && shown) {
        problems.add("shows a value of the sensitive column " + column.name());
      }
    }
  }

  private void references(String text, List<String> problems) {
    Matcher matcher = REFERENCE.matcher(text);
    if (!matcher.find()) {
      return;
    }
    Set<String> related = new LinkedHashSet<>();
    table.keys().stream()
        .map(TableKey::referencedTable)
        .forEach(
            t -> {
              if (t != null) {
                related.add(t);
              }
            });
    table.inclusions().stream().map(Inclusion::referencedTable).forEach(related::add);
    String named = matcher.group(1);
    if (related.stream().map(Origin::unqualified).noneMatch(named::contains)) {
      problems.add("names a relation that no fact shows: " + named);
    }
  }

  private static boolean says(String text, String words) {
    return Pattern.compile("(?i)\\b" + Pattern.quote(words) + "\\b").matcher(text).find();
  }
}
