// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the names of a header usable: none empty, none twice, no control characters. */
public final class ColumnNames {
  private static final int LONGEST = 1_000;

  private final List<String> names = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private int empty;
  private int repeated;

  private ColumnNames() {}

  public static ColumnNames of(List<String> header) {
    ColumnNames names = new ColumnNames();
    header.forEach(names::add);
    return names;
  }

  public List<String> names() {
    return names;
  }

  /** What had to be changed, in words; null when nothing. */
  public @Nullable String changes() {
    if (empty == 0 && repeated == 0) {
      return null;
    }
    String empties = empty == 0 ? "" : counted(empty, "column has", "columns have") + " no name";
    String repeats =
        repeated == 0 ? "" : counted(repeated, "column repeats", "columns repeat") + " a name";
    return "the header is incomplete: "
        + empties
        + (empty > 0 && repeated > 0 ? ", " : "")
        + repeats
        + "; they are called by position or with a number behind";
  }

  private static String counted(int count, String one, String several) {
    return count + " " + (count == 1 ? one : several);
  }

  private void add(String raw) {
    String name = raw.replaceAll("\\p{Cntrl}", " ").strip();
    if (name.isEmpty()) {
      empty++;
      name = "column" + (names.size() + 1);
    } else if (name.length() > LONGEST) {
      name = name.substring(0, LONGEST);
    }
    String unique = name;
    for (int i = 2; !seen.add(unique.toLowerCase(Locale.ROOT)); i++) {
      unique = name + "_" + i;
    }
    if (!unique.equals(name)) {
      repeated++;
    }
    names.add(unique);
  }
}
