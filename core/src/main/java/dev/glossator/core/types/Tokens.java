// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.types;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a Smithy fragment: names, strings, numbers, signs. Comments and commas are white
 * space.
 */
final class Tokens {

  /**
   * One word.
   *
   * @param text the characters; a string with its quotation marks
   * @param line where it stands, from 1
   */
  record Token(String text, int line) {
    boolean isName() {
      return !text.isEmpty()
          && (Character.isLetter(text.charAt(0)) || "_$".indexOf(text.charAt(0)) >= 0);
    }

    boolean isString() {
      return text.startsWith("\"");
    }
  }

  private static final int DEPTH_MAX = 100;

  private final List<Token> words;
  private int at;

  Tokens(String text) {
    words = split(text);
  }

  /** The next word without taking it; an empty text at the end. */
  Token peek() {
    return at < words.size() ? words.get(at) : new Token("", line());
  }

  Token next() {
    var token = peek();
    at++;
    return token;
  }

  boolean atEnd() {
    return at >= words.size();
  }

  /** Takes the next word when it is {@code text}. */
  boolean take(String text) {
    if (peek().text().equals(text)) {
      at++;
      return true;
    }
    return false;
  }

  void expect(String text) {
    var token = next();
    if (!token.text().equals(text)) {
      throw unexpected("'" + text + "'", token);
    }
  }

  String name(String what) {
    var token = next();
    if (!token.isName()) {
      throw unexpected(what, token);
    }
    return token.text();
  }

  /** Passes over one value: a word, or everything between brackets. */
  void skipValue() {
    skipValue(0);
  }

  private void skipValue(int depth) {
    var open = next();
    if ((atEnd() && open.text().isEmpty()) || depth > DEPTH_MAX) {
      throw unexpected("a value", open);
    }
    var close =
        switch (open.text()) {
          case "(" -> ")";
          case "[" -> "]";
          case "{" -> "}";
          default -> "";
        };
    if (close.isEmpty()) {
      return;
    }
    while (!take(close)) {
      if (atEnd()) {
        throw unexpected("'" + close + "'", peek());
      }
      skipValue(depth + 1);
    }
  }

  static FormModelException unexpected(String expected, Token found) {
    var text =
        found.text().isEmpty()
            ? "the end"
            : "'" + found.text().substring(0, Math.min(40, found.text().length())) + "'";
    return new FormModelException(
        "Form model, line " + found.line() + ": expected " + expected + ", found " + text);
  }

  private int line() {
    return words.isEmpty() ? 1 : words.getLast().line();
  }

  private static List<Token> split(String text) {
    var words = new ArrayList<Token>();
    var line = 1;
    var at = 0;
    while (at < text.length()) {
      var c = text.charAt(at);
      var end = at + 1;
      if (c == '/' && text.startsWith("//", at)) {
        var newline = text.indexOf('\n', at);
        end = newline < 0 ? text.length() : newline;
      } else if (c == '"') {
        end = endOfString(text, at, line);
        words.add(new Token(text.substring(at, end), line));
      } else if (isWord(c)) {
        while (end < text.length() && isWord(text.charAt(end))) {
          end++;
        }
        words.add(new Token(text.substring(at, end), line));
      } else if (!Character.isWhitespace(c) && c != ',' && c != '\uFEFF') {
        words.add(new Token(String.valueOf(c), line));
      }
      line += (int) text.substring(at, end).chars().filter(ch -> ch == '\n').count();
      at = end;
    }
    return words;
  }

  private static int endOfString(String text, int start, int line) {
    var block = text.startsWith("\"\"\"", start);
    var mark = block ? "\"\"\"" : "\"";
    for (var at = start + mark.length(); at < text.length(); at++) {
      if (text.charAt(at) == '\\') {
        at++;
      } else if (text.startsWith(mark, at)) {
        return at + mark.length();
      }
    }
    throw new FormModelException("Form model, line " + line + ": a string is not closed");
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || "_$#.-+".indexOf(c) >= 0;
  }
}
