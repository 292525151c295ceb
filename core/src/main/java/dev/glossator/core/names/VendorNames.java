// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import dev.glossator.core.evidence.ColumnEvidence;
import dev.glossator.core.evidence.TableEvidence;
import dev.glossator.core.house.NameStyle;
import dev.glossator.core.names.HouseIndex.Known;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Names for the codes by which vendors of business software call their tables and columns: {@code
 * KUNNR} of SAP is no abbreviation of anything English. They hold where enough columns of a table
 * show whose it is, and behind all that an organisation says.
 */
final class VendorNames {
  /** Fewer codes may be there by chance. */
  private static final int FEWEST = 3;

  /** One column in so many must be a code: extracts carry columns of their loaders as well. */
  private static final int SHARE = 3;

  /** Codes are versions old and extended by their users; how often a name is kept is not known. */
  private static final double CONFIDENCE = 0.9;

  /** Of a table of no vendor. */
  static final VendorNames NONE = new VendorNames("", Map.of(), Map.of(), Set.of());

  private static final String TABLE = "table";
  private static final String COMMON = "common";

  private final String vendor;
  private final Map<String, String> tables;
  private final Map<String, String> columns;

  /** Codes that are columns of others as well. */
  private final Set<String> common;

  private VendorNames(
      String vendor, Map<String, String> tables, Map<String, String> columns, Set<String> common) {
    this.common = common;
    this.vendor = vendor;
    this.tables = tables;
    this.columns = columns;
  }

  /** Reads the codes of all vendors, in the order of their names; the stream is not closed. */
  static List<VendorNames> read(InputStream list) throws IOException {
    Map<String, VendorNames> vendors = new TreeMap<>();
    BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (!line.startsWith("#")) {
        String[] cells = line.split("\t");
        VendorNames names =
            vendors.computeIfAbsent(
                cells[0],
                vendor ->
                    new VendorNames(vendor, new HashMap<>(), new HashMap<>(), new HashSet<>()));
        (cells[1].equals(TABLE) ? names.tables : names.columns).put(cells[2], cells[3]);
        if (cells[1].equals(COMMON)) {
          names.common.add(cells[2]);
        }
      }
    }
    return List.copyOf(vendors.values());
  }

  /** The vendor whose codes most columns of a table are; {@link #NONE} where too few are. */
  static VendorNames of(TableEvidence table, List<VendorNames> vendors) {
    VendorNames best = NONE;
    long most = Math.max(FEWEST - 1, (table.columns().size() - 1) / SHARE);
    for (VendorNames vendor : vendors) {
      long codes = table.columns().stream().filter(vendor::knows).count();
      if (codes > most) {
        best = vendor;
        most = codes;
      }
    }
    return best;
  }

  private boolean knows(ColumnEvidence column) {
    String code = code(column.name());
    return columns.containsKey(code) && !common.contains(code);
  }

  /** What the vendor calls a table. */
  Optional<Known> table(String table, NameStyle style) {
    return known(tables, table, style);
  }

  /** What the vendor calls a column. */
  Optional<Known> column(String column, NameStyle style) {
    return known(columns, column, style);
  }

  private Optional<Known> known(Map<String, String> names, String code, NameStyle style) {
    return Optional.ofNullable(names.get(code(code)))
        .map(name -> new Known(styled(name, style), "a code of " + vendor, CONFIDENCE));
  }

  private static String styled(String name, NameStyle style) {
    String[] words = name.split(" ");
    for (int i = 1; i < words.length && style == NameStyle.SENTENCE; i++) {
      words[i] = TitleCase.special(words[i]) ? words[i] : words[i].toLowerCase(Locale.ROOT);
    }
    return String.join(" ", words);
  }

  private static String code(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
