// SPDX-License-Identifier: Apache-2.0
package dev.glossator.exports;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glossator.exports.ReviewRow.Verdict;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ReviewSheetTest {
  private static final List<ReviewRow> ROWS =
      List.of(
          row("ord_hdr", "net_amt", "=1+1", new Verdict("accept", "", "Köhler", "seen; twice")),
          row("ord_hdr", "ü,x", "'=quoted", new Verdict("reject", "", "", "@home")),
          row("a\nb", "", "two\r\nlines \"quoted\"", new Verdict("accept", "-5 to +5", "", "'")));

  private static ReviewRow row(String table, String column, String proposed, Verdict verdict) {
    return new ReviewRow(
        table, column, "text", "name", "", proposed, "0.91", "k/" + column, verdict);
  }

  private static String written() throws IOException {
    StringBuilder out = new StringBuilder();
    ReviewSheet.write(ROWS, out);
    return out.toString();
  }

  @Test
  void readsWhatItWrote() throws IOException {
    assertThat(ReviewSheet.read(written().getBytes(UTF_8)))
        .extracting(ReviewSheet.Line::row)
        .containsExactlyElementsOf(ROWS);
  }

  @Test
  void noCellIsAFormula() throws IOException {
    assertThat(written()).contains("'=1+1", "''=quoted", "'-5 to +5", "'@home");
  }

  @Test
  void readsWhatSpreadsheetsSave() throws IOException {
    String text = written().replace("ü,x", "üx").replace("\"üx\"", "üx");
    String excel = text.replace("a\nb", "a b").replace("two\r\nlines ", "two lines ");
    String semicolons = excel.replace(",", ";").replace("seen; twice", "\"seen; twice\"");
    for (byte[] saved :
        List.of(
            ("\uFEFF" + excel.replace("\n", "\r\n")).getBytes(UTF_8),
            ("\uFEFF" + semicolons.replace("\n", "\r\n")).getBytes(UTF_8),
            ("sep=;\r\n" + semicolons.replace("\"seen; twice\"", "seen twice")).getBytes(UTF_8),
            ("\uFEFF" + excel.replace(",", "\t")).getBytes(UTF_16LE),
            excel.getBytes(Charset.forName("windows-1252")))) {
      assertThat(ReviewSheet.read(saved))
          .hasSize(3)
          .allSatisfy(l -> assertThat(l.problem()).isEmpty())
          .extracting(l -> Objects.requireNonNull(l.row()))
          .extracting(r -> r.proposed() + "|" + r.verdict().decision())
          .containsExactly("=1+1|accept", "'=quoted|reject", "two lines \"quoted\"|accept");
    }
  }

  @Test
  void aHalfWrittenLineIsNamed() throws IOException {
    String cut = written();
    cut = cut.substring(0, cut.lastIndexOf("0.91"));
    List<ReviewSheet.Line> lines = ReviewSheet.read(cut.getBytes(UTF_8));
    assertThat(lines).hasSize(3);
    assertThat(lines.get(2).row()).isNull();
    assertThat(lines.get(2).problem()).contains("7 cells").contains("12").contains("cut off");
  }

  @Test
  void anotherFileIsRefusedWithWhatWasExpected() {
    assertThatThrownBy(() -> ReviewSheet.read("id,name\n1,x\n".getBytes(UTF_8)))
        .hasMessageContaining("no column decision, edited_value, key");
    assertThatThrownBy(() -> ReviewSheet.read(new byte[0])).hasMessageContaining("empty");
  }
}
