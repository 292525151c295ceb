// SPDX-License-Identifier: Apache-2.0
package dev.glossator.exports;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A properties file of a dbt project. Texts are quoted as JSON strings, which YAML reads alike, and
 * what dbt would take for one of its templates is written so that it comes out as it was.
 */
public final class DbtProperties {
  private static final Pattern TEMPLATE = Pattern.compile("\\{(?=[{%#])");

  private DbtProperties() {}

  /**
   * Writes a file.
   *
   * @param sections tables by {@code models}, {@code seeds} or {@code snapshots}
   */
  public static void write(Map<String, List<ExportedTable>> sections, Appendable out)
      throws IOException {
    out.append("version: 2\n");
    for (Map.Entry<String, List<ExportedTable>> section : sections.entrySet()) {
      out.append("\n").append(section.getKey()).append(":\n");
      for (ExportedTable table : section.getValue()) {
        write(table, out);
      }
    }
  }

  private static void write(ExportedTable table, Appendable out) throws IOException {
    out.append("  - name: ").append(quoted(table.table())).append("\n");
    description(table.texts(), "    ", out);
    if (hasMeta(table.texts())) {
      out.append("    config:\n      meta:\n");
      meta(table.texts(), "        ", out);
    }
    if (table.columns().stream().allMatch(c -> c.texts().isEmpty())) {
      return;
    }
    out.append("    columns:\n");
    for (ExportedColumn column : table.columns()) {
      if (!column.texts().isEmpty()) {
        out.append("      - name: ").append(quoted(column.column())).append("\n");
        description(column.texts(), "        ", out);
        if (hasMeta(column.texts())) {
          out.append("        config:\n          meta:\n");
          meta(column.texts(), "            ", out);
        }
      }
    }
  }

  private static void description(ExportedTexts texts, String indent, Appendable out)
      throws IOException {
    if (texts.description() != null) {
      out.append(indent).append("description: ").append(text(texts.description())).append("\n");
    }
  }

  private static boolean hasMeta(ExportedTexts texts) {
    return texts.name() != null || !texts.terms().isEmpty();
  }

  private static void meta(ExportedTexts texts, String indent, Appendable out) throws IOException {
    if (texts.name() != null) {
      out.append(indent).append("business_name: ").append(text(texts.name())).append("\n");
    }
    if (!texts.terms().isEmpty()) {
      out.append(indent).append("glossary_terms:\n");
      for (String term : texts.terms()) {
        out.append(indent).append("  - ").append(text(term)).append("\n");
      }
    }
  }

  private static String text(String text) {
    return quoted(TEMPLATE.matcher(text).replaceAll("{{ '{' }}"));
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' '
              || (c >= 0x7f && c <= 0x9f)
              || c == 0x2028
              || c == 0x2029
              || c == 0xfeff
              || c >= 0xfffe) {
            out.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.append('"').toString();
  }
}
