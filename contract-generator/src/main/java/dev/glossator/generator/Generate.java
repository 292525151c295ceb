// SPDX-License-Identifier: Apache-2.0
package dev.glossator.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The program: {@code Generate OUTPUT PACKAGE SERVICES WITHOUT MODEL...}. Writes nothing where
 * model and generator are what they were, and touches only files whose text changed, so that the
 * compiler stays incremental.
 *
 * <p>SERVICES are shape ids with commas between them. WITHOUT is a file that names an operation to
 * leave out at the start of each line, or {@code -}. Models on the class path are read too.
 */
public final class Generate {
  private Generate() {}

  /** Runs once. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 4) {
      throw new IllegalArgumentException(
          "usage: Generate OUTPUT PACKAGE SERVICES WITHOUT MODEL...");
    }
    List<Path> inputs = new ArrayList<>();
    for (String model : List.of(arguments).subList(4, arguments.length)) {
      inputs.add(Path.of(model));
    }
    List<Path> models = List.copyOf(inputs);
    Set<String> without = Set.of();
    if (!arguments[3].equals("-")) {
      inputs.add(Path.of(arguments[3]));
      without = firstWords(Path.of(arguments[3]));
    }
    Path output = Path.of(arguments[0]);
    Stamp stamp = Stamp.of(output.resolve(".stamp"), arguments[1] + arguments[2], inputs);
    if (stamp.isFresh()) {
      return;
    }
    Files.createDirectories(output);
    Selection selection =
        Selection.of(Models.load(models), List.of(arguments[2].split(",")), without);
    new Generation(arguments[1], selection).writeTo(output);
    stamp.write();
  }

  private static Set<String> firstWords(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split(" ", 2)[0])
        .collect(Collectors.toSet());
  }
}
