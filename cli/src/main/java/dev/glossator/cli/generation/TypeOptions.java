// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.generation;

import dev.glossator.contract.model.MetadataGenerationRunType;
import java.util.List;
import picocli.CommandLine.Option;

/** What is to be generated, of the tables that are selected. */
final class TypeOptions {

  @Option(
      names = "--types",
      paramLabel = "TYPES",
      description = "names, descriptions, terms, separated by commas (default: all).")
  private String types = "";

  @Option(names = "--again", description = "Also what is up to date.")
  private boolean again;

  /** The types; an unknown word is a wrong call. */
  List<MetadataGenerationRunType> types() {
    return RunTypes.parse(types);
  }

  boolean again() {
    return again;
  }

  /** The options as they would be typed again, with a space before each; empty without any. */
  String typed() {
    return (types.isEmpty() ? "" : " --types " + types) + (again ? " --again" : "");
  }
}
