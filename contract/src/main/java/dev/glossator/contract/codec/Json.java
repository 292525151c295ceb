// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract.codec;

import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** The one JSON factory, with the bounds that keep a hostile body cheap. */
final class Json {
  /** Deep enough for any filter a person writes; shallow enough for any stack. */
  static final int NESTING_MAX = 100;

  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(NESTING_MAX)
                  .maxNumberLength(100)
                  .maxStringLength(64 * 1024 * 1024)
                  .build())
          .build();

  static final ObjectReadContext READ = ObjectReadContext.empty();

  private Json() {}

  static String at(TokenStreamLocation location) {
    return "line " + location.getLineNr() + ", column " + location.getColumnNr();
  }
}
