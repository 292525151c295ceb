// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.bench;

import dev.glossator.cli.json.JsonView;
import dev.glossator.cli.shell.CommandFailure;
import dev.glossator.core.names.NameGenerator;
import dev.glossator.core.names.NameGenerator.Stage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The generator that is measured, and which sources it was made from.
 *
 * @param name {@code shipped} or the folder it was read from
 * @param generator ready to read
 * @param sources owners of the rows it was counted from
 */
record NameModel(String name, NameGenerator generator, Set<String> sources) {

  static NameModel open(@Nullable Path folder, List<String> without) {
    Set<Stage> left = EnumSet.noneOf(Stage.class);
    without.forEach(part -> left.add(stage(part)));
    try {
      if (folder == null) {
        try (InputStream manifest = NameGenerator.manifest()) {
          String text = new String(manifest.readAllBytes(), StandardCharsets.UTF_8);
          return new NameModel("shipped", NameGenerator.shipped(left), sources(JsonView.of(text)));
        }
      }
      JsonView manifest = JsonView.of(Files.readString(folder.resolve("manifest.json")));
      try (InputStream lexicon = stream(folder, "lexicon.bin.gz");
          InputStream ranking =
              left.contains(Stage.MODEL)
                  ? InputStream.nullInputStream()
                  : stream(folder, "ranking.json")) {
        String name = String.valueOf(folder.getFileName());
        return new NameModel(name, NameGenerator.load(lexicon, ranking, left), sources(manifest));
      }
    } catch (IOException e) {
      throw CommandFailure.wrongCall("--model " + folder + " cannot be read: " + e.getMessage());
    }
  }

  private static InputStream stream(Path folder, String file) throws IOException {
    return new BufferedInputStream(Files.newInputStream(folder.resolve(file)));
  }

  private static Stage stage(String part) {
    return switch (part) {
      case "names.lattice" -> Stage.LATTICE;
      case "names.pairs" -> Stage.PAIRS;
      case "names.wordPairs" -> Stage.WORD_PAIRS;
      case "names.model" -> Stage.MODEL;
      case "names.calibration" -> Stage.CALIBRATION;
      case "names.agreement" -> Stage.AGREEMENT;
      default ->
          throw CommandFailure.wrongCall(
              "--without "
                  + part
                  + " is no part of names: they are names.lattice, names.pairs, names.wordPairs,"
                  + " names.model, names.calibration, names.agreement");
    };
  }

  /** One line for each source of the tables that the model was made from. */
  List<String> warnings(List<BenchTable> tables) {
    Set<String> seen = new TreeSet<>();
    tables.forEach(t -> seen.add(t.source()));
    seen.retainAll(sources);
    List<String> lines = new ArrayList<>();
    for (String source : seen) {
      lines.add(
          "glossator: the model "
              + name
              + " was made with rows of "
              + source
              + ": its figures here say nothing about tables it never saw (--model DIR)");
    }
    return lines;
  }

  private static Set<String> sources(JsonView manifest) {
    Set<String> owners = new TreeSet<>();
    if (manifest.get("owners").value() instanceof Map<?, ?> map) {
      map.keySet().forEach(k -> owners.add(String.valueOf(k)));
    }
    return owners;
  }
}
