// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.dbt;

import dev.glossator.sources.reading.Problem;
import dev.glossator.sources.reading.SourceException;
import dev.glossator.sources.reading.SourceOptions;
import dev.glossator.sources.reading.SourceTable;
import dev.glossator.sources.reading.TableSample;
import dev.glossator.sources.reading.TableSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The tables of a dbt project. No row is read: the artefacts are all there is. */
public final class DbtSource implements TableSource {
  private final List<SourceTable> tables = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private DbtSource() {}

  /**
   * Reads a project's artefacts.
   *
   * @throws SourceException when dbt has written none, or they cannot be read
   */
  public static DbtSource open(Path path, SourceOptions options) {
    DbtProject project = DbtProject.at(path, options.environment());
    DbtManifest manifest = DbtManifest.read(project);
    DbtCatalog catalog = DbtCatalog.read(project);
    DbtSource source = new DbtSource();
    DbtTables tables = new DbtTables(project, manifest, catalog);
    for (DbtModel model : manifest.models()) {
      SourceTable table = tables.table(model);
      if (table.columns().isEmpty()) {
        source.problems.add(
            Problem.skipped(
                model.qualifiedName(),
                "none of its columns is known; build it and run dbt docs generate"));
      } else {
        source.tables.add(table);
      }
    }
    if (!catalog.there()) {
      source.problems.add(
          Problem.note(
              "catalog.json",
              "is not there: only columns with properties are known; dbt docs generate writes it"));
    }
    if (manifest.newer()) {
      source.problems.add(
          Problem.note(
              "manifest.json",
              "has version "
                  + manifest.version()
                  + ", newer than this program knows; read as far as it goes"));
    }
    return source;
  }

  @Override
  public List<SourceTable> tables() {
    return List.copyOf(tables);
  }

  @Override
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  @Override
  public TableSample sample(SourceTable table) {
    return TableSample.none(table);
  }

  @Override
  public long count(SourceTable table, String column, List<String> values) {
    return -1;
  }

  @Override
  public void close() {
    // The artefacts were read when the source was opened.
    tables.clear();
  }
}
