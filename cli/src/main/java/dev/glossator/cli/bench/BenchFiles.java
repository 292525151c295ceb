// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.bench;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.glossator.cli.bench.BenchTable.BenchColumn;
import dev.glossator.cli.json.Json;
import dev.glossator.cli.json.JsonException;
import dev.glossator.cli.json.JsonView;
import dev.glossator.cli.shell.CommandFailure;
import dev.glossator.cli.shell.WholeFile;
import dev.glossator.core.house.HouseLanguage.AcceptedName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Reads and writes the JSON Lines files of {@code bench}; a wrong line is named. */
public final class BenchFiles {

  private BenchFiles() {}

  /** As many names of a source as a run looks at. */
  private static final int TABLES_LOOKED_AT = 500;

  /** The tables of the input, in its order, each among the first of its source. */
  public static List<BenchTable> tables(Path file) {
    List<BenchTable> tables = lines(file, BenchFiles::table);
    Map<String, List<String>> sources =
        tables.stream()
            .collect(groupingBy(BenchTable::source, mapping(BenchTable::table, toList())));
    sources.replaceAll(
        (source, names) ->
            source.isEmpty()
                ? List.of()
                : names.stream().distinct().limit(TABLES_LOOKED_AT).toList());
    return tables.stream().map(t -> t.among(sources.getOrDefault(t.source(), List.of()))).toList();
  }

  /** Decisions that were taken before: {@code {"table","column","value"}} a line. */
  public static List<AcceptedName> accepted(Path file) {
    return lines(
        file,
        (json, place) ->
            new AcceptedName(
                json.get("table").text(),
                required(json, "column", place),
                required(json, "value", place),
                true));
  }

  /** A file that is one JSON value. */
  public static JsonView json(Path file) {
    try {
      return JsonView.of(text(file));
    } catch (JsonException e) {
      throw CommandFailure.wrongCall(file + ": " + e.getMessage());
    }
  }

  /** Writes one line for each value. */
  public static void write(Path file, List<?> values) {
    StringBuilder text = new StringBuilder();
    values.forEach(v -> text.append(Json.write(v)).append('\n'));
    try {
      WholeFile.replace(file, text.toString());
    } catch (IOException e) {
      throw CommandFailure.wrongCall(file + " cannot be written: " + WholeFile.reason(e));
    }
  }

  private static BenchTable table(JsonView json, String place) {
    List<BenchColumn> columns = new ArrayList<>();
    for (JsonView column : json.get("columns").items()) {
      columns.add(
          new BenchColumn(
              required(column, "name", place),
              column.get("type").text(),
              column.get("values").items().stream().map(BenchFiles::scalar).toList(),
              column.get("comment").text(),
              scalar(column.get("difficulty")),
              column.get("gold")));
    }
    return new BenchTable(
        required(json, "table", place),
        json.get("title").text(),
        json.get("description").text(),
        json.get("source").text(),
        json.get("gold"),
        columns);
  }

  private static String scalar(JsonView json) {
    return json.value() == null ? "" : json.value().toString();
  }

  private static String required(JsonView json, String member, String place) {
    if (!(json.get(member).value() instanceof String text)) {
      throw CommandFailure.wrongCall(place + ": \"" + member + "\" must be there and be a string");
    }
    return text;
  }

  private static <T> List<T> lines(Path file, BiFunction<JsonView, String, T> read) {
    List<T> found = new ArrayList<>();
    int number = 0;
    for (String line : text(file).split("\n", -1)) {
      number++;
      if (!line.isBlank()) {
        String place = file + ", line " + number;
        try {
          found.add(read.apply(JsonView.of(line), place));
        } catch (JsonException e) {
          throw CommandFailure.wrongCall(place + ": " + e.getMessage());
        }
      }
    }
    if (found.isEmpty()) {
      throw CommandFailure.wrongCall(file + " holds no line");
    }
    return found;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw CommandFailure.wrongCall("there is no file " + file);
    } catch (IOException e) {
      throw CommandFailure.wrongCall(file + " cannot be read as UTF-8: " + e.getMessage());
    }
  }
}
