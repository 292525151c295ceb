// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.assets;

import dev.glossator.contract.ApiException;
import dev.glossator.core.assets.AssetForm;
import dev.glossator.core.assets.ManagedForms;
import dev.glossator.core.types.AssetType;
import dev.glossator.core.types.AssetType.FormSlot;
import dev.glossator.core.types.FormCheck;
import dev.glossator.core.types.FormType;
import dev.glossator.core.types.TypeNames;
import dev.glossator.server.operations.assets.GivenForms.Given;
import dev.glossator.server.operations.catalogue.Absent;
import dev.glossator.server.operations.types.TypeLookup;
import dev.glossator.store.Transaction;
import dev.glossator.store.scope.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds the forms of an asset against its type: which there are, of which type, with which content.
 */
final class FormRules {

  private final Transaction tx;
  private final Scope scope;
  private final AssetType type;
  private final List<String> problems = new ArrayList<>();

  /** Forms whose type is known without being told. */
  private final Map<String, AssetForm> known = new HashMap<>();

  private FormRules(Transaction tx, Scope scope, AssetType type, List<AssetForm> before) {
    this.tx = tx;
    this.scope = scope;
    this.type = type;
    for (var form : List.of(ManagedForms.COMMON_DETAILS, ManagedForms.COLUMN_BUSINESS_METADATA)) {
      known.put(form.name(), form);
    }
    before.forEach(form -> known.put(form.name(), form));
  }

  /**
   * The forms with their types filled in.
   *
   * @param before the forms of the revision before, whose types need not be told again
   * @throws ApiException 400 naming every member that is wrong, 404 where a form's type is unknown
   */
  static List<AssetForm> apply(
      Transaction tx, Scope scope, AssetType type, List<AssetForm> before, GivenForms given) {
    var rules = new FormRules(tx, scope, type, before);
    var forms = given.forms().stream().map(rules::form).toList();
    var names = given.names();
    type.forms()
        .forEach(
            (name, slot) -> {
              if (slot.required() && !names.contains(name)) {
                rules.problems.add("$." + name + ": is missing but it is required");
              }
            });
    if (!rules.problems.isEmpty()) {
      throw ApiException.validation(String.join(", ", rules.problems));
    }
    return forms;
  }

  private AssetForm form(Given given) {
    var slot = type.forms().get(given.name());
    var formType = slot == null ? extra(given) : ofSlot(given, slot);
    problems.addAll(FormCheck.problems(formType.model(), given.name(), given.object()));
    return new AssetForm(
        given.name(), formType.name(), Long.toString(formType.revision()), given.content());
  }

  private FormType ofSlot(Given given, FormSlot slot) {
    var name = given.input().typeIdentifier();
    var revision = given.input().typeRevision();
    var expected = Long.toString(slot.typeRevision());
    if ((name != null && !TypeNames.plain(scope.domainId(), name).equals(slot.typeName()))
        || (revision != null && !revision.equals(expected))) {
      throw ApiException.validation(
          "Form %s expected form %s but was provided %s"
              .formatted(
                  given.name(),
                  TypeNames.label(scope.domainId(), slot.typeName(), expected),
                  TypeNames.label(
                      scope.domainId(),
                      name == null ? slot.typeName() : TypeNames.plain(scope.domainId(), name),
                      revision == null ? expected : revision)));
    }
    return TypeLookup.form(tx, scope, slot.typeName(), expected)
        .orElseThrow(() -> Absent.input("Asset"));
  }

  /** A form beyond those of the asset type; it must say what it is unless that is known. */
  private FormType extra(Given given) {
    var name = given.input().typeIdentifier();
    var revision = given.input().typeRevision();
    var same = known.get(given.name());
    if (name == null && same != null) {
      name = same.typeName();
      revision = revision == null ? same.typeRevision() : revision;
    }
    if (name == null) {
      throw ApiException.validation(
          "Form "
              + given.name()
              + " is none of asset type "
              + type.name()
              + ", which has "
              + String.join(", ", type.forms().keySet())
              + "; give its typeIdentifier");
    }
    return TypeLookup.form(tx, scope, name, revision).orElseThrow(() -> Absent.input("Asset"));
  }
}
