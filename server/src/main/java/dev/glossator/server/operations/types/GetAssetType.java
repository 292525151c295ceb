// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.types;

import dev.glossator.contract.model.GetAssetTypeInput;
import dev.glossator.contract.model.GetAssetTypeOutput;
import dev.glossator.core.types.AssetType;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.Reading;
import dev.glossator.server.operations.catalogue.Absent;
import dev.glossator.store.Transaction;
import java.util.function.Function;

/** Shows a revision of an asset type. */
public final class GetAssetType implements Reading<GetAssetTypeInput, GetAssetTypeOutput> {

  @Override
  public Function<Transaction, GetAssetTypeOutput> prepare(Call call, GetAssetTypeInput input) {
    return tx -> {
      var access = Authorizer.require(tx, call, input.domainIdentifier()).require();
      return TypeLookup.asset(tx, access.scope(), input.identifier(), input.revision())
          .map(GetAssetType::output)
          .orElseThrow(() -> Absent.thing("AssetType"));
    };
  }

  private static GetAssetTypeOutput output(AssetType type) {
    return GetAssetTypeOutput.builder()
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
