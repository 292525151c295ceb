// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts what is known about one column into words. */
final class ColumnFacts {
  private static final int VALUES_SHOWN = 8;

  private final TableEvidence table;
  private final ColumnEvidence column;
  private final List<Fact> facts = new ArrayList<>();

  ColumnFacts(TableEvidence table, ColumnEvidence column) {
    this.table = table;
    this.column = column;
  }

  List<Fact> all() {
    add(Facts.Kind.NAME, column.name());
    add(Facts.Kind.TYPE, "type " + column.type());
    String comment = column.comment();
    if (comment != null && !comment.isBlank()) {
      add(Facts.Kind.COMMENT, "comment in the source: " + comment);
    }
    if (!column.nullable()) {
      add(Facts.Kind.MANDATORY, "declared not null");
    }
    if (column.semanticType() != SemanticType.NONE) {
      add(Facts.Kind.SEMANTIC, "values look like " + words(column.semanticType()));
    }
    if (column.sensitive()) {
      add(Facts.Kind.SENSITIVE, "looks personal or secret: values are not kept");
    }
    ColumnProfile profile = column.profile();
    if (profile != null && profile.rows() > 0) {
      counts(profile);
      values(profile);
    }
    relations();
    orders();
    accepted();
    return List.copyOf(facts);
  }

  private void counts(ColumnProfile profile) {
    String of = " of " + rows(profile);
    add(
        Facts.Kind.NULLS,
        profile.nulls() == 0
            ? "no nulls in " + rows(profile)
            : profile.nulls() == profile.rows()
                ? "null in all" + of
                : percent(profile.nulls(), profile.rows()) + " null" + of);
    if (profile.nulls() < profile.rows()) {
      String about = profile.distinctExact() ? "" : "about ";
      add(
          Facts.Kind.DISTINCT,
          about + Facts.counted(profile.distinct(), "distinct value") + " in " + rows(profile));
    }
    if (profile.unique()) {
      add(Facts.Kind.UNIQUE, "no value occurs twice in " + rows(profile));
    }
    if (profile.negatives() > 0) {
      add(Facts.Kind.NEGATIVES, percent(profile.negatives(), profile.rows()) + " are below zero");
    }
    if (profile.minLength() >= 0 && profile.maxLength() > 0) {
      add(Facts.Kind.LENGTH, lengths(profile));
    }
  }

  private void values(ColumnProfile profile) {
    String min = profile.min();
    String max = profile.max();
    if (min != null && max != null) {
      add(Facts.Kind.RANGE, min.equals(max) ? "always " + min : min + " … " + max);
    }
    if (!profile.topValues().isEmpty()) {
      add(Facts.Kind.VALUES, topValues(profile));
    }
    if (!profile.patterns().isEmpty()) {
      add(
          Facts.Kind.PATTERNS,
          "shape "
              + profile.patterns().stream()
                  .map(p -> p.pattern() + " " + percent(p.count(), profile.rows()))
                  .collect(Collectors.joining(", ")));
    }
  }

  private void relations() {
    String keys =
        table.keys().stream()
            .filter(k -> k.kind() != TableKey.Kind.FOREIGN && k.columns().contains(column.name()))
            .map(ColumnFacts::text)
            .collect(Collectors.joining("; "));
    if (!keys.isEmpty()) {
      add(Facts.Kind.KEY, keys);
    }
    String foreign =
        table.keys().stream()
            .filter(k -> k.kind() == TableKey.Kind.FOREIGN && k.columns().contains(column.name()))
            .map(ColumnFacts::text)
            .collect(Collectors.joining("; "));
    if (!foreign.isEmpty()) {
      add(Facts.Kind.FOREIGN, foreign);
    }
    String inclusions =
        table.inclusions().stream()
            .filter(i -> i.column().equals(column.name()))
            .map(ColumnFacts::text)
            .collect(Collectors.joining("; "));
    if (!inclusions.isEmpty()) {
      add(Facts.Kind.INCLUSION, inclusions);
    }
  }

  private void orders() {
    table.orders().stream()
        .filter(order -> order.column().equals(column.name()))
        .forEach(
            order ->
                add(
                    Facts.Kind.ORDER,
                    String.format(
                        Locale.ROOT,
                        "never before %s in %s",
                        order.earlier(),
                        Facts.counted(order.rows(), "row"))));
  }

  private void accepted() {
    List<String> values = table.accepted(column.name());
    if (!values.isEmpty()) {
      add(Facts.Kind.ACCEPTED, "tested to be one of " + String.join(", ", values));
    }
  }

  static String text(TableKey key) {
    String columns = String.join(", ", key.columns());
    return switch (key.kind()) {
      case PRIMARY -> "primary key (" + columns + ")";
      case UNIQUE -> "declared unique (" + columns + ")";
      case FOREIGN ->
          "foreign key ("
              + columns
              + ") to "
              + reference(key.referencedTable(), key.referencedColumns());
    };
  }

  private static String reference(@Nullable String table, List<String> columns) {
    return columns.isEmpty() ? "" + table : table + " (" + String.join(", ", columns) + ")";
  }

  private static String text(Inclusion inclusion) {
    return String.format(
        Locale.ROOT,
        "%,d of %,d sampled values are in %s.%s",
        inclusion.matched(),
        inclusion.sampled(),
        inclusion.referencedTable(),
        inclusion.referencedColumn());
  }

  private static String topValues(ColumnProfile profile) {
    List<ValueCount> top = profile.topValues();
    String shown =
        top.stream()
            .limit(VALUES_SHOWN)
            .map(v -> v.value() + " " + percent(v.count(), profile.rows()))
            .collect(Collectors.joining(", "));
    return profile.distinct() > Math.min(top.size(), VALUES_SHOWN) ? "most often " + shown : shown;
  }

  private static String lengths(ColumnProfile profile) {
    return profile.minLength() == profile.maxLength()
        ? "always " + Facts.counted(profile.minLength(), "character")
        : profile.minLength() + " to " + Facts.counted(profile.maxLength(), "character");
  }

  private static String rows(ColumnProfile profile) {
    return Facts.counted(profile.rows(), profile.complete() ? "row" : "sampled row");
  }

  private static String percent(long part, long whole) {
    double percent = 100.0 * part / whole;
    if (percent > 0 && percent < 0.05) {
      return "under 0.1 %";
    }
    return (percent >= 10 && percent <= 99) || part == whole
        ? String.format(Locale.ROOT, "%.0f %%", percent)
        : String.format(Locale.ROOT, "%.1f %%", percent);
  }

  private static String words(SemanticType type) {
    return switch (type) {
      case NONE -> "nothing known";
      case EMAIL -> "e-mail addresses";
      case PHONE -> "telephone numbers";
      case PERSON_NAME -> "names of people";
      case STREET_ADDRESS -> "street addresses";
      case CARD_NUMBER -> "payment card numbers";
      case IBAN -> "bank account numbers (IBAN)";
      case NATIONAL_ID -> "national identity numbers";
      case BIRTH_DATE -> "dates of birth";
      case USER_NAME -> "user names";
      case SECRET -> "passwords or other secrets";
      case IP_ADDRESS -> "IP addresses";
      case UUID -> "UUIDs";
      case URL -> "web addresses";
      case COUNTRY_CODE_2 -> "two-letter country codes (ISO 3166)";
      case COUNTRY_CODE_3 -> "three-letter country codes (ISO 3166)";
      case COUNTRY_NAME -> "names of countries";
      case CURRENCY_CODE -> "currency codes (ISO 4217)";
      case LANGUAGE_CODE -> "language codes (ISO 639)";
      case US_STATE_CODE -> "codes of US states";
      case POSTAL_CODE -> "postal codes";
      case LATITUDE -> "latitudes";
      case LONGITUDE -> "longitudes";
      case YEAR -> "years";
      case DATE_TEXT -> "dates written as text or digits";
      case BOOLEAN_FLAG -> "yes-or-no flags";
      case JSON -> "JSON documents";
      case HASH -> "hash values";
    };
  }

  private void add(Facts.Kind kind, String text) {
    facts.add(new Fact(Facts.ofColumn(column.name(), kind), text));
  }
}
