// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.types;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.contract.ErrorKind;
import dev.glossator.contract.Operations;
import dev.glossator.contract.model.AssetTypeItem;
import dev.glossator.contract.model.CreateAssetTypeInput;
import dev.glossator.contract.model.CreateAssetTypeOutput;
import dev.glossator.contract.model.CreateFormTypeInput;
import dev.glossator.contract.model.CreateFormTypeOutput;
import dev.glossator.contract.model.DeleteAssetTypeInput;
import dev.glossator.contract.model.DeleteFormTypeInput;
import dev.glossator.contract.model.FormEntryInput;
import dev.glossator.contract.model.FormEntryOutput;
import dev.glossator.contract.model.FormTypeStatus;
import dev.glossator.contract.model.GetAssetTypeInput;
import dev.glossator.contract.model.GetFormTypeInput;
import dev.glossator.contract.model.Model;
import dev.glossator.contract.model.SearchTypesInput;
import dev.glossator.contract.model.SearchTypesOutput;
import dev.glossator.contract.model.SearchTypesResultItem;
import dev.glossator.contract.model.TypesSearchScope;
import dev.glossator.core.assets.AssetForm;
import dev.glossator.core.assets.ManagedForms;
import dev.glossator.server.operations.catalogue.AbstractServerSuite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Types as a client meets them, whatever the engine below. */
abstract class AbstractTypesSuite extends AbstractServerSuite {

  private CreateFormTypeInput.Builder formType(String name) {
    return CreateFormTypeInput.builder()
        .domainIdentifier(domain())
        .owningProjectIdentifier(project())
        .name(name)
        .model(new Model.OfSmithy("structure " + name + " { @required a: String }"));
  }

  private CreateFormTypeOutput create(CreateFormTypeInput.Builder formType) {
    return call(Operations.CREATE_FORM_TYPE, formType.build());
  }

  private GetFormTypeInput get(String name, @Nullable String revision) {
    return GetFormTypeInput.builder()
        .domainIdentifier(domain())
        .formTypeIdentifier(name)
        .revision(revision)
        .build();
  }

  private CreateAssetTypeInput assetType(String name, String formType, String revision) {
    return CreateAssetTypeInput.builder()
        .domainIdentifier(domain())
        .owningProjectIdentifier(project())
        .name(name)
        .formsInput(
            Map.of(
                "Mine",
                FormEntryInput.builder()
                    .typeIdentifier(formType)
                    .typeRevision(revision)
                    .required(true)
                    .build()))
        .build();
  }

  @Test
  void aFormTypeKeepsItsFragmentVerbatimAndGetsRevisions() {
    var name = fresh("Form");
    var fragment =
        "// İ remark\n@amazon.datazone#displayname(defaultName: \"Käse\")\nstructure "
            + name
            + " {\n  @x.y#unknown(a: [1])\n  @required\n  a: smithy.api#String\n}";
    var made = create(formType(name).model(new Model.OfSmithy(fragment)).description("d"));
    assertThat(made.revision()).isEqualTo("1");
    assertThat(made.owningProjectId()).isEqualTo(project());
    assertThat(create(formType(name)).revision()).isEqualTo("2");
    var first = call(Operations.GET_FORM_TYPE, get(name, "1"));
    assertThat(first.model()).isEqualTo(new Model.OfSmithy(fragment));
    assertThat(first.status()).isEqualTo(FormTypeStatus.ENABLED);
    assertThat(first.description()).isEqualTo("d");
    assertThat(call(Operations.GET_FORM_TYPE, get(domain() + "." + name, null)).revision())
        .isEqualTo("2");
  }

  @Test
  void aFormTypeIsDisabledByMakingItAgainAndThenDeleted() {
    var name = fresh("Form");
    create(formType(name));
    var delete = new DeleteFormTypeInput(domain(), name);
    refused(
        ErrorKind.VALIDATION,
        "FormType must be DISABLED for deletion",
        Operations.DELETE_FORM_TYPE,
        delete);
    create(formType(name).status(FormTypeStatus.DISABLED));
    refused(
        ErrorKind.VALIDATION,
        "is DISABLED",
        Operations.CREATE_ASSET_TYPE,
        assetType(fresh("Type"), name, "2"));
    call(Operations.DELETE_FORM_TYPE, delete);
    refused(
        ErrorKind.RESOURCE_NOT_FOUND,
        "The given FormType doesn't exist. Try creating FormType before accessing it.",
        Operations.GET_FORM_TYPE,
        get(name, null));
    refused(
        ErrorKind.RESOURCE_NOT_FOUND,
        "Requested FormType cannot be found in domain",
        Operations.DELETE_FORM_TYPE,
        delete);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "structure Other { a: String } | expected a structure named",
        "structure %s { a: Strng } | the type Strng is not known",
        "structure %s { a | line 1: expected ':'"
      })
  void aFragmentThatDoesNotParseIsRefusedWithItsPlace(String fragment, String message) {
    var name = fresh("Form");
    refused(
        ErrorKind.VALIDATION,
        message,
        Operations.CREATE_FORM_TYPE,
        formType(name).model(new Model.OfSmithy(fragment.formatted(name))).build());
  }

  @Test
  void managedNamesAreNotForClients() {
    refused(
        ErrorKind.VALIDATION,
        "belong to managed types",
        Operations.CREATE_FORM_TYPE,
        formType("amazon.datazone.GlueTableFormType").build());
    refused(
        ErrorKind.ACCESS_DENIED,
        "User is not permitted to perform operation: DeleteFormType",
        Operations.DELETE_FORM_TYPE,
        new DeleteFormTypeInput(domain(), "amazon.datazone.GlueTableFormType"));
    refused(
        ErrorKind.ACCESS_DENIED,
        "User is not permitted to perform operation: DeleteAssetType",
        Operations.DELETE_ASSET_TYPE,
        new DeleteAssetTypeInput(domain(), "amazon.datazone.GlueTableAssetType"));
  }

  @Test
  void anUnknownProjectIsNobodys() {
    refused(
        ErrorKind.ACCESS_DENIED,
        "User is not permitted to perform operation: CreateFormType",
        Operations.CREATE_FORM_TYPE,
        formType(fresh("Form")).owningProjectIdentifier("nowhere").build());
  }

  @Test
  void anAssetTypeGetsTheCommonDetailsAndRevisions() {
    var form = fresh("Form");
    var name = fresh("Type");
    create(formType(form));
    var type = assetType(name, form, "1");
    CreateAssetTypeOutput made = call(Operations.CREATE_ASSET_TYPE, type);
    assertThat(made.revision()).isEqualTo("1");
    assertThat(made.formsOutput())
        .containsOnly(
            Map.entry("Mine", new FormEntryOutput(form, "1", true)),
            Map.entry(
                "AssetCommonDetailsForm",
                new FormEntryOutput("amazon.datazone.AssetCommonDetailsFormType", "8", false)));
    assertThat(call(Operations.CREATE_ASSET_TYPE, type).revision()).isEqualTo("2");
    var second =
        call(
            Operations.GET_ASSET_TYPE,
            GetAssetTypeInput.builder().domainIdentifier(domain()).identifier(name).build());
    assertThat(second.revision()).isEqualTo("2");
    assertThat(second.createdAt()).isEqualTo(made.createdAt());
    create(formType(form).status(FormTypeStatus.DISABLED));
    refused(
        ErrorKind.CONFLICT,
        "can't be deleted while asset types have forms of it",
        Operations.DELETE_FORM_TYPE,
        new DeleteFormTypeInput(domain(), form));
    call(Operations.DELETE_ASSET_TYPE, new DeleteAssetTypeInput(domain(), name));
    refused(
        ErrorKind.RESOURCE_NOT_FOUND,
        "The given AssetType doesn't exist. Try creating AssetType before accessing it.",
        Operations.GET_ASSET_TYPE,
        GetAssetTypeInput.builder().domainIdentifier(domain()).identifier(name).build());
  }

  @Test
  void anAssetTypeNeedsFormTypesThatAreThere() {
    refused(
        ErrorKind.VALIDATION,
        "Form type Nowhere has no revision 1",
        Operations.CREATE_ASSET_TYPE,
        assetType(fresh("Type"), "Nowhere", "1"));
    refused(
        ErrorKind.VALIDATION,
        "has no revision x",
        Operations.CREATE_ASSET_TYPE,
        assetType(fresh("Type"), "amazon.datazone.GlueTableFormType", "x"));
  }

  @Test
  void managedTypesAreSeededBySystemAsTheirFormsAreWritten() {
    for (AssetForm form :
        List.of(
            ManagedForms.COMMON_DETAILS,
            ManagedForms.COLUMN_BUSINESS_METADATA,
            ManagedForms.SUGGESTION)) {
      var type = call(Operations.GET_FORM_TYPE, get(String.valueOf(form.typeName()), null));
      assertThat(type.revision()).isEqualTo(form.typeRevision());
      assertThat(type.createdBy()).isEqualTo("SYSTEM");
      assertThat(type.domainId()).isEqualTo("dzd_amazon_datazone_domain");
    }
    assertThat(types(null, true))
        .extracting(AssetTypeItem::name)
        .containsExactly(
            "amazon.datazone.GlueTableAssetType",
            "amazon.datazone.GlueViewAssetType",
            "amazon.datazone.RedshiftTableAssetType",
            "amazon.datazone.RedshiftViewAssetType",
            "amazon.datazone.RelationalTableAssetType",
            "amazon.datazone.S3ObjectCollectionAssetType");
    assertThat(types("glue", true)).hasSize(2);
    assertThat(types("?", true)).isEmpty();
    assertThat(types(null, true).getFirst().formsOutput())
        .containsEntry(
            "GlueTableForm", new FormEntryOutput("amazon.datazone.GlueTableFormType", "13", true))
        .containsKey("SuggestionForm");
  }

  /** Every asset type, read through pages of two. */
  private List<AssetTypeItem> types(@Nullable String text, boolean managed) {
    List<SearchTypesResultItem> items = new ArrayList<>();
    @Nullable String token = null;
    do {
      SearchTypesOutput page =
          call(
              Operations.SEARCH_TYPES,
              SearchTypesInput.builder()
                  .domainIdentifier(domain())
                  .searchScope(TypesSearchScope.ASSET_TYPE)
                  .managed(managed)
                  .searchText(text)
                  .maxResults(2)
                  .nextToken(token)
                  .build());
      items.addAll(page.items() == null ? List.of() : page.items());
      token = page.nextToken();
    } while (token != null);
    return items.stream()
        .flatMap(
            item ->
                item instanceof SearchTypesResultItem.OfAssetTypeItem type
                    ? Stream.of(type.value())
                    : Stream.of())
        .toList();
  }

  @Test
  void ownTypesAreFoundApartFromManagedOnes() {
    var form = fresh("Form");
    var name = fresh("Wagon");
    create(formType(form));
    call(Operations.CREATE_ASSET_TYPE, assetType(name, form, "1"));
    assertThat(types("wagon", false)).extracting(AssetTypeItem::name).containsExactly(name);
    assertThat(types("wagon", true)).isEmpty();
  }
}
