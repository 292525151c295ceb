// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.terms;

/** What the ranker is told about a column and a term; the model file names them by these names. */
public enum TermFeature {
  /** Same words, same order. */
  EXACT,
  /** Agreement of the identifier's own pieces with the term's name. */
  PIECES,
  /** Agreement of the best of the readings. */
  READING,
  /** Agreement of the best variant, less when that variant is a doubtful reading. */
  NAME,
  TERM_COVERED,
  COLUMN_COVERED,
  TERM_CONTENT_COVERED,
  COLUMN_CONTENT_COVERED,
  /** Share of the term's name found in the column's or the table's words. */
  TERM_COVERED_WITH_TABLE,
  /** Whether the last words that are no mere representation agree. */
  HEAD,
  FIRST,
  /** Same kind of representation word (1), another (-1), or one of them without (0). */
  REPRESENTATION,
  LETTERS,
  BY_SYNONYM,
  ABBREVIATED,
  VARIANT_WEIGHT,
  /** Share of the column's words found in the term's definition or name. */
  DEFINITION,
  COMMENT_COVERS_NAME,
  COMMENT_LIKE_DEFINITION,
  COMMENT_LENGTH,
  MEANING_NAME,
  MEANING_CONTEXT,
  MEANING_COMMENT,
  VALUE_KIND,
  SEMANTIC_TYPE,
  /** How much better another column of the table agrees with this term in name. */
  BETTER_ELSEWHERE,
  /** Likeness to what the other columns of the table seem to mean. */
  COHERENCE,
  COLUMN_WORDS,
  TERM_WORDS,
  /** How far behind the best term of this column. */
  NAME_BEHIND,
  LETTERS_BEHIND,
  DEFINITION_BEHIND,
  COMMENT_BEHIND,
  MEANING_NAME_BEHIND,
  MEANING_CONTEXT_BEHIND,
  MEANING_COMMENT_BEHIND,
  COHERENCE_BEHIND,
  /** How many terms agree in name as well as the best one does. */
  RIVALS
}
