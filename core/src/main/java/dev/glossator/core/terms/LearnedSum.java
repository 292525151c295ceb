// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.terms;

import dev.glossator.core.json.Json;
import java.util.ArrayList;
import java.util.List;

/** A weighted sum over a row of numbers, and decision trees on top of it. */
public final class LearnedSum {

  private final double start;
  private final double[] weights;
  private final List<Tree> trees;

  private LearnedSum(double start, double[] weights, List<Tree> trees) {
    this.start = start;
    this.weights = weights;
    this.trees = List.copyOf(trees);
  }

  /** A tree in arrays: a node with feature -1 is a leaf, and its threshold the value. */
  private record Tree(int[] features, double[] thresholds, int[] left, int[] right) {

    double value(double[] row) {
      int node = 0;
      while (features[node] >= 0) {
        node = row[features[node]] <= thresholds[node] ? left[node] : right[node];
      }
      return thresholds[node];
    }
  }

  double of(double[] row) {
    double sum = start;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * row[i];
    }
    for (Tree tree : trees) {
      sum += tree.value(row);
    }
    return sum;
  }

  /**
   * Reads the member {@code name}: {@code
   * {"features":[…],"start":0,"weights":[…],"trees":[{"f","t","l","r"}]}}; weights and trees may be
   * left out.
   *
   * @param features the features of this program; the file's must be among them
   */
  static LearnedSum read(Json.Members model, String name, List<String> features) {
    if (!(model.values().get(name) instanceof Json.Members part)) {
      throw new IllegalArgumentException("the term model lacks the member " + name);
    }
    int[] places = part.texts("features").stream().mapToInt(f -> place(f, features)).toArray();
    List<Tree> trees = new ArrayList<>();
    for (Json.Members tree : part.objects("trees")) {
      int[] used = integers(tree.items("f"));
      for (int i = 0; i < used.length; i++) {
        used[i] = used[i] < 0 ? -1 : places[used[i]];
      }
      trees.add(
          new Tree(
              used,
              decimals(tree.items("t")),
              integers(tree.items("l")),
              integers(tree.items("r"))));
    }
    double start =
        part.values().get("start") instanceof Json.Decimal d ? d.value().doubleValue() : 0;
    double[] weights = new double[features.size()];
    double[] given = decimals(part.items("weights"));
    for (int i = 0; i < given.length; i++) {
      weights[places[i]] = given[i];
    }
    return new LearnedSum(start, weights, trees);
  }

  private static int place(String feature, List<String> features) {
    int place = features.indexOf(feature);
    if (place < 0) {
      throw new IllegalArgumentException(
          "the term model uses " + feature + ", which this program does not compute");
    }
    return place;
  }

  private static double[] decimals(List<Json> values) {
    return values.stream()
        .mapToDouble(v -> v instanceof Json.Decimal d ? d.value().doubleValue() : Double.NaN)
        .toArray();
  }

  private static int[] integers(List<Json> values) {
    return values.stream()
        .mapToInt(v -> v instanceof Json.Decimal d ? d.value().intValueExact() : -1)
        .toArray();
  }
}
