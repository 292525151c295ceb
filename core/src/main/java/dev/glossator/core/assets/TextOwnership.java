// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.assets;

import dev.glossator.core.prediction.PredictionTarget;
import dev.glossator.core.prediction.PredictionTarget.OfAsset;
import dev.glossator.core.prediction.PredictionTarget.OfColumn;
import dev.glossator.core.prediction.RunType;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Decides whose text each field of an asset holds after a change. Every method answers only the
 * fields that change, so that a table of 2,000 columns writes a row for the one that was touched.
 */
public final class TextOwnership {

  private TextOwnership() {}

  /** A new asset: all its texts came with the source. */
  public static Map<PredictionTarget, FieldText> created(AssetContent content) {
    Map<PredictionTarget, FieldText> owned = new LinkedHashMap<>();
    var columns = content.columns();
    var comments = comments(columns);
    texts(content, columns)
        .forEach(
            (target, text) -> {
              var source = text == null ? comments.get(target) : text;
              if (source != null) {
                owned.put(target, new FieldText(source, null, null));
              }
            });
    return owned;
  }

  /**
   * A person made a revision: what differs from the revision before is theirs; new comments are the
   * source's.
   */
  public static Map<PredictionTarget, FieldText> revised(
      AssetContent before, AssetContent after, Map<PredictionTarget, FieldText> owned) {
    Map<PredictionTarget, FieldText> changes = new LinkedHashMap<>();
    var columnsBefore = before.columns();
    var columnsAfter = after.columns();
    var textsBefore = texts(before, columnsBefore);
    var commentsBefore = comments(columnsBefore);
    var comments = comments(columnsAfter);
    texts(after, columnsAfter)
        .forEach(
            (target, text) -> {
              var old = owned.getOrDefault(target, FieldText.EMPTY);
              var changed = old;
              if (!Objects.equals(comments.get(target), commentsBefore.get(target))) {
                changed =
                    changed.withSource(source(comments.get(target), textsBefore.get(target), old));
              }
              if (!Objects.equals(text, textsBefore.get(target))) {
                changed = changed.changedByPerson(text);
              }
              if (!changed.equals(old)) {
                changes.put(target, changed);
              }
            });
    return changes;
  }

  /**
   * Predictions were accepted: {@code after} is what {@link Acceptance} made of the revision
   * before.
   */
  public static Map<PredictionTarget, FieldText> accepted(
      AssetContent after,
      Collection<AcceptedValue> values,
      Map<PredictionTarget, FieldText> owned) {
    Map<PredictionTarget, FieldText> changes = new LinkedHashMap<>();
    var texts = texts(after);
    for (var value : values) {
      if (texts.containsKey(value.target())) {
        var old = owned.getOrDefault(value.target(), FieldText.EMPTY);
        var terms = value.target().type() == RunType.BUSINESS_GLOSSARY_ASSOCIATIONS;
        // Terms are added to those that are there, so a person's stay among them.
        var persons =
            value.persons() || persons(changes.get(value.target())) || (terms && persons(old));
        changes.put(value.target(), old.accepted(texts.get(value.target()), persons));
      }
    }
    return changes;
  }

  private static boolean persons(@Nullable FieldText text) {
    return text != null && text.owner() == TextOwner.HUMAN;
  }

  /** A comment that vanished leaves what came with the asset at its creation the source's. */
  private static @Nullable String source(
      @Nullable String comment, @Nullable String textBefore, FieldText old) {
    return comment == null && old.owner() == TextOwner.SOURCE ? textBefore : comment;
  }

  /**
   * Every target of the asset with the text that stands there now; null where the field is empty.
   */
  public static Map<PredictionTarget, @Nullable String> texts(AssetContent content) {
    return texts(content, content.columns());
  }

  /**
   * Reading the columns of a wide table out of its forms is the costly part, so it is done once.
   */
  private static Map<PredictionTarget, @Nullable String> texts(
      AssetContent content, List<AssetColumn> columns) {
    Map<PredictionTarget, @Nullable String> texts = new LinkedHashMap<>();
    texts.put(new OfAsset(RunType.BUSINESS_NAMES), content.name());
    texts.put(new OfAsset(RunType.BUSINESS_DESCRIPTIONS), content.summary());
    texts.put(new OfAsset(RunType.BUSINESS_GLOSSARY_ASSOCIATIONS), joined(content.glossaryTerms()));
    for (var column : columns) {
      var name = column.name();
      texts.put(new OfColumn(RunType.BUSINESS_NAMES, name), column.businessName());
      texts.put(new OfColumn(RunType.BUSINESS_DESCRIPTIONS, name), column.description());
      texts.put(
          new OfColumn(RunType.BUSINESS_GLOSSARY_ASSOCIATIONS, name),
          joined(column.glossaryTerms()));
    }
    return texts;
  }

  private static Map<PredictionTarget, String> comments(List<AssetColumn> columns) {
    Map<PredictionTarget, String> comments = new HashMap<>();
    for (var column : columns) {
      if (column.comment() != null) {
        comments.put(new OfColumn(RunType.BUSINESS_DESCRIPTIONS, column.name()), column.comment());
      }
    }
    return comments;
  }

  private static @Nullable String joined(List<String> terms) {
    return terms.isEmpty() ? null : String.join(",", new TreeSet<>(terms));
  }
}
