// SPDX-License-Identifier: Apache-2.0
package dev.glossator.exports;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Statements that put the texts into the database as comments, in the dialect of its engine. */
public final class SqlComments {

  /** Engines that have comments on tables and columns. */
  public enum Dialect {
    DUCKDB("duckdb"),
    POSTGRESQL("postgresql"),
    MARIADB("mariadb"),
    MYSQL("mysql");

    private final String kind;

    Dialect(String kind) {
      this.kind = kind;
    }

    /**
     * The dialect of a kind of source.
     *
     * @throws NoCommentsException when the engine has no comments; names what to use instead
     */
    public static Dialect of(String kind) {
      for (Dialect dialect : values()) {
        if (dialect.kind.equals(kind)) {
          return dialect;
        }
      }
      throw new NoCommentsException(kind);
    }
  }

  private final Dialect dialect;
  private final boolean withNames;

  /**
   * Chooses how comments are written.
   *
   * @param withNames whether the business name stands in front of the description
   */
  public SqlComments(Dialect dialect, boolean withNames) {
    this.dialect = dialect;
    this.withNames = withNames;
  }

  /** Writes one transaction with a statement for each text. */
  public void write(List<ExportedTable> tables, Appendable out) throws IOException {
    if (dialect == Dialect.MARIADB || dialect == Dialect.MYSQL) {
      new MysqlComments(dialect, this::comment).write(tables, out);
      return;
    }
    out.append("BEGIN;\n");
    for (ExportedTable table : tables) {
      String name = name(table);
      String comment = comment(table.texts());
      if (comment != null) {
        statement(out, table.relation().sql() + " " + name, comment);
      }
      for (ExportedColumn column : table.columns()) {
        String text = comment(column.texts());
        if (text != null) {
          statement(out, "COLUMN " + name + "." + quoted(column.column()), text);
        }
      }
    }
    out.append("COMMIT;\n");
  }

  private void statement(Appendable out, String subject, String comment) throws IOException {
    out.append("COMMENT ON ").append(subject).append(" IS ").append(literal(comment)).append(";\n");
  }

  private @Nullable String comment(ExportedTexts texts) {
    String name = withNames ? texts.name() : null;
    String description = texts.description();
    if (name == null || description == null) {
      return name == null ? description : name;
    }
    return name + ": " + description;
  }

  private static String name(ExportedTable table) {
    String name = quoted(table.table());
    return table.schema() == null
        ? name
        : quoted(Objects.requireNonNull(table.schema())) + "." + name;
  }

  private static String quoted(String identifier) {
    return "\"" + identifier.replace("\"", "\"\"") + "\"";
  }

  /** A text with backslashes means the same only if PostgreSQL is told how to read them. */
  private String literal(String text) {
    String quoted = text.replace("\0", "").replace("'", "''");
    return dialect == Dialect.POSTGRESQL && quoted.indexOf('\\') >= 0
        ? "E'" + quoted.replace("\\", "\\\\") + "'"
        : "'" + quoted + "'";
  }
}
