// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The form of the access table; what it says is held to account by {@code AccessWalkTest}. */
class AccessTableTest {
  private static final String HEAD =
      "operation owner contr stew viewer consum stranger some none self domain key admin SYSTEM\n";

  @Test
  void aCellAllowsOneRelationAndNoOther() {
    AccessTable table = AccessTable.parse(HEAD + "GetIt . x . . . . . . . . . . .\n");
    for (Relation relation : Relation.values()) {
      assertThat(table.allows("GetIt", relation))
          .as(relation.name())
          .isEqualTo(relation == Relation.CONTRIBUTOR);
    }
  }

  @Test
  void anOperationWithoutARowIsRefusedByName() {
    assertThatThrownBy(() -> AccessTable.get().allows("GetIt", Relation.OWNER))
        .hasMessageContaining("GetIt has no row in access.table");
  }

  @Test
  void brokenRowsAreNamed() {
    assertThatThrownBy(() -> AccessTable.parse(HEAD + "GetIt x x\n"))
        .hasMessageContaining("GetIt has 2 cells");
    assertThatThrownBy(() -> AccessTable.parse(HEAD + "GetIt . yes . . . . . . . . . . .\n"))
        .hasMessageContaining("GetIt is neither x nor a dot");
    String row = "GetIt . x . . . . . . . . . . .\n";
    assertThatThrownBy(() -> AccessTable.parse(HEAD + row + row))
        .hasMessageContaining("GetIt has two rows");
  }
}
