// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract.selection;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of one to three parts: {@code table}, {@code schema.table}, {@code table.column} or
 * {@code schema.table.column}. Each part stands for a whole name; {@code *} is any text, {@code ?}
 * one character, capitals do not count.
 */
public final class Glob {

  private static final int PARTS_MAX = 3;

  private final List<Pattern> parts;

  private Glob(List<Pattern> parts) {
    this.parts = parts;
  }

  public static Glob of(String text) {
    String[] parts = text.strip().split("\\.", -1);
    if (parts.length > PARTS_MAX || Arrays.stream(parts).anyMatch(String::isEmpty)) {
      throw new IllegalArgumentException(
          "'" + text + "' is no selector: write schema.table[.column] with * and ?, as in sales.*");
    }
    return new Glob(Arrays.stream(parts).map(Glob::pattern).toList());
  }

  private static Pattern pattern(String part) {
    StringBuilder regex = new StringBuilder();
    part.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '*' -> regex.append(".*");
                case '?' -> regex.append('.');
                default -> regex.append(Pattern.quote(Character.toString(c)));
              }
            });
    return Pattern.compile(
        regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
  }

  /** Whether the pattern names the table as a whole. */
  public boolean wholeTable(@Nullable String schema, String table) {
    return switch (parts.size()) {
      case 1 -> matches(0, table);
      case 2 -> schema != null && matches(0, schema) && matches(1, table);
      default -> false;
    };
  }

  /** Whether the pattern names single columns of the table. */
  public boolean columnsOf(@Nullable String schema, String table) {
    return switch (parts.size()) {
      case 1 -> false;
      case 2 -> matches(0, table);
      default -> schema != null && matches(0, schema) && matches(1, table);
    };
  }

  public boolean column(@Nullable String schema, String table, String column) {
    return wholeTable(schema, table)
        || (columnsOf(schema, table) && matches(parts.size() - 1, column));
  }

  private boolean matches(int part, String name) {
    return parts.get(part).matcher(name).matches();
  }
}
