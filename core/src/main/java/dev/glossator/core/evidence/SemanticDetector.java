// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.evidence;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Recognises what the values of a column are, by shape, check digits and lists, with the column's
 * name as a prior that lowers the share of values needed. Values decide: a column with a neutral
 * name whose values are personal is sensitive, and one that a name makes look personal is so too
 * unless its values cannot be. When in doubt a column is sensitive.
 */
public final class SemanticDetector {
  private static final int VALUES_LOOKED_AT = 1_000;
  private static final double MOST = 0.8;
  private static final double SOME = 0.3;

  private final NamePrior prior;
  private final ValueType type;
  private final List<String> values;
  private final Collection<String> all;

  private SemanticDetector(NamePrior prior, ValueType type, Collection<String> all) {
    this.prior = prior;
    this.type = type;
    this.all = all;
    this.values = all.stream().limit(VALUES_LOOKED_AT).toList();
  }

  /**
   * Recognises a column.
   *
   * @param column its name
   * @param type broad kind of its values
   * @param values its distinct values as far as they are known, without nulls
   */
  public static Detection detect(String column, ValueType type, Collection<String> values) {
    return new SemanticDetector(new NamePrior(column), type, values).detect();
  }

  /** Whether a single text is, or holds, a personal value: such a text is no name of a column. */
  public static boolean namesOrReachesAPerson(String text) {
    return PersonNames.likeness(text) == PersonNames.Likeness.FULL
        || PersonalText.holdsPersonalValue(text);
  }

  private Detection detect() {
    if (values.isEmpty()) {
      return new Detection(SemanticType.NONE, !prior.personal().isEmpty());
    }
    if (type == ValueType.OTHER) {
      return new Detection(SemanticType.NONE, !prior.personal().isEmpty() || anyPersonal());
    }
    if (type.temporal() || type == ValueType.BOOLEAN) {
      return ofMoment();
    }
    Detection personal = personal();
    if (personal.sensitive()) {
      return personal;
    }
    SemanticType harmless = new HarmlessTypes(prior.words(), type, values).detect();
    return new Detection(harmless, anyPersonal());
  }

  private Detection ofMoment() {
    if (type == ValueType.BOOLEAN) {
      return Detection.of(SemanticType.BOOLEAN_FLAG);
    }
    boolean birth = type != ValueType.TIME && prior.personal().contains(SemanticType.BIRTH_DATE);
    return birth ? Detection.of(SemanticType.BIRTH_DATE) : Detection.NOTHING;
  }

  private Detection personal() {
    Set<SemanticType> expected = prior.personal();
    if (flags()) {
      return Detection.NOTHING;
    }
    for (PersonalTypes.Rule rule : PersonalTypes.RULES) {
      boolean named = expected.contains(rule.type());
      double share = share(v -> rule.matches(v, named));
      if (share >= (named ? SOME : MOST) && rule.credible(type, values, named)) {
        boolean told = named || rule.told(values);
        return new Detection(told ? rule.type() : SemanticType.NONE, true);
      }
    }
    if (share(PersonalTypes::hardware) >= MOST) {
      return new Detection(SemanticType.NONE, true);
    }
    Detection people = people(expected);
    if (people.sensitive()) {
      return people;
    }
    return expected.isEmpty() ? Detection.NOTHING : byNameAlone(expected);
  }

  /**
   * The name says personal and no value speaks against it: the values stay out, the type is
   * unknown.
   */
  private Detection byNameAlone(Set<SemanticType> expected) {
    SemanticType only = expected.iterator().next();
    boolean words = share(v -> v.chars().anyMatch(Character::isLetter)) >= MOST;
    return switch (only) {
      case USER_NAME, STREET_ADDRESS, SECRET ->
          new Detection(words ? only : SemanticType.NONE, words || only == SemanticType.SECRET);
      case PERSON_NAME -> new Detection(words ? only : SemanticType.NONE, words);
      case BIRTH_DATE ->
          new Detection(
              SemanticType.NONE, type == ValueType.TEXT || share(DayNotation::digits) >= SOME);
      default -> new Detection(SemanticType.NONE, true);
    };
  }

  private Detection people(Set<SemanticType> expected) {
    if (type != ValueType.TEXT || expected.contains(SemanticType.SECRET)) {
      return Detection.NOTHING;
    }
    int[] like = new int[PersonNames.Likeness.values().length];
    values.forEach(v -> like[PersonNames.likeness(v).ordinal()]++);
    double full = share(like, PersonNames.Likeness.FULL);
    double partly = full + share(like, PersonNames.Likeness.PARTLY);
    double shaped = partly + share(like, PersonNames.Likeness.SHAPE);
    double word = share(like, PersonNames.Likeness.WORD);
    boolean named = expected.contains(SemanticType.PERSON_NAME);
    if (named && partly + word >= SOME) {
      return Detection.of(SemanticType.PERSON_NAME);
    }
    if (prior.certainlyNotPeople()) {
      return full >= 0.5 ? Detection.of(SemanticType.PERSON_NAME) : Detection.NOTHING;
    }
    if (wordRecurs()) {
      return new Detection(SemanticType.NONE, full >= 0.3 || namesInProse());
    }
    boolean maybe = prior.maybePeople();
    boolean several = (full >= 0.3 || partly >= 0.5) && shaped >= (maybe ? 0.5 : 0.7);
    boolean single = word + partly >= (maybe ? 0.5 : 0.6) && values.size() >= 5;
    if (several || single) {
      return Detection.of(SemanticType.PERSON_NAME);
    }
    boolean doubt =
        values.size() >= 5
            && (full >= 0.08
                || (partly >= 0.08 && partly * values.size() >= 3 && shaped >= 0.6)
                || (shaped >= 0.7 && prior.roleOfPeople())
                || (shaped >= MOST && values.size() >= 20));
    return new Detection(SemanticType.NONE, doubt || namesInProse());
  }

  /** Names of people do not share a word with one another as {@code Sales Agent} does with many. */
  private boolean wordRecurs() {
    Map<String, Integer> words = new HashMap<>();
    for (String value : values) {
      Arrays.stream(value.split(" "))
          .map(word -> word.toLowerCase(Locale.ROOT))
          .filter(word -> !PersonNames.particle(word))
          .distinct()
          .forEach(word -> words.merge(word, 1, Integer::sum));
    }
    return words.values().stream().anyMatch(n -> n >= 3 && n * 5 >= values.size());
  }

  /** Sentences in which people are named. */
  private boolean namesInProse() {
    long prose = values.stream().filter(SemanticDetector::prose).count();
    return prose * 2 >= values.size()
        && values.stream().filter(SemanticDetector::prose).anyMatch(PersonalText::holdsName);
  }

  private static boolean prose(String value) {
    return value.length() > 20 && value.chars().filter(c -> c == ' ').count() >= 3;
  }

  /** Of many hash values some begin like an IBAN and pass its check. */
  private boolean anyPersonal() {
    return all.stream().anyMatch(v -> !HarmlessTypes.hash(v) && PersonalText.holdsPersonalValue(v))
        || cardsAmongNumbers();
  }

  /** Of long numbers one in ten passes the check by chance; one in four does not. */
  private boolean cardsAmongNumbers() {
    long numbers = all.stream().filter(v -> v.length() >= 13).count();
    long cards = all.stream().filter(Checksums::card).count();
    return cards >= 3 && cards * 4 >= numbers;
  }

  /** At most three short values: a flag, whatever its name. */
  private boolean flags() {
    return all.size() <= 3
        && all.stream().allMatch(v -> v.length() <= 5 && v.indexOf('@') < 0)
        && HarmlessTypes.flag(all);
  }

  private double share(int[] like, PersonNames.Likeness likeness) {
    return (double) like[likeness.ordinal()] / values.size();
  }

  private double share(Predicate<String> test) {
    return (double) values.stream().filter(test).count() / values.size();
  }
}
