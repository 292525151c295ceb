// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.assets;

import dev.glossator.core.prediction.PredictionTarget;
import dev.glossator.core.prediction.RunType;
import org.jspecify.annotations.Nullable;

/**
 * The three texts a field may have, kept apart so that none overwrites another. For terms a text is
 * their sorted identifiers, joined by commas.
 *
 * @param source what came with the asset
 * @param human what a person wrote
 * @param generated what accepting wrote last
 */
public record FieldText(
    @Nullable String source, @Nullable String human, @Nullable String generated) {

  /** A field nobody has written. */
  public static final FieldText EMPTY = new FieldText(null, null, null);

  /** Whose text stands in the field now. */
  public TextOwner owner() {
    if (human != null) {
      return TextOwner.HUMAN;
    }
    if (generated != null) {
      return TextOwner.GENERATED;
    }
    return source != null ? TextOwner.SOURCE : TextOwner.NOBODY;
  }

  /**
   * Whether a rule must leave the target alone, so that only a choice that names it writes there.
   * The name an asset arrived with is the technical name that generation is there to replace.
   */
  public boolean keptFromRules(PredictionTarget target) {
    return switch (owner()) {
      case HUMAN -> true;
      case SOURCE ->
          !(target instanceof PredictionTarget.OfAsset asset
              && asset.type() == RunType.BUSINESS_NAMES);
      case GENERATED, NOBODY -> false;
    };
  }

  /** The source now says {@code text}; null when it no longer says anything. */
  FieldText withSource(@Nullable String text) {
    return new FieldText(text, human, generated);
  }

  /** A person changed the field to {@code text}; null when they emptied it, which owns nothing. */
  FieldText changedByPerson(@Nullable String text) {
    return new FieldText(source, text, text == null ? null : generated);
  }

  /**
   * Accepting wrote {@code text}.
   *
   * @param persons whether it is a person's own choice or words
   */
  FieldText accepted(@Nullable String text, boolean persons) {
    return persons ? new FieldText(source, text, generated) : new FieldText(source, null, text);
  }
}
