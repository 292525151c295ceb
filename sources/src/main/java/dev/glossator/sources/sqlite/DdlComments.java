// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.sqlite;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Comments written into a CREATE TABLE statement, which SQLite keeps as it was typed. A comment
 * behind a column on its line belongs to the column, the last one before it where a line has
 * several; one before the first column to the table.
 */
final class DdlComments {
  private static final Pattern NAME =
      Pattern.compile(
          "^\\s*,?\\s*(?:\"((?:[^\"]|\"\")+)\"|`([^`]+)`|\\[([^\\]]+)\\]|([\\p{L}_][\\p{L}\\p{N}_$]*))");
  private static final Pattern COMMENT = Pattern.compile("--(.*)$|/\\*(.*?)\\*/");

  private final Map<String, String> columns = new HashMap<>();
  private @Nullable String table;

  private DdlComments() {}

  static DdlComments of(@Nullable String ddl) {
    DdlComments comments = new DdlComments();
    int open = ddl == null ? -1 : ddl.indexOf('(');
    if (ddl != null && open >= 0) {
      comments.tableComment(ddl.substring(0, open));
      ddl.substring(open + 1).lines().forEach(comments::line);
    }
    return comments;
  }

  @Nullable String table() {
    return table;
  }

  @Nullable String column(String name) {
    return columns.get(name.toLowerCase(Locale.ROOT));
  }

  private void tableComment(String head) {
    Matcher comment = COMMENT.matcher(head);
    if (comment.find()) {
      table = text(comment);
    }
  }

  private void line(String line) {
    Matcher comment = COMMENT.matcher(line);
    StringBuilder before = new StringBuilder();
    int end = 0;
    while (comment.find()) {
      before.append(line, end, comment.start());
      end = comment.end();
      String text = text(comment);
      Matcher name = NAME.matcher(lastColumn(before.toString()));
      if (text.isEmpty()) {
        continue;
      }
      if (name.find()) {
        columns.putIfAbsent(name(name).toLowerCase(Locale.ROOT), text);
      } else if (table == null && columns.isEmpty()) {
        table = text;
      }
    }
  }

  /** What stands behind the last comma that parts two columns and not two arguments. */
  private static String lastColumn(String definitions) {
    String whole = definitions.strip();
    String text = whole.endsWith(",") ? whole.substring(0, whole.length() - 1) : whole;
    int depth = 0;
    boolean quoted = false;
    for (int i = text.length() - 1; i >= 0; i--) {
      char c = text.charAt(i);
      quoted ^= c == '\'';
      depth += quoted ? 0 : c == ')' ? 1 : c == '(' ? -1 : 0;
      if (c == ',' && depth == 0 && !quoted) {
        return text.substring(i + 1);
      }
    }
    return text;
  }

  private static String name(Matcher matcher) {
    for (int i = 1; i <= matcher.groupCount(); i++) {
      if (matcher.group(i) != null) {
        return matcher.group(i).replace("\"\"", "\"");
      }
    }
    return "";
  }

  private static String text(Matcher comment) {
    String line = comment.group(1);
    String block = comment.group(2);
    return (line == null ? block == null ? "" : block : line).strip();
  }
}
