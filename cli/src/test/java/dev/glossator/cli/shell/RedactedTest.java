// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RedactedTest {

  @Test
  void passwordsInAddressesAndParametersAreHidden() {
    assertThat(Redacted.text("cannot read postgresql://ann:s3cr3t@host/db?x=1"))
        .isEqualTo("cannot read postgresql://ann:(hidden)@host/db?x=1");
    assertThat(Redacted.text("Unmatched argument: 'postgresql://ann:p@ss:word@host/db'"))
        .isEqualTo("Unmatched argument: 'postgresql://ann:(hidden)@host/db'");
    assertThat(Redacted.text("jdbc:postgresql://host/db?user=ann&password=s3cr3t&ssl=true"))
        .isEqualTo("jdbc:postgresql://host/db?user=ann&password=(hidden)&ssl=true");
    assertThat(Redacted.text("cannot reach the database: ann:s3cr3t@127.0.0.1"))
        .isEqualTo("cannot reach the database: ann:(hidden)@127.0.0.1");
  }

  @Test
  void otherTextStays() {
    String text = "http://127.0.0.1:8080/ answers; see 12:30 a@b";
    assertThat(Redacted.text(text)).isEqualTo(text);
  }
}
