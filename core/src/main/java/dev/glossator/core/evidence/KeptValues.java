// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.evidence;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Decides which values of a column may be kept. Where the values are told to be something harmless,
 * by their kind or by the column's name, only what certainly names a person stays out; everywhere
 * else whatever may be a name or a number of a person does, and with most of them all do.
 */
final class KeptValues {
  private static final int VALUE_CHARS = 64;
  private static final int LOOKED_AT = 1_000;

  private final Collection<String> distinct;
  private final boolean text;
  private final boolean url;
  private final boolean ofThings;
  private final boolean ofPeople;
  private final BareNumbers numbers;
  private final Map<NameDoubt, Integer> doubts = new EnumMap<>(NameDoubt.class);
  private final boolean none;

  /**
   * Looks at a column.
   *
   * @param column its name
   * @param distinct its distinct values
   */
  KeptValues(String column, ValueType type, Detection detection, Collection<String> distinct) {
    NamePrior prior = new NamePrior(column);
    this.distinct = distinct;
    this.text = type == ValueType.TEXT;
    this.url = detection.type() == SemanticType.URL;
    this.ofThings =
        prior.certainlyNotPeople()
            || prior.codeList()
            || (detection.type() != SemanticType.NONE && !url);
    this.ofPeople = prior.roleOfPeople();
    boolean recognised = detection.type() != SemanticType.NONE && !url;
    this.numbers = new BareNumbers(prior, recognised || type.temporal() ? List.of() : distinct);
    if (text) {
      distinct.stream()
          .limit(LOOKED_AT)
          .forEach(v -> doubts.merge(NameDoubt.of(v), 1, Integer::sum));
    }
    this.none =
        detection.sensitive()
            || type == ValueType.OTHER
            || detection.type() == SemanticType.JSON
            || numbers.most()
            || (text && (userNames() || names(prior)));
  }

  /** Whether no value may be kept, and no shape. */
  boolean none() {
    return none;
  }

  /** Whether this value may be kept: prose is no evidence, and nobody is named. */
  boolean shown(String value) {
    return !none
        && value.length() <= VALUE_CHARS
        && !Checksums.card(value)
        && !numbers.maybePhone(value)
        && (!text || !maybeName(value));
  }

  private boolean maybeName(String value) {
    if (PersonNames.likeness(value) == PersonNames.Likeness.FULL
        || PersonNames.userName(value)
        || PersonalText.holdsName(value)) {
      return true;
    }
    if (ofThings) {
      return false;
    }
    return switch (NameDoubt.of(value)) {
      case NONE -> false;
      case POSSIBLE -> value.strip().indexOf(' ') > 0 || ofPeople || count(NameDoubt.LIKELY) > 0;
      case MENTIONED, LIKELY -> !url || NameDoubt.holdsKnownName(value);
    };
  }

  private boolean names(NamePrior prior) {
    int looked = Math.min(LOOKED_AT, distinct.size());
    if (url || prior.certainlyNotPeople()) {
      return false;
    }
    if (ofThings) {
      long known =
          distinct.stream()
              .limit(LOOKED_AT)
              .filter(v -> NameDoubt.of(v) == NameDoubt.LIKELY && NameDoubt.holdsKnownName(v))
              .count();
      return known >= 3 && known * 2 >= looked;
    }
    int likely = count(NameDoubt.LIKELY);
    int possible = count(NameDoubt.POSSIBLE);
    return (likely > 0 && likely * 5 >= looked * 2)
        || (looked >= 3 && (likely + possible) * 10 >= looked * 7);
  }

  private int count(NameDoubt doubt) {
    return doubts.getOrDefault(doubt, 0);
  }

  /** Where many are known for user names, the others are some with rarer surnames. */
  private boolean userNames() {
    long known = distinct.stream().filter(PersonNames::userName).count();
    return known >= 2 && known * 10 >= distinct.size() * 3L;
  }
}
