// SPDX-License-Identifier: Apache-2.0
package dev.glossator.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class HtmlDictionaryTest {
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");

  @Test
  void noIdentifierStandsTwiceOnAPage() throws IOException {
    Map<String, String> files =
        new HtmlDictionary(List.of(table("ord_hdr"), table("ord_item")), "today").files();
    assertThat(ids(files, "all.html")).hasSize(4).doesNotHaveDuplicates();
    assertThat(ids(files, "tables/ord_hdr.html"))
        .as("a search leads to the column")
        .containsExactly("ord_no", "crt_dt");
  }

  private static List<String> ids(Map<String, String> files, String page) {
    return ID.matcher(files.getOrDefault(page, "")).results().map(found -> found.group(1)).toList();
  }

  private static ExportedTable table(String name) {
    return new ExportedTable(
        "csv",
        null,
        name,
        ExportedTable.Relation.TABLE,
        ExportedTexts.NONE,
        List.of(
            new ExportedColumn("ord_no", "integer", ExportedTexts.NONE),
            new ExportedColumn("crt_dt", "date", ExportedTexts.NONE)));
  }
}
