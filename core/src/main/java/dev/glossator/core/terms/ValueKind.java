// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.terms;

import dev.glossator.core.evidence.ColumnEvidence;
import dev.glossator.core.evidence.SemanticType;
import java.util.Locale;

/** What sort of values a column holds, as far as a term's name can agree or disagree with it. */
enum ValueKind {
  DATE,
  NUMBER,
  TEXT,
  TRUTH,
  UNKNOWN;

  static ValueKind of(ColumnEvidence column) {
    if (column.semanticType() == SemanticType.BOOLEAN_FLAG) {
      return TRUTH;
    }
    if (column.semanticType() == SemanticType.DATE_TEXT) {
      return DATE;
    }
    String type = column.type().toLowerCase(Locale.ROOT);
    if (type.contains("date") || type.contains("time")) {
      return DATE;
    }
    if (type.contains("bool") || type.equals("bit")) {
      return TRUTH;
    }
    if (type.contains("char") || type.contains("text") || type.contains("string")) {
      return TEXT;
    }
    boolean number =
        type.contains("int")
            || type.contains("dec")
            || type.contains("num")
            || type.contains("float")
            || type.contains("double")
            || type.contains("real")
            || type.contains("money");
    return number ? NUMBER : UNKNOWN;
  }

  /** 1 when a term ending in this word expects such values, -1 when it expects others, else 0. */
  int agreement(String lastWord) {
    return switch (lastWord) {
      case "date", "time", "datetime", "timestamp" -> against(DATE);
      case "amount", "price", "count", "quantity", "rate", "percentage", "percent", "total" ->
          against(NUMBER);
      case "name", "description", "text", "comment", "title", "address" -> against(TEXT);
      case "flag", "indicator" -> this == TRUTH ? 1 : this == DATE ? -1 : 0;
      default -> this == DATE ? -1 : 0;
    };
  }

  private int against(ValueKind expected) {
    return this == expected ? 1 : this == UNKNOWN ? 0 : -1;
  }
}
