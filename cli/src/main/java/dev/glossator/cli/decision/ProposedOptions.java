// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.decision;

import dev.glossator.cli.catalogue.FieldKind;
import dev.glossator.cli.select.Selection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options that narrow down suggestions. */
public final class ProposedOptions {

  @Option(
      names = "--types",
      split = ",",
      paramLabel = "TYPE",
      description = "names, descriptions, terms (default: all).")
  private Set<String> types = Set.of();

  @Option(
      names = "--threshold",
      paramLabel = "P",
      description = "Only with a confidence of P or more, from 0 to 1.")
  private double threshold;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  /** Whether any of them was given. */
  boolean given() {
    return !types.isEmpty() || threshold != 0;
  }

  /** The suggestions that the options and the selection leave. */
  public Proposed proposed(Selection selection, boolean humanToo) {
    if (!(threshold >= 0 && threshold <= 1)) {
      throw new ParameterException(
          spec.commandLine(), "--threshold must lie between 0 and 1, not " + threshold);
    }
    return new Proposed(selection, kinds(), threshold, humanToo);
  }

  private Set<FieldKind> kinds() {
    Set<FieldKind> kinds = EnumSet.noneOf(FieldKind.class);
    for (String type : types) {
      switch (type.strip().toLowerCase(Locale.ROOT)) {
        case "names" -> kinds.add(FieldKind.NAME);
        case "descriptions" -> kinds.add(FieldKind.DESCRIPTION);
        case "terms" -> kinds.add(FieldKind.TERMS);
        default ->
            throw new ParameterException(
                spec.commandLine(),
                "--types takes names, descriptions and terms; '" + type + "' is none of them");
      }
    }
    return kinds.isEmpty() ? EnumSet.allOf(FieldKind.class) : kinds;
  }
}
