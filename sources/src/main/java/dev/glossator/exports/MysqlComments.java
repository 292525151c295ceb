// SPDX-License-Identifier: Apache-2.0
package dev.glossator.exports;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Comments for MySQL and MariaDB. Neither has COMMENT ON: a table takes its comment alone, a column
 * only with its whole definition. A definition that was read some time ago would take back what has
 * been changed since, so the server makes each one from its own catalogue at the moment the script
 * is run, and refuses it if it were to change more than the comment at once (ALGORITHM=INSTANT).
 * Columns whose definition the catalogue does not give whole are passed over: generated and
 * invisible ones, in MariaDB those with a check, in MySQL those with an expression or a bare string
 * of bytes as default.
 */
final class MysqlComments {
  private static final int TABLE_MAX = 2_048;
  private static final int COLUMN_MAX = 1_024;
  private static final String DEFINITION =
      """
      SET @glossator = NULL;
      SELECT CONCAT('ALTER TABLE %1$s MODIFY COLUMN %2$s ', COLUMN_TYPE,
          IF(%7$s, '', CONCAT(' CHARACTER SET ', CHARACTER_SET_NAME, ' COLLATE ', COLLATION_NAME)),
          IF(IS_NULLABLE = 'NO', ' NOT NULL', ' NULL'),
          IF(COLUMN_DEFAULT IS NULL, '', CONCAT(' DEFAULT ', %8$s)),
          ' ', REPLACE(EXTRA, 'DEFAULT_GENERATED', ''), ' COMMENT ', QUOTE(%6$s), ', ALGORITHM=INSTANT')
        INTO @glossator FROM information_schema.COLUMNS c
        WHERE TABLE_SCHEMA = %3$s AND TABLE_NAME = %4$s AND COLUMN_NAME = %5$s
          AND %9$s;
      SET @glossator = COALESCE(@glossator, 'DO 0');
      PREPARE glossator FROM @glossator;
      EXECUTE glossator;
      """;

  private static final String MARIADB_PLAIN = "CHARACTER_SET_NAME IS NULL";

  /** MySQL writes down that a column was given the very collation of its table. */
  private static final String MYSQL_PLAIN =
      """
      COLLATION_NAME IS NULL OR COLLATION_NAME = (SELECT TABLE_COLLATION FROM information_schema.TABLES t
            WHERE t.TABLE_SCHEMA = c.TABLE_SCHEMA AND t.TABLE_NAME = c.TABLE_NAME)""";

  /** MariaDB's catalogue shows defaults as they are written. */
  private static final String MARIADB_WHOLE =
      """
      IS_GENERATED = 'NEVER'
          AND (EXTRA IN ('', 'auto_increment') OR EXTRA LIKE 'on update current_timestamp%')
          AND NOT EXISTS (SELECT 1 FROM information_schema.CHECK_CONSTRAINTS k
            WHERE k.CONSTRAINT_SCHEMA = c.TABLE_SCHEMA AND k.TABLE_NAME = c.TABLE_NAME
              AND k.LEVEL = 'Column' AND k.CONSTRAINT_NAME = c.COLUMN_NAME)""";

  /** MySQL's shows texts without quotes, and says in EXTRA which defaults are expressions. */
  private static final String MYSQL_DEFAULT =
      "IF(DATA_TYPE = 'bit' OR EXTRA LIKE 'DEFAULT_GENERATED%', COLUMN_DEFAULT, QUOTE(COLUMN_DEFAULT))";

  private static final String MYSQL_WHOLE =
      """
      GENERATION_EXPRESSION = '' AND SRS_ID IS NULL
          AND REPLACE(EXTRA, 'DEFAULT_GENERATED', '') REGEXP '^(auto_increment| ?on update CURRENT_TIMESTAMP([(][0-6][)])?)?$'
          AND (COLUMN_DEFAULT IS NULL OR IF(EXTRA LIKE 'DEFAULT_GENERATED%',
            COLUMN_DEFAULT REGEXP '^CURRENT_TIMESTAMP([(][0-6][)])?$', DATA_TYPE NOT IN ('binary', 'varbinary')))""";

  private final SqlComments.Dialect dialect;
  private final Function<ExportedTexts, @Nullable String> comment;

  MysqlComments(SqlComments.Dialect dialect, Function<ExportedTexts, @Nullable String> comment) {
    this.dialect = dialect;
    this.comment = comment;
  }

  void write(List<ExportedTable> tables, Appendable out) throws IOException {
    out.append("SET NAMES utf8mb4;\n");
    out.append("SET SESSION sql_mode = REPLACE(@@sql_mode, 'NO_BACKSLASH_ESCAPES', '');\n");
    for (ExportedTable table : tables) {
      if (table.relation() != ExportedTable.Relation.TABLE) {
        out.append("-- ").append(line(table.qualifiedName()));
        out.append(": views take no comments here; see --to csv or --to markdown\n");
      } else {
        write(table, out);
      }
    }
    out.append("SET @glossator = NULL;\n");
  }

  private void write(ExportedTable table, Appendable out) throws IOException {
    String text = comment.apply(table.texts());
    if (text != null) {
      out.append("ALTER TABLE ").append(name(table)).append(" COMMENT = ");
      out.append(literal(cut(text, TABLE_MAX))).append(";\n");
    }
    for (ExportedColumn column : table.columns()) {
      String about = comment.apply(column.texts());
      if (about != null) {
        column(table, column.column(), about, out);
      }
    }
  }

  private void column(ExportedTable table, String column, String text, Appendable out)
      throws IOException {
    boolean mariaDb = dialect == SqlComments.Dialect.MARIADB;
    String schema = table.schema() == null ? "DATABASE()" : literal(table.schema());
    out.append(
        String.format(
            java.util.Locale.ROOT,
            DEFINITION,
            inLiteral(name(table)),
            inLiteral(quoted(column)),
            schema,
            literal(table.table()),
            literal(column),
            literal(cut(text, COLUMN_MAX)),
            mariaDb ? MARIADB_PLAIN : MYSQL_PLAIN,
            mariaDb ? "COLUMN_DEFAULT" : MYSQL_DEFAULT,
            mariaDb ? MARIADB_WHOLE : MYSQL_WHOLE));
  }

  private static String name(ExportedTable table) {
    String name = quoted(table.table());
    return table.schema() == null ? name : quoted(table.schema()) + "." + name;
  }

  private static String quoted(String identifier) {
    return "`" + identifier.replace("`", "``") + "`";
  }

  private static String literal(String text) {
    return "'" + inLiteral(text.replace("\0", "")) + "'";
  }

  private static String inLiteral(String text) {
    return text.replace("\\", "\\\\").replace("'", "''");
  }

  private static String line(String text) {
    return text.replaceAll("\\p{Cntrl}", " ");
  }

  private static String cut(String text, int length) {
    return text.codePointCount(0, text.length()) <= length
        ? text
        : text.substring(0, text.offsetByCodePoints(0, length - 1)) + "…";
  }
}
