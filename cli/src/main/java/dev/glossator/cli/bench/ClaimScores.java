// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds a description to the raw values of its column, without the generator, its checker or its
 * profile: everything is counted again from the rows.
 */
final class ClaimScores {
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\p{L}\\p{N}_.-])-?\\d[\\d,]*(?:\\.\\d+)?(?![\\p{L}\\p{N}_])");
  private static final Pattern ENTITY =
      Pattern.compile("(?<![\\p{L}\\p{N}_])[\\p{L}\\p{N}_]*(?:\\p{Lu}|\\d|_)[\\p{L}\\p{N}_]*");
  private static final Pattern LIST = Pattern.compile(": (.+? or [^;.]+)");
  private static final Set<String> PUBLIC =
      Set.of(
          "ISO",
          "UUID",
          "URL",
          "IBAN",
          "JSON",
          "IP",
          "US",
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  private final BenchTable table;
  private final List<String> values;
  private final String text;
  private final String names;

  /**
   * @param names table, columns and the business names that were read, in one text
   */
  ClaimScores(BenchTable table, List<String> values, String text, String names) {
    this.table = table;
    this.values = values;
    this.text = text;
    this.names = names;
  }

  /** Numbers that neither the rows nor the names give. */
  List<String> unsupportedNumbers() {
    List<String> wrong = new ArrayList<>();
    Matcher found = NUMBER.matcher(text.replaceAll("ISO (4217|3166|639)", "ISO"));
    while (found.find()) {
      String number = found.group().replace(",", "");
      if (!names.contains(number) && !supported(new BigDecimal(number), number)) {
        wrong.add(found.group());
      }
    }
    return wrong;
  }

  private boolean supported(BigDecimal shown, String digits) {
    if (values.stream().anyMatch(v -> v.contains(digits))) {
      return true;
    }
    long filled = filled().size();
    List<Double> counts = new ArrayList<>();
    counts.add((double) values.size());
    counts.add((double) filled);
    counts.add((double) distinct().size());
    counts.add(share(values.size() - filled, values.size()));
    counts.add(share(filled().stream().filter(v -> v.startsWith("-")).count(), filled));
    for (String value : distinct()) {
      counts.add(share(filled().stream().filter(value::equals).count(), filled));
      counts.add((double) value.codePointCount(0, value.length()));
      number(value, counts);
    }
    double half = Math.pow(10, -Math.max(0, shown.scale())) / 2 + 1e-9;
    boolean bound = text.contains("under " + digits) || text.contains("over " + digits);
    return counts.stream().anyMatch(c -> Math.abs(c - shown.doubleValue()) <= (bound ? 1 : half));
  }

  private static void number(String value, List<Double> counts) {
    if (value.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,2})?")) {
      counts.add(Double.parseDouble(value));
    }
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : 100.0 * part / whole;
  }

  /** Codes, names in capitals and identifiers that stand in no name, value, type or comment. */
  List<String> unsupportedEntities() {
    String known = known();
    List<String> wrong = new ArrayList<>();
    Matcher found = ENTITY.matcher(text);
    while (found.find()) {
      String word = found.group();
      boolean opens = found.start() == 0 || text.charAt(Math.max(0, found.start() - 2)) == '.';
      boolean plain = opens && word.substring(1).chars().noneMatch(ClaimScores::special);
      boolean number = word.chars().allMatch(c -> Character.isDigit(c));
      if (!plain && !number && !PUBLIC.contains(word) && !known.contains(lower(word))) {
        wrong.add(word);
      }
    }
    return wrong;
  }

  private static boolean special(int c) {
    return Character.isUpperCase(c) || Character.isDigit(c) || c == '_';
  }

  private String known() {
    StringBuilder known = new StringBuilder(names).append(' ').append(table.title()).append(' ');
    known.append(table.description()).append(' ');
    table
        .columns()
        .forEach(c -> known.append(c.comment()).append(' ').append(c.type()).append(' '));
    distinct().forEach(v -> known.append(v).append(' '));
    return lower(known.toString());
  }

  /** Statements about structure that the rows contradict, or that nothing given supports. */
  List<String> falseStructuralClaims() {
    List<String> wrong = new ArrayList<>();
    List<String> filled = filled();
    boolean unique = filled.size() == values.size() && distinct().size() == filled.size();
    claim(wrong, "unique|no value occurs twice|no two rows", unique);
    claim(wrong, "always", distinct().size() == 1 && filled.size() == values.size());
    claim(wrong, "wherever it is filled", distinct().size() == 1);
    claim(wrong, "empty for", filled.size() < values.size());
    claim(wrong, "mandatory|never empty", filled.size() == values.size() && !values.isEmpty());
    claim(wrong, "primary key|foreign key", false);
    Matcher list = LIST.matcher(text);
    if (list.find() && !listed(list.group(1)).containsAll(lowered(distinct()))) {
      wrong.add("list " + list.group(1));
    }
    return wrong;
  }

  private void claim(List<String> wrong, String words, boolean holds) {
    Matcher found = Pattern.compile("(?i)\\b(" + words + ")\\b").matcher(text);
    if (found.find() && !holds && !lower(names).contains(lower(found.group()))) {
      wrong.add(found.group());
    }
  }

  /** The items of a list of values; numbers by what they are worth. */
  private static Set<String> listed(String list) {
    Set<String> items = new HashSet<>();
    String plain = list.replaceAll(" in the sample$", "").replaceAll(" \\([^)]*%\\)", "");
    int or = plain.lastIndexOf(" or ");
    for (String item : (plain.substring(0, or) + ", " + plain.substring(or + 4)).split(", ")) {
      items.add(canonical(item));
    }
    return items;
  }

  private static Set<String> lowered(Set<String> values) {
    Set<String> lowered = new HashSet<>();
    values.forEach(v -> lowered.add(canonical(v)));
    return lowered;
  }

  private static String canonical(String value) {
    String plain = value.strip().replace(",", "");
    if (plain.matches("-?(\\d+\\.?\\d*|\\.\\d+)")) {
      return new BigDecimal(plain).stripTrailingZeros().toPlainString();
    }
    boolean midnight = plain.matches("\\d{4}-\\d\\d-\\d\\d[ T].*");
    return lower(midnight ? plain.substring(0, 10) : plain);
  }

  /** A fact: something that is neither in the names nor mere grammar. */
  boolean tellsBeyondNames() {
    Set<String> words = new TreeSet<>(NameWords.of(text));
    NameWords.of(names).forEach(words::remove);
    return words.stream().anyMatch(w -> !DescriptionScores.GRAMMAR.contains(w));
  }

  private List<String> filled() {
    return values.stream().filter(v -> !v.isBlank()).toList();
  }

  private Set<String> distinct() {
    return new LinkedHashSet<>(filled());
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
