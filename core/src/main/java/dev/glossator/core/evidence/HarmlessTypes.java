// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Recognises the types whose values may be shown: codes, identifiers, places on a map, flags. */
final class HarmlessTypes {
  private static final Pattern UUID =
      Pattern.compile("(?i)\\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\}?");
  private static final Pattern URL =
      Pattern.compile("(?i)((https?|ftp|s3|gs)://\\S{3,}|www\\.[\\w-]+\\.\\S{2,})");
  private static final Pattern HASH =
      Pattern.compile("(?i)[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{128}|\\$2[aby]\\$.{56}");
  private static final Pattern POSTAL =
      Pattern.compile(
          "\\d{4,6}|\\d{5}-\\d{4}|\\d{3}-\\d{4}|\\d{2}-\\d{3}|\\d{4} ?[A-Z]{2}"
              + "|[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}|[A-Z]\\d[A-Z] ?\\d[A-Z]\\d");
  private static final Pattern DATE_TEXT =
      Pattern.compile(
          "(19|20)\\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])|\\d{1,2}[./-]\\d{1,2}[./-](19|20)?\\d{2}"
              + "(,? \\d{1,2}:\\d{2}(:\\d{2})?( ?[AaPp][Mm])?)?|\\d{1,2}[ -][A-Za-z]{3}[ -](19|20)?\\d{2}"
              + "|[A-Za-z]{3,9}\\.? \\d{1,2},? (19|20)\\d{2}");
  private static final Set<Set<String>> FLAGS =
      Set.of(
          Set.of("y", "n"),
          Set.of("yes", "no"),
          Set.of("t", "f"),
          Set.of("true", "false"),
          Set.of("0", "1"),
          Set.of("j", "n"),
          Set.of("ja", "nein"),
          Set.of("x", ""),
          Set.of("on", "off"),
          Set.of("-1", "0"),
          Set.of("s", "n"));
  private static final String[] MOMENTS =
      ("ts time tm at on epoch timestamp date dt datetime dttm dts created updated modified changed expires unix since"
              + " seen start end")
          .split(" ");
  private static final double MOST = 0.9;
  private static final double NEARLY_ALL = 0.98;
  private static final int DAYS_UNNAMED = 5;

  private final IdentifierWords name;
  private final ValueType type;
  private final List<String> values;

  HarmlessTypes(IdentifierWords name, ValueType type, List<String> values) {
    this.name = name;
    this.type = type;
    this.values = values;
  }

  SemanticType detect() {
    if (flag(values)) {
      boolean digits = values.contains("0") || values.contains("1");
      return digits && values.size() < 2 ? SemanticType.NONE : SemanticType.BOOLEAN_FLAG;
    }
    return type.numeric() ? number() : text();
  }

  private SemanticType number() {
    if (name.has("lat", "latitude") && within(90)) {
      return SemanticType.LATITUDE;
    }
    if (name.has("lon", "lng", "long", "longitude") && within(180)) {
      return SemanticType.LONGITUDE;
    }
    if (type == ValueType.INTEGER
        && name.has("year", "yr", "yyyy", "jahr", "fy")
        && share(HarmlessTypes::year) >= MOST) {
      return SemanticType.YEAR;
    }
    if (postalName() && share(v -> POSTAL.matcher(v).matches()) >= MOST) {
      return SemanticType.POSTAL_CODE;
    }
    return days() ? SemanticType.DATE_TEXT : SemanticType.NONE;
  }

  /** Numbers that are all on the calendar are days, whatever their column is called. */
  private boolean days() {
    if (type == ValueType.INTEGER
        && name.has(MOMENTS)
        && (share(DayNotation::unixSeconds) >= NEARLY_ALL
            || share(DayNotation::unixMilliseconds) >= NEARLY_ALL)) {
      return true;
    }
    long days = values.stream().filter(DayNotation::digits).count();
    long none = values.stream().filter(DayNotation::none).count();
    boolean named = name.has(MOMENTS) || name.has("datum", "day", "key");
    if (!named
        && name.has("no", "nr", "num", "number", "nbr", "id", "ref", "reference", "invoice")) {
      return false;
    }
    return days >= (named ? 1 : DAYS_UNNAMED) && days + none >= values.size() * NEARLY_ALL;
  }

  private SemanticType text() {
    if (share(v -> UUID.matcher(v).matches()) >= MOST) {
      return SemanticType.UUID;
    }
    if (share(v -> URL.matcher(v).matches()) >= MOST) {
      return SemanticType.URL;
    }
    if (share(HarmlessTypes::json) >= MOST) {
      return SemanticType.JSON;
    }
    if (share(HarmlessTypes::hash) >= MOST && scattered()) {
      return SemanticType.HASH;
    }
    if (share(
            v ->
                DATE_TEXT.matcher(v).matches()
                    || ValueType.looksTemporal(v)
                    || DayNotation.digits(v))
        >= MOST) {
      return SemanticType.DATE_TEXT;
    }
    SemanticType code = code();
    if (code != SemanticType.NONE) {
      return code;
    }
    return postalName() && share(v -> POSTAL.matcher(v).matches()) >= 0.7
        ? SemanticType.POSTAL_CODE
        : SemanticType.NONE;
  }

  private SemanticType code() {
    boolean country = name.has("country", "cntry", "ctry", "land", "nation", "nationality", "iso");
    boolean state = name.has("state", "st", "province", "stateprovince", "prov");
    if (listed(state, 4, CodeLists.US_STATES::contains) && !country) {
      return SemanticType.US_STATE_CODE;
    }
    if (listed(country, 8, CodeLists.COUNTRIES_2::contains)) {
      return SemanticType.COUNTRY_CODE_2;
    }
    boolean currency = name.has("currency", "curr", "crncy", "ccy", "cur", "waers", "curncy");
    if (listed(currency, 4, CodeLists.CURRENCIES::contains) && !country) {
      return SemanticType.CURRENCY_CODE;
    }
    if (listed(country, 6, CodeLists.COUNTRIES_3::contains)) {
      return SemanticType.COUNTRY_CODE_3;
    }
    boolean language = name.has("language", "lang", "lng", "locale", "culture", "spras", "iso");
    if (listed(language, 10, CodeLists::language)) {
      return SemanticType.LANGUAGE_CODE;
    }
    if (listed(country, 5, v -> CodeLists.COUNTRY_NAMES.contains(v.toLowerCase(Locale.ROOT)))) {
      return SemanticType.COUNTRY_NAME;
    }
    return SemanticType.NONE;
  }

  /** All values are listed; without the name's support there must also be enough of them. */
  private boolean listed(boolean named, int enough, Predicate<String> list) {
    return (named || values.size() >= enough)
        && share(v -> list.test(v.strip())) >= (named ? MOST : 1);
  }

  private boolean postalName() {
    return name.has(
        "zip", "postal", "postcode", "plz", "postalcode", "zipcode", "pstl", "postleitzahl");
  }

  private boolean within(int degrees) {
    return values.stream()
        .filter(ValueType::looksNumeric)
        .allMatch(v -> Math.abs(Double.parseDouble(v)) <= degrees);
  }

  /** Whether the values are a pair such as Y and N, or one of such a pair. */
  static boolean flag(Collection<String> values) {
    if (values.isEmpty() || values.size() > 2) {
      return false;
    }
    Set<String> lower =
        Set.copyOf(values.stream().map(v -> v.strip().toLowerCase(Locale.ROOT)).toList());
    return FLAGS.stream().anyMatch(f -> lower.size() == 2 ? f.equals(lower) : f.containsAll(lower));
  }

  /** Letters that stand at the same places in all values are the prefix of a number. */
  private boolean scattered() {
    return values.size() < 2 || values.stream().map(Shapes::of).distinct().limit(2).count() > 1;
  }

  static boolean hash(String value) {
    return value.length() >= 32 && HASH.matcher(value).matches();
  }

  /** Whether the text is a date as people write it. */
  static boolean dateText(String value) {
    return DATE_TEXT.matcher(value).matches();
  }

  private static boolean year(String value) {
    return value.length() == 4
        && (value.startsWith("19") || value.startsWith("20") || value.startsWith("18"));
  }

  private static boolean json(String value) {
    return value.length() > 1
        && ((value.startsWith("{") && value.endsWith("}") && value.indexOf(':') > 0)
            || (value.startsWith("[") && value.endsWith("]")));
  }

  private double share(Predicate<String> test) {
    return (double) values.stream().filter(test).count() / values.size();
  }
}
