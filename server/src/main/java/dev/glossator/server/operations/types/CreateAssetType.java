// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.types;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.model.CreateAssetTypeInput;
import dev.glossator.contract.model.CreateAssetTypeOutput;
import dev.glossator.contract.model.FormEntryInput;
import dev.glossator.core.assets.ManagedForms;
import dev.glossator.core.types.AssetType;
import dev.glossator.core.types.AssetType.FormSlot;
import dev.glossator.core.types.FormType;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.Writing;
import dev.glossator.server.operations.catalogue.Owners;
import dev.glossator.store.Transaction;
import dev.glossator.store.scope.Scope;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Makes an asset type, or the next revision of one. */
public final class CreateAssetType implements Writing<CreateAssetTypeInput, CreateAssetTypeOutput> {

  @Override
  public Function<Transaction, CreateAssetTypeOutput> prepare(
      Call call, CreateAssetTypeInput input) {
    TypeLookup.refuseManaged(input.name());
    return tx -> {
      var access = Authorizer.require(tx, call, input.domainIdentifier());
      Owners.require(tx, access, input.owningProjectIdentifier());
      var domainId = access.domainId();
      Optional<AssetType> newest = tx.types().assetType(access.scope(), input.name(), null);
      if (newest.isPresent() && !newest.get().projectId().equals(input.owningProjectIdentifier())) {
        throw ApiException.conflict(
            "Conflict with AssetType " + input.name() + " of another project");
      }
      var type =
          new AssetType(
              domainId,
              input.name(),
              newest.map(AssetType::revision).orElse(0L) + 1,
              input.description(),
              forms(tx, access.scope(), input.formsInput()),
              input.owningProjectIdentifier(),
              newest.map(AssetType::createdAt).orElse(call.now()),
              newest.map(AssetType::createdBy).orElse(access.user().id()),
              call.now(),
              access.user().id());
      if (!tx.types().insert(type)) {
        throw ApiException.conflict(
            "Conflict with AssetType " + type.name() + " revision " + type.revision());
      }
      return output(type);
    };
  }

  /** The forms asked for, and the common details, which every asset may have. */
  private static Map<String, FormSlot> forms(
      Transaction tx, Scope scope, Map<String, FormEntryInput> asked) {
    Map<String, FormSlot> forms = new LinkedHashMap<>();
    asked.forEach(
        (name, entry) -> {
          var type = form(tx, scope, entry);
          forms.put(
              name,
              new FormSlot(type.name(), type.revision(), Boolean.TRUE.equals(entry.required())));
        });
    var details = ManagedForms.COMMON_DETAILS;
    if (details.typeName() != null && details.typeRevision() != null) {
      forms.putIfAbsent(
          details.name(),
          new FormSlot(details.typeName(), Long.parseLong(details.typeRevision()), false));
    }
    return forms;
  }

  private static FormType form(Transaction tx, Scope scope, FormEntryInput entry) {
    var type =
        TypeLookup.form(tx, scope, entry.typeIdentifier(), entry.typeRevision())
            .orElseThrow(
                () ->
                    ApiException.validation(
                        "Form type "
                            + entry.typeIdentifier()
                            + " has no revision "
                            + entry.typeRevision()
                            + " in the domain; create it first, or name one that exists"));
    if (!type.enabled()) {
      throw ApiException.validation(
          "Form type " + type.label() + " is DISABLED; create it again as ENABLED to use it");
    }
    return type;
  }

  private static CreateAssetTypeOutput output(AssetType type) {
    return CreateAssetTypeOutput.builder()
        .domainId(type.domainId())
        .name(type.name())
        .revision(Long.toString(type.revision()))
        .description(type.description())
        .formsOutput(WireTypes.forms(type))
        .owningProjectId(type.projectId())
        .originDomainId(type.domainId())
        .originProjectId(type.projectId())
        .createdAt(type.createdAt())
        .createdBy(type.createdBy())
        .updatedAt(type.updatedAt())
        .updatedBy(type.updatedBy())
        .build();
  }
}
