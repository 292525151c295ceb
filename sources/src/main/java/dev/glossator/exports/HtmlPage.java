// SPDX-License-Identifier: Apache-2.0
package dev.glossator.exports;

import java.util.List;
import java.util.regex.Pattern;

/** A page under construction; every text goes through {@link #text}, in which nothing is markup. */
final class HtmlPage {
  private static final Pattern BREAKS = Pattern.compile("(?<=[._-])|(?<=\\p{Ll})(?=\\p{Lu})");

  private final StringBuilder out = new StringBuilder();
  private final String root;

  /**
   * Starts a page.
   *
   * @param root the way to the folder's top
   */
  HtmlPage(String title, String root) {
    this.root = root;
    raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
    text(title);
    raw("</title>\n<link rel=\"stylesheet\" href=\"" + root + "style.css\">\n</head>\n<body>\n");
  }

  String finished() {
    return out.append("</body>\n</html>\n").toString();
  }

  void raw(String markup) {
    out.append(markup);
  }

  void text(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        default -> out.append(c);
      }
    }
  }

  /** A technical name, which may break where its words end. */
  void identifier(String name) {
    raw("<code>");
    for (String word : BREAKS.split(name)) {
      text(word);
      raw("<wbr>");
    }
    raw("</code>");
  }

  void element(String name, String style, String text) {
    out.append('<').append(name);
    if (!style.isEmpty()) {
      out.append(" class=\"").append(style).append('"');
    }
    out.append('>');
    text(text);
    out.append("</").append(name).append('>');
  }

  void link(String page, String text) {
    out.append("<a href=\"");
    text(page.replace("~", "%7E"));
    out.append("\">");
    for (String word : BREAKS.split(text)) {
      text(word);
      raw("<wbr>");
    }
    out.append("</a>");
  }

  /** Says of a text that nobody has agreed to it yet. */
  void mark(ExportedTexts.State state) {
    if (state == ExportedTexts.State.PROPOSED) {
      raw(" ");
      element("span", "proposed", "proposed");
    }
  }

  /** Terms, each leading to where it is used. */
  void terms(List<String> terms) {
    if (terms.isEmpty()) {
      return;
    }
    raw("<p class=\"terms\">");
    for (String term : terms) {
      raw("<a href=\"" + root + "index.html?q=");
      text(java.net.URLEncoder.encode(term, java.nio.charset.StandardCharsets.UTF_8));
      raw("\">");
      text(term);
      raw("</a> ");
    }
    raw("</p>");
  }
}
