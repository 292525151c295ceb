// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.exporting;

import dev.glossator.cli.catalogue.CatalogueTable;
import dev.glossator.cli.json.Json;
import dev.glossator.cli.select.SelectOptions;
import dev.glossator.cli.session.Session;
import dev.glossator.cli.shell.CommandFailure;
import dev.glossator.cli.shell.CommonOptions;
import dev.glossator.cli.shell.Exit;
import dev.glossator.cli.shell.Surroundings;
import dev.glossator.cli.shell.WholeFile;
import dev.glossator.cli.text.Amounts;
import dev.glossator.exports.DbtProperties;
import dev.glossator.exports.ExportedTable;
import dev.glossator.exports.ExportedTexts;
import dev.glossator.sources.dbt.DbtPlaces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code glossator export --to dbt}: a properties file beside the models it describes. No file that
 * is there is touched, and no model described twice, for dbt takes that for an error.
 */
final class DbtExport {
  private static final String FILE = "_glossator.yml";

  private final Surroundings surroundings;
  private final CommonOptions common;
  private final SelectOptions select;
  private final ExportedTexts.State state;
  private final Map<Path, Map<String, List<ExportedTable>>> files = new TreeMap<>();
  private final List<String> left = new ArrayList<>();
  private final Map<String, DbtPlaces> projects = new TreeMap<>();

  DbtExport(
      Surroundings surroundings,
      CommonOptions common,
      SelectOptions select,
      ExportedTexts.State state) {
    this.surroundings = surroundings;
    this.common = common;
    this.select = select;
    this.state = state;
  }

  /** Writes beside the models, or everything into one new file. */
  int export(@Nullable Path file) {
    try (Session session = Session.open(surroundings, common.data())) {
      Exports exports = new Exports(session, select.selection(), state);
      for (CatalogueTable table : session.catalogue().tables(select.selection(), select.limit())) {
        Optional<ExportedTable> exported = exports.table(table, false, false);
        if (exported.isPresent()) {
          place(exported.get(), exports.location(table), file);
        }
      }
    }
    List<Path> written = new ArrayList<>();
    files.forEach((path, sections) -> write(path, sections, written));
    left.forEach(surroundings.err()::println);
    report(written);
    return left.isEmpty() ? Exit.DONE.code() : Exit.PARTLY.code();
  }

  private void place(ExportedTable table, String location, @Nullable Path file) {
    if (!table.kind().equals("dbt")) {
      if (file == null) {
        throw CommandFailure.wrongCall(
            table.qualifiedName()
                + " does not come from a dbt project, so there is no place beside its model: choose"
                + " tables of the project with --select, or name one new file with --file");
      }
      add(surroundings.resolve(file), "models", table);
      return;
    }
    DbtPlaces.Place place =
        projects
            .computeIfAbsent(location, l -> DbtPlaces.read(Path.of(l), surroundings.environment()))
            .of(table.table())
            .filter(p -> table.schema() == null)
            .orElse(null);
    if (place == null) {
      left.add(
          table.qualifiedName()
              + ": a source, or a version of a model: only the file that declares it can describe"
              + " it; see --to markdown");
    } else if (file == null && place.described() != null && !place.described().endsWith(FILE)) {
      left.add(
          table.qualifiedName()
              + ": "
              + place.described()
              + " has an entry for it already, and a second is an error of dbt: --file NEW.yml, outside"
              + " of the project, holds what to copy there");
    } else {
      add(
          file == null ? place.folder().resolve(FILE) : surroundings.resolve(file),
          place.section(),
          table);
    }
  }

  private void add(Path file, String section, ExportedTable table) {
    files
        .computeIfAbsent(file, f -> new LinkedHashMap<>())
        .computeIfAbsent(section, s -> new ArrayList<>())
        .add(table);
  }

  private void write(Path file, Map<String, List<ExportedTable>> sections, List<Path> written) {
    StringBuilder text = new StringBuilder();
    try {
      DbtProperties.write(sections, text);
      WholeFile.create(file, text.toString());
      written.add(file);
    } catch (FileAlreadyExistsException e) {
      left.add(file + ": is there already and is left as it is; move it away and export again");
    } catch (IOException e) {
      left.add(file + ": cannot be written: " + WholeFile.reason(e));
    } catch (UncheckedIOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
  }

  private void report(List<Path> written) {
    int tables =
        written.stream()
            .flatMap(f -> files.getOrDefault(f, Map.of()).values().stream())
            .mapToInt(List::size)
            .sum();
    if (common.json()) {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("files", written.stream().map(Path::toString).toList());
      map.put("tables", tables);
      map.put("left", left);
      surroundings.out().println(Json.write(map));
      return;
    }
    written.forEach(surroundings.out()::println);
    surroundings
        .out()
        .println(
            Amounts.count(tables, "table")
                + " in "
                + Amounts.count(written.size(), "new file")
                + (left.isEmpty() ? "" : "; " + left.size() + " left, see above"));
  }
}
