// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.relations;

import dev.glossator.core.evidence.ColumnEvidence;
import dev.glossator.core.evidence.ColumnProfile;
import dev.glossator.core.evidence.Inclusion;
import dev.glossator.core.evidence.TableEvidence;
import dev.glossator.core.evidence.TableKey;
import dev.glossator.core.evidence.ValueType;
import dev.glossator.sources.reading.SourceException;
import dev.glossator.sources.reading.SourceTable;
import dev.glossator.sources.reading.TableSample;
import dev.glossator.sources.reading.TableSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds columns whose sampled values all occur in a key of another table. Small numbers occur in
 * every key, so names must agree as well; sensitive columns take no part.
 */
public final class Relations {
  private static final double NEARLY_ALL = 0.95;
  private static final int COLUMNS_MAX = 500;

  private final TableSource source;

  /**
   * What may be referred to, by the last word of its name: with thousands of tables not each column
   * is compared with each.
   */
  private final Map<String, List<Candidate>> targets = new HashMap<>();

  private final Map<String, List<String>> words = new HashMap<>();
  private final Map<String, List<Candidate>> columns = new HashMap<>();

  public Relations(TableSource source) {
    this.source = source;
  }

  /** Remembers what is needed of one table's sample. */
  public void add(SourceTable table, TableSample sample, TableEvidence evidence) {
    List<Candidate> found = candidates(table, sample, evidence);
    // Several tables are read at a time: only this last step is one at a time.
    synchronized (this) {
      for (Candidate target : found) {
        List<String> named = words(target.column());
        if (target.unique() && !named.isEmpty()) {
          targets.computeIfAbsent(named.getLast(), ending -> new ArrayList<>()).add(target);
        }
      }
      columns.put(table.externalIdentifier(), found);
    }
  }

  private static List<Candidate> candidates(
      SourceTable table, TableSample sample, TableEvidence evidence) {
    List<Candidate> found = new ArrayList<>();
    int width = Math.min(COLUMNS_MAX, evidence.columns().size());
    for (int i = 0; i < width; i++) {
      ColumnEvidence column = evidence.columns().get(i);
      ColumnProfile profile = column.profile();
      if (profile == null || column.sensitive()) {
        continue;
      }
      Candidate candidate =
          Candidate.of(
              table, column.name(), ValueType.declared(column.type()), profile, sample.values(i));
      if (candidate != null) {
        found.add(candidate);
      }
    }
    return found;
  }

  /** The evidence with the relations of its columns to all tables remembered so far. */
  public synchronized TableEvidence relate(SourceTable table, TableEvidence evidence) {
    Set<String> declared = new HashSet<>();
    evidence.keys().stream()
        .filter(k -> k.kind() == TableKey.Kind.FOREIGN)
        .forEach(k -> declared.addAll(k.columns()));
    List<Inclusion> inclusions = new ArrayList<>();
    for (Candidate column : columns.getOrDefault(table.externalIdentifier(), List.of())) {
      if (!declared.contains(column.column())) {
        best(column).ifPresent(inclusions::add);
      }
    }
    return evidence.withInclusions(inclusions);
  }

  private Optional<Inclusion> best(Candidate column) {
    record Scored(Candidate target, int score) {}
    return NameLikeness.endings(words(column.column())).stream()
        .flatMap(ending -> targets.getOrDefault(ending, List.of()).stream())
        .filter(t -> t.type() == column.type() && elsewhere(column, t))
        .map(t -> new Scored(t, score(column, t)))
        .filter(s -> s.score() > 0)
        .sorted(
            Comparator.<Scored>comparingInt(s -> -s.score())
                .thenComparing(s -> !s.target().primaryKey())
                .thenComparing(s -> s.target().table().origin().view())
                .thenComparingInt(s -> s.target().hashes().length)
                .thenComparing(s -> s.target().table().name()))
        .limit(5)
        .map(s -> test(column, s.target()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** The words of a name, cut once; asked with the lock held. */
  private List<String> words(String name) {
    return words.computeIfAbsent(name, NameLikeness::words);
  }

  private int score(Candidate column, Candidate target) {
    List<String> named = words(column.column());
    List<String> table = words(target.table().origin().table());
    int score = NameLikeness.score(named, table, words(target.column()));
    if (!column.unique()) {
      return score;
    }
    // Of two keys of the same name, the one whose table the name speaks of, or else the one with
    // more values, is referred to.
    List<String> own = words(column.table().origin().table());
    boolean larger =
        target.hashes().length > column.hashes().length
            || (column.complete() && !target.complete());
    boolean keyOfAnother =
        !column.primaryKey() && (column.besidePrimaryKey() || target.primaryKey());
    boolean ownKey = !keyOfAnother && NameLikeness.score(named, own, named) == 4;
    return !ownKey && (score == 4 || larger) ? score : 0;
  }

  private static boolean elsewhere(Candidate column, Candidate target) {
    return !column.table().externalIdentifier().equals(target.table().externalIdentifier());
  }

  private Optional<Inclusion> test(Candidate column, Candidate target) {
    long sampled = column.hashes().length;
    long matched;
    if (target.complete()) {
      matched = 0;
      for (long hash : column.hashes()) {
        matched += target.contains(hash) ? 1 : 0;
      }
    } else {
      sampled = column.examples().size();
      matched = lookUp(target, column.examples());
    }
    return matched >= sampled * NEARLY_ALL
        ? Optional.of(
            new Inclusion(
                column.column(), target.table().name(), target.column(), sampled, matched))
        : Optional.empty();
  }

  private long lookUp(Candidate target, List<String> values) {
    try {
      return source.count(target.table(), target.column(), values);
    } catch (SourceException e) {
      return -1;
    }
  }
}
