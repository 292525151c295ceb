// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.generation;

import dev.glossator.cli.shell.CommandFailure;
import dev.glossator.contract.model.MetadataGenerationRunType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The types of runs by the words people use: names, descriptions, terms. */
public final class RunTypes {

  /** All types, names first: the others stand on them. */
  public static final List<MetadataGenerationRunType> ALL =
      List.of(
          MetadataGenerationRunType.BUSINESS_NAMES,
          MetadataGenerationRunType.BUSINESS_GLOSSARY_ASSOCIATIONS,
          MetadataGenerationRunType.BUSINESS_DESCRIPTIONS);

  private RunTypes() {}

  /** The types in a list such as {@code names,terms}; an empty list is all of them. */
  public static List<MetadataGenerationRunType> parse(String words) {
    if (words.isBlank()) {
      return ALL;
    }
    List<MetadataGenerationRunType> types = new ArrayList<>();
    for (String word : words.split(",")) {
      MetadataGenerationRunType type =
          ALL.stream()
              .filter(t -> word(t).equals(word.strip().toLowerCase(Locale.ROOT)))
              .findFirst()
              .orElseThrow(
                  () ->
                      CommandFailure.wrongCall(
                          "--types takes names, terms and descriptions; '"
                              + word.strip()
                              + "' is none of them"));
      if (!types.contains(type)) {
        types.add(type);
      }
    }
    return List.copyOf(types);
  }

  /** The word for a type. */
  public static String word(MetadataGenerationRunType type) {
    return switch (type) {
      case BUSINESS_NAMES -> "names";
      case BUSINESS_GLOSSARY_ASSOCIATIONS -> "terms";
      case BUSINESS_DESCRIPTIONS -> "descriptions";
    };
  }
}
