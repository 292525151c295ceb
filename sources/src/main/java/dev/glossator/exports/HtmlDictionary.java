// SPDX-License-Identifier: Apache-2.0
package dev.glossator.exports;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A data dictionary as a folder of pages that a browser opens without any server: a start page with
 * a search over everything, a page a table, and one page with all of it for printing. Scripts and
 * styles lie beside the pages; nothing is fetched from elsewhere.
 */
public final class HtmlDictionary {
  private static final JsonFactory JSON = JsonFactory.builder().build();
  private static final int SLUG_MAX = 80;

  private final List<ExportedTable> tables;
  private final String written;
  private final Map<ExportedTable, String> pages = new LinkedHashMap<>();

  /**
   * Takes what is written out.
   *
   * @param written when, in words
   */
  public HtmlDictionary(List<ExportedTable> tables, String written) {
    this.tables = List.copyOf(tables);
    this.written = written;
    Map<String, Integer> used = new HashMap<>();
    for (ExportedTable table : tables) {
      String slug = slug(table.qualifiedName());
      int times = used.merge(slug, 1, Integer::sum);
      pages.put(table, "tables/" + slug + (times == 1 ? "" : "~" + times) + ".html");
    }
  }

  /** The files by their place in the folder. */
  public Map<String, String> files() throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("index.html", index());
    files.put("all.html", all());
    pages.forEach((table, page) -> files.put(page, page(table)));
    files.put("search-index.js", searchIndex());
    files.put("search.js", resource("search.js"));
    files.put("style.css", resource("style.css"));
    return files;
  }

  private String index() {
    HtmlPage page = new HtmlPage("Data dictionary", "");
    page.raw("<header><h1>Data dictionary</h1>\n");
    page.raw("<form role=\"search\" id=\"search\" action=\"index.html\">");
    page.raw("<label for=\"q\" class=\"hidden\">Search tables, columns and terms</label>");
    page.raw("<input id=\"q\" name=\"q\" type=\"search\" autocomplete=\"off\" ");
    page.raw("placeholder=\"Search tables, columns, texts and terms\"></form>\n");
    page.element("p", "quiet", coverage());
    page.raw("</header>\n<main>\n<p id=\"found\" class=\"quiet\" role=\"status\"></p>");
    page.raw("<ol id=\"results\"></ol>\n<ul id=\"tables\" class=\"cards\">\n");
    for (ExportedTable table : tables) {
      page.raw("<li>");
      page.link(Objects.requireNonNull(pages.get(table)), title(table));
      if (!title(table).equals(table.qualifiedName())) {
        page.identifier(table.qualifiedName());
      }
      page.mark(table.texts().isEmpty() ? ExportedTexts.State.ACCEPTED : table.texts().state());
      if (table.texts().description() != null) {
        page.element("p", "", table.texts().description());
      }
      page.element("p", "quiet", described(table));
      page.raw("</li>\n");
    }
    page.raw("</ul>\n</main>\n");
    page.raw("<footer><a href=\"all.html\">Everything on one page</a> · ");
    page.text(written);
    page.raw(
        "</footer>\n<script src=\"search-index.js\"></script><script src=\"search.js\"></script>\n");
    return page.finished();
  }

  private String all() {
    HtmlPage page = new HtmlPage("Data dictionary: everything", "");
    page.raw("<header><p class=\"back\"><a href=\"index.html\">Data dictionary</a></p>");
    page.raw("<h1>Everything</h1>\n");
    page.element("p", "quiet", coverage());
    page.raw("</header>\n<main class=\"all\">\n");
    // Tables share names of columns; on this page each needs an anchor of its own.
    pages.forEach((table, file) -> body(page, table, "h2", file + "/"));
    page.raw("</main>\n<footer>");
    page.text(written);
    page.raw("</footer>\n");
    return page.finished();
  }

  private String page(ExportedTable table) {
    HtmlPage page = new HtmlPage(title(table) + " – data dictionary", "../");
    page.raw(
        "<header><p class=\"back\"><a href=\"../index.html\">Data dictionary</a></p></header>\n<main>\n");
    body(page, table, "h1", "");
    page.raw("</main>\n<footer>");
    page.text(written);
    page.raw("</footer>\n");
    return page.finished();
  }

  private static void body(HtmlPage page, ExportedTable table, String heading, String anchor) {
    ExportedTexts texts = table.texts();
    page.raw("<section>\n");
    page.element(heading, "", title(table));
    page.raw("<p>");
    if (!title(table).equals(table.qualifiedName())) {
      page.identifier(table.qualifiedName());
    }
    page.mark(texts.isEmpty() ? ExportedTexts.State.ACCEPTED : texts.state());
    page.raw("</p>\n");
    if (texts.description() != null) {
      page.element("p", "lead", texts.description());
    }
    page.terms(texts.terms());
    page.raw("<table>\n<thead><tr><th scope=\"col\">Column</th><th scope=\"col\">Name</th>");
    page.raw("<th scope=\"col\">Description</th></tr></thead>\n<tbody>\n");
    for (ExportedColumn column : table.columns()) {
      page.raw("<tr id=\"");
      page.text(anchor + column.column());
      page.raw("\"><th scope=\"row\">");
      page.identifier(column.column());
      if (column.type() != null) {
        page.element("span", "type", column.type());
      }
      page.raw("</th><td>");
      page.text(column.texts().name() == null ? "" : column.texts().name());
      page.mark(column.texts().isEmpty() ? ExportedTexts.State.ACCEPTED : column.texts().state());
      page.raw("</td><td>");
      page.text(column.texts().description() == null ? "" : column.texts().description());
      page.terms(column.texts().terms());
      page.raw("</td></tr>\n");
    }
    page.raw("</tbody>\n</table>\n</section>\n");
  }

  /** A script rather than JSON: pages opened from a disk may not fetch. */
  private String searchIndex() {
    StringWriter text = new StringWriter();
    text.write("const INDEX = ");
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartArray();
      for (ExportedTable table : tables) {
        String page = Objects.requireNonNull(pages.get(table));
        entry(json, page, table.qualifiedName(), "", table.texts());
        for (ExportedColumn column : table.columns()) {
          entry(json, page, table.qualifiedName(), column.column(), column.texts());
        }
      }
      json.writeEndArray();
    }
    return text.toString().replace("\u2028", "\\u2028").replace("\u2029", "\\u2029") + ";\n";
  }

  private static void entry(
      JsonGenerator json, String page, String table, String column, ExportedTexts texts) {
    json.writeStartArray();
    json.writeString(page);
    json.writeString(table);
    json.writeString(column);
    json.writeString(orEmpty(texts.name()));
    json.writeString(orEmpty(texts.description()));
    json.writeString(String.join(", ", texts.terms()));
    json.writeEndArray();
  }

  private String coverage() {
    long columns = tables.stream().mapToLong(t -> t.columns().size()).sum();
    long named =
        tables.stream()
            .flatMap(t -> t.columns().stream())
            .filter(c -> !c.texts().isEmpty())
            .count();
    return counted(tables.size(), "table")
        + ", "
        + counted(columns, "column")
        + ", "
        + String.format(Locale.ROOT, "%,d", named)
        + " of them with a name or a text";
  }

  private static String described(ExportedTable table) {
    long columns = table.columns().stream().filter(c -> !c.texts().isEmpty()).count();
    return columns == 0
        ? counted(table.columns().size(), "column")
        : columns + " of " + counted(table.columns().size(), "column") + " described";
  }

  private static String counted(long count, String one) {
    return String.format(Locale.ROOT, "%,d %s%s", count, one, count == 1 ? "" : "s");
  }

  private static String title(ExportedTable table) {
    return table.texts().name() == null ? table.table() : table.texts().name();
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** A name that every file system and web server takes. */
  private static String slug(String name) {
    String slug = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]+", "-");
    String plain = slug.length() <= SLUG_MAX ? slug : slug.substring(0, SLUG_MAX);
    return plain.equals(name.toLowerCase(Locale.ROOT))
        ? plain
        : plain + "-" + Integer.toHexString(name.hashCode());
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = HtmlDictionary.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
