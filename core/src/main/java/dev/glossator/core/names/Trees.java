// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import dev.glossator.core.json.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sum of small decision trees over a vector of features, as gradient boosting makes them. The
 * same bits on every machine: comparisons and additions in a fixed order.
 */
final class Trees {
  static final Trees NONE = new Trees(List.of());

  /**
   * One tree; a child below zero is the leaf with the number of its complement.
   *
   * @param feature what each fork looks at
   * @param most up to which value it goes left
   */
  private record Tree(int[] feature, double[] most, int[] left, int[] right, double[] leaves) {

    double value(double[] features) {
      int at = 0;
      while (at >= 0) {
        at = features[feature[at]] <= most[at] ? left[at] : right[at];
      }
      return leaves[~at];
    }
  }

  private final List<Tree> trees;

  private Trees(List<Tree> trees) {
    this.trees = List.copyOf(trees);
  }

  /**
   * From JSON: an array of trees, each {@code {"feature","most","left","right","leaves"}}.
   *
   * @param features how many there are to look at
   */
  static Trees parse(@Nullable Json json, int features) {
    if (!(json instanceof Json.Items items)) {
      return NONE;
    }
    List<Tree> trees = new ArrayList<>();
    for (Json item : items.values()) {
      Json.Members tree = item instanceof Json.Members members ? members : Json.Members.NONE;
      trees.add(
          checked(
              new Tree(
                  whole(tree, "feature"),
                  numbers(tree, "most"),
                  whole(tree, "left"),
                  whole(tree, "right"),
                  numbers(tree, "leaves")),
              features));
    }
    return new Trees(trees);
  }

  double sum(double[] features) {
    double sum = 0;
    for (Tree tree : trees) {
      sum += tree.value(features);
    }
    return sum;
  }

  private static Tree checked(Tree tree, int features) {
    int forks = tree.feature.length;
    boolean sound =
        forks > 0
            && tree.most.length == forks
            && tree.left.length == forks
            && tree.right.length == forks
            && tree.leaves.length == forks + 1;
    for (int i = 0; sound && i < forks; i++) {
      sound =
          tree.feature[i] >= 0
              && tree.feature[i] < features
              && child(tree.left[i], i, forks)
              && child(tree.right[i], i, forks);
    }
    if (!sound) {
      throw new IllegalArgumentException(
          "a tree of the ranking does not hold together: train it with training/names/train.py");
    }
    return tree;
  }

  /** Forks lead to later forks or to leaves, so that every walk ends. */
  private static boolean child(int child, int fork, int forks) {
    return child >= 0 ? child > fork && child < forks : ~child <= forks;
  }

  private static double[] numbers(Json.Members tree, String name) {
    return tree.items(name).stream()
        .mapToDouble(j -> j instanceof Json.Decimal d ? d.value().doubleValue() : Double.NaN)
        .toArray();
  }

  private static int[] whole(Json.Members tree, String name) {
    return tree.items(name).stream()
        .mapToInt(j -> j instanceof Json.Decimal d ? d.value().intValue() : Integer.MIN_VALUE)
        .toArray();
  }
}
