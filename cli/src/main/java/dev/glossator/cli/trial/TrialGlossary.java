// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.trial;

import dev.glossator.cli.catalogue.Catalogue;
import dev.glossator.cli.session.Session;
import dev.glossator.cli.shell.Surroundings;
import dev.glossator.cli.vocabulary.GlossaryImport;
import dev.glossator.cli.vocabulary.TermLine;
import dev.glossator.cli.vocabulary.VocabularyFiles;
import dev.glossator.server.BuiltInTerms;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sees to it that there are terms: the person's own, those of the domain, or the built-in ones. */
final class TrialGlossary {

  private static final String BUILT_IN = "/glossary/business-terms.jsonl";

  private final Surroundings surroundings;
  private final Session session;

  TrialGlossary(Surroundings surroundings, Session session) {
    this.surroundings = surroundings;
    this.session = session;
  }

  /** Where the terms come from, in words for the progress line. */
  String ensure(@Nullable Path file) {
    Catalogue catalogue = session.catalogue();
    GlossaryImport glossary =
        new GlossaryImport(session.client(), catalogue, session.domain(), session.project());
    if (file != null) {
      List<TermLine> terms = VocabularyFiles.glossary(surroundings.resolve(file));
      String name = String.valueOf(file.getFileName());
      glossary.run(name, "Imported from " + name, terms);
      return terms.size() + " terms of " + name;
    }
    boolean builtInOnly =
        catalogue.glossaries().stream().allMatch(g -> g.name().equals(BuiltInTerms.glossary()));
    if (!builtInOnly) {
      return "terms of the catalogue";
    }
    glossary.run(BuiltInTerms.glossary(), BuiltInTerms.description(), builtIn());
    return "no glossary given: built-in business terms";
  }

  private static List<TermLine> builtIn() {
    try (InputStream in = TrialGlossary.class.getResourceAsStream(BUILT_IN)) {
      if (in == null) {
        throw new IllegalStateException("the built-in glossary is missing in the program");
      }
      return VocabularyFiles.glossary("built-in glossary", in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
