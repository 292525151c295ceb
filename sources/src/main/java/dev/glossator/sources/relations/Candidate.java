// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.relations;

import dev.glossator.core.evidence.ColumnProfile;
import dev.glossator.core.evidence.TableKey;
import dev.glossator.core.evidence.ValueType;
import dev.glossator.sources.reading.SourceTable;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A column that may refer to another or be referred to.
 *
 * @param table its table
 * @param column its name
 * @param type integer or text; only equal ones can be compared
 * @param unique whether no sampled value occurs twice and none is null
 * @param complete whether the sample is the whole table
 * @param hashes of distinct values, sorted
 * @param examples a few distinct values, for asking the source
 */
record Candidate(
    SourceTable table,
    String column,
    ValueType type,
    boolean unique,
    boolean complete,
    long[] hashes,
    List<String> examples) {
  private static final int LOOKED_UP = 1_000;
  private static final int TARGETS_MAX = 20_000;
  private static final int EXAMPLES = 200;
  private static final int LONGEST = 40;

  /** The column as a candidate; null when its values are no identifiers or codes. */
  static @Nullable Candidate of(
      SourceTable table,
      String column,
      ValueType type,
      ColumnProfile profile,
      List<@Nullable String> values) {
    boolean unique = profile.unique();
    if ((type != ValueType.INTEGER && type != ValueType.TEXT)
        || profile.distinct() < 2
        || profile.maxLength() > LONGEST) {
      return null;
    }
    int most = unique && profile.complete() ? TARGETS_MAX : LOOKED_UP;
    Set<String> distinct = distinct(values, profile, most);
    long[] hashes = distinct.stream().mapToLong(Candidate::hash).sorted().toArray();
    boolean whole = profile.complete() && hashes.length == profile.distinct();
    List<String> examples = distinct.stream().limit(EXAMPLES).toList();
    return new Candidate(table, column, type, unique, whole, hashes, examples);
  }

  /** The first distinct values; where the profile knows their number, none is looked for beyond. */
  private static Set<String> distinct(
      List<@Nullable String> values, ColumnProfile profile, int most) {
    long limit = profile.distinctExact() ? Math.min(most, profile.distinct()) : most;
    Set<String> distinct = new HashSet<>();
    for (String value : values) {
      if (distinct.size() >= limit) {
        break;
      }
      if (value != null && !value.isBlank()) {
        distinct.add(value);
      }
    }
    return distinct;
  }

  /** Whether the column alone is the declared key of its table. */
  boolean primaryKey() {
    return declared().anyMatch(List.of(column)::equals);
  }

  /** Whether its table has a declared key of which it is no part. */
  boolean besidePrimaryKey() {
    return declared().anyMatch(columns -> !columns.contains(column));
  }

  private Stream<List<String>> declared() {
    return table.keys().stream()
        .filter(key -> key.kind() == TableKey.Kind.PRIMARY)
        .map(TableKey::columns);
  }

  boolean contains(long hash) {
    return Arrays.binarySearch(hashes, hash) >= 0;
  }

  private static long hash(String value) {
    long hash = 1125899906842597L;
    for (int i = 0; i < value.length(); i++) {
      hash = 31 * hash + value.charAt(i);
    }
    return hash;
  }
}
