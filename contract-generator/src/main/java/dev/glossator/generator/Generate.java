// SPDX-License-Identifier: Apache-2.0
package dev.glossator.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The program: {@code Generate OUTPUT PACKAGE MODEL...}. Writes nothing where model and generator
 * are what they were, and touches only files whose text changed, so that the compiler stays
 * incremental.
 */
public final class Generate {
  private Generate() {}

  /** Runs once. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 3) {
      throw new IllegalArgumentException("usage: Generate OUTPUT PACKAGE MODEL...");
    }
    Path output = Path.of(arguments[0]);
    List<Path> models = new ArrayList<>();
    for (int i = 2; i < arguments.length; i++) {
      models.add(Path.of(arguments[i]));
    }
    Stamp stamp = Stamp.of(output.resolve(".stamp"), arguments[1], models);
    if (stamp.isFresh()) {
      return;
    }
    Files.createDirectories(output);
    new Generation(arguments[1], Models.load(models)).writeTo(output);
    stamp.write();
  }
}
