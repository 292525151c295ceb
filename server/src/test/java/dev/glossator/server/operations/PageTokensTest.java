// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glossator.contract.ApiException;
import dev.glossator.server.auth.Call;
import dev.glossator.server.auth.Principal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PageTokensTest {
  private static final Instant NOW = Instant.parse("2026-11-24T17:00:00.123456Z");

  private final PageTokens pages = new PageTokens(new byte[32]);

  private static Call call(String operation, String user) {
    return new Call(new Principal("K", "arn", user, null), operation, "r", NOW);
  }

  @Test
  void a_token_brings_back_its_place_and_is_short() {
    PageTokens.Scope scope = PageTokens.Scope.of(call("ListProjects", "u"), "dzd_1", null);
    Place place = new Place(NOW, "hogsew2pn1lkni");
    String token = pages.seal(scope, place);
    assertThat(pages.place(scope, token)).isEqualTo(place);
    assertThat(pages.place(scope, null)).isEqualTo(Place.START);
    assertThat(token).hasSizeLessThan(3_000).matches("[A-Za-z0-9_-]+");
  }

  @Test
  void a_token_is_good_for_its_own_list_only() {
    PageTokens.Scope scope = PageTokens.Scope.of(call("ListProjects", "u"), "dzd_1", null);
    String token = pages.seal(scope, "a", "b");
    assertThat(pages.open(scope, token)).isEqualTo(List.of("a", "b"));
    for (PageTokens.Scope other :
        List.of(
            PageTokens.Scope.of(call("ListDomains", "u"), "dzd_1", null),
            PageTokens.Scope.of(call("ListProjects", "v"), "dzd_1", null),
            PageTokens.Scope.of(call("ListProjects", "u"), "dzd_2", null),
            PageTokens.Scope.of(call("ListProjects", "u"), "dzd_1", "-"))) {
      assertThatThrownBy(() -> pages.open(other, token)).isInstanceOf(ApiException.class);
    }
    assertThatThrownBy(() -> new PageTokens(new byte[] {1, 2, 3}).open(scope, token))
        .isInstanceOf(ApiException.class);
  }

  @Test
  void every_changed_or_missing_character_is_seen() {
    PageTokens.Scope scope = PageTokens.Scope.of(call("ListProjects", "u"), "dzd_1");
    String token = pages.seal(scope, new Place(NOW, "id"));
    for (int at = 0; at < token.length() - 1; at++) {
      char other = token.charAt(at) == 'A' ? 'B' : 'A';
      String changed = token.substring(0, at) + other + token.substring(at + 1);
      assertThatThrownBy(() -> pages.open(scope, changed)).isInstanceOf(ApiException.class);
    }
    for (String crooked : List.of("", "A", "!", token.substring(1), token + "AAAA")) {
      assertThatThrownBy(() -> pages.open(scope, crooked)).isInstanceOf(ApiException.class);
    }
  }

  @Test
  void a_page_of_one_row_more_than_fits_has_a_next_one() {
    assertThat(Page.of(List.of(1, 2, 3), 2, last -> "after " + last))
        .isEqualTo(new Page<>(List.of(1, 2), "after 2"));
    assertThat(Page.of(List.of(1, 2), 2, last -> "after " + last))
        .isEqualTo(new Page<>(List.of(1, 2), null));
  }
}
