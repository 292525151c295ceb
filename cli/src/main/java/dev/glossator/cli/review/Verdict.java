// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.review;

/** What the person said about a suggestion. */
sealed interface Verdict {

  /** Take one of the choices as it is. */
  record Accepted(int choice) implements Verdict {}

  /** Take it with the person's own words. */
  record Edited(String value) implements Verdict {}

  /** Leave it. */
  record Rejected() implements Verdict {}
}
