// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.assets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.core.prediction.PredictionTarget;
import dev.glossator.core.prediction.PredictionTarget.OfAsset;
import dev.glossator.core.prediction.PredictionTarget.OfColumn;
import dev.glossator.core.prediction.RunType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TextOwnershipTest {

  private static final PredictionTarget NAME = new OfAsset(RunType.BUSINESS_NAMES);
  private static final PredictionTarget SUMMARY = new OfAsset(RunType.BUSINESS_DESCRIPTIONS);
  private static final PredictionTarget TERMS = new OfAsset(RunType.BUSINESS_GLOSSARY_ASSOCIATIONS);
  private static final PredictionTarget ORDER =
      new OfColumn(RunType.BUSINESS_DESCRIPTIONS, "ord_no");
  private static final PredictionTarget CUSTOMER =
      new OfColumn(RunType.BUSINESS_DESCRIPTIONS, "cust_no");

  private final AssetContent created =
      TestingAssets.asset(TestingAssets.table(TestingAssets.TABLE));
  private final Map<PredictionTarget, FieldText> owned =
      new HashMap<>(TextOwnership.created(created));

  private FieldText text(PredictionTarget target) {
    return owned.getOrDefault(target, FieldText.EMPTY);
  }

  private AssetContent accept(AssetContent before, AcceptedValue... values) {
    var after = new Acceptance(Set.of()).apply(before, List.of(values));
    owned.putAll(TextOwnership.accepted(after, List.of(values), owned));
    return after;
  }

  private void revise(AssetContent before, AssetContent after) {
    owned.putAll(TextOwnership.revised(before, after, owned));
  }

  private static AssetContent describing(AssetContent asset, String column, String description) {
    return new Acceptance(Set.of())
        .apply(
            asset,
            List.of(
                new AcceptedValue(
                    new OfColumn(RunType.BUSINESS_DESCRIPTIONS, column), description, false)));
  }

  @Test
  void givesWhatCameAtCreationToTheSource() {
    assertThat(owned)
        .containsOnly(
            Map.entry(NAME, new FieldText("sls_ord", null, null)),
            Map.entry(TERMS, new FieldText("t1", null, null)),
            Map.entry(ORDER, new FieldText("from the source", null, null)));
    assertThat(text(ORDER).keptFromRules(ORDER)).isTrue();
    assertThat(text(NAME).keptFromRules(NAME)).as("a technical name").isFalse();
    assertThat(text(SUMMARY).keptFromRules(SUMMARY)).isFalse();
  }

  @Test
  void givesWhatAPersonChangesToThePerson() {
    revise(created, describing(created, "cust_no", "Who ordered."));
    assertThat(text(CUSTOMER)).isEqualTo(new FieldText(null, "Who ordered.", null));
    assertThat(text(CUSTOMER).keptFromRules(CUSTOMER)).isTrue();
    assertThat(text(NAME).owner()).isEqualTo(TextOwner.SOURCE);
  }

  @Test
  void touchesOnlyWhatChanged() {
    assertThat(TextOwnership.revised(created, created, owned)).isEmpty();
    var changes =
        TextOwnership.revised(created, describing(created, "cust_no", "Who ordered."), owned);
    assertThat(changes).containsOnlyKeys(CUSTOMER);
  }

  @Test
  void callsAcceptedTextGeneratedUntilAPersonChangesIt() {
    var accepted = accept(created, new AcceptedValue(CUSTOMER, "Customer.", false));
    assertThat(text(CUSTOMER)).isEqualTo(new FieldText(null, null, "Customer."));
    assertThat(text(CUSTOMER).keptFromRules(CUSTOMER)).isFalse();

    var changed = describing(accepted, "cust_no", "Who ordered.");
    revise(accepted, changed);
    assertThat(text(CUSTOMER)).isEqualTo(new FieldText(null, "Who ordered.", "Customer."));

    accept(changed, new AcceptedValue(CUSTOMER, "Named again.", false));
    assertThat(text(CUSTOMER)).isEqualTo(new FieldText(null, null, "Named again."));
  }

  @Test
  void callsAnEditedValueThePersons() {
    accept(created, new AcceptedValue(NAME, "Sales Order", true));
    assertThat(text(NAME)).isEqualTo(new FieldText("sls_ord", "Sales Order", null));
    assertThat(text(NAME).keptFromRules(NAME)).isTrue();
  }

  @Test
  void givesBackAFieldThatAPersonEmptied() {
    var accepted = accept(created, new AcceptedValue(SUMMARY, "Orders of all years.", false));
    revise(accepted, created);
    assertThat(text(SUMMARY)).isEqualTo(FieldText.EMPTY);
  }

  @Test
  void followsTheSourcesComments() {
    var commented =
        TestingAssets.asset(
            TestingAssets.table(TestingAssets.TABLE.replace("from the source", "corrected")));
    revise(created, commented);
    assertThat(text(ORDER)).isEqualTo(new FieldText("corrected", null, null));
    assertThat(TextOwnership.revised(created, commented, owned)).isEmpty();
  }

  @Test
  void comparesTermsAsASet() {
    var one = new AssetContent("a", null, List.of(), List.of("t2", "t1"), List.of());
    var other = new AssetContent("a", null, List.of(), List.of("t1", "t2"), List.of());
    assertThat(TextOwnership.revised(one, other, Map.of())).isEmpty();
    var fewer = new AssetContent("a", null, List.of(), List.of("t1"), List.of());
    assertThat(TextOwnership.revised(one, fewer, Map.of()))
        .containsOnly(Map.entry(TERMS, new FieldText(null, "t1", null)));
  }

  @Test
  void ignoresAcceptedValuesOfColumnsThatAreGone() {
    var gone = new OfColumn(RunType.BUSINESS_NAMES, "gone");
    assertThat(
            TextOwnership.accepted(created, List.of(new AcceptedValue(gone, "Gone", false)), owned))
        .isEmpty();
  }

  @Test
  void keepsTermsThePersonsWhereOneOfSeveralIsTheirs() {
    var first = new AcceptedValue(TERMS, "t2", true);
    var second = new AcceptedValue(TERMS, "t3", false);
    var after = accept(created, first, second);
    assertThat(text(TERMS)).isEqualTo(new FieldText("t1", "t1,t2,t3", null));
    accept(after, new AcceptedValue(TERMS, "t4", false));
    assertThat(text(TERMS)).isEqualTo(new FieldText("t1", "t1,t2,t3,t4", null));
  }

  @Test
  void forgetsACommentThatTheSourceHasTakenBack() {
    var bare =
        TestingAssets.asset(
            TestingAssets.table(
                TestingAssets.TABLE.replaceAll(", *\"description\" *: *\"from the source\"", "")));
    assertThat(TextOwnership.revised(created, bare, owned))
        .containsExactly(Map.entry(ORDER, FieldText.EMPTY));
  }
}
