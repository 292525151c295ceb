// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.bench;

import dev.glossator.cli.json.Json;
import dev.glossator.cli.shell.Surroundings;
import dev.glossator.cli.vocabulary.TermLine;
import dev.glossator.cli.vocabulary.VocabularyFiles;
import dev.glossator.core.house.HouseLanguage;
import dev.glossator.core.house.HouseLanguage.AcceptedName;
import dev.glossator.core.house.HouseLanguage.DictionaryEntry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The call of every kind of {@code bench}: one set of options, whatever is measured. */
final class BenchOptions {

  @Parameters(paramLabel = "INPUT.jsonl", description = "Tables, one a line.")
  Path input = Path.of("");

  @Option(
      names = "--glossary",
      paramLabel = "TERMS.jsonl",
      description =
          "The glossary (default: none for names, the built-in business terms for terms).")
  @Nullable Path glossary;

  @Option(names = "--accepted", paramLabel = "FILE.jsonl", description = "Earlier decisions.")
  @Nullable Path accepted;

  @Option(
      names = "--dictionary",
      paramLabel = "FILE.csv",
      description = "abbreviation,expansion or column,name.")
  @Nullable Path dictionary;

  @Option(names = "--synonyms", paramLabel = "FILE.json", description = "Words that count as one.")
  @Nullable Path synonyms;

  @Option(names = "--stopwords", paramLabel = "FILE.json", description = "Words not counted.")
  @Nullable Path stopwords;

  @Option(
      names = "--without",
      paramLabel = "PART",
      description = "Leave a part out; an unknown one names those there are.")
  List<String> without = new ArrayList<>();

  @Option(names = "--model", paramLabel = "DIR", description = "Another model than the shipped.")
  @Nullable Path model;

  @Option(names = "--predictions", paramLabel = "OUT.jsonl", description = "Write every choice.")
  @Nullable Path predictions;

  @Option(
      names = "--card",
      paramLabel = "DIR",
      description = "Write the figures as a page of Markdown and one of HTML.")
  @Nullable Path card;

  @Option(names = "--output", paramLabel = "table|json", description = "How figures are shown.")
  String output = "table";

  /** The names and dictionaries that take part; nothing without a file. */
  HouseLanguage house(Surroundings surroundings) {
    List<AcceptedName> names =
        accepted == null ? List.of() : BenchFiles.accepted(surroundings.resolve(accepted));
    List<DictionaryEntry> entries =
        dictionary == null
            ? List.of()
            : VocabularyFiles.dictionary(surroundings.resolve(dictionary)).stream()
                .map(l -> new DictionaryEntry(l.key(), l.expansion(), l.wholeName()))
                .toList();
    List<String> terms =
        glossary == null
            ? List.of()
            : VocabularyFiles.glossary(surroundings.resolve(glossary)).stream()
                .map(TermLine::name)
                .toList();
    return new HouseLanguage(1, names, entries).withTerms(terms);
  }

  /** The generator of names that takes part. */
  NameModel names(Surroundings surroundings) {
    return NameModel.open(resolved(surroundings, model), without);
  }

  static @Nullable Path resolved(Surroundings surroundings, @Nullable Path path) {
    return path == null ? null : surroundings.resolve(path);
  }

  /** Writes a line for each column, where a file is named for them. */
  void predictions(Surroundings surroundings, List<Map<String, Object>> lines) {
    if (predictions != null) {
      BenchFiles.write(surroundings.resolve(predictions), lines);
    }
  }

  void print(Surroundings surroundings, Map<String, Object> figures) {
    if (output.equals("json")) {
      surroundings.out().println(Json.write(figures));
    } else {
      figures.forEach((name, value) -> surroundings.out().printf("%-24s %s%n", name, value));
    }
  }

  /** Writes the card, where one is asked for. */
  void card(
      Surroundings surroundings,
      String kind,
      Map<String, Object> figures,
      List<Calibration.Bin> bins) {
    if (card != null) {
      String measured = String.valueOf(input.getFileName());
      new AccuracyCard(kind, measured, surroundings.clock().instant(), figures, bins)
          .write(surroundings.resolve(card));
    }
  }

  /** Says of a given file that it changes no figure of this kind. */
  void idle(Surroundings surroundings, String kind, String option, @Nullable Path value) {
    if (value != null) {
      surroundings
          .err()
          .println("glossator: " + option + " has no effect on " + kind + " and is left aside");
    }
  }
}
