// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.worker;

import dev.glossator.core.descriptions.DescriptionGenerator;
import dev.glossator.core.generation.GenerationInput;
import dev.glossator.core.generation.Stop;
import dev.glossator.core.generators.Generator;
import dev.glossator.core.names.NameGenerator;
import dev.glossator.core.names.TableReading;
import dev.glossator.core.prediction.RunType;
import dev.glossator.core.terms.GlossaryEntry;
import dev.glossator.core.terms.TermGenerator;
import dev.glossator.core.terms.TermIndex;
import dev.glossator.core.terms.TextEncoder;
import dev.glossator.inference.encoder.OnnxTextEncoder;
import dev.glossator.inference.encoder.RememberingTextEncoder;
import dev.glossator.inference.terms.ShippedTerms;
import dev.glossator.store.Transaction;
import dev.glossator.store.scope.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The generators that ship with the product. Their lexicons are read at the first run, not at
 * start; a domain's terms are indexed again when its glossaries have changed, and what is new among
 * them is encoded.
 */
public final class ShippedGenerators implements GeneratorSource, AutoCloseable {

  private static final int DOMAINS_KEPT = 16;

  /** At 1.5 KB each; names such as {@code created at} stand in most tables. */
  private static final int TEXTS_REMEMBERED = 8_192;

  private final OnnxTextEncoder encoder = OnnxTextEncoder.shipped();
  private final TextEncoder remembering = new RememberingTextEncoder(encoder, TEXTS_REMEMBERED);
  private final Map<String, Terms> terms = new ConcurrentHashMap<>();
  private @Nullable Parts parts;

  /**
   * What is the same for every domain.
   *
   * @param version of the model that ranks terms, and of the encoder
   */
  private record Parts(
      Generator generator, NameGenerator names, TermGenerator terms, String version) {}

  /**
   * A domain's terms at one version of its glossaries.
   *
   * @param index made when it is first needed, outside any transaction
   */
  private record Terms(String version, LazyIndex index) {}

  /** Reads what every run needs, so that the first one does not wait for it. */
  public void read() {
    parts();
  }

  @Override
  public Generator generator(Transaction tx, Scope scope) {
    Parts shipped = parts();
    Terms known = terms(tx, scope);
    return shipped
        .generator()
        .with(
            RunType.BUSINESS_GLOSSARY_ASSOCIATIONS,
            new Generator.Part(
                shipped.version() + ";" + known.version(),
                (input, reading, stop) ->
                    shipped
                        .terms()
                        .generate(
                            input,
                            readWithoutTerms(shipped.names(), input, reading, stop),
                            known.index().get(),
                            stop)));
  }

  private static TableReading readWithoutTerms(
      NameGenerator names, GenerationInput input, TableReading reading, Stop stop) {
    return input.house().terms().isEmpty() ? reading : names.read(input.withoutTerms(), stop);
  }

  private Terms terms(Transaction tx, Scope scope) {
    String domainId = scope.domainId();
    String version = tx.termEntries().version(scope);
    Terms known = terms.get(domainId);
    if (known != null && known.version().equals(version)) {
      return known;
    }
    Terms fresh = new Terms(version, LazyIndex.of(tx.termEntries().all(scope), remembering, known));
    if (terms.size() >= DOMAINS_KEPT) {
      terms.clear();
    }
    terms.put(domainId, fresh);
    return fresh;
  }

  private synchronized Parts parts() {
    Parts known = parts;
    if (known == null) {
      NameGenerator names = NameGenerator.shipped();
      DescriptionGenerator descriptions = new DescriptionGenerator();
      TermGenerator terms = new TermGenerator(ShippedTerms.ranker());
      known =
          new Parts(
              Generator.ofNames(
                      reader(names),
                      new Generator.Part(
                          namesVersion(),
                          (input, reading, stop) -> names.predictions(input, reading)))
                  .with(
                      RunType.BUSINESS_DESCRIPTIONS,
                      new Generator.Part(DescriptionGenerator.VERSION, descriptions::generate)),
              names,
              terms,
              terms.version() + ";" + encoder.digest());
      parts = known;
    }
    return known;
  }

  private static Generator.Reader reader(NameGenerator names) {
    return new Generator.Reader() {
      @Override
      public TableReading read(GenerationInput input, Stop stop) {
        return names.read(input, stop);
      }

      @Override
      public GenerationInput relevant(GenerationInput input, Stop stop) {
        return names.relevant(input, stop);
      }
    };
  }

  /** Changes with the rules and with the lexicon: a later program reads names again. */
  private static String namesVersion() {
    try (InputStream manifest = NameGenerator.manifest()) {
      String text = new String(manifest.readAllBytes(), StandardCharsets.UTF_8);
      return NameGenerator.VERSION + ";" + Integer.toHexString(text.hashCode());
    } catch (IOException failure) {
      throw new UncheckedIOException("the manifest of the name lexicon cannot be read", failure);
    }
  }

  @Override
  public void close() {
    encoder.close();
  }

  /** An index that is made once, by the first who asks, from the last one that was made. */
  private static final class LazyIndex {
    private final TextEncoder encoder;
    private List<GlossaryEntry> entries;
    private volatile @Nullable TermIndex before;
    private volatile @Nullable TermIndex index;

    private LazyIndex(
        List<GlossaryEntry> entries, TextEncoder encoder, @Nullable TermIndex before) {
      this.entries = entries;
      this.encoder = encoder;
      this.before = before;
    }

    static LazyIndex of(List<GlossaryEntry> entries, TextEncoder encoder, @Nullable Terms known) {
      return new LazyIndex(entries, encoder, known == null ? null : known.index().last());
    }

    synchronized TermIndex get() {
      TermIndex known = index;
      if (known == null) {
        known = TermIndex.of(entries, entries.isEmpty() ? null : encoder, before);
        index = known;
        before = null;
        entries = List.of();
      }
      return known;
    }

    /** The newest index that was made; read in this order, one of both is always there. */
    private @Nullable TermIndex last() {
      TermIndex earlier = before;
      TermIndex known = index;
      return known == null ? earlier : known;
    }
  }
}
