// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.exporting;

import dev.glossator.cli.catalogue.Catalogue;
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
import dev.glossator.exports.Csv;
import dev.glossator.exports.ExportedTable;
import dev.glossator.exports.ExportedTexts;
import dev.glossator.exports.HtmlDictionary;
import dev.glossator.exports.Markdown;
import dev.glossator.exports.NoCommentsException;
import dev.glossator.exports.ReviewRow;
import dev.glossator.exports.ReviewSheet;
import dev.glossator.exports.SqlComments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code glossator export}: accepted or proposed texts, to standard output or a file. */
@Command(
    name = "export",
    description = {
      "Writes texts as CSV, Markdown, COMMENT ON statements, dbt properties or pages for a browser.",
      "To standard output or FILE, those that are accepted. With --state proposed, those that wait for a decision."
    })
public final class ExportCommand implements Callable<Integer> {

  /** Forms of an export. */
  enum Form {
    csv,
    markdown,
    sql,
    dbt,
    html
  }

  private final Surroundings surroundings;
  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final SelectOptions select = new SelectOptions();

  @Option(
      names = "--to",
      required = true,
      paramLabel = "csv|markdown|sql|dbt|html",
      description = "The form.")
  private Form form = Form.csv;

  @Option(
      names = "--state",
      paramLabel = "accepted|proposed",
      description = "Which texts (default: accepted).")
  private ExportedTexts.State state = ExportedTexts.State.ACCEPTED;

  @Option(
      names = "--with-names",
      description = "In SQL comments, the business name in front of the description.")
  private boolean withNames;

  @Option(
      names = {"--file", "-o"},
      paramLabel = "FILE",
      description =
          "Write there instead of to standard output; of html the folder (default: dictionary).")
  private @Nullable Path file;

  public ExportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (common.json() && file == null && form != Form.dbt && form != Form.html) {
      throw CommandFailure.wrongCall("--output json reports on an export to a file: add --file");
    }
    if (form == Form.dbt) {
      return new DbtExport(surroundings, common, select, state).export(file);
    }
    if (form == Form.csv && state == ExportedTexts.State.PROPOSED) {
      return sheet();
    }
    List<ExportedTable> tables = new ArrayList<>();
    try (Session session = Session.open(surroundings, common.data())) {
      Exports exports = new Exports(session, select.selection(), state);
      if (form == Form.csv) {
        exports.withDecisions();
      }
      Catalogue.read(
              session.catalogue().tables(select.selection(), select.limit()),
              table -> exports.table(table, form == Form.sql, form == Form.html))
          .flatMap(Optional::stream)
          .forEach(tables::add);
    }
    if (tables.isEmpty()) {
      surroundings.err().println(nothing());
    }
    if (form == Form.html) {
      Path folder = file == null ? Path.of("dictionary") : file;
      file = folder;
      HtmlExport.write(surroundings.resolve(folder), pages(tables));
    } else {
      write(text(tables));
    }
    report(tables.size(), tables.stream().mapToInt(t -> t.columns().size()).sum());
    return Exit.DONE.code();
  }

  /** What waits for a decision goes out as a sheet that accept --from takes back. */
  private int sheet() {
    List<ReviewRow> rows = new ArrayList<>();
    StringBuilder out = new StringBuilder();
    try (Session session = Session.open(surroundings, common.data())) {
      Sheet sheet = new Sheet(session, select.selection());
      for (CatalogueTable table : session.catalogue().tables(select.selection(), select.limit())) {
        rows.addAll(sheet.rows(table));
      }
      ReviewSheet.write(rows, out);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    if (rows.isEmpty()) {
      surroundings.err().println(nothing());
    }
    write(out.toString());
    long tables = rows.stream().map(ReviewRow::table).distinct().count();
    long columns =
        rows.stream()
            .filter(r -> !r.column().isEmpty())
            .map(r -> r.table() + "." + r.column())
            .distinct()
            .count();
    report(tables, columns);
    return Exit.DONE.code();
  }

  private String nothing() {
    return "nothing is "
        + state
        + " here"
        + (state == ExportedTexts.State.ACCEPTED
            ? "; --state proposed exports what waits for a decision"
            : "; glossator run starts what is missing");
  }

  private Map<String, String> pages(List<ExportedTable> tables) {
    String day = LocalDate.ofInstant(surroundings.clock().instant(), ZoneOffset.UTC).toString();
    try {
      return new HtmlDictionary(tables, "Written by Glossator on " + day).files();
    } catch (IOException e) {
      throw new UncheckedIOException("a page is missing from the program's own jar", e);
    }
  }

  private String text(List<ExportedTable> tables) {
    StringBuilder out = new StringBuilder();
    try {
      switch (form) {
        case csv -> Csv.write(tables, out);
        case markdown -> Markdown.write(tables, out);
        case sql -> new SqlComments(dialect(tables), withNames).write(tables, out);
        case dbt, html -> throw new IllegalStateException(form + " is no single text");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return out.toString();
  }

  private static SqlComments.Dialect dialect(List<ExportedTable> tables) {
    Set<String> kinds = new TreeSet<>();
    tables.forEach(t -> kinds.add(t.kind()));
    if (kinds.size() > 1) {
      throw CommandFailure.wrongCall(
          "the tables come from "
              + String.join(" and ", kinds)
              + ": choose those of one database with --select");
    }
    try {
      return SqlComments.Dialect.of(kinds.isEmpty() ? "duckdb" : kinds.iterator().next());
    } catch (NoCommentsException e) {
      throw CommandFailure.wrongCall(e.getMessage());
    }
  }

  private void write(String text) {
    if (file == null) {
      surroundings.out().print(text);
      surroundings.out().flush();
      return;
    }
    try {
      WholeFile.replace(surroundings.resolve(file), text);
    } catch (IOException e) {
      throw new CommandFailure(Exit.PARTLY, file + " cannot be written: " + WholeFile.reason(e), e);
    }
  }

  private void report(long tables, long columns) {
    if (file == null) {
      return;
    }
    if (common.json()) {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("file", file.toString());
      map.put("tables", tables);
      map.put("columns", columns);
      surroundings.out().println(Json.write(map));
    } else {
      surroundings
          .out()
          .println(
              file
                  + ": "
                  + Amounts.count(tables, "table")
                  + ", "
                  + Amounts.count(columns, "column"));
    }
  }
}
