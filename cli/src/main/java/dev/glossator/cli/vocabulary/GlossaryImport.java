// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.vocabulary;

import dev.glossator.cli.catalogue.Catalogue;
import dev.glossator.contract.ApiException;
import dev.glossator.contract.ErrorKind;
import dev.glossator.contract.Operations;
import dev.glossator.contract.client.Client;
import dev.glossator.contract.model.CreateGlossaryInput;
import dev.glossator.contract.model.CreateGlossaryTermInput;
import dev.glossator.contract.model.GlossaryItem;
import dev.glossator.contract.model.GlossaryStatus;
import dev.glossator.contract.model.GlossaryTermItem;
import dev.glossator.contract.model.GlossaryTermStatus;
import dev.glossator.contract.model.TermRelations;
import dev.glossator.contract.model.UpdateGlossaryTermInput;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Brings a glossary into a domain: makes what is missing, changes what differs, deletes nothing, so
 * that the same file can be imported again.
 */
public final class GlossaryImport {

  private static final int SHORT = 1_024;
  private static final int LONG = 4_096;
  private static final int PARENTS_MAX = 10;
  private static final int NAME = 256;

  private final Client client;
  private final Catalogue catalogue;
  private final String domain;
  private final String project;

  /** What an import did. */
  public record Outcome(String glossaryId, int created, int changed, int unchanged) {}

  public GlossaryImport(Client client, Catalogue catalogue, String domain, String project) {
    this.client = client;
    this.catalogue = catalogue;
    this.domain = domain;
    this.project = project;
  }

  /** Imports the terms into the glossary of this name, which is made when there is none. */
  public Outcome run(String name, String description, List<TermLine> terms) {
    String glossary = glossary(name, description);
    Map<String, GlossaryTermItem> known = new HashMap<>();
    for (GlossaryTermItem term : catalogue.terms()) {
      if (term.glossaryId().equals(glossary)) {
        known.put(term.name(), term);
      }
    }
    int created = 0;
    Map<String, String> ids = new LinkedHashMap<>();
    for (TermLine line : terms) {
      GlossaryTermItem term = known.get(cut(line.name(), NAME));
      String id = term == null ? create(glossary, line) : term.id();
      created += term == null ? 1 : 0;
      ids.put(line.id(), id);
      ids.putIfAbsent(line.name(), id);
    }
    int changed = 0;
    for (TermLine line : terms) {
      GlossaryTermItem term = known.get(cut(line.name(), NAME));
      changed += relate(glossary, line, term, ids) ? 1 : 0;
    }
    return new Outcome(glossary, created, changed, terms.size() - created - changed);
  }

  private String glossary(String name, String description) {
    Optional<GlossaryItem> known =
        catalogue.glossaries().stream()
            .filter(g -> g.name().equals(name) && g.owningProjectId().equals(project))
            .findFirst();
    return known
        .map(GlossaryItem::id)
        .orElseGet(
            () ->
                client
                    .call(
                        Operations.CREATE_GLOSSARY,
                        CreateGlossaryInput.builder()
                            .domainIdentifier(domain)
                            .owningProjectIdentifier(project)
                            .name(name)
                            .description(description)
                            .status(GlossaryStatus.ENABLED)
                            .build())
                    .id());
  }

  private String create(String glossary, TermLine line) {
    return client
        .call(
            Operations.CREATE_GLOSSARY_TERM,
            CreateGlossaryTermInput.builder()
                .domainIdentifier(domain)
                .glossaryIdentifier(glossary)
                .name(cut(line.name(), NAME))
                .shortDescription(shortText(line))
                .longDescription(longText(line))
                .status(GlossaryTermStatus.ENABLED)
                .build())
        .id();
  }

  /** Second pass: only now does every parent have an identifier. */
  private boolean relate(
      String glossary, TermLine line, @Nullable GlossaryTermItem term, Map<String, String> ids) {
    String own = Objects.requireNonNull(ids.get(line.id()));
    List<String> parents =
        line.parents().stream()
            .flatMap(p -> Optional.ofNullable(ids.get(p)).stream())
            .filter(p -> !p.equals(own))
            .distinct()
            .limit(PARENTS_MAX)
            .toList();
    boolean asItIs = term == null ? parents.isEmpty() : same(line, term, parents);
    if (asItIs) {
      return false;
    }
    UpdateGlossaryTermInput.Builder update =
        UpdateGlossaryTermInput.builder()
            .domainIdentifier(domain)
            .glossaryIdentifier(glossary)
            .identifier(own)
            .name(cut(line.name(), NAME))
            .shortDescription(shortText(line))
            .longDescription(longText(line));
    if (!parents.isEmpty()) {
      update.termRelations(TermRelations.builder().isA(parents).build());
    }
    try {
      client.call(Operations.UPDATE_GLOSSARY_TERM, update.build());
    } catch (ApiException e) {
      if (e.kind() != ErrorKind.VALIDATION || parents.isEmpty()) {
        throw e;
      }
      // A circle of parents: the term stays, without them.
      client.call(Operations.UPDATE_GLOSSARY_TERM, update.termRelations(null).build());
    }
    return term != null;
  }

  private static boolean same(TermLine line, GlossaryTermItem term, List<String> parents) {
    TermRelations relations = term.termRelations();
    List<String> isA = relations == null || relations.isA() == null ? List.of() : relations.isA();
    return Objects.equals(blank(term.shortDescription()), blank(shortText(line)))
        && Objects.equals(blank(term.longDescription()), blank(longText(line)))
        && List.copyOf(isA).equals(parents);
  }

  private static String blank(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static @Nullable String shortText(TermLine line) {
    return line.definition().isEmpty() ? null : cut(line.definition(), SHORT);
  }

  /** What the short text has no room for; other names in a line that the server knows. */
  private static @Nullable String longText(TermLine line) {
    StringBuilder text = new StringBuilder();
    if (line.definition().length() > SHORT) {
      text.append(line.definition()).append('\n');
    }
    if (!line.synonyms().isEmpty()) {
      text.append("Synonyms: ").append(String.join("; ", line.synonyms()));
    }
    String whole = text.toString().strip();
    return whole.isEmpty() ? null : cut(whole, LONG);
  }

  private static String cut(String text, int chars) {
    if (text.length() <= chars) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(chars - 1)) ? chars - 1 : chars;
    return text.substring(0, end);
  }
}
