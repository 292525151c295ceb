// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.generators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glossator.core.assets.AssetContent;
import dev.glossator.core.assets.AssetForm;
import dev.glossator.core.evidence.ColumnEvidence;
import dev.glossator.core.evidence.DateOrder;
import dev.glossator.core.evidence.Derivation;
import dev.glossator.core.evidence.SemanticType;
import dev.glossator.core.evidence.TableEvidence;
import dev.glossator.core.generation.AssetEvidence;
import dev.glossator.core.generation.Fingerprints;
import dev.glossator.core.generation.GenerationInput;
import dev.glossator.core.generation.Stop;
import dev.glossator.core.house.HouseLanguage;
import dev.glossator.core.names.NameReading;
import dev.glossator.core.names.TableReading;
import dev.glossator.core.prediction.Prediction;
import dev.glossator.core.prediction.PredictionChoice;
import dev.glossator.core.prediction.PredictionTarget;
import dev.glossator.core.prediction.RunType;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GeneratorTest {

  private static final AssetContent ORDERS =
      new AssetContent(
          "ord_hdr",
          "orders of the shop",
          List.of(
              new AssetForm(
                  "RelationalTableForm",
                  "amazon.datazone.RelationalTableFormType",
                  "1",
                  """
                  {"tableName":"ord_hdr","schemaName":"sls","columns":[
                    {"columnName":"ord_no","dataType":"int"},
                    {"columnName":"dlv_dt","dataType":"date","description":"when it came"}]}""")),
          List.of(),
          List.of());

  @Test
  void namesAreReadOnceForAllTypes() {
    AtomicInteger readings = new AtomicInteger();
    Generator generator =
        Generator.ofNames(
                (input, stop) -> {
                  readings.incrementAndGet();
                  return reading(input);
                },
                names("names/1"))
            .with(
                RunType.BUSINESS_DESCRIPTIONS,
                new Generator.Part(
                    "texts/1",
                    (input, reading, stop) ->
                        List.of(prediction(RunType.BUSINESS_DESCRIPTIONS, reading))));
    List<Prediction> predictions =
        generator.generate(input(HouseLanguage.EMPTY), EnumSet.allOf(RunType.class));
    assertThat(readings).hasValue(1);
    assertThat(predictions)
        .extracting(Prediction::target)
        .containsExactly(
            new PredictionTarget.OfAsset(RunType.BUSINESS_NAMES),
            new PredictionTarget.OfAsset(RunType.BUSINESS_DESCRIPTIONS));
  }

  @Test
  void formsGiveColumnsTypesAndComments() {
    TableEvidence evidence = AssetEvidence.of(ORDERS);
    assertThat(evidence.origin().qualifiedName()).isEqualTo("sls.ord_hdr");
    assertThat(evidence.columns())
        .containsExactly(
            new ColumnEvidence("ord_no", "int", true, null, null, SemanticType.NONE, false),
            new ColumnEvidence(
                "dlv_dt", "date", true, "when it came", null, SemanticType.NONE, false));
  }

  @Test
  void sentEvidenceFillsOnlyTheColumnsTheFormsHave() {
    TableEvidence forms = AssetEvidence.of(ORDERS);
    ColumnEvidence sent =
        new ColumnEvidence("dlv_dt", "date", false, null, null, SemanticType.DATE_TEXT, false);
    ColumnEvidence gone =
        new ColumnEvidence("gone", "date", false, null, null, SemanticType.NONE, false);
    TableEvidence merged = AssetEvidence.of(ORDERS, forms.withColumns(List.of(gone, sent)));
    assertThat(merged.columns()).containsExactly(forms.columns().getFirst(), sent);
  }

  @Test
  void aFingerprintSaysWhatChanged() {
    PredictionTarget number = new PredictionTarget.OfColumn(RunType.BUSINESS_NAMES, "ord_no");
    Generator generator = Generator.ofNames((input, stop) -> reading(input), names("names/1"));
    String before = fingerprint(generator, number, HouseLanguage.EMPTY);
    assertThat(fingerprint(generator, number, house("payroll"))).isEqualTo(before);
    assertThat(Fingerprints.changed(before, fingerprint(generator, number, house("dlv_qty"))))
        .isEqualTo("the table, its neighbours or the words of the house changed");
    Generator other = Generator.ofNames((input, stop) -> reading(input), names("names/2"));
    assertThat(Fingerprints.changed(before, fingerprint(other, number, HouseLanguage.EMPTY)))
        .isEqualTo("the way of generating changed");
  }

  @Test
  void whatDescriptionsSayOfTheWholeTableIsInItsFingerprint() {
    PredictionTarget number = new PredictionTarget.OfColumn(RunType.BUSINESS_NAMES, "ord_no");
    Generator generator = Generator.ofNames((input, stop) -> reading(input), names("names/1"));
    String before = fingerprint(generator, number, made(null, List.of()));
    Derivation derivation = new Derivation(List.of("stg_ord"), null, List.of());
    assertThat(fingerprint(generator, number, made(derivation, List.of()))).isNotEqualTo(before);
    String ordered = fingerprint(generator, number, made(null, List.of(order("ord_no", 40))));
    assertThat(ordered).isNotEqualTo(before);
    assertThat(fingerprint(generator, number, made(null, List.of(order("ord_no", 41)))))
        .as("a row more")
        .isEqualTo(ordered);
    assertThat(fingerprint(generator, number, made(null, List.of(order("dlv_dt", 40)))))
        .as("of another column")
        .isEqualTo(before);
  }

  private static DateOrder order(String column, long rows) {
    return new DateOrder(column, "ord_dt", rows);
  }

  private static GenerationInput made(@Nullable Derivation derivation, List<DateOrder> orders) {
    TableEvidence plain = AssetEvidence.of(ORDERS);
    TableEvidence table =
        new TableEvidence(
            plain.origin(),
            null,
            plain.rows(),
            false,
            0,
            plain.columns(),
            List.of(),
            List.of(),
            derivation,
            orders);
    return new GenerationInput(table, List.of(), HouseLanguage.EMPTY, "");
  }

  @Test
  void whatTheReaderSaysHasNoBearingIsInNoFingerprint() {
    PredictionTarget number = new PredictionTarget.OfColumn(RunType.BUSINESS_NAMES, "ord_no");
    Generator generator =
        Generator.ofNames(
            new Generator.Reader() {
              @Override
              public TableReading read(GenerationInput input, Stop stop) {
                return reading(input);
              }

              @Override
              public GenerationInput relevant(GenerationInput input, Stop stop) {
                return input.withTables(input.tables().stream().filter("orders"::equals).toList());
              }
            },
            names("names/1"));
    GenerationInput alone = input(HouseLanguage.EMPTY);
    String before = fingerprint(generator, number, alone);
    assertThat(fingerprint(generator, number, alone.withTables(List.of("payrolls"))))
        .isEqualTo(before);
    assertThat(fingerprint(generator, number, alone.withTables(List.of("orders"))))
        .isNotEqualTo(before);
  }

  /** Whoever begins a pass does not expect it to fail. */
  @Test
  void aPassThatCannotBeReadBeginsAllTheSame() {
    Generator generator =
        Generator.ofNames(
            new Generator.Reader() {
              @Override
              public TableReading read(GenerationInput input, Stop stop) {
                return reading(input);
              }

              @Override
              public GenerationInput relevant(GenerationInput input, Stop stop) {
                throw new IllegalStateException("broken");
              }
            },
            names("names/1"));
    Generator.Pass pass = generator.pass(input(HouseLanguage.EMPTY));

    assertThatThrownBy(() -> pass.fingerprints(RunType.BUSINESS_NAMES, Stop.NEVER))
        .hasMessage("broken");
  }

  private static String fingerprint(
      Generator generator, PredictionTarget target, GenerationInput input) {
    return generator.pass(input).fingerprints(RunType.BUSINESS_NAMES, Stop.NEVER).of(target);
  }

  private static HouseLanguage house(String column) {
    return new HouseLanguage(
        1, List.of(new HouseLanguage.AcceptedName("t", column, "Words", true)), List.of());
  }

  private static String fingerprint(
      Generator generator, PredictionTarget target, HouseLanguage house) {
    return generator.pass(input(house)).fingerprints(RunType.BUSINESS_NAMES, Stop.NEVER).of(target);
  }

  private static GenerationInput input(HouseLanguage house) {
    return new GenerationInput(AssetEvidence.of(ORDERS), List.of(), house, "");
  }

  private static Generator.Part names(String version) {
    return new Generator.Part(
        version, (input, reading, stop) -> List.of(prediction(RunType.BUSINESS_NAMES, reading)));
  }

  private static Prediction prediction(RunType type, TableReading reading) {
    return new Prediction(
        new PredictionTarget.OfAsset(type),
        List.of(new PredictionChoice(reading.table().best().text(), 0.5, List.of())),
        true,
        "texts/1");
  }

  private static TableReading reading(GenerationInput input) {
    return new TableReading(
        read(input.evidence().table()),
        input.evidence().columns().stream().map(column -> read(column.name())).toList());
  }

  private static NameReading read(String name) {
    String words = name.toUpperCase(Locale.ROOT);
    return new NameReading(
        name,
        List.of(
            new NameReading.NameCandidate(
                words, 0.9, List.of(new NameReading.NamePart(name, words, "split")))),
        "en",
        true);
  }
}
