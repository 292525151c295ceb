// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glossator.core.assets.Asset;
import dev.glossator.core.assets.AssetContent;
import dev.glossator.core.assets.AssetRevision;
import dev.glossator.core.assets.FieldText;
import dev.glossator.core.house.HouseLanguage.DictionaryEntry;
import dev.glossator.core.prediction.PredictionChoice;
import dev.glossator.core.prediction.PredictionTarget;
import dev.glossator.core.prediction.RunType;
import dev.glossator.core.runs.MetadataGenerationRun;
import dev.glossator.core.runs.RunPlan;
import dev.glossator.core.runs.RunStatus;
import dev.glossator.core.search.SearchQuery;
import dev.glossator.core.search.SearchQuery.Visible;
import dev.glossator.core.search.SearchScope;
import dev.glossator.core.search.SearchText;
import dev.glossator.store.Store;
import dev.glossator.store.Transaction;
import dev.glossator.store.evidence.StoredEvidence;
import dev.glossator.store.predictions.Decision;
import dev.glossator.store.predictions.PredictionState;
import dev.glossator.store.predictions.StoredPrediction;
import dev.glossator.store.runs.RunFilter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every read of what projects own, by scopes that reach it and by scopes that do not. */
public abstract class AbstractScopeSuite {
  private static final Instant NOW = Instant.parse("2026-11-24T17:00:00Z");
  private static final PredictionTarget NAME = new PredictionTarget.OfAsset(RunType.BUSINESS_NAMES);

  private static final List<Scope> REACH =
      List.of(
          Scope.ofDomain("dzd_1"),
          Scope.ofProject("dzd_1", "p1"),
          Scope.ofMember("dzd_1", "u1", List.of("p0", "p1")));

  private static final List<Scope> REACH_NOT =
      List.of(
          Scope.ofProject("dzd_1", "p2"),
          Scope.ofMember("dzd_1", "u1", List.of("p2", "p3")),
          Scope.ofMember("dzd_1", "u1", List.of()),
          Scope.ofDomain("dzd_2"),
          Scope.ofProject("dzd_2", "p1"));

  @TempDir Path directory;
  private Store store;

  protected abstract Store open(Path directory);

  @BeforeEach
  final void openStore() {
    store = open(directory);
    store.transact(
        tx -> {
          fill(tx);
          return true;
        });
  }

  @AfterEach
  final void closeStore() {
    store.close();
  }

  @Test
  void whatAProjectOwnsIsReadWithinItsScopeOnly() {
    reads()
        .forEach(
            (name, read) -> {
              for (Scope scope : REACH) {
                assertThat(found(read, scope)).as(name).isTrue();
              }
              for (Scope scope : REACH_NOT) {
                assertThat(found(read, scope)).as(name).isFalse();
              }
            });
  }

  @Test
  void aSearchThatWouldReachFurtherIsRefused() {
    Scope member = Scope.ofMember("dzd_1", "u1", List.of("p2"));
    for (Visible visible :
        List.of(
            new Visible.Everything(), new Visible.OfProject("p1"), new Visible.OfMember("u2"))) {
      refused(member, query("dzd_1", visible));
    }
    refused(Scope.ofDomain("dzd_2"), query("dzd_1", new Visible.Everything()));
    assertThat(
            found(
                tx ->
                    scope ->
                        !tx.search()
                            .page(scope, query("dzd_1", new Visible.OfMember("u1")), null, 9)
                            .isEmpty(),
                member))
        .isFalse();
  }

  private void refused(Scope scope, SearchQuery query) {
    assertThatThrownBy(() -> store.read(tx -> tx.search().page(scope, query, null, 9)))
        .hasMessageContaining("beyond its scope");
    assertThatThrownBy(() -> store.<Long>read(tx -> tx.search().count(scope, query, 9)))
        .hasMessageContaining("beyond its scope");
  }

  private boolean found(Function<Transaction, Function<Scope, Boolean>> read, Scope scope) {
    return store.<Boolean>read(tx -> read.apply(tx).apply(scope));
  }

  private static Map<String, Function<Transaction, Function<Scope, Boolean>>> reads() {
    Map<String, Function<Transaction, Function<Scope, Boolean>>> reads = new LinkedHashMap<>();
    reads.put("asset", tx -> scope -> tx.assets().find(scope, "a1").isPresent());
    reads.put("external", tx -> scope -> tx.assets().findExternal(scope, "csv:1/t").isPresent());
    reads.put("revision", tx -> scope -> tx.assets().revision(scope, "a1", 1L).isPresent());
    reads.put("newest", tx -> scope -> tx.assets().newest(scope, "a1").isPresent());
    reads.put("several", tx -> scope -> !tx.assets().newest(scope, List.of("a1", "x")).isEmpty());
    reads.put("names", tx -> scope -> !tx.assets().firstNames(scope, "p1", 9).isEmpty());
    reads.put("stamps", tx -> scope -> !tx.assets().stamps(scope, "a1", 9, 9).isEmpty());
    reads.put("texts", tx -> scope -> !tx.assets().texts().of(scope, "a1").isEmpty());
    reads.put("run", tx -> scope -> tx.runs().find(scope, "r1").isPresent());
    reads.put("items", tx -> scope -> !tx.runs().items(scope, "r1").isEmpty());
    reads.put(
        "runs",
        tx ->
            scope ->
                !tx.runs()
                    .page(new RunFilter(scope, null, null, null), Instant.EPOCH, "", 9)
                    .isEmpty());
    reads.put(
        "runs of an asset",
        tx ->
            scope ->
                !tx.runs()
                    .page(new RunFilter(scope, "a1", null, null), Instant.EPOCH, "", 9)
                    .isEmpty());
    reads.put(
        "last success",
        tx -> scope -> !tx.runs().lastSucceeded(scope, List.of("a1", "x")).isEmpty());
    reads.put("predictions", tx -> scope -> !tx.predictions().all(scope, "a1").isEmpty());
    reads.put("pending", tx -> scope -> !tx.predictions().pending(scope, "a1").isEmpty());
    reads.put(
        "of a type",
        tx -> scope -> !tx.predictions().ofType(scope, "a1", RunType.BUSINESS_NAMES).isEmpty());
    reads.put("decisions", tx -> scope -> !tx.decisions().of(scope, "a1").isEmpty());
    reads.put(
        "evidence", tx -> scope -> tx.evidence().newest(scope, "p1", "csv:1/t", null).isPresent());
    reads.put(
        "evidence anywhere", tx -> scope -> !tx.evidence().everywhere(scope, "csv:1/t").isEmpty());
    reads.put(
        "known evidence", tx -> scope -> !tx.evidence().known(scope, "p1", "csv:1", 9).isEmpty());
    reads.put(
        "its dates",
        tx -> scope -> !tx.evidence().receivedAt(scope, "p1", List.of("csv:1/t", "x")).isEmpty());
    reads.put("dictionary", tx -> scope -> !tx.house().dictionary(scope, "p1").isEmpty());
    reads.put("its date", tx -> scope -> tx.house().dictionaryReplacedAt(scope, "p1").isPresent());
    return reads;
  }

  private static SearchQuery query(String domainId, Visible visible) {
    return new SearchQuery(
        domainId,
        SearchScope.ASSET,
        visible,
        SearchText.ANYTHING,
        List.of(),
        null,
        SearchQuery.NEWEST_FIRST);
  }

  private static void fill(Transaction tx) {
    Asset asset = new Asset("dzd_1", "a1", "p1", "csv:1/t", "T", 1, NOW, "u1");
    AssetContent content = new AssetContent("A", null, List.of(), List.of(), List.of());
    tx.assets().insert(new AssetRevision(asset, 1, 1, content, NOW, "u1"));
    tx.assets().texts().put("dzd_1", "a1", Map.of(NAME, new FieldText("s", null, null)));
    List<RunType> types = List.of(RunType.BUSINESS_NAMES);
    for (String id : List.of("r0", "r1")) {
      tx.runs()
          .insert(
              new MetadataGenerationRun(
                  id,
                  new MetadataGenerationRun.Place("dzd_1", "p1", "a1"),
                  "1",
                  types,
                  RunStatus.SUBMITTED,
                  new MetadataGenerationRun.Origin(NOW, "u1", NOW.plusSeconds(60), true)),
              RunPlan.items(types, 1),
              null);
      if (id.equals("r0")) {
        tx.leases().finish(id, RunStatus.SUCCEEDED, NOW);
      }
    }
    tx.predictions()
        .put(
            "a1",
            List.of(
                new StoredPrediction(
                    NAME,
                    new StoredPrediction.Made("r1", "1", "names/1", "f", null, "first run", NOW),
                    PredictionState.PENDING,
                    true,
                    List.of(new PredictionChoice("v", 0.5, List.of())))));
    tx.decisions()
        .insert(
            "dzd_1",
            List.of(
                new Decision(
                    "d1",
                    "a1",
                    NAME,
                    Decision.Verdict.EDITED,
                    "mine",
                    "theirs",
                    1,
                    new Decision.Source("r1", "f1"),
                    "2",
                    NOW,
                    "u1")));
    tx.evidence()
        .put(
            new StoredEvidence(
                new StoredEvidence.Key("dzd_1", "p1", "csv:1/t", "h"), "{}", NOW, "u1"));
    tx.house()
        .replaceDictionary("dzd_1", "p1", List.of(new DictionaryEntry("k", "Key", false)), NOW);
  }
}
