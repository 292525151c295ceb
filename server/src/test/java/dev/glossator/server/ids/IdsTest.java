// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.ids;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class IdsTest {
  private final Ids ids =
      new Ids(InstantSource.fixed(Instant.parse("2026-11-24T17:00:00Z")), new Random(7));

  @Test
  void ids_look_like_the_services_and_sort_as_they_were_made() {
    List<String> made = new ArrayList<>();
    for (int at = 0; at < 10_000; at++) {
      made.add(ids.next());
    }
    assertThat(made).isSorted().doesNotHaveDuplicates();
    assertThat(made).allMatch(id -> id.matches("[a-z0-9]{14}"));
  }

  @Test
  void domains_and_users_have_ids_of_their_own_form() {
    assertThat(ids.nextDomain()).matches("dzd_[a-z0-9]{14}");
    assertThat(ids.nextUser())
        .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
  }
}
