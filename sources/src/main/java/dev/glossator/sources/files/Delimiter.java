// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the character between the values of a delimited text: the one that cuts most lines alike.
 */
final class Delimiter {
  private static final int RECORDS = 200;
  private static final char[] CANDIDATES = {',', ';', '\t', '|'};

  private Delimiter() {}

  /** The delimiter of a text; comma when no other cuts better. */
  static char of(String text) {
    char best = ',';
    double bestScore = 0;
    for (char candidate : CANDIDATES) {
      double score = score(records(text, candidate, RECORDS));
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    return best;
  }

  /** The first records of a text, as far as it can be parsed. */
  static List<CsvRecord> records(String text, char delimiter, int limit) {
    List<CsvRecord> records = new ArrayList<>();
    try (CsvReader<CsvRecord> reader = builder(delimiter).ofCsvRecord(text)) {
      for (CsvRecord record : reader) {
        records.add(record);
        if (records.size() == limit) {
          break;
        }
      }
    } catch (CsvParseException | UncheckedIOException e) {
      return records;
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail to be read", e);
    }
    return records;
  }

  static CsvReader.CsvReaderBuilder builder(char delimiter) {
    return CsvReader.builder()
        .fieldSeparator(delimiter)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowExtraCharsAfterClosingQuote(true)
        .skipEmptyLines(true);
  }

  /**
   * Share of records with the most frequent number of fields, if that is more than one, times the
   * fields.
   */
  private static double score(List<CsvRecord> records) {
    Map<Integer, Integer> widths = new HashMap<>();
    records.forEach(r -> widths.merge(r.getFieldCount(), 1, Integer::sum));
    double best = 0;
    for (Map.Entry<Integer, Integer> width : widths.entrySet()) {
      if (width.getKey() > 1) {
        double alike = (double) width.getValue() / records.size();
        best = Math.max(best, alike * alike * (1 + Math.log(width.getKey())));
      }
    }
    return best;
  }
}
