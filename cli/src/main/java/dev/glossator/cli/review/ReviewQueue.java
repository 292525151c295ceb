// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.review;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Suggestions, the verdicts so far, a cursor, a filter, and the way back. */
final class ReviewQueue {

  private final List<ReviewItem> items;
  private final Map<ReviewItem, Verdict> verdicts = new LinkedHashMap<>();
  private final Deque<Map<ReviewItem, @Nullable Verdict>> undo = new ArrayDeque<>();
  private String filter = "";
  private List<ReviewItem> shown;
  private int cursor;

  ReviewQueue(List<ReviewItem> items) {
    this.items = List.copyOf(items);
    this.shown = this.items;
  }

  List<ReviewItem> shown() {
    return shown;
  }

  int cursor() {
    return cursor;
  }

  String filter() {
    return filter;
  }

  int total() {
    return items.size();
  }

  Map<ReviewItem, Verdict> verdicts() {
    return Map.copyOf(verdicts);
  }

  Optional<ReviewItem> current() {
    return shown.isEmpty() ? Optional.empty() : Optional.of(shown.get(cursor));
  }

  Optional<Verdict> verdict(ReviewItem item) {
    return Optional.ofNullable(verdicts.get(item));
  }

  void move(int by) {
    cursor = Math.clamp(cursor + (long) by, 0, Math.max(0, shown.size() - 1));
  }

  /** Goes to the next suggestion without a verdict; stays where there is none below. */
  void next() {
    for (int i = cursor + 1; i < shown.size(); i++) {
      if (!verdicts.containsKey(shown.get(i))) {
        cursor = i;
        return;
      }
    }
    move(1);
  }

  /** Says something about the current suggestion and goes on to the next. */
  void decide(Verdict verdict) {
    current()
        .ifPresent(
            item -> {
              put(List.of(item), verdict);
              next();
            });
  }

  /**
   * Takes a group at once: the edited text of the current suggestion for all columns of the same
   * name; or, where the current suggestion is sure, all sure ones; or else its siblings that
   * suggest the same.
   *
   * @return how many got a verdict
   */
  int acceptGroup() {
    return current().map(this::acceptGroupOf).orElse(0);
  }

  private int acceptGroupOf(ReviewItem item) {
    if (verdicts.get(item) instanceof Verdict.Edited edited) {
      return put(open(item::sibling), edited);
    }
    if (item.sure()) {
      return put(open(ReviewItem::sure), new Verdict.Accepted(0));
    }
    return put(
        open(o -> o.equals(item) || (item.sibling(o) && o.value().equals(item.value()))),
        new Verdict.Accepted(0));
  }

  /** How many suggestions without a verdict are about columns of the same name. */
  int openSiblings(ReviewItem item) {
    return open(o -> !o.equals(item) && item.sibling(o)).size();
  }

  private List<ReviewItem> open(Predicate<ReviewItem> of) {
    return shown.stream().filter(i -> !verdicts.containsKey(i) && of.test(i)).toList();
  }

  private int put(List<ReviewItem> of, Verdict verdict) {
    Map<ReviewItem, @Nullable Verdict> before = new LinkedHashMap<>();
    for (ReviewItem item : of) {
      before.put(item, verdicts.put(item, verdict));
    }
    if (!before.isEmpty()) {
      undo.push(before);
    }
    return before.size();
  }

  /** Takes the last verdict, or the last group of them, back; false when there is none. */
  boolean undo() {
    Map<ReviewItem, @Nullable Verdict> before = undo.poll();
    if (before == null) {
      return false;
    }
    before.forEach(
        (item, verdict) -> {
          if (verdict == null) {
            verdicts.remove(item);
          } else {
            verdicts.put(item, verdict);
          }
        });
    int at = shown.indexOf(before.keySet().iterator().next());
    cursor = at < 0 ? cursor : at;
    return true;
  }

  /** Shows only what has the text in its table, column, kind or value; empty shows everything. */
  void filter(String text) {
    Optional<ReviewItem> kept = current();
    filter = text;
    String wanted = text.toLowerCase(Locale.ROOT);
    List<ReviewItem> matching = new ArrayList<>();
    for (ReviewItem item : items) {
      String all =
          String.join(
              " ",
              item.table().qualifiedName(),
              item.subject(),
              item.field().kind().word(),
              item.value());
      if (all.toLowerCase(Locale.ROOT).contains(wanted)) {
        matching.add(item);
      }
    }
    shown = List.copyOf(matching);
    cursor = kept.map(shown::indexOf).filter(i -> i >= 0).orElse(0);
  }
}
