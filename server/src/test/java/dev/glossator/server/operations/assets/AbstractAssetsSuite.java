// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.assets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.contract.ErrorKind;
import dev.glossator.contract.Operations;
import dev.glossator.contract.model.AssetRevision;
import dev.glossator.contract.model.CreateAssetInput;
import dev.glossator.contract.model.CreateAssetOutput;
import dev.glossator.contract.model.CreateAssetRevisionInput;
import dev.glossator.contract.model.CreateAssetRevisionOutput;
import dev.glossator.contract.model.CreateAssetTypeInput;
import dev.glossator.contract.model.DeleteAssetInput;
import dev.glossator.contract.model.DeleteAssetTypeInput;
import dev.glossator.contract.model.FormEntryInput;
import dev.glossator.contract.model.FormInput;
import dev.glossator.contract.model.FormOutput;
import dev.glossator.contract.model.GetAssetInput;
import dev.glossator.contract.model.GetAssetOutput;
import dev.glossator.contract.model.ListAssetRevisionsInput;
import dev.glossator.contract.model.ListAssetRevisionsOutput;
import dev.glossator.server.operations.catalogue.AbstractServerSuite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Assets and their revisions as a client meets them, whatever the engine below. */
abstract class AbstractAssetsSuite extends AbstractServerSuite {

  private GetAssetOutput get(String id, @Nullable String revision) {
    return call(
        Operations.GET_ASSET,
        GetAssetInput.builder()
            .domainIdentifier(domain())
            .identifier(id)
            .revision(revision)
            .build());
  }

  private CreateAssetRevisionInput.Builder revision(String id, String name) {
    return CreateAssetRevisionInput.builder()
        .domainIdentifier(domain())
        .identifier(id)
        .name(name)
        .formsInput(List.of(form("RelationalTableForm", TABLE)));
  }

  private CreateAssetRevisionOutput revise(CreateAssetRevisionInput.Builder revision) {
    return call(Operations.CREATE_ASSET_REVISION, revision.build());
  }

  private void refusedAsset(ErrorKind kind, String message, CreateAssetInput.Builder asset) {
    refused(kind, message, Operations.CREATE_ASSET, asset.build());
  }

  @Test
  void anAssetShowsWhatItWasMadeOf() {
    var term = term(glossary(fresh("G"), false).id(), "T", null);
    var made =
        create(
            table("表 🧀 заказы")
                .description("from the source")
                .externalIdentifier(fresh("pg:1/x."))
                .glossaryTerms(List.of(term.id())));
    assertThat(made.revision()).isEqualTo("1");
    assertThat(made.typeIdentifier()).isEqualTo("amazon.datazone.RelationalTableAssetType");
    assertThat(made.typeRevision()).isEqualTo("1");
    assertThat(made.readOnlyFormsOutput()).isEmpty();
    assertThat(made.latestTimeSeriesDataPointFormsOutput()).isEmpty();
    assertThat(made.governedGlossaryTerms()).isNull();
    assertThat(made.listing()).isNull();
    assertThat(made.predictionConfiguration()).isNull();
    var shown = get(made.id(), null);
    assertThat(shown.name()).isEqualTo("表 🧀 заказы");
    assertThat(shown.description()).isEqualTo("from the source");
    assertThat(shown.glossaryTerms()).containsExactly(term.id());
    assertThat(shown.formsOutput())
        .containsExactly(
            new FormOutput(
                "RelationalTableForm", "amazon.datazone.RelationalTableFormType", "1", TABLE));
    assertThat(shown.readOnlyFormsOutput()).isEmpty();
    assertThat(shown.createdAt()).isEqualTo(shown.firstRevisionCreatedAt());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "externalIdentifer/",
        "externalIdentifier/",
        "externalIdentifer%2F",
        "externalIdentifier%2F"
      })
  void anAssetIsFoundByItsExternalIdentifier(String prefix) {
    var external = fresh("pg:abc/public.таблица ");
    var made = create(table("t").externalIdentifier(external));
    assertThat(get(prefix + external, null).id()).isEqualTo(made.id());
    refused(
        ErrorKind.RESOURCE_NOT_FOUND,
        "The given Asset doesn't exist. Try creating Asset before accessing it.",
        Operations.GET_ASSET,
        GetAssetInput.builder().domainIdentifier(domain()).identifier(prefix + "none").build());
    refusedAsset(
        ErrorKind.CONFLICT,
        "Conflict with asset " + made.id(),
        table("u").externalIdentifier(external));
  }

  @Test
  void formsAreHeldAgainstTheirTypes() {
    refusedAsset(
        ErrorKind.VALIDATION,
        "$.S3ObjectCollectionForm.bucketArn: is missing but it is required",
        table("t")
            .typeIdentifier("amazon.datazone.S3ObjectCollectionAssetType")
            .formsInput(List.of(form("S3ObjectCollectionForm", "{\"region\":\"x\"}"))));
    refusedAsset(
        ErrorKind.VALIDATION,
        "$.RelationalTableForm: is missing but it is required",
        table("t").formsInput(null));
    refusedAsset(
        ErrorKind.VALIDATION,
        "Form GlueTableForm expected form amazon.datazone#GlueTableFormType@13 but was provided"
            + " amazon.datazone#GlueTableFormType@12",
        table("t")
            .typeIdentifier("amazon.datazone.GlueTableAssetType")
            .formsInput(
                List.of(
                    new FormInput(
                        "GlueTableForm", "amazon.datazone.GlueTableFormType", "12", TABLE))));
    refusedAsset(
        ErrorKind.VALIDATION,
        "$.RelationalTableForm: not valid JSON at line 1, column",
        table("t").formsInput(List.of(form("RelationalTableForm", "{\"tableName\":"))));
    refusedAsset(
        ErrorKind.VALIDATION,
        "$.RelationalTableForm: expected a JSON object",
        table("t").formsInput(List.of(form("RelationalTableForm", "[]"))));
    refusedAsset(
        ErrorKind.VALIDATION,
        "$.RelationalTableForm.columns[1].columnName: integer found, string expected,"
            + " $.AssetCommonDetailsForm.summary: boolean found, string expected",
        table("t")
            .formsInput(
                List.of(
                    form("RelationalTableForm", "{\"columns\":[{},{\"columnName\":1}]}"),
                    form("AssetCommonDetailsForm", "{\"summary\":true}"))));
  }

  @Test
  void formsBeyondTheTypeSayWhatTheyAre() {
    refusedAsset(
        ErrorKind.VALIDATION,
        "Form Extra is none of asset type",
        table("t").formsInput(List.of(form("RelationalTableForm", TABLE), form("Extra", "{}"))));
    var extra =
        new FormInput(
            "Extra", "amazon.datazone.S3ObjectCollectionFormType", null, "{\"bucketArn\":\"b\"}");
    var made = create(table("t").formsInput(List.of(form("RelationalTableForm", TABLE), extra)));
    assertThat(made.formsOutput().getLast().typeRevision()).isEqualTo("7");
    refusedAsset(
        ErrorKind.RESOURCE_NOT_FOUND,
        "The given Asset's input resource doesn't exist.",
        table("t")
            .formsInput(
                List.of(
                    form("RelationalTableForm", TABLE),
                    new FormInput("Extra", "Nowhere", null, null))));
    refusedAsset(
        ErrorKind.VALIDATION,
        "Form RelationalTableForm is given twice",
        table("t")
            .formsInput(
                List.of(form("RelationalTableForm", TABLE), form("RelationalTableForm", TABLE))));
    refusedAsset(
        ErrorKind.VALIDATION,
        "Form SuggestionForm is read-only",
        table("t")
            .formsInput(List.of(form("RelationalTableForm", TABLE), form("SuggestionForm", "{}"))));
  }

  @Test
  void whatAnAssetRefersToMustBeThere() {
    refusedAsset(
        ErrorKind.RESOURCE_NOT_FOUND,
        "The given Asset's input resource doesn't exist."
            + " Try creating Asset's input resource before accessing it.",
        table("t").typeIdentifier("Nowhere"));
    refusedAsset(
        ErrorKind.RESOURCE_NOT_FOUND,
        "The given Asset's input resource doesn't exist.",
        table("t").typeRevision("99"));
    refusedAsset(
        ErrorKind.RESOURCE_NOT_FOUND,
        "The given Asset's input resource doesn't exist.",
        table("t").glossaryTerms(List.of("none")));
    refusedAsset(
        ErrorKind.ACCESS_DENIED,
        "User is not permitted to perform operation: CreateAsset",
        table("t").owningProjectIdentifier("none"));
    var restricted = term(glossary(fresh("R"), true).id(), "PII", null);
    refusedAsset(
        ErrorKind.VALIDATION,
        "is restricted; give it to the asset with AssociateGovernedTerms",
        table("t").glossaryTerms(List.of(restricted.id())));
    refusedAsset(
        ErrorKind.VALIDATION,
        "is restricted and cannot be given to columns",
        table("t")
            .formsInput(
                List.of(
                    form("RelationalTableForm", TABLE),
                    form(
                        "ColumnBusinessMetadataForm",
                        "{\"columnsBusinessMetadata\":[{\"columnIdentifier\":\"ord_no\","
                            + "\"glossaryTerms\":[\""
                            + restricted.id()
                            + "\"]}]}"))));
  }

  @Test
  void constraintsOfTheModelAreCheckedFirst() {
    refusedAsset(
        ErrorKind.VALIDATION,
        "failed to satisfy constraint: Member must have length less than or equal to 256",
        table("н".repeat(257)));
    assertThat(create(table("н".repeat(256))).name()).hasSize(256);
    refusedAsset(
        ErrorKind.VALIDATION,
        "Member must have length greater than or equal to 1",
        table("t").glossaryTerms(List.of()));
  }

  @Test
  void aRevisionReplacesAllThatTheAssetSays() {
    var term = term(glossary(fresh("G"), false).id(), "T", null);
    var made = create(table("t").description("d").glossaryTerms(List.of(term.id())));
    var second =
        revise(
            revision(made.id(), "u")
                .formsInput(
                    List.of(
                        form("RelationalTableForm", TABLE),
                        form("AssetCommonDetailsForm", "{\"summary\":\"s\"}"))));
    assertThat(second.revision()).isEqualTo("2");
    assertThat(second.description()).isNull();
    assertThat(second.glossaryTerms()).isNull();
    assertThat(second.formsOutput()).hasSize(2);
    assertThat(second.firstRevisionCreatedAt()).isEqualTo(made.createdAt());
    assertThat(get(made.id(), "1").description()).isEqualTo("d");
    assertThat(get(made.id(), "1").formsOutput()).hasSize(1);
    assertThat(get(made.id(), null).revision()).isEqualTo("2");
    refused(
        ErrorKind.VALIDATION,
        "$.RelationalTableForm: is missing but it is required",
        Operations.CREATE_ASSET_REVISION,
        revision(made.id(), "u").formsInput(null).build());
    refused(
        ErrorKind.RESOURCE_NOT_FOUND,
        "The given Asset doesn't exist.",
        Operations.CREATE_ASSET_REVISION,
        revision("none", "u").build());
    refused(
        ErrorKind.RESOURCE_NOT_FOUND,
        "The given Asset doesn't exist.",
        Operations.GET_ASSET,
        GetAssetInput.builder()
            .domainIdentifier(domain())
            .identifier(made.id())
            .revision("3")
            .build());
  }

  @Test
  void theSameTokenIsAnsweredOnce() {
    var asset = table(fresh("t")).clientToken(fresh("token"));
    assertThat(create(asset)).isEqualTo(create(asset));
    refusedAsset(ErrorKind.CONFLICT, "", asset.description("another body"));
  }

  @Test
  void revisionsAreListedNewestFirst() {
    var made = create(table("t"));
    for (var i = 0; i < 4; i++) {
      revise(revision(made.id(), "t" + i));
    }
    List<String> seen = new ArrayList<>();
    @Nullable String token = null;
    do {
      ListAssetRevisionsOutput page =
          call(
              Operations.LIST_ASSET_REVISIONS,
              ListAssetRevisionsInput.builder()
                  .domainIdentifier(domain())
                  .identifier(made.id())
                  .maxResults(2)
                  .nextToken(token)
                  .build());
      List<AssetRevision> items = page.items() == null ? List.of() : page.items();
      items.forEach(item -> seen.add(String.valueOf(item.revision())));
      token = page.nextToken();
    } while (token != null);
    assertThat(seen).containsExactly("5", "4", "3", "2", "1");
    refused(
        ErrorKind.VALIDATION,
        "nextToken is not valid",
        Operations.LIST_ASSET_REVISIONS,
        ListAssetRevisionsInput.builder()
            .domainIdentifier(domain())
            .identifier(made.id())
            .nextToken("tampered")
            .build());
  }

  @Test
  void aDeletedAssetIsGone() {
    var made = create(table("t"));
    var delete = new DeleteAssetInput(domain(), made.id());
    call(Operations.DELETE_ASSET, delete);
    refused(
        ErrorKind.RESOURCE_NOT_FOUND,
        "The given Asset doesn't exist.",
        Operations.DELETE_ASSET,
        delete);
  }

  @Test
  void anAssetOfAnOwnTypeMayHaveColumnsUnderItsOwnFormName() {
    var type = fresh("MyTable");
    call(
        Operations.CREATE_ASSET_TYPE,
        CreateAssetTypeInput.builder()
            .domainIdentifier(domain())
            .owningProjectIdentifier(project())
            .name(type)
            .formsInput(
                Map.of(
                    "Schema",
                    new FormEntryInput("amazon.datazone.RelationalTableFormType", "1", true)))
            .build());
    CreateAssetOutput made =
        create(
            table("t")
                .typeIdentifier(domain() + "." + type)
                .formsInput(List.of(form("Schema", TABLE))));
    assertThat(made.typeIdentifier()).isEqualTo(type);
    var forms =
        List.of(
            form("Schema", TABLE),
            form(
                "ColumnBusinessMetadataForm",
                "{\"columnsBusinessMetadata\":[{\"columnIdentifier\":\"ord_no\",\"name\":\"N\"}]}"));
    assertThat(revise(revision(made.id(), "t").formsInput(forms)).formsOutput().getLast())
        .extracting(FormOutput::typeName)
        .isEqualTo("amazon.datazone.ColumnBusinessMetadataFormType");
    refused(
        ErrorKind.CONFLICT,
        "can't be deleted while there are assets of it",
        Operations.DELETE_ASSET_TYPE,
        new DeleteAssetTypeInput(domain(), type));
  }

  @Test
  void aTableOfTwoThousandColumnsIsKeptWhole() {
    var columns =
        IntStream.range(0, 2_000)
            .mapToObj(
                i ->
                    "{\"columnName\":\"столбец_"
                        + i
                        + "_"
                        + "х".repeat(60)
                        + "\",\"dataType\":\"text\"}")
            .collect(Collectors.joining(","));
    var content = "{\"tableName\":\"wide\",\"columns\":[" + columns + "]}";
    var made = create(table("wide").formsInput(List.of(form("RelationalTableForm", content))));
    assertThat(get(made.id(), null).formsOutput().getFirst().content()).isEqualTo(content);
    var revised =
        revise(
            revision(made.id(), "wide").formsInput(List.of(form("RelationalTableForm", content))));
    assertThat(revised.revision()).isEqualTo("2");
  }

  @Test
  void limitsOfFormsHoldForWhatIsNew() {
    var content = "{\"readMe\":\"" + "x".repeat(300_000) + "\"}";
    var forms =
        List.of(form("RelationalTableForm", TABLE), form("AssetCommonDetailsForm", content));
    var message =
        "1 validation error detected: Value at 'formsInput.2.member.content' failed to satisfy"
            + " constraint: Member must have length less than or equal to 300000";
    refusedAsset(ErrorKind.VALIDATION, message, table("t").formsInput(forms));
    var made = create(table("t"));
    refused(
        ErrorKind.VALIDATION,
        message,
        Operations.CREATE_ASSET_REVISION,
        revision(made.id(), "t").formsInput(forms).build());
    List<FormInput> eleven = new ArrayList<>(List.of(form("RelationalTableForm", TABLE)));
    for (var i = 0; i < 10; i++) {
      eleven.add(new FormInput("Extra" + i, "amazon.datazone.AttributeCommonFormType", null, "{}"));
    }
    refused(
        ErrorKind.VALIDATION,
        "Value at 'formsInput' failed to satisfy constraint: Member must have length less than or"
            + " equal to 10",
        Operations.CREATE_ASSET_REVISION,
        revision(made.id(), "t").formsInput(eleven).build());
  }
}
