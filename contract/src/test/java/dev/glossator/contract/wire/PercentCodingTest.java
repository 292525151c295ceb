// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PercentCodingTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "a b", "a+b", "a/b", "ä 大 😀", "100%", "~-._", "\u0000"})
  void whatIsEncodedDecodesToItself(String text) {
    assertThat(PercentCoding.decode(PercentCoding.encode(text))).isEqualTo(text);
  }

  @Test
  void onlyUnreservedCharactersStay() {
    assertThat(PercentCoding.encode("aZ0-_.~ /+ä")).isEqualTo("aZ0-_.~%20%2F%2B%C3%A4");
    assertThat(PercentCoding.encodePath("/a%2Fb/c")).isEqualTo("/a%252Fb/c");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "%2", "%zz", "a%2", "%-1", "%+1", "%C3", "%ff%fe"})
  void aBrokenEscapeIsRefused(String raw) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PercentCoding.decode(raw))
        .withMessageContaining("'" + raw + "'");
  }

  @Test
  void aQueryIsSplitBeforeItIsDecoded() {
    Query query = Query.parse("a=1%262&a=%3D&b&c=x+y&&=e");
    assertThat(query.all("a")).containsExactly("1&2", "=");
    assertThat(query.all("b")).containsExactly("");
    assertThat(query.all("c")).containsExactly("x+y");
    assertThat(query.all("none")).isEmpty();
  }

  @Test
  void headersAreFoundInAnyLetterCaseAndKeepTheirOrder() {
    Headers headers = Headers.EMPTY.with("X-Tag", "1").with("x-tag", "2");
    assertThat(headers.all("X-TAG")).isEqualTo(List.of("1", "2"));
    assertThat(headers.first("absent")).isNull();
    assertThat(headers).hasToString("Headers[x-tag]");
  }
}
