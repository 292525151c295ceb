// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.assets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.core.assets.Asset;
import dev.glossator.core.assets.AssetContent;
import dev.glossator.core.assets.AssetForm;
import dev.glossator.core.assets.AssetRevision;
import dev.glossator.core.assets.FieldText;
import dev.glossator.core.glossaries.Glossary;
import dev.glossator.core.glossaries.GlossaryTerm;
import dev.glossator.core.listings.Listing;
import dev.glossator.core.listings.ListingRevision;
import dev.glossator.core.prediction.PredictionTarget;
import dev.glossator.core.prediction.PredictionTarget.OfAsset;
import dev.glossator.core.prediction.PredictionTarget.OfColumn;
import dev.glossator.core.prediction.RunType;
import dev.glossator.core.search.SearchDocument;
import dev.glossator.core.search.SearchField;
import dev.glossator.core.search.SearchScope;
import dev.glossator.core.types.AssetType;
import dev.glossator.core.types.AssetType.FormSlot;
import dev.glossator.core.types.FormType;
import dev.glossator.store.Store;
import dev.glossator.store.Transaction;
import dev.glossator.store.glossaries.TermStore;
import dev.glossator.store.scope.Scope;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What every engine promises about types, assets, glossaries and listings. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AbstractCatalogueSuite {
  private static final Instant NOW = Instant.parse("2026-11-24T17:00:00.123456Z");
  private static final Instant LATER = NOW.plusSeconds(60);

  private final AtomicInteger domains = new AtomicInteger();
  private Store store;
  private String domain = "";

  abstract Store open(Path directory);

  @BeforeAll
  void openStore(@TempDir Path directory) {
    store = open(directory);
  }

  /** Each test has a domain of its own. */
  @BeforeEach
  void enterDomain() {
    domain = "dzd_" + domains.incrementAndGet();
  }

  @AfterAll
  void closeStore() {
    store.close();
  }

  private void write(Consumer<Transaction> work) {
    store.transact(
        tx -> {
          work.accept(tx);
          return true;
        });
  }

  private FormType formType(String name, long revision, boolean enabled) {
    return new FormType(
        domain,
        name,
        revision,
        "structure " + name + " { @searchable a: String b: String } // İ " + revision,
        enabled,
        revision == 1 ? null : "the second",
        "p1",
        NOW,
        "u1");
  }

  @Test
  void keepsEveryRevisionOfAFormType() {
    write(
        tx -> {
          tx.types().insert(formType("F", 1, true));
          tx.types().insert(formType("F", 2, false));
        });
    assertThat(this.<FormType>read(tx -> tx.types().formType(Scope.ofDomain(domain), "F", null)))
        .contains(formType("F", 2, false));
    assertThat(this.<FormType>read(tx -> tx.types().formType(Scope.ofDomain(domain), "F", 1L)))
        .contains(formType("F", 1, true));
    assertThat(this.<FormType>read(tx -> tx.types().formType(Scope.ofDomain(domain), "F", 3L)))
        .isEmpty();
    assertThat(
            this.<FormType>read(tx -> tx.types().formType(Scope.ofDomain("dzd_other"), "F", null)))
        .isEmpty();
    write(tx -> tx.types().deleteFormType(domain, "F"));
    assertThat(this.<FormType>read(tx -> tx.types().formType(Scope.ofDomain(domain), "F", 1L)))
        .isEmpty();
  }

  @Test
  void keepsTheFormsOfAnAssetTypeInTheirOrder() {
    var type =
        new AssetType(
            domain,
            "T",
            1,
            null,
            new java.util.LinkedHashMap<>(
                Map.of("Z", new FormSlot("F", 1, true), "A", new FormSlot("G", 2, false))),
            "p1",
            NOW,
            "u1",
            LATER,
            "u2");
    write(
        tx -> {
          tx.types().insert(formType("F", 1, true));
          tx.types().insert(type);
        });
    var found =
        this.<AssetType>read(tx -> tx.types().assetType(Scope.ofDomain(domain), "T", null))
            .orElseThrow();
    assertThat(found).isEqualTo(type);
    assertThat(List.copyOf(found.forms().keySet())).isEqualTo(List.copyOf(type.forms().keySet()));
    assertThat(store.<Boolean>read(tx -> tx.types().isInUse(formType("F", 1, true)))).isTrue();
    write(tx -> tx.types().deleteAssetType(domain, "T"));
    assertThat(store.<Boolean>read(tx -> tx.types().isInUse(formType("F", 1, true)))).isFalse();
  }

  private AssetRevision asset(String id, @Nullable String externalId) {
    return new AssetRevision(
        new Asset(domain, id, "p1", externalId, "T", 1, NOW, "u1"),
        1,
        4,
        new AssetContent(
            "表 🧀 " + "н".repeat(200),
            null,
            List.of(
                new AssetForm("Table", "F", "1", "{\"a\": \"İ\"}"),
                new AssetForm("Same", null, null, "{\"a\": \"İ\"}")),
            List.of("t2", "t1"),
            List.of("g1")),
        NOW,
        "u1");
  }

  @Test
  void anAssetComesBackAsItWasStored() {
    write(tx -> tx.assets().insert(asset("a1", "pg:1/x.y")));
    assertThat(this.<AssetRevision>read(tx -> tx.assets().newest(Scope.ofDomain(domain), "a1")))
        .contains(asset("a1", "pg:1/x.y"));
    assertThat(this.<Asset>read(tx -> tx.assets().findExternal(Scope.ofDomain(domain), "pg:1/x.y")))
        .map(Asset::id)
        .contains("a1");
    assertThat(
            this.<AssetRevision>read(tx -> tx.assets().newest(Scope.ofDomain("dzd_other"), "a1")))
        .isEmpty();
    assertThat(store.<Boolean>read(tx -> tx.assets().anyOfType(Scope.ofDomain(domain), "U")))
        .isFalse();
  }

  @Test
  void manyNewestRevisionsAreThoseThatAreReadOneByOne() {
    AssetRevision first = asset("a1", null);
    AssetRevision next =
        first.next(
            new AssetContent(
                "b", "d", List.of(new AssetForm("Same", null, null, "{}")), List.of(), List.of()),
            LATER,
            "u2");
    write(
        tx -> {
          tx.assets().insert(first);
          tx.assets().insertNext(next);
          tx.assets().insert(asset("a2", null));
          tx.assets().insert(asset("a3", null));
        });
    Scope scope = Scope.ofDomain(domain);
    assertThat(newest(scope, List.of("a2", "a1", "gone")))
        .containsExactlyInAnyOrder(next, asset("a2", null));
    assertThat(newest(scope, List.of())).isEmpty();
    assertThat(newest(Scope.ofProject(domain, "p2"), List.of("a1"))).isEmpty();
    assertThat(newest(Scope.ofDomain("dzd_other"), List.of("a1"))).isEmpty();
  }

  private List<AssetRevision> newest(Scope scope, List<String> ids) {
    return store.read(tx -> tx.assets().newest(scope, ids));
  }

  @Test
  void assetsWithoutAnExternalIdentifierDoNotMeet() {
    write(
        tx -> {
          tx.assets().insert(asset("a1", null));
          tx.assets().insert(asset("a2", null));
        });
    assertThat(this.<Asset>read(tx -> tx.assets().find(Scope.ofDomain(domain), "a2"))).isPresent();
  }

  @Test
  void anExternalIdentifierIsTakenOnce() {
    assertThat(store.<Boolean>transact(tx -> tx.assets().insert(asset("a1", "x")))).isTrue();
    assertThat(store.<Boolean>transact(tx -> tx.assets().insert(asset("a2", "x")))).isFalse();
    assertThat(this.<Asset>read(tx -> tx.assets().find(Scope.ofDomain(domain), "a2"))).isEmpty();
  }

  @Test
  void ofTwoRevisionsAfterTheSameOneTheFirstWins() {
    write(tx -> tx.assets().insert(asset("a1", null)));
    var next =
        asset("a1", null)
            .next(new AssetContent("b", "d", List.of(), List.of(), List.of()), LATER, "u2")
            .withTypeRevision(5);
    assertThat(store.<Boolean>transact(tx -> tx.assets().insertNext(next))).isTrue();
    assertThat(store.<Boolean>transact(tx -> tx.assets().insertNext(next))).isFalse();
    assertThat(this.<AssetRevision>read(tx -> tx.assets().newest(Scope.ofDomain(domain), "a1")))
        .contains(next);
    var first =
        this.<AssetRevision>read(tx -> tx.assets().revision(Scope.ofDomain(domain), "a1", 1L))
            .orElseThrow();
    assertThat(first.content()).isEqualTo(asset("a1", null).content());
    assertThat(first.isNewest()).isFalse();
    assertThat(
            this.<AssetRevision>read(tx -> tx.assets().revision(Scope.ofDomain(domain), "a1", 3L)))
        .isEmpty();
    List<Long> numbers =
        store.read(
            tx ->
                tx.assets().stamps(Scope.ofDomain(domain), "a1", Long.MAX_VALUE, 9).stream()
                    .map(AssetStore.Stamp::number)
                    .toList());
    assertThat(numbers).containsExactly(2L, 1L);
  }

  @Test
  void keepsWhoseTextAFieldHolds() {
    PredictionTarget name = new OfAsset(RunType.BUSINESS_NAMES);
    PredictionTarget nameless = new OfColumn(RunType.BUSINESS_NAMES, "");
    PredictionTarget column = new OfColumn(RunType.BUSINESS_DESCRIPTIONS, "表 \"1\"");
    var source = new FieldText("s", null, null);
    var human = new FieldText("s", "h", "g");
    write(tx -> tx.assets().insert(asset("a1", null)));
    write(
        tx ->
            tx.assets()
                .texts()
                .put(domain, "a1", Map.of(name, source, nameless, source, column, source)));
    write(tx -> tx.assets().texts().put(domain, "a1", Map.of(column, human)));
    assertThat(store.<Object>read(tx -> tx.assets().texts().of(Scope.ofDomain(domain), "a1")))
        .isEqualTo(Map.of(name, source, nameless, source, column, human));
  }

  @Test
  void deletingAnAssetLeavesNothingOfIt() {
    write(
        tx -> {
          tx.assets().insert(asset("a1", "x"));
          tx.assets()
              .texts()
              .put(
                  domain,
                  "a1",
                  Map.of(new OfAsset(RunType.BUSINESS_NAMES), new FieldText("s", null, null)));
          tx.assets().delete(domain, "a1");
        });
    assertThat(this.<Asset>read(tx -> tx.assets().findExternal(Scope.ofDomain(domain), "x")))
        .isEmpty();
    assertThat(
            store.<Boolean>read(
                tx -> tx.assets().texts().of(Scope.ofDomain(domain), "a1").isEmpty()))
        .isTrue();
    assertThat(
            store
                .<Integer>read(tx -> tx.assets().stamps(Scope.ofDomain(domain), "a1", 9, 9).size())
                .intValue())
        .isZero();
    write(tx -> tx.assets().insert(asset("a1", "x")));
  }

  private Glossary glossary(String id, String name, boolean restricted) {
    return new Glossary(domain, id, "p1", name, null, true, restricted, NOW, "u1", LATER, "u2");
  }

  private GlossaryTerm term(String id, String name, List<String> isA) {
    return new GlossaryTerm(
        domain, id, "g1", name, "short", null, true, isA, List.of("t9"), NOW, "u1", LATER, "u2");
  }

  @Test
  void glossaryNamesAreUniqueInADomain() {
    assertThat(store.<Boolean>transact(tx -> tx.glossaries().insert(glossary("g1", "N", false))))
        .isTrue();
    assertThat(store.<Boolean>transact(tx -> tx.glossaries().insert(glossary("g2", "N", false))))
        .isFalse();
    assertThat(this.<Glossary>read(tx -> tx.glossaries().findNamed(Scope.ofDomain(domain), "N")))
        .contains(glossary("g1", "N", false));
    assertThat(this.<Glossary>read(tx -> tx.glossaries().find(Scope.ofDomain(domain), "g2")))
        .isEmpty();
  }

  @Test
  void termsKeepTheirRelationsInOrder() {
    var glossary = glossary("g1", "N", true);
    write(
        tx -> {
          tx.glossaries().insert(glossary);
          tx.glossaries().terms().insert(term("t1", "A", List.of("z", "b")), glossary);
          tx.glossaries().terms().insert(term("t2", "B", List.of()), glossary);
        });
    assertThat(
            store.<Boolean>transact(
                tx -> tx.glossaries().terms().insert(term("t3", "A", List.of()), glossary)))
        .isFalse();
    assertThat(
            this.<GlossaryTerm>read(
                tx -> tx.glossaries().terms().find(Scope.ofDomain(domain), "t1")))
        .contains(term("t1", "A", List.of("z", "b")));
    assertThat(
            this.<GlossaryTerm>read(
                    tx -> tx.glossaries().terms().findNamed(Scope.ofDomain(domain), "g1", "B"))
                .orElseThrow()
                .id())
        .isEqualTo("t2");
    assertThat(
            store.<Object>read(
                tx -> tx.glossaries().terms().missing(Scope.ofDomain(domain), List.of("t1", "t7"))))
        .isEqualTo(java.util.Set.of("t7"));
    Map<String, TermStore.TermUse> uses =
        store.read(tx -> tx.glossaries().terms().uses(Scope.ofDomain(domain), List.of("t1")));
    assertThat(uses.values()).extracting(TermStore.TermUse::restricted).containsExactly(true);
    write(tx -> tx.glossaries().terms().update(term("t1", "C", List.of("t2")), glossary));
    write(tx -> tx.glossaries().terms().delete(domain, "t2"));
    assertThat(
            this.<GlossaryTerm>read(
                    tx -> tx.glossaries().terms().find(Scope.ofDomain(domain), "t1"))
                .orElseThrow()
                .isA())
        .isEmpty();
    assertThat(
            store.<Boolean>read(tx -> tx.glossaries().terms().anyOf(Scope.ofDomain(domain), "g1")))
        .isTrue();
  }

  @Test
  void aListingKeepsWhatEachOfItsRevisionsShowed() {
    var first = listing(1, true, NOW);
    var second = listing(2, true, LATER);
    write(tx -> tx.listings().publish(revision(first, 1), document()));
    write(tx -> tx.listings().publish(revision(second, 2), document()));
    assertThat(
            this.<ListingRevision>read(
                tx -> tx.listings().revision(Scope.ofDomain(domain), "l1", null)))
        .contains(revision(second, 2));
    assertThat(
            this.<ListingRevision>read(
                    tx -> tx.listings().revision(Scope.ofDomain(domain), "l1", 1L))
                .orElseThrow()
                .assetRevision())
        .isEqualTo(1);
    write(tx -> tx.listings().unpublish(listing(2, false, LATER)));
    assertThat(this.<Listing>read(tx -> tx.listings().ofAsset(Scope.ofDomain(domain), "a1")))
        .contains(listing(2, false, LATER));
    write(tx -> tx.listings().deleteOfAsset(domain, "a1"));
    assertThat(this.<Listing>read(tx -> tx.listings().find(Scope.ofDomain(domain), "l1")))
        .isEmpty();
  }

  @Test
  void aProjectsBelongingsGoTogetherAndNothingElse() {
    write(
        tx -> {
          tx.assets().insert(asset("a1", "x"));
          tx.assets()
              .texts()
              .put(
                  domain,
                  "a1",
                  Map.of(new OfAsset(RunType.BUSINESS_NAMES), new FieldText("s", null, null)));
          tx.listings().publish(revision(listing(1, true, NOW), 1), document());
          tx.glossaries().insert(glossary("g1", "N", false));
          tx.glossaries()
              .terms()
              .insert(term("t1", "A", List.of("t2")), glossary("g1", "N", false));
        });
    write(tx -> tx.projects().deleteBelongings(domain, "another"));
    assertThat(store.<Boolean>read(tx -> tx.projects().hasBelongings(Scope.ofDomain(domain), "p1")))
        .isTrue();
    assertThat(this.<Listing>read(tx -> tx.listings().ofAsset(Scope.ofDomain(domain), "a1")))
        .isPresent();
    assertThat(
            this.<GlossaryTerm>read(
                tx -> tx.glossaries().terms().find(Scope.ofDomain(domain), "t1")))
        .isPresent();
    write(tx -> tx.projects().deleteBelongings(domain, "p1"));
    assertThat(store.<Boolean>read(tx -> tx.projects().hasBelongings(Scope.ofDomain(domain), "p1")))
        .isFalse();
    assertThat(this.<Listing>read(tx -> tx.listings().find(Scope.ofDomain(domain), "l1")))
        .isEmpty();
    assertThat(
            this.<GlossaryTerm>read(
                tx -> tx.glossaries().terms().find(Scope.ofDomain(domain), "t1")))
        .isEmpty();
    assertThat(
            store.<Boolean>read(
                tx -> tx.assets().texts().of(Scope.ofDomain(domain), "a1").isEmpty()))
        .isTrue();
    write(
        tx -> {
          tx.assets().insert(asset("a1", "x"));
          tx.listings().publish(revision(listing(1, true, NOW), 1), document());
          tx.glossaries().insert(glossary("g1", "N", false));
        });
  }

  private Listing listing(long revision, boolean active, Instant at) {
    return new Listing(domain, "l1", "a1", "p1", revision, active, NOW, "u1", at, "u1");
  }

  private ListingRevision revision(Listing listing, long number) {
    return new ListingRevision(
        listing, number, number, "Käse", "T", null, "{}", List.of("t1"), List.of(), NOW, NOW, "u1");
  }

  private SearchDocument document() {
    return new SearchDocument(
        domain,
        SearchScope.LISTING,
        "l1",
        "p1",
        "Käse",
        NOW,
        NOW,
        List.of(SearchField.found("name", "Käse")));
  }

  private <T> Optional<T> read(java.util.function.Function<Transaction, Optional<T>> work) {
    return store.read(work);
  }
}
