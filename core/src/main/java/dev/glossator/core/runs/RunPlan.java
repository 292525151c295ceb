// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.runs;

import dev.glossator.core.prediction.RunType;
import java.util.ArrayList;
import java.util.List;

/** Cuts a run into items: its types in working order, each over slices of the columns. */
public final class RunPlan {

  /**
   * Columns a slice holds: few enough that a commit stays short, enough that most tables are one.
   */
  public static final int SLICE = 200;

  private RunPlan() {}

  /**
   * The items of a run.
   *
   * @param types at least one; worked on as names, terms, descriptions, whatever the order given
   * @param columns how many columns the asset has
   */
  public static List<RunItem> items(List<RunType> types, int columns) {
    if (types.isEmpty()) {
      throw new IllegalArgumentException("a run needs a type");
    }
    List<RunItem> items = new ArrayList<>();
    for (RunType type : WORKING_ORDER) {
      if (types.contains(type)) {
        slice(items, type, columns);
      }
    }
    return List.copyOf(items);
  }

  private static final List<RunType> WORKING_ORDER =
      List.of(
          RunType.BUSINESS_NAMES,
          RunType.BUSINESS_GLOSSARY_ASSOCIATIONS,
          RunType.BUSINESS_DESCRIPTIONS);

  private static void slice(List<RunItem> items, RunType type, int columns) {
    int first = 0;
    do {
      int size = Math.min(SLICE, columns - first);
      items.add(new RunItem(items.size(), type, first, size, RunItem.Outcome.WAITING));
      first += SLICE;
    } while (first < columns);
  }
}
