// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.glossaries;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.contract.ErrorKind;
import dev.glossator.contract.Operations;
import dev.glossator.contract.model.AssociateGovernedTermsInput;
import dev.glossator.contract.model.CreateGlossaryInput;
import dev.glossator.contract.model.CreateGlossaryTermInput;
import dev.glossator.contract.model.CreateGlossaryTermOutput;
import dev.glossator.contract.model.DeleteGlossaryInput;
import dev.glossator.contract.model.DeleteGlossaryTermInput;
import dev.glossator.contract.model.DisassociateGovernedTermsInput;
import dev.glossator.contract.model.GetAssetInput;
import dev.glossator.contract.model.GetAssetOutput;
import dev.glossator.contract.model.GetGlossaryInput;
import dev.glossator.contract.model.GetGlossaryTermInput;
import dev.glossator.contract.model.GlossaryStatus;
import dev.glossator.contract.model.GlossaryTermStatus;
import dev.glossator.contract.model.GlossaryUsageRestriction;
import dev.glossator.contract.model.GovernedEntityType;
import dev.glossator.contract.model.TermRelations;
import dev.glossator.contract.model.UpdateGlossaryInput;
import dev.glossator.contract.model.UpdateGlossaryTermInput;
import dev.glossator.server.operations.catalogue.AbstractServerSuite;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Glossaries and terms as a client meets them, whatever the engine below. */
abstract class AbstractGlossariesSuite extends AbstractServerSuite {

  private UpdateGlossaryInput.Builder update(String id) {
    return UpdateGlossaryInput.builder().domainIdentifier(domain()).identifier(id);
  }

  private UpdateGlossaryTermInput.Builder updateTerm(String id) {
    return UpdateGlossaryTermInput.builder().domainIdentifier(domain()).identifier(id);
  }

  @Test
  void aGlossaryShowsWhatItWasMadeOf() {
    var name = fresh("Глоссарий 用語集 🧀 ");
    var made =
        call(
            Operations.CREATE_GLOSSARY,
            CreateGlossaryInput.builder()
                .domainIdentifier(domain())
                .owningProjectIdentifier(project())
                .name(name)
                .description("d")
                .status(GlossaryStatus.DISABLED)
                .build());
    var shown = call(Operations.GET_GLOSSARY, new GetGlossaryInput(domain(), made.id()));
    assertThat(shown.name()).isEqualTo(name);
    assertThat(shown.status()).isEqualTo(GlossaryStatus.DISABLED);
    assertThat(shown.usageRestrictions()).isNull();
    assertThat(shown.createdBy()).isEqualTo(shown.updatedBy());
    assertThat(glossary(fresh("G"), false).status()).isEqualTo(GlossaryStatus.ENABLED);
  }

  @Test
  void namesOfGlossariesAreUniqueInTheDomain() {
    var name = fresh("Unique");
    var first = glossary(name, false);
    refused(
        ErrorKind.CONFLICT,
        "Conflict with businessGlossary " + first.id(),
        Operations.CREATE_GLOSSARY,
        CreateGlossaryInput.builder()
            .domainIdentifier(domain())
            .owningProjectIdentifier(project())
            .name(name)
            .build());
    var other = glossary(fresh("Other"), false);
    refused(
        ErrorKind.CONFLICT,
        "Conflict with businessGlossary " + first.id(),
        Operations.UPDATE_GLOSSARY,
        update(other.id()).name(name).build());
    assertThat(call(Operations.UPDATE_GLOSSARY, update(first.id()).name(name).build()).name())
        .isEqualTo(name);
  }

  @Test
  void anUpdateChangesOnlyWhatIsGiven() {
    var made = glossary(fresh("Partial"), true);
    var changed = call(Operations.UPDATE_GLOSSARY, update(made.id()).description("new").build());
    assertThat(changed.name()).isEqualTo(made.name());
    assertThat(changed.status()).isEqualTo(GlossaryStatus.ENABLED);
    assertThat(changed.description()).isEqualTo("new");
    assertThat(changed.usageRestrictions())
        .containsExactly(GlossaryUsageRestriction.ASSET_GOVERNED_TERMS);
    var term = term(made.id(), "T", "short");
    var changedTerm =
        call(
            Operations.UPDATE_GLOSSARY_TERM, updateTerm(term.id()).longDescription("long").build());
    assertThat(changedTerm.shortDescription()).isEqualTo("short");
    assertThat(changedTerm.longDescription()).isEqualTo("long");
    assertThat(changedTerm.status()).isEqualTo(GlossaryTermStatus.ENABLED);
  }

  @Test
  void deletingFollowsTheOrderThatScriptsKnow() {
    var glossary = glossary(fresh("Deleted"), false);
    var term = term(glossary.id(), "T", null);
    var deleteTerm = new DeleteGlossaryTermInput(domain(), term.id());
    var deleteGlossary = new DeleteGlossaryInput(domain(), glossary.id());
    refused(
        ErrorKind.VALIDATION,
        "GlossaryTerm must be DISABLED for deletion",
        Operations.DELETE_GLOSSARY_TERM,
        deleteTerm);
    refused(
        ErrorKind.VALIDATION,
        "Glossary must be DISABLED for deletion",
        Operations.DELETE_GLOSSARY,
        deleteGlossary);
    call(Operations.UPDATE_GLOSSARY, update(glossary.id()).status(GlossaryStatus.DISABLED).build());
    refused(
        ErrorKind.CONFLICT,
        "Glossary can't be deleted while having glossary terms attached",
        Operations.DELETE_GLOSSARY,
        deleteGlossary);
    call(
        Operations.UPDATE_GLOSSARY_TERM,
        updateTerm(term.id()).status(GlossaryTermStatus.DISABLED).build());
    call(Operations.DELETE_GLOSSARY_TERM, deleteTerm);
    call(Operations.DELETE_GLOSSARY, deleteGlossary);
    refused(
        ErrorKind.RESOURCE_NOT_FOUND,
        "The given Glossary doesn't exist. Try creating Glossary before accessing it.",
        Operations.GET_GLOSSARY,
        new GetGlossaryInput(domain(), glossary.id()));
  }

  @Test
  void whatIsMissingIsSaidInTheWordsOfEachOperation() {
    refused(
        ErrorKind.RESOURCE_NOT_FOUND,
        "Requested businessGlossary cannot be found in domain",
        Operations.UPDATE_GLOSSARY,
        update("none").build());
    refused(
        ErrorKind.RESOURCE_NOT_FOUND,
        "Requested businessGlossary cannot be found in domain",
        Operations.DELETE_GLOSSARY,
        new DeleteGlossaryInput(domain(), "none"));
    refused(
        ErrorKind.RESOURCE_NOT_FOUND,
        "The given GlossaryTerm doesn't exist. Try creating GlossaryTerm before accessing it.",
        Operations.GET_GLOSSARY_TERM,
        new GetGlossaryTermInput(domain(), "none"));
    refused(
        ErrorKind.RESOURCE_NOT_FOUND,
        "The given GlossaryTerm doesn't exist.",
        Operations.UPDATE_GLOSSARY_TERM,
        updateTerm("none").build());
    refused(
        ErrorKind.RESOURCE_NOT_FOUND,
        "Requested glossaryTerm cannot be found in domain",
        Operations.DELETE_GLOSSARY_TERM,
        new DeleteGlossaryTermInput(domain(), "none"));
    refused(
        ErrorKind.ACCESS_DENIED,
        "User is not permitted to perform operation: GetGlossary",
        Operations.GET_GLOSSARY,
        new GetGlossaryInput("dzd_unknown", "none"));
  }

  private CreateGlossaryTermInput.Builder newTerm(String glossaryId, String name) {
    return CreateGlossaryTermInput.builder()
        .domainIdentifier(domain())
        .glossaryIdentifier(glossaryId)
        .name(name);
  }

  @Test
  void namesOfTermsAreUniqueInTheirGlossary() {
    var glossary = glossary(fresh("Terms"), false);
    var first = term(glossary.id(), "T", null);
    refused(
        ErrorKind.CONFLICT,
        "Conflict with glossaryTerm " + first.id(),
        Operations.CREATE_GLOSSARY_TERM,
        newTerm(glossary.id(), "T").build());
    assertThat(term(glossary(fresh("Terms"), false).id(), "T", null).name()).isEqualTo("T");
    refused(
        ErrorKind.RESOURCE_NOT_FOUND,
        "The given GlossaryTerm's input resource doesn't exist.",
        Operations.CREATE_GLOSSARY_TERM,
        newTerm("none", "T").build());
  }

  @Test
  void relationsNameTermsThatAreThere() {
    var glossary = glossary(fresh("Relations"), false);
    var broad = term(glossary.id(), "Broad", null);
    CreateGlossaryTermOutput narrow =
        call(
            Operations.CREATE_GLOSSARY_TERM,
            newTerm(glossary.id(), "Narrow")
                .termRelations(new TermRelations(List.of(broad.id()), null))
                .build());
    assertThat(narrow.termRelations()).isEqualTo(new TermRelations(List.of(broad.id()), null));
    assertThat(broad.termRelations()).isNull();
    refused(
        ErrorKind.RESOURCE_NOT_FOUND,
        "The given GlossaryTerm's input resource doesn't exist.",
        Operations.CREATE_GLOSSARY_TERM,
        newTerm(glossary.id(), "Lost")
            .termRelations(new TermRelations(null, List.of("nowhere")))
            .build());
    refused(
        ErrorKind.VALIDATION,
        "can't relate to itself",
        Operations.UPDATE_GLOSSARY_TERM,
        updateTerm(broad.id()).termRelations(new TermRelations(List.of(broad.id()), null)).build());
    refused(
        ErrorKind.VALIDATION,
        "termRelations",
        Operations.UPDATE_GLOSSARY_TERM,
        updateTerm(broad.id()).termRelations(new TermRelations(List.of(), null)).build());
    call(
        Operations.UPDATE_GLOSSARY_TERM,
        updateTerm(narrow.id()).termRelations(new TermRelations(null, null)).build());
    assertThat(
            call(Operations.GET_GLOSSARY_TERM, new GetGlossaryTermInput(domain(), narrow.id()))
                .termRelations())
        .isNull();
  }

  @Test
  void restrictedTermsHaveNoRelations() {
    var glossary = glossary(fresh("Restricted"), true);
    var term = term(glossary.id(), "PII", null);
    assertThat(term.usageRestrictions())
        .containsExactly(GlossaryUsageRestriction.ASSET_GOVERNED_TERMS);
    refused(
        ErrorKind.VALIDATION,
        "can't have term relations",
        Operations.CREATE_GLOSSARY_TERM,
        newTerm(glossary.id(), "PHI")
            .termRelations(new TermRelations(List.of(term.id()), null))
            .build());
  }

  private GetAssetOutput asset(String id) {
    return call(
        Operations.GET_ASSET,
        GetAssetInput.builder().domainIdentifier(domain()).identifier(id).build());
  }

  private void associate(String assetId, List<String> terms) {
    call(
        Operations.ASSOCIATE_GOVERNED_TERMS,
        new AssociateGovernedTermsInput(domain(), assetId, GovernedEntityType.ASSET, terms));
  }

  @Test
  void restrictedTermsAreGivenToAssetsAndTakenAway() {
    var glossary = glossary(fresh("Governed"), true);
    var term = term(glossary.id(), "PII", null);
    var asset = create(table("t"));
    associate(asset.id(), List.of(term.id()));
    associate(asset.id(), List.of(term.id()));
    var shown = asset(asset.id());
    assertThat(shown.governedGlossaryTerms()).containsExactly(term.id());
    assertThat(shown.glossaryTerms()).isNull();
    assertThat(shown.revision()).isEqualTo("1");
    call(
        Operations.DISASSOCIATE_GOVERNED_TERMS,
        new DisassociateGovernedTermsInput(
            domain(), asset.id(), GovernedEntityType.ASSET, List.of(term.id())));
    assertThat(asset(asset.id()).governedGlossaryTerms()).isNull();
  }

  @Test
  void restrictedTermsHaveTheirLimits() {
    var glossary = glossary(fresh("Limits"), true);
    List<String> terms = new ArrayList<>();
    for (var i = 0; i < 21; i++) {
      terms.add(term(glossary.id(), "T" + i, null).id());
    }
    var asset = create(table("t"));
    for (var from = 0; from < 20; from += 5) {
      associate(asset.id(), terms.subList(from, from + 5));
    }
    refused(
        ErrorKind.VALIDATION,
        "would have 21 governed glossary terms; 20 are allowed",
        Operations.ASSOCIATE_GOVERNED_TERMS,
        new AssociateGovernedTermsInput(
            domain(), asset.id(), GovernedEntityType.ASSET, terms.subList(20, 21)));
    refused(
        ErrorKind.VALIDATION,
        "Member must have length less than or equal to 5",
        Operations.ASSOCIATE_GOVERNED_TERMS,
        new AssociateGovernedTermsInput(
            domain(), asset.id(), GovernedEntityType.ASSET, terms.subList(0, 6)));
    var plain = term(glossary(fresh("Plain"), false).id(), "T", null);
    refused(
        ErrorKind.VALIDATION,
        "is not restricted",
        Operations.ASSOCIATE_GOVERNED_TERMS,
        new AssociateGovernedTermsInput(
            domain(), asset.id(), GovernedEntityType.ASSET, List.of(plain.id())));
    refused(
        ErrorKind.RESOURCE_NOT_FOUND,
        "The given GlossaryTerm doesn't exist.",
        Operations.ASSOCIATE_GOVERNED_TERMS,
        new AssociateGovernedTermsInput(
            domain(), asset.id(), GovernedEntityType.ASSET, List.of("none")));
    refused(
        ErrorKind.RESOURCE_NOT_FOUND,
        "The given Asset doesn't exist.",
        Operations.ASSOCIATE_GOVERNED_TERMS,
        new AssociateGovernedTermsInput(
            domain(), "none", GovernedEntityType.ASSET, terms.subList(0, 1)));
  }
}
