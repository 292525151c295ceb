// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.predictions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.core.assets.Asset;
import dev.glossator.core.assets.AssetContent;
import dev.glossator.core.assets.AssetRevision;
import dev.glossator.core.house.HouseLanguage;
import dev.glossator.core.house.HouseLanguage.AcceptedName;
import dev.glossator.core.house.HouseLanguage.DictionaryEntry;
import dev.glossator.core.prediction.PredictionChoice;
import dev.glossator.core.prediction.PredictionTarget;
import dev.glossator.core.prediction.RunType;
import dev.glossator.store.Store;
import dev.glossator.store.evidence.EvidenceStore;
import dev.glossator.store.evidence.StoredEvidence;
import dev.glossator.store.house.HouseStore;
import dev.glossator.store.scope.Scope;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every engine promises about predictions, decisions, evidence and the words of a house. */
abstract class AbstractPredictionSuite {
  private static final Instant NOW = Instant.parse("2026-11-24T17:00:00.123456Z");
  private static final PredictionTarget NAME = new PredictionTarget.OfAsset(RunType.BUSINESS_NAMES);
  private static final PredictionTarget COLUMN =
      new PredictionTarget.OfColumn(RunType.BUSINESS_NAMES, "sütun \"1\"");

  @TempDir Path directory;
  private Store store;

  abstract Store open(Path directory);

  private static final Scope WHOLE = Scope.ofDomain("dzd_1");

  @BeforeEach
  void openStore() {
    store = open(directory);
    Asset asset = new Asset("dzd_1", "a1", "p1", null, "T", 1, NOW, "u1");
    AssetContent content = new AssetContent("A", null, List.of(), List.of(), List.of());
    store.transact(tx -> tx.assets().insert(new AssetRevision(asset, 1, 1, content, NOW, "u1")));
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  @Test
  void aPredictionComesBackWithItsChoicesAndClaims() {
    StoredPrediction prediction = prediction("r1", COLUMN, PredictionState.PENDING);
    put(prediction);
    assertThat(pending()).containsExactly(prediction);
  }

  @Test
  void aNewerRunTakesTheTargetAndWritesOnce() {
    put(prediction("r1", NAME, PredictionState.PENDING));
    put(
        prediction("r2", NAME, PredictionState.PENDING),
        prediction("r2", COLUMN, PredictionState.SILENT));
    assertThat(pending()).extracting(p -> p.made().runId()).containsExactly("r2");
    assertThat(commits()).containsExactly(1, 1);
    put(prediction("r2", NAME, PredictionState.PENDING));
    assertThat(commits()).containsExactly(2, 1);
  }

  @Test
  void aDecisionIsTakenOnceAndOnlyOfTheRunThatWasSeen() {
    StoredPrediction old = prediction("r1", NAME, PredictionState.PENDING);
    put(prediction("r2", NAME, PredictionState.PENDING));
    assertThat(decide(old)).isFalse();
    assertThat(decide(pending().getFirst())).isTrue();
    assertThat(decide(prediction("r2", NAME, PredictionState.PENDING))).isFalse();
    assertThat(pending()).isEmpty();
  }

  @Test
  void ofSeveralDecisionsNoneMayFail() {
    StoredPrediction name = prediction("r1", NAME, PredictionState.PENDING);
    StoredPrediction column = prediction("r1", COLUMN, PredictionState.PENDING);
    put(name, column);
    assertThat(decide(name, column)).isTrue();
    assertThat(pending()).isEmpty();
    put(prediction("r2", NAME, PredictionState.PENDING), column);
    assertThat(decide(name, column)).isFalse();
  }

  @Test
  void aWidePredictionKeepsItsBestChoices() {
    List<PredictionChoice> many =
        IntStream.range(0, 30)
            .mapToObj(i -> new PredictionChoice("v" + i, 1.0 / (i + 2), List.of()))
            .toList();
    StoredPrediction made = prediction("r1", NAME, PredictionState.PENDING);
    put(new StoredPrediction(NAME, made.made(), PredictionState.PENDING, true, many));
    assertThat(pending().getFirst().choices())
        .hasSize(StoredPrediction.CHOICES_KEPT)
        .first()
        .isEqualTo(new PredictionChoice("v0", 0.5, List.of()));
  }

  @Test
  void decisionsAreHistory() {
    Decision decision =
        new Decision(
            "d1",
            "a1",
            COLUMN,
            Decision.Verdict.EDITED,
            "mine",
            "theirs",
            1,
            new Decision.Source("r1", "f1"),
            "2",
            NOW,
            "u1");
    store.transact(
        tx -> {
          tx.decisions().insert("dzd_1", List.of(decision));
          return true;
        });
    assertThat(store.<List<Decision>>read(tx -> tx.decisions().of(WHOLE, "a1")))
        .containsExactly(decision);
    assertThat(store.<List<Decision>>read(tx -> tx.decisions().of(WHOLE, "a2"))).isEmpty();
  }

  @Test
  void aNoteBelongsToTheLastDecisionAboutItsTarget() {
    decided("d1", Decision.Verdict.ACCEPTED, NOW);
    decided("d2", Decision.Verdict.REJECTED, NOW.plusSeconds(1));
    DecisionNote note = new DecisionNote("not ours", "Anna");
    assertThat(note(false, note)).as("accepting is no longer the last word").isFalse();
    assertThat(note(true, note)).isTrue();
    assertThat(store.<Map<String, DecisionNote>>read(tx -> tx.decisions().notes(WHOLE, "a1")))
        .isEqualTo(Map.of("d2", note));
    assertThat(note(true, new DecisionNote("", "Ben"))).as("the newest note stands").isTrue();
    assertThat(store.<Map<String, DecisionNote>>read(tx -> tx.decisions().notes(WHOLE, "a1")))
        .isEqualTo(Map.of("d2", new DecisionNote("", "Ben")));
  }

  private boolean note(boolean rejected, DecisionNote note) {
    return store.<Boolean>transact(tx -> tx.decisions().note("a1", COLUMN, rejected, note));
  }

  private void decided(String id, Decision.Verdict verdict, Instant at) {
    Decision.Source source = new Decision.Source("r1", "f1");
    store.transact(
        tx -> {
          tx.decisions()
              .insert(
                  "dzd_1",
                  List.of(
                      new Decision(id, "a1", COLUMN, verdict, "v", "v", 0, source, "2", at, "u1")));
          return true;
        });
  }

  @Test
  void ofATableTheTwoNewestSchemasAreKept() {
    for (int at = 1; at <= 3; at++) {
      put(evidence("csv:1/t", "h" + at, at));
    }
    put(evidence("csv:1/u", "h1", 9));
    assertThat(newest("csv:1/t", null)).isEqualTo(evidence("csv:1/t", "h3", 3));
    assertThat(newest("csv:1/t", "h2")).isEqualTo(evidence("csv:1/t", "h2", 2));
    assertThat(newest("csv:1/t", "h1")).isNull();
    put(evidence("csv:1/t", "h2", 8));
    assertThat(newest("csv:1/t", null)).isEqualTo(evidence("csv:1/t", "h2", 8));
    assertThat(
            store.<List<StoredEvidence>>read(
                tx -> tx.evidence().everywhere(Scope.ofDomain("dzd_1"), "csv:1/u")))
        .containsExactly(evidence("csv:1/u", "h1", 9));
    assertThat(
            store.<List<EvidenceStore.Known>>read(
                tx -> tx.evidence().known(Scope.ofDomain("dzd_1"), "p1", "csv:1", 10)))
        .containsExactly(
            new EvidenceStore.Known("csv:1/t", NOW.plusSeconds(8)),
            new EvidenceStore.Known("csv:1/u", NOW.plusSeconds(9)));
  }

  @Test
  void theWordsOfTheOwnProjectComeFirstAndEveryChangeRaisesTheVersion() {
    accept("p1", "a1", "ord", new HouseStore.ColumnName("cust_no", "Customer Number"));
    accept("p2", "a2", "hdr", new HouseStore.ColumnName("cust_no", "Client Number"));
    accept("p2", "a2", "hdr", new HouseStore.ColumnName("cust_no", "Client No."));
    store.transact(
        tx -> {
          tx.house()
              .replaceDictionary(
                  "dzd_1", "", List.of(new DictionaryEntry("dlv", "delivery", false)), NOW);
          tx.house()
              .replaceDictionary(
                  "dzd_1",
                  "p2",
                  List.of(new DictionaryEntry("dlv", "dwelling", false)),
                  NOW.plusSeconds(60));
          return true;
        });
    assertThat(store.<HouseLanguage>read(tx -> tx.house().snapshot(Scope.ofDomain("dzd_1"), "p2")))
        .isEqualTo(
            new HouseLanguage(
                5,
                List.of(
                    new AcceptedName("hdr", "cust_no", "Client No.", true),
                    new AcceptedName("ord", "cust_no", "Customer Number", false)),
                List.of(
                    new DictionaryEntry("dlv", "dwelling", false),
                    new DictionaryEntry("dlv", "delivery", false))));
    assertThat(
            store.<Instant>read(
                tx -> tx.house().dictionaryReplacedAt(Scope.ofDomain("dzd_1"), "p2").orElseThrow()))
        .isEqualTo(NOW.plusSeconds(60));
    assertThat(
            store.<Boolean>read(
                tx -> tx.house().dictionaryReplacedAt(Scope.ofDomain("dzd_1"), "p1").isEmpty()))
        .isTrue();
    assertThat(store.<HouseLanguage>read(tx -> tx.house().snapshot(Scope.ofDomain("dzd_2"), "p2")))
        .isEqualTo(HouseLanguage.EMPTY);
  }

  private void accept(String project, String asset, String table, HouseStore.ColumnName name) {
    store.transact(
        tx -> {
          tx.house()
              .accept(new HouseStore.NameOwner("dzd_1", project, asset, table), List.of(name), NOW);
          return true;
        });
  }

  private void put(StoredPrediction... predictions) {
    store.transact(
        tx -> {
          tx.predictions().put("a1", List.of(predictions));
          return true;
        });
  }

  private void put(StoredEvidence evidence) {
    store.transact(
        tx -> {
          tx.evidence().put(evidence);
          return true;
        });
  }

  private @Nullable StoredEvidence newest(String externalId, @Nullable String hash) {
    Optional<StoredEvidence> found =
        store.read(tx -> tx.evidence().newest(Scope.ofDomain("dzd_1"), "p1", externalId, hash));
    return found.orElse(null);
  }

  private static StoredEvidence evidence(String externalId, String hash, int at) {
    return new StoredEvidence(
        new StoredEvidence.Key("dzd_1", "p1", externalId, hash),
        "{\"at\":" + at + "}",
        NOW.plusSeconds(at),
        "u1");
  }

  private List<StoredPrediction> pending() {
    return store.read(tx -> tx.predictions().pending(WHOLE, "a1"));
  }

  private List<Integer> commits() {
    return store.read(tx -> tx.predictions().commits("a1"));
  }

  private boolean decide(StoredPrediction... predictions) {
    return store.<Boolean>transact(
        tx ->
            tx.predictions()
                .decide(
                    "a1",
                    List.of(predictions),
                    PredictionState.ACCEPTED,
                    new PredictionStore.Deciding("u1", NOW)));
  }

  private static StoredPrediction prediction(
      String run, PredictionTarget target, PredictionState state) {
    return new StoredPrediction(
        target,
        new StoredPrediction.Made(run, "1", "names/1", "f", null, "first run", NOW),
        state,
        true,
        List.of(
            new PredictionChoice(
                "Säule Eins",
                0.875,
                List.of(new PredictionChoice.Claim("s → Säule", List.of("column:s#name")))),
            new PredictionChoice("Column", 0.125, List.of())));
  }
}
