// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.descriptions;

import dev.glossator.core.evidence.ColumnEvidence;
import dev.glossator.core.evidence.ColumnProfile;
import dev.glossator.core.evidence.Facts;
import dev.glossator.core.evidence.Inclusion;
import dev.glossator.core.evidence.SemanticType;
import dev.glossator.core.evidence.TableEvidence;
import dev.glossator.core.evidence.TableKey;
import dev.glossator.core.evidence.ValueCount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the facts say about one column, most telling first. Silent about what the name already says.
 */
final class ColumnClauses {
  private static final int LISTED_MAX = 6;
  private static final int LISTED_LENGTH_MAX = 28;
  private static final double SHAPE_SHARE_MIN = 0.97;
  private static final int ROWS_FOR_SHARES = 20;
  private static final BigDecimal LONG_CODE = new BigDecimal("100000000");

  private final TableEvidence table;
  private final ColumnEvidence column;
  private final Representation representation;
  private final String words;
  private final List<Clause> clauses = new ArrayList<>();

  /**
   * @param words the business name in lower case, or the identifier where there is none
   */
  ColumnClauses(
      TableEvidence table, ColumnEvidence column, Representation representation, String words) {
    this.table = table;
    this.column = column;
    this.representation = representation;
    this.words = words.toLowerCase(Locale.ROOT);
  }

  List<Clause> all() {
    reference();
    semantics();
    ColumnProfile profile = column.profile();
    if (profile != null && profile.rows() > profile.nulls()) {
      boolean listed = !column.sensitive() && values(profile);
      if (!listed && !column.sensitive() && telling(profile)) {
        range(profile);
        shape(profile);
      }
      currency();
      if (!listed && telling(profile)) {
        negatives(profile);
      }
      if (telling(profile) && !(clauses.isEmpty() && Nouns.bookkeeping(words))) {
        nulls(profile);
      }
    }
    return List.copyOf(clauses);
  }

  /** A handful of sampled rows shows what occurs, but no share, range or rule. */
  private static boolean telling(ColumnProfile profile) {
    return profile.complete() || profile.rows() - profile.nulls() >= ROWS_FOR_SHARES;
  }

  /** Whether another table or a code system is named: the lead then drops "ID" or "code". */
  boolean pointsElsewhere() {
    return refers()
        || clauses.stream()
            .anyMatch(c -> c.text().startsWith("as ") || c.text().startsWith("one of "));
  }

  private boolean refers() {
    return !clauses.isEmpty() && clauses.getFirst().text().startsWith("refers to ");
  }

  private void reference() {
    Optional<TableKey> declared =
        table.keys().stream()
            .filter(k -> k.kind() == TableKey.Kind.FOREIGN && k.columns().contains(column.name()))
            .findFirst();
    if (declared.isPresent() && declared.get().referencedTable() != null) {
      String clause = "refers to " + neighbour(declared.get().referencedTable());
      clauses.add(new Clause(clause, List.of(fact(Facts.Kind.FOREIGN)), 0.9));
      return;
    }
    table.inclusions().stream()
        .filter(i -> i.column().equals(column.name()) && i.complete())
        .findFirst()
        .map(Inclusion::referencedTable)
        .ifPresent(
            other ->
                clauses.add(
                    new Clause("refers to " + other, List.of(fact(Facts.Kind.INCLUSION)), 0.85)));
  }

  /** A table of the same schema is called by its own name. */
  private String neighbour(String other) {
    String schema = table.origin().schema();
    boolean near = schema != null && other.startsWith(schema + ".");
    return near ? Nouns.unqualified(other) : other;
  }

  private void semantics() {
    String clause =
        switch (column.semanticType()) {
          case COUNTRY_CODE_2 -> coded("a two-letter ISO 3166 code");
          case COUNTRY_CODE_3 -> coded("a three-letter ISO 3166 code");
          case CURRENCY_CODE -> coded("an ISO 4217 code");
          case LANGUAGE_CODE -> coded("an ISO 639 code");
          case US_STATE_CODE -> coded("a two-letter code of US states");
          case UUID -> unlessNamed("uuid", "a UUID");
          case URL -> unlessNamed("url", "a web address");
          case JSON -> unlessNamed("json", "a JSON document");
          case HASH -> unlessNamed("hash", "a hash value");
          case EMAIL -> unlessNamed("mail", "an e-mail address");
          case PHONE -> unlessNamed("phone", "a telephone number");
          case IBAN -> unlessNamed("iban", "an IBAN");
          case CARD_NUMBER -> unlessNamed("card", "a payment card number");
          case IP_ADDRESS -> unlessNamed("ip", "an IP address");
          case DATE_TEXT -> "written as text";
          case NONE,
              PERSON_NAME,
              STREET_ADDRESS,
              NATIONAL_ID,
              BIRTH_DATE,
              USER_NAME,
              SECRET,
              COUNTRY_NAME,
              POSTAL_CODE,
              LATITUDE,
              LONGITUDE,
              YEAR,
              BOOLEAN_FLAG ->
              "";
        };
    if (!clause.isEmpty()) {
      clauses.add(new Clause(clause, List.of(fact(Facts.Kind.SEMANTIC)), 0.8));
    }
  }

  /** {@code as an ISO 4217 code}, or how many of them where they are too many to list. */
  private String coded(String code) {
    ColumnProfile profile = column.profile();
    if (profile == null || profile.distinct() <= LISTED_MAX || !profile.distinctExact()) {
      return "as " + code;
    }
    String many = code.replaceFirst("^an? ", "").replaceFirst("code\\b", "codes");
    return "one of " + Figures.number(profile.distinct()) + " " + many + sampled(profile);
  }

  private String unlessNamed(String word, String clause) {
    return words.contains(word) ? "" : clause;
  }

  /** Lists the values of a column that has only a few, each of them often. */
  private boolean values(ColumnProfile profile) {
    List<ValueCount> top = profile.topValues();
    long filled = profile.rows() - profile.nulls();
    boolean all = profile.distinct() == top.size() && sum(top) == filled;
    if (!all || top.size() > LISTED_MAX || filled < 3L * top.size() || tooLong(top)) {
      return false;
    }
    if (column.semanticType() == SemanticType.UUID || refers() || unlisted(top)) {
      return false;
    }
    String sample = profile.complete() ? "" : " in the sample";
    if (top.size() == 1) {
      if (!telling(profile)) {
        return false;
      }
      boolean always = profile.nulls() == 0;
      String value = shown(top.getFirst().value());
      clauses.add(
          new Clause(
              (always ? "always " + value : value + " wherever it is filled") + sample,
              List.of(fact(Facts.Kind.VALUES), fact(Facts.Kind.DISTINCT)),
              always ? 0.5 : 0.55));
      return true;
    }
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < top.size(); i++) {
      boolean shared = i == 0 && telling(profile);
      String share = shared ? " (" + Figures.percent(top.get(i).count(), filled) + ")" : "";
      shown.add(shown(top.get(i).value()) + share);
    }
    clauses.add(
        new Clause(Figures.list(shown, "or") + sample, List.of(fact(Facts.Kind.VALUES)), 0.75));
    return true;
  }

  /** Days and running numbers are no codes: a range or silence says more than their list. */
  private boolean unlisted(List<ValueCount> top) {
    if (representation == Representation.DATE || Nouns.bookkeeping(words)) {
      return true;
    }
    return representation == Representation.IDENTIFIER
        && top.stream().allMatch(v -> Figures.parse(v.value()).isPresent());
  }

  private static long sum(List<ValueCount> values) {
    return values.stream().mapToLong(ValueCount::count).sum();
  }

  private static boolean tooLong(List<ValueCount> values) {
    return values.stream().anyMatch(v -> v.value().length() > LISTED_LENGTH_MAX);
  }

  private String shown(String value) {
    boolean year = words.contains("year") && value.matches("\\d{4}");
    return year
        ? value
        : Figures.parse(value)
            .map(Figures::number)
            .orElse(Figures.date(value).map(LocalDate::toString).orElse(value.strip()));
  }

  private void range(ColumnProfile profile) {
    String min = profile.min();
    String max = profile.max();
    boolean meaningless = refers() || column.semanticType() == SemanticType.UUID;
    if (min == null || max == null || meaningless || Nouns.bookkeeping(words)) {
      return;
    }
    Optional<LocalDate> first = Figures.date(min);
    Optional<LocalDate> last = Figures.date(max);
    if (first.isPresent() && last.isPresent()) {
      String clause = Figures.between(first.get(), last.get()) + sampled(profile);
      clauses.add(new Clause(clause, List.of(fact(Facts.Kind.RANGE)), 0.5));
      return;
    }
    Optional<BigDecimal> low = Figures.parse(min);
    Optional<BigDecimal> high = Figures.parse(max);
    if (low.isPresent()
        && high.isPresent()
        && numeric()
        && representation.ranged()
        && !running(low.get(), high.get())) {
      String between = "between " + shown(min) + " and " + shown(max);
      clauses.add(new Clause(between + sampled(profile), List.of(fact(Facts.Kind.RANGE)), 0.55));
    }
  }

  /** Whole numbers of one great length are codes (EAN, account numbers), not quantities. */
  private static boolean running(BigDecimal low, BigDecimal high) {
    return low.stripTrailingZeros().scale() <= 0
        && low.compareTo(LONG_CODE) >= 0
        && low.precision() - low.scale() == high.precision() - high.scale();
  }

  private boolean numeric() {
    String type = column.type().toLowerCase(Locale.ROOT);
    return type.matches(
        ".*(int|dec|num|float|double|real|money|hugeint|serial|long|short|number).*");
  }

  private static String sampled(ColumnProfile profile) {
    return profile.complete() ? "" : " in the sample";
  }

  private void shape(ColumnProfile profile) {
    boolean key =
        representation == Representation.IDENTIFIER || representation == Representation.CODE;
    if (!key || refers() || profile.patterns().isEmpty() || numeric() || !coded()) {
      return;
    }
    long filled = profile.rows() - profile.nulls();
    var first = profile.patterns().getFirst();
    if (first.count() < SHAPE_SHARE_MIN * filled) {
      return;
    }
    String most = first.count() == filled ? "" : "mostly ";
    Shapes.words(first.pattern())
        .ifPresent(
            shape ->
                clauses.add(
                    new Clause(
                        most + shape + sampled(profile), List.of(fact(Facts.Kind.PATTERNS)), 0.6)));
  }

  /** A code system already names the shape. */
  private boolean coded() {
    return column.semanticType() == SemanticType.NONE;
  }

  /** An amount is in the currency of the table's only currency code. */
  private void currency() {
    if (representation != Representation.AMOUNT || !numeric()) {
      return;
    }
    List<ColumnEvidence> currencies =
        table.columns().stream()
            .filter(c -> c.semanticType() == SemanticType.CURRENCY_CODE)
            .toList();
    if (currencies.size() == 1) {
      String other = currencies.getFirst().name();
      clauses.add(
          0,
          new Clause(
              "in the currency of " + other,
              List.of(Facts.ofColumn(other, Facts.Kind.SEMANTIC), fact(Facts.Kind.TYPE)),
              0.7));
    }
  }

  private void negatives(ColumnProfile profile) {
    long filled = profile.rows() - profile.nulls();
    if (profile.negatives() > 0 && profile.negatives() < filled && representation.ranged()) {
      clauses.add(
          new Clause(
              Figures.percent(profile.negatives(), filled) + " are negative",
              List.of(fact(Facts.Kind.NEGATIVES)),
              0.5));
    }
  }

  private void nulls(ColumnProfile profile) {
    if (profile.nulls() * 100 >= profile.rows()) {
      String where = profile.complete() ? "" : " of the sample";
      clauses.add(
          new Clause(
              "empty for " + Figures.percent(profile.nulls(), profile.rows()) + where,
              List.of(fact(Facts.Kind.NULLS)),
              0.4));
    }
  }

  private String fact(Facts.Kind kind) {
    return Facts.ofColumn(column.name(), kind);
  }
}
