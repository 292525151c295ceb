// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.contract.wire.Blob;
import java.util.Optional;
import software.amazon.smithy.model.node.Node;

/** Compares bodies: JSON by meaning, everything else byte by byte. */
final class Bodies {
  private Bodies() {}

  static void assertSame(String id, Blob actual, String expected, Optional<String> mediaType) {
    if (mediaType.filter("application/json"::equals).isPresent() && !expected.isEmpty()) {
      assertThat(RecordNodes.plain(Node.parse(actual.text())))
          .as(id)
          .isEqualTo(RecordNodes.plain(Node.parse(expected)));
    } else {
      assertThat(actual.text()).as(id).isEqualTo(expected);
    }
  }
}
