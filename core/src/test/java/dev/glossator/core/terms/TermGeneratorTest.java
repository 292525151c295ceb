// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.glossator.core.evidence.ColumnEvidence;
import dev.glossator.core.evidence.Origin;
import dev.glossator.core.evidence.SemanticType;
import dev.glossator.core.evidence.TableEvidence;
import dev.glossator.core.generation.GenerationInput;
import dev.glossator.core.house.HouseLanguage;
import dev.glossator.core.names.NameReading;
import dev.glossator.core.names.NameReading.NameCandidate;
import dev.glossator.core.names.TableReading;
import dev.glossator.core.prediction.Prediction;
import dev.glossator.core.prediction.PredictionTarget;
import dev.glossator.core.prediction.PredictionTarget.OfColumn;
import dev.glossator.core.prediction.RunType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TermGeneratorTest {

  /** Orders by name and by meaning; certain from a name that agrees by four fifths. */
  private static final String MODEL =
      """
      {"version":"t","threshold":0.5,
       "order":{"features":["NAME","MEANING_NAME"],"start":0,"trees":[
         {"f":[0,-1,-1],"t":[0.4,0,1],"l":[1,0,0],"r":[2,0,0]},
         {"f":[0,-1,-1],"t":[0.8,0,1],"l":[1,0,0],"r":[2,0,0]},
         {"f":[1,-1,-1],"t":[0.9,0,1.5],"l":[1,0,0],"r":[2,0,0]}]},
       "certainty":{"features":["NAME"],"start":0,"trees":[
         {"f":[0,-1,-1],"t":[0.8,-2,2],"l":[1,0,0],"r":[2,0,0]}]}}
      """;

  private static final GlossaryEntry CUSTOMER =
      new GlossaryEntry("c", "Customer", "Somebody who buys.", List.of("client"), List.of(), false);
  private static final GlossaryEntry ORDER_DATE =
      new GlossaryEntry(
          "d", "Order Date", "The day an order was placed.", List.of(), List.of(), false);
  private static final GlossaryEntry EMAIL =
      new GlossaryEntry("e", "E-mail Address", "Where mail goes.", List.of(), List.of(), false);
  private static final GlossaryEntry RESTRICTED =
      new GlossaryEntry("r", "Orders", "Governed.", List.of(), List.of(), true);
  private static final List<GlossaryEntry> GLOSSARY =
      List.of(CUSTOMER, ORDER_DATE, EMAIL, RESTRICTED);

  private final TermGenerator generator = new TermGenerator(TermRanker.read(MODEL));

  @Test
  void proposesTheTermThatTheNameSays() {
    Prediction found = column(TermIndex.of(GLOSSARY, null), "order_date", SemanticType.NONE);
    assertThat(found.best().value()).isEqualTo("d");
    assertThat(found.proposed()).isTrue();
    assertThat(found.generator()).isEqualTo("terms/2.t, by words alone");
    assertThat(found.best().claims().getFirst().facts()).containsExactly("column:order_date#name");
  }

  @Test
  void findsNoTermByASingleLetter() {
    NameCandidate guess =
        new NameCandidate(
            "Customer", 0.1, List.of(new NameReading.NamePart("c", "customer", "1 letters of 8")));
    NameReading unproposed = new NameReading("c", List.of(guess), "en", false);
    NameReading said = new NameReading("c", List.of(guess), "en", true);

    assertThat(column(TermIndex.of(GLOSSARY, null), unproposed).filter(Prediction::proposed))
        .isEmpty();
    assertThat(column(TermIndex.of(GLOSSARY, null), said).filter(Prediction::proposed))
        .hasValueSatisfying(p -> assertThat(p.best().value()).isEqualTo("c"));
  }

  @Test
  void keepsBackWhatIsUncertain() {
    Prediction found = column(TermIndex.of(GLOSSARY, null), "date_of_nothing", SemanticType.NONE);
    assertThat(found.best().value()).isEqualTo("d");
    assertThat(found.proposed()).isFalse();
    assertThat(found.best().confidence()).isLessThan(0.5);
  }

  @Test
  void readsAbbreviationsAndSynonyms() {
    TermIndex index = TermIndex.of(GLOSSARY, null);
    assertThat(column(index, "ord_date", SemanticType.NONE).best().value()).isEqualTo("d");
    assertThat(column(index, "client", SemanticType.NONE).best().value()).isEqualTo("c");
  }

  @Test
  void aSynonymHasLettersOfItsOwn() {
    GlossaryEntry session = new GlossaryEntry("s", "Session", "", List.of(), List.of(), false);
    GlossaryEntry number =
        new GlossaryEntry("n", "National number", "", List.of("SSN"), List.of(), false);
    TermIndex index = TermIndex.of(List.of(session, number), null);
    List<ColumnEvidence> columns = List.of(evidence("ssn", SemanticType.NONE));
    assertThat(generator.consider(input(columns), plain(columns), index).get(1))
        .filteredOn(c -> c.term().equals("n"))
        .singleElement()
        .satisfies(c -> assertThat(c.features()[TermFeature.LETTERS.ordinal()]).isEqualTo(1));
  }

  @Test
  void findsByMeaningWhatSharesNoWord() {
    TestingEncoder encoder = new TestingEncoder(Map.of("customer", 0, "patron", 0), true);
    TermIndex index =
        TermIndex.of(
            List.of(new GlossaryEntry("c", "Customer", "", List.of(), List.of(), false), EMAIL),
            encoder);
    assertThat(index.usesMeaning()).isTrue();
    assertThat(column(index, "patron", SemanticType.NONE).best().value()).isEqualTo("c");
  }

  @Test
  void goesOnWithWordsWhereTheEncoderDoesNotRun() {
    TermIndex index = TermIndex.of(GLOSSARY, new TestingEncoder(Map.of(), false));
    assertThat(column(index, "order_date", SemanticType.NONE).best().value()).isEqualTo("d");
    assertThat(index.usesMeaning()).isFalse();
  }

  @Test
  void theValuesMaySayWhatTheNameDoesNot() {
    Prediction found = column(TermIndex.of(GLOSSARY, null), "contact", SemanticType.EMAIL);
    assertThat(found.best().value()).isEqualTo("e");
    assertThat(found.best().claims())
        .anySatisfy(c -> assertThat(c.facts()).containsExactly("column:contact#semantic"));
  }

  @Test
  void aClassOfSensitivityStandsBehindWhatTheColumnIs() {
    GlossaryEntry personal =
        new GlossaryEntry("p", "Personal Data", "About people.", List.of(), List.of(), false);
    TermIndex index = TermIndex.of(List.of(CUSTOMER, EMAIL, personal), null);
    List<Prediction> all = generate(index, List.of(evidence("email_address", SemanticType.EMAIL)));
    assertThat(all.get(1).choices()).extracting(c -> c.value()).startsWith("e", "p");
    assertThat(all.get(1).choices().get(1).claims())
        .anySatisfy(c -> assertThat(c.facts()).containsExactly("column:email_address#semantic"));
    assertThat(all.getFirst().choices()).extracting(c -> c.value()).contains("p");
  }

  @Test
  void restrictedTermsAreForTheTableOnly() {
    TermIndex index = TermIndex.of(GLOSSARY, null);
    List<Prediction> all = generate(index, List.of(evidence("orders", SemanticType.NONE)));
    assertThat(all.getFirst().target())
        .isEqualTo(new PredictionTarget.OfAsset(RunType.BUSINESS_GLOSSARY_ASSOCIATIONS));
    assertThat(all.getFirst().best().value()).isEqualTo("r");
    assertThat(all.subList(1, all.size()))
        .noneSatisfy(
            p -> assertThat(p.choices()).anySatisfy(c -> assertThat(c.value()).isEqualTo("r")));
  }

  @Test
  void namesInAnyScriptAndOfAnyLengthAreAsked() {
    GlossaryEntry chinese = new GlossaryEntry("k", "客户", "", List.of("клиент"), List.of(), false);
    TermIndex index = TermIndex.of(List.of(chinese, CUSTOMER), null);
    List<ColumnEvidence> columns = new ArrayList<>();
    for (String name : List.of("客户", "клиент", "💥", "_", "x".repeat(300), "7")) {
      columns.add(evidence(name, SemanticType.NONE));
    }
    List<Prediction> all = generate(index, columns);
    assertThat(all)
        .filteredOn(p -> p.target() instanceof OfColumn && p.proposed())
        .extracting(p -> p.best().value())
        .containsExactly("k", "k");
  }

  @Test
  void twoThousandColumnsTakeSeconds() {
    List<ColumnEvidence> columns = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      columns.add(evidence("order_date_" + i, SemanticType.NONE));
    }
    TermIndex index =
        TermIndex.of(GLOSSARY, new TestingEncoder(Map.of("order", 0, "date", 1), true));
    assertThat(assertTimeout(Duration.ofSeconds(20), () -> generate(index, columns)))
        .hasSize(2001)
        .filteredOn(p -> p.target() instanceof OfColumn)
        .allSatisfy(p -> assertThat(p.best().value()).isEqualTo("d"));
  }

  @Test
  void anEmptyGlossaryHasNothingToSay() {
    assertThat(
            generate(
                TermIndex.of(List.of(), null), List.of(evidence("order_date", SemanticType.NONE))))
        .isEmpty();
  }

  @Test
  void refusesAModelMadeForOtherFeatures() {
    assertThatThrownBy(() -> TermRanker.read(MODEL.replace("MEANING_NAME", "COLOUR")))
        .hasMessageContaining("COLOUR");
  }

  private Prediction column(TermIndex index, String name, SemanticType type) {
    Optional<Prediction> found =
        generate(index, List.of(evidence(name, type))).stream()
            .filter(p -> p.target() instanceof OfColumn)
            .findFirst();
    return found.orElseThrow();
  }

  private Optional<Prediction> column(TermIndex index, NameReading reading) {
    ColumnEvidence evidence = evidence(reading.identifier(), SemanticType.NONE);
    return generate(index, List.of(evidence), List.of(reading)).stream()
        .filter(p -> p.target() instanceof OfColumn)
        .findFirst();
  }

  private List<Prediction> generate(TermIndex index, List<ColumnEvidence> columns) {
    return generate(index, columns, columns.stream().map(c -> reading(c.name())).toList());
  }

  private List<Prediction> generate(
      TermIndex index, List<ColumnEvidence> columns, List<NameReading> readings) {
    return generator.generate(input(columns), new TableReading(reading("orders"), readings), index);
  }

  private static GenerationInput input(List<ColumnEvidence> columns) {
    TableEvidence table =
        new TableEvidence(
            new Origin("csv", "x.csv", null, "orders", false),
            null,
            -1,
            false,
            0,
            columns,
            List.of(),
            List.of());
    return new GenerationInput(table, List.of(), HouseLanguage.EMPTY, "");
  }

  private static ColumnEvidence evidence(String name, SemanticType type) {
    @Nullable String comment = null;
    return new ColumnEvidence(name, "varchar", true, comment, null, type, type.personal());
  }

  private static NameReading reading(String name) {
    NameCandidate plain = new NameCandidate(name.replace('_', ' '), 0.9, List.of());
    return new NameReading(name, List.of(plain), "en", true);
  }

  private static TableReading plain(List<ColumnEvidence> columns) {
    return new TableReading(
        reading("orders"), columns.stream().map(c -> reading(c.name())).toList());
  }
}
