// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.files;

import dev.glossator.sources.duckdb.DuckDbSource;
import dev.glossator.sources.duckdb.ParquetFiles;
import dev.glossator.sources.reading.Problem;
import dev.glossator.sources.reading.SourceException;
import dev.glossator.sources.reading.SourceOptions;
import dev.glossator.sources.reading.SourceTable;
import dev.glossator.sources.reading.TableSample;
import dev.glossator.sources.reading.TableSource;
import dev.glossator.sources.sqlite.SqliteSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A file or a folder of files. A file that cannot be read is told of and left out. */
public final class FileSource implements TableSource {
  private final Path root;
  private final SourceOptions options;
  private final Map<String, FileTable> files = new LinkedHashMap<>();
  private final Map<String, TableSource> databases = new LinkedHashMap<>();
  private final List<SourceTable> tables = new ArrayList<>();
  private final List<Problem> problems = Collections.synchronizedList(new ArrayList<>());
  private final List<TableSource> opened = new ArrayList<>();
  private @Nullable ParquetFiles parquet;

  private FileSource(Path root, SourceOptions options) {
    this.root = root;
    this.options = options;
  }

  /**
   * Looks at a file, or at every file of a folder and its sub-folders.
   *
   * @throws SourceException when the path is not there, or is a single file that cannot be read
   */
  public static TableSource open(Path path, SourceOptions options) {
    Path root = real(path);
    if (Files.isDirectory(root)) {
      FileSource source = new FileSource(root, options);
      FolderWalk walk = FolderWalk.of(root);
      source.problems.addAll(walk.problems());
      walk.groups().forEach(source::plan);
      return source;
    }
    return single(root, options);
  }

  private static TableSource single(Path file, SourceOptions options) {
    try {
      FileFormat format = FileFormat.of(file);
      if (format == null) {
        throw new SourceException(
            SourceException.Kind.WRONG_ARGUMENT,
            file.getFileName()
                + " is of no kind that is read here; expected .csv, .tsv, .jsonl, .parquet (also"
                + " .gz, .zst), .duckdb or .sqlite");
      }
      if (format == FileFormat.SQLITE) {
        return SqliteSource.open(file, options);
      }
      if (format == FileFormat.DUCKDB) {
        return DuckDbSource.open(file, options);
      }
      FileSource source = new FileSource(file, options);
      source.add(new FolderWalk.Group(FileFormat.tableName(file), null, format, List.of(file)));
      return source;
    } catch (IOException e) {
      throw TextFile.failure(e);
    }
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      throw new SourceException(
          SourceException.Kind.UNREACHABLE, "there is no file or folder " + path);
    }
  }

  private void plan(FolderWalk.Group group) {
    try {
      add(group);
    } catch (SourceException e) {
      problems.add(Problem.skipped(relative(group.files().getFirst()), e.getMessage() + ""));
    }
  }

  private void add(FolderWalk.Group group) {
    switch (group.format()) {
      case SQLITE -> database(SqliteSource.open(group.files().getFirst(), options));
      case DUCKDB -> database(DuckDbSource.open(group.files().getFirst(), options));
      case PARQUET -> file(FileTable.parquet(group, parquet()));
      case CSV, TSV, JSON -> file(FileTable.text(group));
    }
  }

  private void database(TableSource database) {
    opened.add(database);
    tables.addAll(database.tables());
    database.tables().forEach(t -> databases.put(t.externalIdentifier(), database));
    problems.addAll(database.problems());
  }

  private void file(FileTable file) {
    String subject = relative(file.group().files().getFirst());
    file.oddities().forEach(o -> problems.add(Problem.note(subject, o)));
    tables.add(file.table());
    files.put(file.table().externalIdentifier(), file);
  }

  private ParquetFiles parquet() {
    if (parquet == null) {
      parquet = ParquetFiles.open(options.natives(), List.of(root));
    }
    return parquet;
  }

  private String relative(Path file) {
    return file.equals(root) ? file.getFileName().toString() : root.relativize(file).toString();
  }

  @Override
  public List<SourceTable> tables() {
    return List.copyOf(tables);
  }

  @Override
  public List<Problem> problems() {
    synchronized (problems) {
      return List.copyOf(problems);
    }
  }

  @Override
  public TableSample sample(SourceTable table) {
    String id = table.externalIdentifier();
    TableSource database = databases.get(id);
    if (database != null) {
      return database.sample(table);
    }
    FileTable file = Objects.requireNonNull(files.get(id), table.name());
    String subject = relative(file.group().files().getFirst());
    return file.sample(options, odd -> problems.add(Problem.note(subject, odd)));
  }

  @Override
  public long count(SourceTable table, String column, List<String> values) {
    String id = table.externalIdentifier();
    TableSource database = databases.get(id);
    if (database != null) {
      return database.count(table, column, values);
    }
    FolderWalk.Group group = Objects.requireNonNull(files.get(id), table.name()).group();
    List<Path> paths = group.files();
    return switch (group.format()) {
      case PARQUET -> parquet().count(paths, column, values);
      case CSV, TSV ->
          DelimitedFile.open(paths.getFirst(), group.format())
              .count(column, values, options.bytesMax());
      case JSON, SQLITE, DUCKDB -> -1;
    };
  }

  @Override
  public void close() {
    opened.forEach(TableSource::close);
    if (parquet != null) {
      parquet.close();
    }
  }
}
