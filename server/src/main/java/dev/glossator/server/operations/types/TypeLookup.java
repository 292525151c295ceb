// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.types;

import dev.glossator.contract.ApiException;
import dev.glossator.core.types.AssetType;
import dev.glossator.core.types.FormType;
import dev.glossator.core.types.TypeNames;
import dev.glossator.server.operations.catalogue.Revisions;
import dev.glossator.store.Transaction;
import dev.glossator.store.scope.Scope;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds types by the identifiers that clients use: {@code Name}, {@code dzd_xxx.Name}, managed
 * names.
 */
public final class TypeLookup {

  private TypeLookup() {}

  /** A form type; the newest revision when none is named. */
  public static Optional<FormType> form(
      Transaction tx, Scope scope, String identifier, @Nullable String revision) {
    var name = TypeNames.plain(scope.domainId(), identifier);
    return Revisions.find(revision, number -> tx.types().formType(scope, name, number));
  }

  /** An asset type; the newest revision when none is named. */
  public static Optional<AssetType> asset(
      Transaction tx, Scope scope, String identifier, @Nullable String revision) {
    var name = TypeNames.plain(scope.domainId(), identifier);
    return Revisions.find(revision, number -> tx.types().assetType(scope, name, number));
  }

  static void refuseManaged(String name) {
    if (TypeNames.isManaged(name)) {
      throw ApiException.validation(
          "Names that start with "
              + TypeNames.MANAGED_PREFIX
              + " belong to managed types, which cannot be changed; choose another name than "
              + name);
    }
  }
}
