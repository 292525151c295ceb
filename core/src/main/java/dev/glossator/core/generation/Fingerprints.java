// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.generation;

import dev.glossator.core.evidence.ColumnEvidence;
import dev.glossator.core.evidence.Derivation;
import dev.glossator.core.evidence.TableEvidence;
import dev.glossator.core.house.NameStyle;
import dev.glossator.core.prediction.PredictionTarget;

/**
 * What each target of a table was generated from, as digests: a target whose fingerprint has not
 * changed is not generated again.
 *
 * <p>A fingerprint has three parts, so that one can say what changed: the way of generating, the
 * table around the target (names, types, keys, words of the house), and the target's own profile.
 */
public final class Fingerprints {

  private final String way;
  private final String around;
  private final TableEvidence table;

  /** Of a table, generated in the given way. */
  public Fingerprints(String version, GenerationInput input) {
    this.way = new Digest().add(version).text();
    this.around = around(input);
    this.table = input.evidence();
  }

  /** The fingerprint of one target. */
  public String of(PredictionTarget target) {
    Digest own = new Digest();
    switch (target) {
      case PredictionTarget.OfAsset ignored -> {
        own.add(Long.toString(table.rows()));
        table.columns().forEach(column -> add(own, column));
      }
      case PredictionTarget.OfColumn column ->
          table.column(column.column()).ifPresent(known -> add(own, known));
    }
    return way + "." + around + "." + own.text();
  }

  /** What differs between two fingerprints of one target, in words. */
  public static String changed(String before, String now) {
    String[] old = before.split("\\.", -1);
    String[] fresh = now.split("\\.", -1);
    if (old.length != 3 || fresh.length != 3 || !old[0].equals(fresh[0])) {
      return "the way of generating changed";
    }
    if (!old[1].equals(fresh[1])) {
      return "the table, its neighbours or the words of the house changed";
    }
    return old[2].equals(fresh[2]) ? "nothing changed" : "its values changed";
  }

  private void add(Digest digest, ColumnEvidence column) {
    digest.add(column.name()).add(column.semanticType().name());
    digest.add(String.valueOf(column.sensitive())).add(String.valueOf(column.profile()));
    // Not in how many rows: those grow every night.
    table.orders().stream()
        .filter(order -> order.column().equals(column.name()))
        .forEach(order -> digest.add(order.earlier()));
  }

  private static String around(GenerationInput input) {
    TableEvidence table = input.evidence();
    Digest digest = new Digest();
    digest.add(table.origin().schema()).add(table.table()).add(table.comment());
    for (ColumnEvidence column : table.columns()) {
      digest.add(column.name()).add(column.type()).add(column.comment());
      digest.add(String.valueOf(column.nullable()));
    }
    digest.add(table.keys().toString()).add(table.inclusions().toString());
    Derivation derivation = table.derivation();
    if (derivation != null) {
      digest.add(derivation.upstreams().toString()).add(derivation.accepted().toString());
    }
    input.neighbours().forEach(neighbour -> digest.add(neighbour.origin().qualifiedName()));
    digest.add(input.description());
    RelevantWords words = RelevantWords.of(table);
    input.house().accepted().stream()
        .filter(name -> words.touches(name.column()))
        .forEach(name -> digest.add(name.toString()));
    input.house().dictionary().stream()
        .filter(entry -> words.touches(entry.key()))
        .forEach(entry -> digest.add(entry.toString()));
    input.house().terms().stream().filter(words::touches).forEach(digest::add);
    input.tables().forEach(digest::add);
    if (input.house().style() != NameStyle.TITLE) {
      digest.add(input.house().style().name());
    }
    return digest.text();
  }
}
