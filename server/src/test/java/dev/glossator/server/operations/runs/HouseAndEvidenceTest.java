// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.runs;

import static dev.glossator.contract.model.MetadataGenerationRunType.BUSINESS_DESCRIPTIONS;
import static dev.glossator.contract.model.MetadataGenerationRunType.BUSINESS_GLOSSARY_ASSOCIATIONS;
import static dev.glossator.contract.model.MetadataGenerationRunType.BUSINESS_NAMES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.ErrorKind;
import dev.glossator.contract.Operations;
import dev.glossator.contract.model.AcceptChoice;
import dev.glossator.contract.model.CreateAssetInput;
import dev.glossator.contract.model.CreateGlossaryInput;
import dev.glossator.contract.model.CreateGlossaryTermInput;
import dev.glossator.contract.model.DeleteAssetInput;
import dev.glossator.contract.model.DictionaryEntry;
import dev.glossator.contract.model.GetDictionaryInput;
import dev.glossator.contract.model.GetEvidenceInput;
import dev.glossator.contract.model.GetNameStyleInput;
import dev.glossator.contract.model.GlossaryStatus;
import dev.glossator.contract.model.GlossaryTermStatus;
import dev.glossator.contract.model.GlossaryUsageRestriction;
import dev.glossator.contract.model.ListPredictionsInput;
import dev.glossator.contract.model.NameStyle;
import dev.glossator.contract.model.PredictionItem;
import dev.glossator.contract.model.PutDictionaryInput;
import dev.glossator.contract.model.PutEvidenceInput;
import dev.glossator.contract.model.PutEvidenceOutput;
import dev.glossator.contract.model.PutNameStyleInput;
import dev.glossator.core.evidence.ColumnEvidence;
import dev.glossator.core.evidence.ColumnProfile;
import dev.glossator.core.evidence.EvidenceJson;
import dev.glossator.core.evidence.Origin;
import dev.glossator.core.evidence.SchemaHash;
import dev.glossator.core.evidence.SemanticType;
import dev.glossator.core.evidence.TableEvidence;
import dev.glossator.core.evidence.ValueCount;
import dev.glossator.server.TestingServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an organisation brings: evidence, dictionaries, accepted names, glossaries. */
class HouseAndEvidenceTest {

  @TempDir static Path directory;
  private static TestingServer server;
  private static TestingLoop loop;

  @BeforeAll
  static void start() {
    server = TestingServer.start(directory);
    loop = new TestingLoop(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void evidenceThatWasSentFirstIsWhatGenerationStandsOn() {
    String external = "csv:1a2b/sales.inv_hdr";
    TableEvidence evidence = evidence();
    assertThat(put(external, evidence).unchanged()).isFalse();
    assertThat(put(external, evidence).unchanged()).isTrue();
    String asset =
        loop.client()
            .call(
                Operations.CREATE_ASSET,
                CreateAssetInput.builder()
                    .domainIdentifier(loop.domainId())
                    .owningProjectIdentifier(loop.projectId())
                    .name("inv_hdr")
                    .externalIdentifier(external)
                    .typeIdentifier(TestingLoop.TABLE_TYPE)
                    .formsInput(List.of(TestingLoop.tableForm("inv_hdr", "inv_no", "crncy_cd")))
                    .build())
            .id();
    assertThat(
            loop.client()
                .call(Operations.GET_EVIDENCE, new GetEvidenceInput(loop.domainId(), external))
                .assetId())
        .isEqualTo(asset);
    loop.generate(asset, BUSINESS_DESCRIPTIONS);
    assertThat(loop.first(asset, "columns[1].columnDescription"))
        .as("the profile says what the name does not")
        .contains("EUR");
    loop.client().call(Operations.DELETE_ASSET, new DeleteAssetInput(loop.domainId(), asset));
    assertThatThrownBy(
            () ->
                loop.client()
                    .call(Operations.GET_EVIDENCE, new GetEvidenceInput(loop.domainId(), external)))
        .as("values of a table that was taken out")
        .hasMessageContaining("No evidence was sent for " + external);
  }

  @Test
  void whatIsNoEvidenceIsRefused() {
    assertThatThrownBy(
            () ->
                loop.client()
                    .call(
                        Operations.PUT_EVIDENCE,
                        new PutEvidenceInput(
                            loop.domainId(), "csv:1/t", loop.projectId(), "h", "{\"x\":")))
        .hasMessageContaining("'evidence'");
    assertThatThrownBy(
            () ->
                loop.client()
                    .call(
                        Operations.GET_EVIDENCE, new GetEvidenceInput(loop.domainId(), "csv:1/t")))
        .hasMessageContaining("No evidence was sent for csv:1/t");
  }

  @Test
  void evidenceUnderTheHashOfAnotherSchemaIsRefused() {
    TableEvidence evidence = evidence();
    String text = new String(EvidenceJson.write(evidence), StandardCharsets.UTF_8);
    assertThatThrownBy(
            () ->
                loop.client()
                    .call(
                        Operations.PUT_EVIDENCE,
                        new PutEvidenceInput(
                            loop.domainId(), "csv:2/t", loop.projectId(), "abc", text)))
        .isInstanceOfSatisfying(
            ApiException.class,
            refusal -> assertThat(refusal.kind()).isEqualTo(ErrorKind.VALIDATION))
        .hasMessageContaining("'schemaHash'")
        .hasMessageContaining(SchemaHash.of(evidence));
    assertThat(put("csv:2/t", evidence).unchanged()).isFalse();
  }

  @Test
  void aDictionaryAndAnAcceptedNameWinOverTheLexicon() {
    long before = dictionary().version();
    loop.client()
        .call(
            Operations.PUT_DICTIONARY,
            new PutDictionaryInput(
                loop.domainId(), null, List.of(new DictionaryEntry("zqx", "Zebra Queue", null))));
    assertThat(dictionary().version()).isGreaterThan(before);
    assertThat(dictionary().entries())
        .containsExactly(new DictionaryEntry("zqx", "Zebra Queue", false));
    String first = loop.asset("one_tbl", "zqx_no", "walk_cd");
    loop.generate(first, BUSINESS_NAMES);
    assertThat(loop.first(first, "columns[0].columnName")).startsWith("Zebra Queue");
    long version = dictionary().version();
    loop.accept(first, null, new AcceptChoice("columns[1].columnName", 0, "Walking Stick Code"));
    assertThat(dictionary().version()).isGreaterThan(version);
    String second = loop.asset("two_tbl", "walk_cd");
    loop.generate(second, BUSINESS_NAMES);
    assertThat(loop.first(second, "columns[0].columnName")).isEqualTo("Walking Stick Code");
    loop.accept(second, TestingLoop.all());
    loop.rename(second, "walk_cd", "Cane Code");
    String third = loop.asset("two_tbl", "walk_cd");
    loop.generate(third, BUSINESS_NAMES);
    assertThat(loop.first(third, "columns[0].columnName"))
        .as("a name that a person wrote for a column of this table")
        .isEqualTo("Cane Code");
  }

  @Test
  void termsAreSuggestedAcceptedAndCheckedAgainstTheGlossaries() {
    String glossary = glossary("Sales words", false);
    String customer =
        term(glossary, "Customer Number", "Number that identifies a customer of the company.");
    String asset = loop.asset("cust_tbl", "cust_no", "x9");
    loop.generate(asset, BUSINESS_NAMES, BUSINESS_GLOSSARY_ASSOCIATIONS);
    PredictionItem item =
        loop
            .client()
            .call(
                Operations.LIST_PREDICTIONS,
                ListPredictionsInput.builder()
                    .domainIdentifier(loop.domainId())
                    .identifier(asset)
                    .build())
            .items()
            .stream()
            .filter(one -> one.predictionTarget().equals("columns[0].glossaryTerms"))
            .findFirst()
            .orElseThrow();
    assertThat(item.choices().getFirst().value()).isEqualTo(customer);
    assertThat(item.choices().getFirst().displayName()).isEqualTo("Customer Number");
    assertThat(loop.first(asset, "columns[0].glossaryTerms")).isEqualTo(customer);
    String governed = term(glossary("Governed", true), "Confidential", "Not for everybody.");
    assertThatThrownBy(
            () ->
                loop.accept(asset, null, new AcceptChoice("columns[0].glossaryTerms", 0, governed)))
        .hasMessageContaining("assets only");
    assertThatThrownBy(
            () ->
                loop.accept(
                    asset, null, new AcceptChoice("columns[0].glossaryTerms", 0, "no-such-term")))
        .hasMessageContaining("does not exist");
    loop.accept(asset, TestingLoop.all());
    assertThat(loop.column(asset, "cust_no").texts("glossaryTerms")).containsExactly(customer);
  }

  @Test
  void termsAndTheStyleOfTheDomainShapeTheNextNames() {
    String asset = loop.asset("risk_tbl", "mqr_amt", "net_amt");
    String glossary = glossary("Risk words", false);
    term(glossary, "Margin of Quick Repayment (MQR)", "What is left.");
    term(glossary("Kept apart", true), "Nothing Everybody Tells (NET)", "Not for everybody.");
    try {
      loop.client()
          .call(
              Operations.PUT_NAME_STYLE,
              new PutNameStyleInput(loop.domainId(), NameStyle.SENTENCE));
      loop.generate(asset, BUSINESS_NAMES);
      assertThat(loop.first(asset, "columns[0].columnName"))
          .isEqualTo("Margin of quick repayment amount");
      assertThat(loop.first(asset, "columns[1].columnName"))
          .as("restricted terms teach nothing")
          .isEqualTo("Net amount");
      assertThat(
              loop.client()
                  .call(Operations.GET_NAME_STYLE, new GetNameStyleInput(loop.domainId()))
                  .style())
          .isEqualTo(NameStyle.SENTENCE);
    } finally {
      loop.client()
          .call(Operations.PUT_NAME_STYLE, new PutNameStyleInput(loop.domainId(), NameStyle.TITLE));
    }
    loop.generate(asset, BUSINESS_NAMES);
    assertThat(loop.first(asset, "columns[1].columnName")).isEqualTo("Net Amount");
  }

  @Test
  void aRestrictedTermIsSuggestedToTheAssetAloneAndKeptApart() {
    String term =
        term(glossary("Policies", true), "Customer Master", "The master record of customers.");
    String asset = loop.asset("customer_master", "customer_master");
    loop.generate(asset, BUSINESS_GLOSSARY_ASSOCIATIONS);
    assertThat(loop.paths(asset)).contains("glossaryTerms");
    assertThat(loop.first(asset, "glossaryTerms")).isEqualTo(term);
    assertThat(loop.paths(asset)).doesNotContain("columns[0].glossaryTerms");
    loop.accept(asset, TestingLoop.all());
    assertThat(loop.get(asset).governedGlossaryTerms()).containsExactly(term);
    assertThat(loop.get(asset).glossaryTerms()).isNull();
  }

  /** The dictionary of the domain with the version of its words. */
  private record Words(List<DictionaryEntry> entries, long version) {}

  private static Words dictionary() {
    var output =
        loop.client()
            .call(Operations.GET_DICTIONARY, new GetDictionaryInput(loop.domainId(), null));
    return new Words(output.entries(), output.houseVersion());
  }

  private static String glossary(String name, boolean governed) {
    return loop.client()
        .call(
            Operations.CREATE_GLOSSARY,
            CreateGlossaryInput.builder()
                .domainIdentifier(loop.domainId())
                .owningProjectIdentifier(loop.projectId())
                .name(name)
                .status(GlossaryStatus.ENABLED)
                .usageRestrictions(
                    governed ? List.of(GlossaryUsageRestriction.ASSET_GOVERNED_TERMS) : null)
                .build())
        .id();
  }

  private static String term(String glossary, String name, String text) {
    return loop.client()
        .call(
            Operations.CREATE_GLOSSARY_TERM,
            CreateGlossaryTermInput.builder()
                .domainIdentifier(loop.domainId())
                .glossaryIdentifier(glossary)
                .name(name)
                .shortDescription(text)
                .status(GlossaryTermStatus.ENABLED)
                .build())
        .id();
  }

  private static PutEvidenceOutput put(String external, TableEvidence evidence) {
    return loop.client()
        .call(
            Operations.PUT_EVIDENCE,
            new PutEvidenceInput(
                loop.domainId(),
                external,
                loop.projectId(),
                SchemaHash.of(evidence),
                new String(EvidenceJson.write(evidence), StandardCharsets.UTF_8)));
  }

  private static TableEvidence evidence() {
    ColumnProfile currencies =
        new ColumnProfile(
            1000,
            0,
            3,
            true,
            false,
            "CHF",
            "USD",
            0,
            3,
            3,
            List.of(
                new ValueCount("EUR", 700), new ValueCount("USD", 200), new ValueCount("CHF", 100)),
            List.of());
    return new TableEvidence(
        new Origin("csv", "/data/inv_hdr.csv", "sales", "inv_hdr", false),
        null,
        1000,
        true,
        1000,
        List.of(
            new ColumnEvidence("inv_no", "bigint", false, null, null, SemanticType.NONE, false),
            new ColumnEvidence(
                "crncy_cd", "varchar", false, null, currencies, SemanticType.CURRENCY_CODE, false)),
        List.of(),
        List.of());
  }
}
