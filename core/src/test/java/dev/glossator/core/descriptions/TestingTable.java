// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.descriptions;

import dev.glossator.core.evidence.ColumnEvidence;
import dev.glossator.core.evidence.ColumnProfile;
import dev.glossator.core.evidence.ColumnProfiler;
import dev.glossator.core.evidence.DateOrder;
import dev.glossator.core.evidence.Derivation;
import dev.glossator.core.evidence.Origin;
import dev.glossator.core.evidence.SampledColumn;
import dev.glossator.core.evidence.SemanticType;
import dev.glossator.core.evidence.TableEvidence;
import dev.glossator.core.evidence.TableKey;
import dev.glossator.core.generation.GenerationInput;
import dev.glossator.core.house.HouseLanguage;
import dev.glossator.core.names.NameReading;
import dev.glossator.core.names.NameReading.NameCandidate;
import dev.glossator.core.names.TableReading;
import dev.glossator.core.prediction.PredictionTarget;
import dev.glossator.core.prediction.PredictionTarget.OfAsset;
import dev.glossator.core.prediction.PredictionTarget.OfColumn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A table of orders made of values, profiled as every source profiles them. */
final class TestingTable {
  private final List<ColumnEvidence> columns = new ArrayList<>();
  private final List<NameReading> names = new ArrayList<>();
  private final List<TableKey> keys = new ArrayList<>();
  private final List<DateOrder> orders = new ArrayList<>();
  private @Nullable Derivation derivation;
  private double tableConfidence = 0.9;

  TestingTable column(String identifier, String name, List<String> values) {
    columns.add(
        ColumnProfiler.profile(
            new SampledColumn(identifier, null, true, null, new ArrayList<>(values), true)));
    names.add(read(identifier, name, 0.9));
    return this;
  }

  /** The last column as somebody sent it over the wire. */
  TestingTable sent(SemanticType type, boolean sensitive, boolean profiled) {
    ColumnEvidence last = columns.removeLast();
    columns.add(
        new ColumnEvidence(
            last.name(),
            last.type(),
            true,
            null,
            profiled ? last.profile() : null,
            type,
            sensitive));
    return this;
  }

  /** The last column as one that is tested to be unique, and perhaps never empty. */
  TestingTable unique(boolean mandatory) {
    ColumnEvidence last = columns.removeLast();
    columns.add(
        new ColumnEvidence(
            last.name(), last.type(), !mandatory, null, null, last.semanticType(), false));
    keys.add(new TableKey(TableKey.Kind.UNIQUE, List.of(last.name()), null, List.of()));
    return this;
  }

  TestingTable ordered(DateOrder order) {
    orders.add(order);
    return this;
  }

  TestingTable made(Derivation derivation) {
    this.derivation = derivation;
    return this;
  }

  void clear() {
    columns.clear();
    names.clear();
    keys.clear();
  }

  /** What is said of the first column; empty for silence. */
  String text() {
    String first = columns.getFirst().name();
    return text(target -> target instanceof OfColumn of && of.column().equals(first));
  }

  /** What is said of the table; empty for silence. */
  String tableText() {
    return text(OfAsset.class::isInstance);
  }

  private String text(Predicate<PredictionTarget> wanted) {
    ColumnProfile profile = columns.getFirst().profile();
    long rows = profile == null ? 100 : profile.rows();
    TableEvidence table =
        new TableEvidence(
            new Origin("csv", "shop", null, "ordr", false),
            null,
            rows,
            true,
            rows,
            columns,
            keys,
            List.of(),
            derivation,
            orders);
    GenerationInput input = new GenerationInput(table, List.of(), HouseLanguage.EMPTY, "");
    return new DescriptionGenerator()
        .generate(input, new TableReading(read("ordr", "Order", tableConfidence), names)).stream()
            .filter(p -> wanted.test(p.target()))
            .map(p -> p.best().value())
            .findFirst()
            .orElse("");
  }

  /** How sure the name of the table, or of the last column, was read. */
  TestingTable read(double table, double column) {
    NameReading last = names.removeLast();
    names.add(read(last.identifier(), last.best().text(), column));
    tableConfidence = table;
    return this;
  }

  /** The last column as one whose name nobody could read. */
  TestingTable kept() {
    NameReading last = names.removeLast();
    names.add(new NameReading(last.identifier(), last.candidates(), "de", false));
    return this;
  }

  private static NameReading read(String identifier, String name, double confidence) {
    return new NameReading(
        identifier, List.of(new NameCandidate(name, confidence, List.of())), "en", true);
  }

  /** All the values, one after the other, so many times. */
  static List<String> times(int times, String... values) {
    return Collections.nCopies(times, List.of(values)).stream().flatMap(List::stream).toList();
  }

  static List<String> numbers(int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(Integer::toString).toList();
  }
}
