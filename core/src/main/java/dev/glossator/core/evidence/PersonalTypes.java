// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.evidence;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** How values of the personal types are told, most certain type first. */
final class PersonalTypes {
  private static final Pattern IPV4 =
      Pattern.compile(
          "((25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(25[0-5]|2[0-4]\\d|1?\\d?\\d)(/\\d{1,2})?");
  private static final Pattern IPV6 =
      Pattern.compile("(?=.*:.*:)[0-9A-Fa-f:]{2,39}(%\\w+)?(/\\d{1,3})?");
  private static final Pattern HARDWARE =
      Pattern.compile("[0-9A-Fa-f]{2}([:-])([0-9A-Fa-f]{2}\\1){4}[0-9A-Fa-f]{2}");
  private static final Pattern PHONE =
      Pattern.compile("(\\+|00|\\(|\\d)[\\d ()./-]{5,22}\\d( ?(x|ext\\.?) ?\\d{1,6})?");
  private static final Pattern NORTH_AMERICAN =
      Pattern.compile("1?[2-9](?!11)\\d{2}[2-9](?!11)\\d{6}");
  private static final Pattern STREET =
      Pattern.compile(
          "(?i)(\\d{1,6}[a-z]?,? .*\\p{L}{2,}.*)|(.*\\p{L}{3,}(straße|strasse|str\\.|weg|gasse|platz|allee)"
              + " ?\\d{1,5} ?[a-z]?)|((calle|rue|via|avenida|av\\.|plaza|ul\\.) .*\\d{1,5}.*)");
  private static final Pattern STREET_CERTAIN =
      Pattern.compile(
          "(?i)(\\d{1,6}[a-z]?,? .*\\b(st|street|ave|avenue|rd|road|blvd|blv|boulevard|dr|drive|ln|lane|ct"
              + "|court|way|pl|place|cir|circle|hwy|highway|pkwy|parkway|terrace|ter|loop|square|sq|trail)"
              + "\\b\\.?.*)|(.*\\p{L}{3,}(straße|strasse|str\\.|weg|gasse|platz|allee) ?\\d{1,5} ?[a-z]?)"
              + "|((calle|rue|via|avenida|plaza|ul\\.) .*\\d{1,5}.*)");
  private static final Pattern NATIONAL = Pattern.compile("[A-Z0-9][A-Z0-9 ./-]{5,20}");
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9+/=_$.-]{16,512}");

  static final List<Rule> RULES =
      List.of(
          new Rule(SemanticType.EMAIL, v -> PersonalText.EMAIL.matcher(v).matches()),
          new Rule(SemanticType.IBAN, Checksums::iban),
          new Rule(
              SemanticType.NATIONAL_ID, v -> PersonalText.US_SOCIAL_SECURITY.matcher(v).matches()),
          new Rule(SemanticType.CARD_NUMBER, Checksums::card),
          new Rule(SemanticType.IP_ADDRESS, PersonalTypes::address),
          new Rule(SemanticType.PHONE, PersonalTypes::phone),
          new Rule(SemanticType.STREET_ADDRESS, v -> STREET_CERTAIN.matcher(v).matches()));

  private PersonalTypes() {}

  /**
   * How one type is told.
   *
   * @param type the type
   * @param certain what a value must satisfy when the column's name says nothing
   */
  record Rule(SemanticType type, Predicate<String> certain) {

    boolean matches(String value, boolean named) {
      if (value.length() > 512 || !possible(value)) {
        return false;
      }
      return certain.test(value) || (named && loose(value));
    }

    /** A cheap look that spares most values the expressions. */
    private boolean possible(String value) {
      int length = value.length();
      return switch (type) {
        case EMAIL -> value.indexOf('@') > 0;
        case IBAN -> length >= 15 && Character.isLetter(value.charAt(0));
        case CARD_NUMBER -> length >= 13;
        case NATIONAL_ID -> length >= 6;
        case IP_ADDRESS -> value.indexOf('.') > 0 || value.indexOf(':') >= 0;
        case PHONE -> length >= 7 && "+(0123456789".indexOf(value.charAt(0)) >= 0;
        case STREET_ADDRESS -> length >= 5 && value.chars().anyMatch(Character::isDigit);
        default -> true;
      };
    }

    private boolean loose(String value) {
      return switch (type) {
        case PHONE -> PHONE.matcher(value).matches() && !ValueType.looksTemporal(value);
        case STREET_ADDRESS -> STREET.matcher(value).matches();
        case NATIONAL_ID ->
            NATIONAL.matcher(value).matches() && value.chars().anyMatch(Character::isDigit);
        case CARD_NUMBER -> value.length() >= 13 && value.matches("[\\d -]{13,24}");
        case IBAN -> value.matches("[A-Za-z]{2}\\d{2}[A-Za-z0-9 ]{10,36}");
        case SECRET -> TOKEN.matcher(value).matches();
        default -> false;
      };
    }

    /** Groups of digits may be a number of many kinds, so that they stay out without a type. */
    boolean told(List<String> values) {
      return type != SemanticType.PHONE
          || values.stream().filter(PersonalTypes::plainlyPhone).count() * 2 >= values.size();
    }

    /** Guards against numbers that only happen to pass: identifiers in a row are no telephones. */
    boolean credible(ValueType valueType, List<String> values, boolean named) {
      boolean bare = valueType == ValueType.INTEGER || valueType == ValueType.DECIMAL;
      return switch (type) {
        case PHONE -> named || (bare ? northAmerican(values) : !BareNumbers.books(values));
        case CARD_NUMBER -> named || values.size() >= 3 || !bare;
        case IP_ADDRESS -> !bare;
        default -> true;
      };
    }
  }

  private static boolean address(String value) {
    return IPV4.matcher(value).matches()
        || (value.indexOf(':') >= 0
            && IPV6.matcher(value).matches()
            && !hardware(value)
            && !ValueType.looksTemporal(value));
  }

  /** Whether it is the address of a network card (EUI-48), which no rule of IPv6 allows. */
  static boolean hardware(String value) {
    return HARDWARE.matcher(value).matches();
  }

  private static boolean phone(String value) {
    if (!PHONE.matcher(value).matches() || ValueType.looksTemporal(value)) {
      return false;
    }
    long digits = value.chars().filter(c -> c >= '0' && c <= '9').count();
    if (digits < 7 || digits > 15 || (ValueType.looksNumeric(value) && value.indexOf('.') >= 0)) {
      return false;
    }
    if (value.startsWith("+") || value.startsWith("(")) {
      return true;
    }
    long separators =
        value.chars().filter(c -> c == ' ' || c == '-' || c == '.' || c == '/').count();
    return separators == 0
        ? NORTH_AMERICAN.matcher(value).matches()
        : separators >= 2 && digits >= 9 && !address(value);
  }

  private static boolean plainlyPhone(String value) {
    return value.startsWith("+")
        || value.startsWith("(")
        || NORTH_AMERICAN.matcher(value.replaceAll("[ ()./-]", "")).matches();
  }

  /** Ten digits each, area and exchange codes as the numbering plan has them, from many areas. */
  private static boolean northAmerican(List<String> values) {
    long valid = values.stream().filter(v -> NORTH_AMERICAN.matcher(v).matches()).count();
    long areas =
        values.stream().map(v -> v.length() < 3 ? v : v.substring(0, 3)).distinct().count();
    return values.size() >= 10 && valid * 100 >= values.size() * 95L && areas >= 8;
  }
}
