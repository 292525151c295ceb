// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.core.evidence.Origin;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ExternalIdentifierTest {

  @Test
  void aPlainNameIsReadBackAsItWasWritten() {
    assertThat(readBack("sqlite", null, "cust_mst")).contains(name(null, "cust_mst"));
    assertThat(readBack("postgresql", "sales", "ord_hdr")).contains(name("sales", "ord_hdr"));
  }

  @Test
  void aNameThatMayBeReadInTwoWaysIsNotRead() {
    assertThat(readBack("csv", null, "2024.orders")).isEmpty();
    assertThat(readBack("postgresql", "sales", "ord.hdr")).isEmpty();
    assertThat(readBack("postgresql", "sales.eu", "ord_hdr")).isEmpty();
    assertThat(readBack("sqlite", null, "t".repeat(700))).isEmpty();
    assertThat(ExternalIdentifier.name("arn:aws:glue:eu-central-1:1:table/sales/orders")).isEmpty();
  }

  private static Optional<ExternalIdentifier.Name> readBack(
      String kind, @Nullable String schema, String table) {
    return ExternalIdentifier.name(
        ExternalIdentifier.of(new Origin(kind, "somewhere", schema, table, false)));
  }

  private static ExternalIdentifier.Name name(@Nullable String schema, String table) {
    return new ExternalIdentifier.Name(schema, table);
  }
}
