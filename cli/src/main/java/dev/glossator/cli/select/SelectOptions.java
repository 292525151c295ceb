// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.select;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The selectors of every command that touches many targets. */
public final class SelectOptions {

  @Option(
      names = "--select",
      paramLabel = "GLOB",
      description = "Only these: schema.table[.column] with * and ?; repeat or separate by commas.")
  private final List<String> select = new ArrayList<>();

  @Option(names = "--exclude", paramLabel = "GLOB", description = "All but these, written alike.")
  private final List<String> exclude = new ArrayList<>();

  @Option(names = "--limit", paramLabel = "N", description = "Stop after N tables.")
  private int limit = Integer.MAX_VALUE;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  /** The selection; a malformed pattern or limit is a wrong call. */
  public Selection selection() {
    if (limit < 1) {
      throw new ParameterException(spec.commandLine(), "--limit must be 1 or more, not " + limit);
    }
    try {
      return Selection.of(select, exclude);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  /** The patterns of {@code --select}, one by one. */
  public List<String> selected() {
    return patterns(select);
  }

  /** The patterns of {@code --exclude}, one by one. */
  public List<String> excluded() {
    return patterns(exclude);
  }

  private static List<String> patterns(List<String> typed) {
    return typed.stream()
        .flatMap(text -> Stream.of(text.split(",")))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /** Whether {@code --limit} was given. */
  public boolean limited() {
    return limit != Integer.MAX_VALUE;
  }

  public int limit() {
    return limit;
  }

  /** The options as they would be typed again, with a space before each; empty without any. */
  public String again() {
    StringBuilder text = new StringBuilder();
    selected().forEach(glob -> text.append(" --select '").append(glob).append('\''));
    excluded().forEach(glob -> text.append(" --exclude '").append(glob).append('\''));
    return limited() ? text.append(" --limit ").append(limit).toString() : text.toString();
  }

  /** The selectors as they were typed, to be named in a message. */
  public String typed() {
    return "--select " + String.join(",", select);
  }
}
