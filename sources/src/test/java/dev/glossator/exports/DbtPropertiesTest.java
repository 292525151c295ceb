// SPDX-License-Identifier: Apache-2.0
package dev.glossator.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DbtPropertiesTest {

  @Test
  void textsAreNeitherYamlNorTemplates() throws IOException {
    ExportedTexts nasty =
        new ExportedTexts(
            "Order: #1",
            "{{ secret }} \"x\"\n- \\ {% y %}",
            List.of("A, B"),
            ExportedTexts.State.ACCEPTED);
    ExportedTable table =
        new ExportedTable(
            "dbt",
            null,
            "stg_ord",
            ExportedTable.Relation.VIEW,
            nasty,
            List.of(
                new ExportedColumn("ord_no", "int", nasty),
                new ExportedColumn("x1", "int", ExportedTexts.NONE)));
    StringBuilder out = new StringBuilder();
    DbtProperties.write(Map.of("models", List.of(table)), out);
    assertThat(out)
        .contains(
            "models:\n  - name: \"stg_ord\"\n    description: \"{{ '{' }}{ secret }} \\\"x\\\"\\n- \\\\ {{ '{' }}% y %}\"\n",
            "business_name: \"Order: #1\"", "              - \"A, B\"\n")
        .doesNotContain("x1");
  }
}
