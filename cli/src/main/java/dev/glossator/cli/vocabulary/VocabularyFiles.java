// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.vocabulary;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.glossator.cli.json.Json;
import dev.glossator.cli.json.JsonException;
import dev.glossator.cli.json.JsonView;
import dev.glossator.cli.shell.CommandFailure;
import dev.glossator.cli.shell.Exit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads glossaries (CSV, JSON, JSON Lines) and dictionaries (CSV); a wrong line is named. */
public final class VocabularyFiles {

  private VocabularyFiles() {}

  /** The terms of a file, in its order. */
  public static List<TermLine> glossary(Path file) {
    String text = text(file);
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    List<TermLine> terms =
        name.endsWith(".csv")
            ? csvTerms(file, text)
            : name.endsWith(".json") ? jsonTerms(file, text) : jsonLineTerms(file.toString(), text);
    if (terms.isEmpty()) {
      throw CommandFailure.wrongCall(file + " holds no terms");
    }
    return terms;
  }

  /** The terms of a glossary that ships inside the product. */
  public static List<TermLine> glossary(String name, InputStream jsonLines) throws IOException {
    return jsonLineTerms(name, new String(jsonLines.readAllBytes(), StandardCharsets.UTF_8));
  }

  /** The entries of a dictionary, in its order. */
  public static List<DictionaryLine> dictionary(Path file) {
    List<DictionaryLine> entries = new ArrayList<>();
    for (NamedCsvRecord row : csv(file, text(file))) {
      boolean whole = row.getHeader().contains("column");
      Optional<String> key = row.findField(whole ? "column" : "abbreviation");
      Optional<String> expansion = row.findField(whole ? "name" : "expansion");
      if (key.isEmpty() || expansion.isEmpty()) {
        throw CommandFailure.wrongCall(
            file + ": the first line must be 'abbreviation,expansion' or 'column,name'");
      }
      if (key.get().isBlank() || expansion.get().isBlank()) {
        throw wrong(file.toString(), row.getStartingLineNumber(), "a field is empty");
      }
      entries.add(new DictionaryLine(key.get().strip(), expansion.get().strip(), whole));
    }
    if (entries.isEmpty()) {
      throw CommandFailure.wrongCall(file + " holds no entries");
    }
    return entries;
  }

  private static List<TermLine> csvTerms(Path file, String text) {
    List<TermLine> terms = new ArrayList<>();
    for (NamedCsvRecord row : csv(file, text)) {
      String name = row.findField("name").orElse("").strip();
      if (name.isEmpty()) {
        throw wrong(file.toString(), row.getStartingLineNumber(), "a term needs a 'name'");
      }
      terms.add(
          new TermLine(
              row.findField("id").map(String::strip).filter(i -> !i.isEmpty()).orElse(name),
              name,
              row.findField("definition").or(() -> row.findField("description")).orElse("").strip(),
              several(row.findField("synonyms").orElse("")),
              several(row.findField("parents").orElse(""))));
    }
    return terms;
  }

  private static List<TermLine> jsonTerms(Path file, String text) {
    try {
      JsonView json = JsonView.of(text);
      List<JsonView> items = json.get("terms").present() ? json.get("terms").items() : json.items();
      List<TermLine> terms = new ArrayList<>();
      for (int i = 0; i < items.size(); i++) {
        terms.add(term(items.get(i), file + ", term " + (i + 1)));
      }
      return terms;
    } catch (JsonException e) {
      throw CommandFailure.wrongCall(file + ": " + e.getMessage());
    }
  }

  private static List<TermLine> jsonLineTerms(String file, String text) {
    List<TermLine> terms = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        String place = file + ", line " + (i + 1);
        try {
          terms.add(term(new JsonView(Json.read(lines.get(i))), place));
        } catch (JsonException e) {
          throw CommandFailure.wrongCall(place + ": " + e.getMessage());
        }
      }
    }
    return terms;
  }

  private static TermLine term(JsonView json, String place) {
    String name = json.get("name").text().strip();
    if (name.isEmpty()) {
      throw CommandFailure.wrongCall(place + ": a term needs a 'name'");
    }
    String id = json.get("id").text();
    return new TermLine(
        id.isEmpty() ? name : id,
        name,
        json.get("definition").text().strip(),
        json.get("synonyms").texts(),
        json.get("parents").texts());
  }

  private static List<NamedCsvRecord> csv(Path file, String text) {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().allowMissingFields(true).ofNamedCsvRecord(text)) {
      return reader.stream().toList();
    } catch (CsvParseException e) {
      throw CommandFailure.wrongCall(file + ": " + e.getMessage());
    } catch (IOException e) {
      throw new CommandFailure(Exit.PARTLY, file + ": " + e.getMessage());
    }
  }

  private static String text(Path file) {
    try {
      String text = Files.readString(file);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (NoSuchFileException e) {
      throw CommandFailure.wrongCall("there is no file " + file);
    } catch (CharacterCodingException e) {
      throw CommandFailure.wrongCall(file + " is not UTF-8: save it as UTF-8 first");
    } catch (IOException e) {
      throw CommandFailure.wrongCall(file + " cannot be read: " + e.getMessage());
    }
  }

  private static List<String> several(String field) {
    return Arrays.stream(field.split("[;|]")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  private static CommandFailure wrong(String file, long line, String rule) {
    return CommandFailure.wrongCall(file + ", line " + line + ": " + rule);
  }
}
