// SPDX-License-Identifier: Apache-2.0
package dev.glossator.inference.terms;

import dev.glossator.core.terms.GlossaryEntry;
import dev.glossator.core.terms.GlossaryLines;
import dev.glossator.core.terms.TermGenerator;
import dev.glossator.core.terms.TermRanker;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What ships for glossary associations: the ranking model, and a small glossary to begin with. */
public final class ShippedTerms {

  private static final String MODEL = "/dev/glossator/inference/terms/ranker.json";
  private static final String GLOSSARY = "/glossary/business-terms.jsonl";

  private ShippedTerms() {}

  /** The generator with the shipped model. */
  public static TermGenerator generator() {
    return new TermGenerator(ranker());
  }

  /** The shipped model. */
  public static TermRanker ranker() {
    return TermRanker.read(read(MODEL));
  }

  /** Common business terms and sensitivity classes, for those who have no glossary yet. */
  public static List<GlossaryEntry> glossary() {
    return GlossaryLines.read(read(GLOSSARY).lines().toList());
  }

  private static String read(String resource) {
    try (InputStream in = ShippedTerms.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(
            resource + " is not on the class path; the installation is incomplete");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}
