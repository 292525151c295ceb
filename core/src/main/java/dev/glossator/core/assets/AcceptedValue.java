// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.assets;

import dev.glossator.core.prediction.PredictionTarget;

/**
 * A value that a person, or a rule a person chose, accepts for a target.
 *
 * @param target where it goes
 * @param value the text, or the identifier of a term, which is added to those that are there
 * @param persons whether a person wrote the value, or picked it in place of the first choice: the
 *     text is theirs from then on
 */
public record AcceptedValue(PredictionTarget target, String value, boolean persons) {}
