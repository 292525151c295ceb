// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract.codec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where in a message the reader stands. Written as the service writes it: {@code a.2.member.b}, and
 * a fault of a plain list element or map value is reported at the list or map that holds it.
 */
record Path(@Nullable Path parent, String segment, Kind kind) {
  /** The message itself. */
  static final Path ROOT = new Path(null, "", Kind.MEMBER);

  /** How the segment is reached. */
  enum Kind {
    MEMBER,
    ELEMENT,
    VALUE,
    KEY
  }

  Path member(String name) {
    return new Path(this, name, Kind.MEMBER);
  }

  Path element(int index) {
    return new Path(this, (index + 1) + ".member", Kind.ELEMENT);
  }

  Path value(String key) {
    return new Path(this, key + ".member", Kind.VALUE);
  }

  Path key() {
    return new Path(this, "key", Kind.KEY);
  }

  void broken(Violations violations, List<String> texts) {
    if (texts.isEmpty()) {
      return;
    }
    String all = "[" + String.join(", ", texts) + "]";
    String holder = parent == null ? "" : parent.text();
    switch (kind) {
      case MEMBER -> violations.broken(text(), texts);
      case ELEMENT -> violations.broken(holder, List.of("Member must satisfy constraint: " + all));
      case VALUE -> violations.broken(holder, List.of("Map value must satisfy constraint: " + all));
      case KEY -> violations.broken(holder, List.of("Map keys must satisfy constraint: " + all));
    }
  }

  String text() {
    return parent == null || parent.parent == null ? segment : parent.text() + "." + segment;
  }
}
