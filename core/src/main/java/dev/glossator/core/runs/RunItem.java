// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.runs;

import dev.glossator.core.prediction.RunType;
import org.jspecify.annotations.Nullable;

/**
 * A part of a run that is committed as a whole: one type over a slice of the asset's columns.
 *
 * @param ordinal its place in the run, from 0
 * @param type what it generates
 * @param firstColumn index of the first column of the slice; the slice that starts at 0 also holds
 *     the asset itself
 * @param columns how many columns the slice has
 * @param outcome what came of it
 */
public record RunItem(int ordinal, RunType type, int firstColumn, int columns, Outcome outcome) {

  public RunItem {
    if (ordinal < 0 || firstColumn < 0 || columns < 0) {
      throw new IllegalArgumentException(
          "item " + ordinal + ": columns " + firstColumn + "+" + columns + " are not a slice");
    }
  }

  /** The targets of the slice, the asset counted where it belongs to it. */
  public int targets() {
    return columns + (firstColumn == 0 ? 1 : 0);
  }

  public boolean open() {
    return outcome.state() == State.OPEN;
  }

  /** Whether the column at {@code index} of the schema belongs to this slice. */
  public boolean holds(int index) {
    return index >= firstColumn && index < firstColumn + columns;
  }

  /** The same item with another outcome; a closed item never opens or changes. */
  public RunItem with(Outcome next) {
    if (!open()) {
      throw new IllegalStateException("item " + ordinal + " is already " + outcome.state());
    }
    return new RunItem(ordinal, type, firstColumn, columns, next);
  }

  /** Whether an item waits, is committed, or was left because the run was canceled. */
  public enum State {
    OPEN,
    DONE,
    DROPPED
  }

  /**
   * What came of an item.
   *
   * @param state where it stands
   * @param predictions how many predictions it brought
   * @param failed how many of its targets ended in an error; abstaining is no error
   * @param error the first error, naming its target; absent when none failed
   */
  public record Outcome(State state, int predictions, int failed, @Nullable String error) {

    /** An item nobody has worked on to the end. */
    public static final Outcome WAITING = new Outcome(State.OPEN, 0, 0, null);

    /** An item of a canceled run. */
    public static final Outcome LEFT = new Outcome(State.DROPPED, 0, 0, null);

    public Outcome {
      if (predictions < 0 || failed < 0 || (failed > 0) != (error != null)) {
        throw new IllegalArgumentException(
            predictions + " predictions, " + failed + " failed, error " + error);
      }
    }

    /** An item that was worked on to the end. */
    public static Outcome done(int predictions, int failed, @Nullable String error) {
      return new Outcome(State.DONE, predictions, failed, error);
    }
  }
}
