// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.types;

import dev.glossator.contract.model.AssetTypeItem;
import dev.glossator.contract.model.FormEntryOutput;
import dev.glossator.contract.model.FormTypeData;
import dev.glossator.contract.model.FormTypeStatus;
import dev.glossator.contract.model.Model;
import dev.glossator.core.types.AssetType;
import dev.glossator.core.types.FormType;
import java.util.LinkedHashMap;
import java.util.Map;

/** Types as the wire shows them. */
public final class WireTypes {

  private WireTypes() {}

  static FormTypeStatus status(FormType type) {
    return type.enabled() ? FormTypeStatus.ENABLED : FormTypeStatus.DISABLED;
  }

  static Map<String, FormEntryOutput> forms(AssetType type) {
    Map<String, FormEntryOutput> forms = new LinkedHashMap<>();
    type.forms()
        .forEach(
            (name, slot) ->
                forms.put(
                    name,
                    new FormEntryOutput(
                        slot.typeName(), Long.toString(slot.typeRevision()), slot.required())));
    return forms;
  }

  /** An asset type as a search finds it. */
  public static AssetTypeItem item(AssetType type) {
    return AssetTypeItem.builder()
        .domainId(type.domainId())
        .name(type.name())
        .revision(Long.toString(type.revision()))
        .description(type.description())
        .formsOutput(forms(type))
        .owningProjectId(type.projectId())
        .originDomainId(type.domainId())
        .originProjectId(type.projectId())
        .createdAt(type.createdAt())
        .createdBy(type.createdBy())
        .updatedAt(type.updatedAt())
        .updatedBy(type.updatedBy())
        .build();
  }

  /** A form type as a search finds it. */
  public static FormTypeData item(FormType type) {
    return FormTypeData.builder()
        .domainId(type.domainId())
        .name(type.name())
        .revision(Long.toString(type.revision()))
        .model(new Model.OfSmithy(type.fragment()))
        .status(status(type))
        .owningProjectId(type.projectId())
        .originDomainId(type.domainId())
        .originProjectId(type.projectId())
        .createdAt(type.createdAt())
        .createdBy(type.createdBy())
        .description(type.description())
        .build();
  }
}
