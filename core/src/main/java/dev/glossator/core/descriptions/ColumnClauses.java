// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.descriptions;

import dev.glossator.core.evidence.ColumnEvidence;
import dev.glossator.core.evidence.ColumnProfile;
import dev.glossator.core.evidence.Facts;
import dev.glossator.core.evidence.SemanticType;
import dev.glossator.core.evidence.TableEvidence;
import dev.glossator.core.evidence.TableKey;
import dev.glossator.core.evidence.ValueCount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the facts say about one column, most telling first. Silent about what the name already says.
 */
final class ColumnClauses {
  private static final int LISTED_MAX = 6;
  private static final int LISTED_LENGTH_MAX = 28;
  private static final double SHAPE_SHARE_MIN = 0.97;
  private static final int ROWS_FOR_SHARES = 20;
  private static final int ROWS_FOR_BOUNDS = 3;
  private static final int PLACES_MAX = 4;
  private static final BigDecimal LONG_CODE = new BigDecimal("100000000");
  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());
  private static final Pattern MEASURED = Pattern.compile("\\b(value|total|subtotal)$");

  private final TableEvidence table;
  private final ColumnEvidence column;
  private final Representation representation;
  private final String words;
  private final ValueText text;
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
    this.text = new ValueText(column, representation, this.words);
  }

  List<Clause> all() {
    reference();
    semantics();
    nested();
    ColumnProfile profile = column.profile();
    if (profile == null && !column.sensitive()) {
      accepted();
    }
    if (profile != null && profile.rows() > profile.nulls()) {
      boolean listed = !column.sensitive() && values(profile);
      if (!listed && !column.sensitive() && telling(profile)) {
        range(profile);
        order(profile);
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

  /**
   * A handful of sampled rows shows what occurs, but no share, range or rule; nor do one or two
   * rows where these are all.
   */
  private static boolean telling(ColumnProfile profile) {
    long filled = profile.rows() - profile.nulls();
    return filled >= (profile.complete() ? ROWS_FOR_BOUNDS : ROWS_FOR_SHARES);
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
      String clause = "refers to " + table.origin().near(declared.get().referencedTable());
      clauses.add(new Clause(clause, List.of(fact(Facts.Kind.FOREIGN)), 0.9));
      return;
    }
    table.inclusions().stream()
        .filter(i -> i.column().equals(column.name()) && i.complete())
        .findFirst()
        .map(inclusion -> table.origin().near(inclusion.referencedTable()))
        .ifPresent(
            other ->
                clauses.add(
                    new Clause("refers to " + other, List.of(fact(Facts.Kind.INCLUSION)), 0.85)));
  }

  /** A table of the same schema is called by its own name. */
  private void semantics() {
    String clause =
        switch (column.semanticType()) {
          case COUNTRY_CODE_2 -> coded("a two-letter ISO 3166 code");
          case COUNTRY_CODE_3 -> coded("a three-letter ISO 3166 code");
          case CURRENCY_CODE -> coded("an ISO 4217 code");
          case LANGUAGE_CODE -> coded(regional() ? "a language tag" : "an ISO 639 code");
          case US_STATE_CODE -> coded("a two-letter code of a US state");
          case UUID -> refers() ? "" : unlessNamed("uuid", "a UUID");
          case URL -> unlessNamed("url", "a web address");
          case JSON -> unlessNamed("json", "a JSON document");
          case HASH -> refers() ? "" : hexadecimal();
          case EMAIL -> unlessNamed("mail", "an e-mail address");
          case PHONE -> unlessNamed("phone", "a telephone number");
          case IBAN -> unlessNamed("iban", "an IBAN");
          case CARD_NUMBER -> unlessNamed("card", "a payment card number");
          case IP_ADDRESS -> unlessNamed("ip", "an IP address");
          case DATE_TEXT -> DateForm.of(table, column);
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

  /** Whether a language stands with its country: en-GB is no code of ISO 639. */
  private boolean regional() {
    ColumnProfile profile = column.profile();
    return profile != null
        && profile.topValues().stream().anyMatch(v -> v.value().matches("\\p{L}+[-_].+"));
  }

  /** {@code as an ISO 4217 code}, or how many of them where they are too many to list. */
  private String coded(String code) {
    ColumnProfile profile = column.profile();
    if (profile == null || profile.distinct() <= LISTED_MAX || !profile.distinctExact()) {
      return "as " + code;
    }
    String many =
        code.replaceFirst("^an? ", "")
            .replaceFirst("(code|tag)\\b", "$1s")
            .replaceFirst("of a US state$", "of US states");
    return "one of " + Figures.count(profile.distinct()) + " " + many + sampled(profile);
  }

  /** What made the digits, a hash function or a generator of identifiers, is not to be seen. */
  private String hexadecimal() {
    ColumnProfile profile = column.profile();
    if (profile == null || words.contains("hash") || profile.minLength() != profile.maxLength()) {
      return "";
    }
    return profile.maxLength() + " hexadecimal digits";
  }

  private void nested() {
    NestedType.words(column.type())
        .ifPresent(words -> clauses.add(new Clause(words, List.of(fact(Facts.Kind.TYPE)), 0.5)));
  }

  private String unlessNamed(String word, String clause) {
    return words.contains(word) ? "" : clause;
  }

  /** The values that a test of the source lets pass, where no value was seen. */
  private void accepted() {
    List<String> values = table.accepted(column.name());
    if (values.size() > 1 && values.size() <= LISTED_MAX && !unreadable(values.stream())) {
      clauses.add(new Clause(Figures.list(values, "or"), List.of(fact(Facts.Kind.ACCEPTED)), 0.75));
    }
  }

  /** Lists the values of a column that has only a few, each of them often. */
  private boolean values(ColumnProfile profile) {
    List<ValueCount> top = profile.topValues();
    long filled = profile.rows() - profile.nulls();
    boolean all = profile.distinct() == top.size() && sum(top) == filled;
    if (!all || top.size() > LISTED_MAX || filled < 3L * top.size()) {
      return false;
    }
    if (column.semanticType() == SemanticType.UUID
        || refers()
        || unlisted(top)
        || unreadable(top.stream().map(ValueCount::value))) {
      return false;
    }
    String sample = profile.complete() ? "" : " in the sample";
    if (top.size() == 1) {
      if (!telling(profile)) {
        return false;
      }
      boolean always = profile.nulls() == 0;
      String value = text.shown(top.getFirst().value());
      clauses.add(
          new Clause(
              (always ? "always " + value : value + " wherever it is filled") + sample,
              List.of(fact(Facts.Kind.VALUES), fact(Facts.Kind.DISTINCT)),
              always ? 0.5 : 0.55));
      return true;
    }
    boolean shared = telling(profile) && (top.size() == 2 || stands(top));
    boolean plain = top.stream().allMatch(v -> text.plain(v.value()));
    List<String> shown = new ArrayList<>();
    for (ValueCount value : ordered(top, shared)) {
      boolean most = shared && value.equals(top.getFirst());
      String share = most ? " (" + Figures.percent(value.count(), filled) + ")" : "";
      shown.add((plain ? value.value() : text.shown(value.value())) + share);
    }
    clauses.add(
        new Clause(Figures.list(shown, "or") + sample, List.of(fact(Facts.Kind.VALUES)), 0.75));
    return true;
  }

  /** Whether the most frequent value is more than one of many that are as frequent. */
  private static boolean stands(List<ValueCount> top) {
    return top.getFirst().count() * 10 >= top.getLast().count() * 12;
  }

  /** Numbers by their size; other values by their frequency where it is shown, else as texts. */
  private static List<ValueCount> ordered(List<ValueCount> top, boolean shared) {
    if (top.stream().anyMatch(v -> Figures.parse(v.value()).isEmpty())) {
      return shared ? top : top.stream().sorted(Comparator.comparing(ValueCount::value)).toList();
    }
    return top.stream()
        .sorted(Comparator.comparing(v -> Figures.parse(v.value()).orElseThrow()))
        .toList();
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

  /** Long values, and those with the signs of a list in them, make no list that can be read. */
  private static boolean unreadable(Stream<String> values) {
    return values.anyMatch(
        v -> v.length() > LISTED_LENGTH_MAX || v.contains(", ") || v.contains("; "));
  }

  private void range(ColumnProfile profile) {
    boolean meaningless = refers() || column.semanticType() == SemanticType.UUID;
    if (meaningless || Nouns.bookkeeping(words)) {
      return;
    }
    Optional<Period> period = Period.of(column);
    if (period.isPresent()) {
      String clause = period.get().wordsWithShares();
      if (!clause.isEmpty()) {
        clauses.add(new Clause(clause + sampled(profile), List.of(fact(Facts.Kind.RANGE)), 0.5));
      }
      return;
    }
    String min = profile.min();
    String max = profile.max();
    if (min != null && max != null && text.numeric() && representation.ranged()) {
      bounds(profile, min, max);
    }
  }

  /** Dates about the record are after those about the thing in every table. */
  private void order(ColumnProfile profile) {
    if (Nouns.bookkeeping(words)) {
      return;
    }
    table.orders().stream()
        .filter(o -> o.column().equals(column.name()) && !Nouns.bookkeeping(spaced(o.earlier())))
        .findFirst()
        .ifPresent(
            o ->
                clauses.add(
                    new Clause(
                        "never before " + o.earlier() + sampled(profile),
                        List.of(fact(Facts.Kind.ORDER)),
                        0.45)));
  }

  private static String spaced(String identifier) {
    return identifier.replaceAll("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})", " ");
  }

  private void bounds(ColumnProfile profile, String min, String max) {
    Optional<BigDecimal> low = Figures.parse(min);
    Optional<BigDecimal> high = Figures.parse(max);
    if (low.isEmpty() || high.isEmpty() || running(low.get(), high.get(), profile)) {
      return;
    }
    int places = Math.max(places(low.get()), places(high.get()));
    String lowest = bound(min, low.get(), places);
    String highest = bound(max, high.get(), places);
    if (!lowest.equals(highest)) {
      String between = "between " + lowest + " and " + highest;
      clauses.add(new Clause(between + sampled(profile), List.of(fact(Facts.Kind.RANGE)), 0.55));
    }
  }

  /** Decimal places of a number as it is shown; an amount of money with tenths has hundredths. */
  private int places(BigDecimal number) {
    int places = Math.clamp(number.stripTrailingZeros().scale(), 0, PLACES_MAX);
    return places == 1 && money() ? 2 : places;
  }

  /** A value or a total is one of money only where a currency stands beside it. */
  private boolean money() {
    return representation == Representation.AMOUNT
        && (!MEASURED.matcher(words).find()
            || table.columns().stream()
                .anyMatch(c -> c.semanticType() == SemanticType.CURRENCY_CODE));
  }

  /** Both bounds with as many places as the longer one has, unless they are whole or tiny. */
  private String bound(String value, BigDecimal number, int places) {
    String shown = text.shown(value);
    boolean fraction = shown.contains(".") && number.abs().compareTo(Figures.SMALL_NUMBER) >= 0;
    return fraction ? Figures.number(number, places) : shown;
  }

  /**
   * Whole numbers of one great length are codes (EAN, account numbers), and those of which each
   * occurs once count rows; neither are quantities.
   */
  private boolean running(BigDecimal low, BigDecimal high, ColumnProfile profile) {
    if (low.stripTrailingZeros().scale() > 0) {
      return false;
    }
    BigDecimal steps = high.subtract(low).add(BigDecimal.ONE);
    boolean counted =
        !text.measured()
            && profile.unique()
            && !text.calendar(low.toPlainString())
            && steps.compareTo(BigDecimal.valueOf(profile.distinct())) == 0;
    return counted
        || (low.compareTo(LONG_CODE) >= 0
            && low.precision() - low.scale() == high.precision() - high.scale());
  }

  private static String sampled(ColumnProfile profile) {
    return profile.complete() ? "" : " in the sample";
  }

  private void shape(ColumnProfile profile) {
    boolean key =
        representation == Representation.IDENTIFIER || representation == Representation.CODE;
    if (!key || refers() || profile.patterns().isEmpty() || text.numeric() || !coded()) {
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
    if (representation != Representation.AMOUNT || !text.numeric() || namesCurrency()) {
      return;
    }
    List<ColumnEvidence> currencies =
        table.columns().stream()
            .filter(c -> c.semanticType() == SemanticType.CURRENCY_CODE)
            .toList();
    if (currencies.size() == 1) {
      String other = currencies.getFirst().name();
      boolean plain = other.equalsIgnoreCase("currency");
      clauses.add(
          0,
          new Clause(
              plain ? "in the currency of its row" : "in the currency of " + other,
              List.of(Facts.ofColumn(other, Facts.Kind.SEMANTIC), fact(Facts.Kind.TYPE)),
              0.7));
    }
  }

  /** Whether the name says in which currency: {@code amt_usd} is not in that of another column. */
  private boolean namesCurrency() {
    String both = column.name() + " " + words;
    return Stream.of(both.toUpperCase(Locale.ROOT).split("[^\\p{L}]+"))
        .anyMatch(CURRENCIES::contains);
  }

  private void negatives(ColumnProfile profile) {
    long filled = profile.rows() - profile.nulls();
    boolean counted = representation.ranged() && !onTheMap();
    if (counted && profile.negatives() > 0 && profile.negatives() < filled) {
      String share = Figures.percent(profile.negatives(), filled);
      Optional<String> only = onlyNegative(profile);
      Facts.Kind kind = only.isPresent() ? Facts.Kind.VALUES : Facts.Kind.NEGATIVES;
      String clause = only.map(v -> v + " for " + share).orElse(share + " are negative");
      clauses.add(new Clause(clause, List.of(fact(kind)), 0.5));
    }
  }

  /** The one value below zero that a column has: -1 or -999 often stands for none. */
  private Optional<String> onlyNegative(ColumnProfile profile) {
    if (column.sensitive()) {
      return Optional.empty();
    }
    return profile.topValues().stream()
        .filter(v -> v.value().equals(profile.min()) && v.count() == profile.negatives())
        .map(v -> text.shown(v.value()))
        .findFirst();
  }

  /** South and west are no less than nothing. */
  private boolean onTheMap() {
    return column.semanticType() == SemanticType.LATITUDE
        || column.semanticType() == SemanticType.LONGITUDE;
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
