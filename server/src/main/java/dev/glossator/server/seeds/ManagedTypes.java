// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.seeds;

import dev.glossator.core.types.AssetType;
import dev.glossator.core.types.AssetType.FormSlot;
import dev.glossator.core.types.FormType;
import dev.glossator.core.types.TypeNames;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.store.Store;
import dev.glossator.store.Transaction;
import dev.glossator.store.scope.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The managed types, as the files beside this class have them. They are stored at start, as SYSTEM,
 * where a revision is not there yet; what is there is never changed.
 */
public final class ManagedTypes {

  private final Map<String, Long> formRevisions = new HashMap<>();
  private final List<FormType> formTypes;
  private final List<AssetType> assetTypes;

  private ManagedTypes(Instant now) {
    formTypes = readFormTypes(now);
    assetTypes = readAssetTypes(now);
  }

  /** Stores the types that are missing. */
  public static void ensure(Store store, Instant now) {
    var types = new ManagedTypes(now);
    if (store.<Boolean>read(types::isIncomplete)) {
      store.transact(
          tx -> {
            types.insertMissing(tx);
            return true;
          });
    }
  }

  private boolean isIncomplete(Transaction tx) {
    return formTypes.stream().anyMatch(type -> isMissing(tx, type))
        || assetTypes.stream().anyMatch(type -> isMissing(tx, type));
  }

  private void insertMissing(Transaction tx) {
    formTypes.stream().filter(type -> isMissing(tx, type)).forEach(tx.types()::insert);
    assetTypes.stream().filter(type -> isMissing(tx, type)).forEach(tx.types()::insert);
  }

  private static boolean isMissing(Transaction tx, FormType type) {
    Scope scope = Authorizer.system("CreateFormType", type.domainId());
    return tx.types().formType(scope, type.name(), type.revision()).isEmpty();
  }

  private static boolean isMissing(Transaction tx, AssetType type) {
    Scope scope = Authorizer.system("CreateAssetType", type.domainId());
    return tx.types().assetType(scope, type.name(), type.revision()).isEmpty();
  }

  private List<FormType> readFormTypes(Instant now) {
    var types = new ArrayList<FormType>();
    for (var line : lines("form-types.txt")) {
      var words = line.split(" ");
      var revision = Long.parseLong(words[1]);
      formRevisions.put(words[0], revision);
      types.add(
          new FormType(
              TypeNames.MANAGED_DOMAIN,
              TypeNames.MANAGED_PREFIX + words[0],
              revision,
              text("form-types/" + words[0] + "-" + words[1] + ".smithy"),
              true,
              null,
              TypeNames.MANAGED_PROJECT,
              now,
              TypeNames.SYSTEM));
    }
    return types;
  }

  private List<AssetType> readAssetTypes(Instant now) {
    var types = new ArrayList<AssetType>();
    @Nullable String head = null;
    Map<String, FormSlot> forms = new LinkedHashMap<>();
    for (var line : lines("asset-types.txt")) {
      if (line.startsWith(" ")) {
        var words = line.strip().split(" ");
        forms.put(words[1], slot(words[2], words[0].equals("!")));
      } else {
        if (head != null) {
          types.add(assetType(head, forms, now));
        }
        head = line;
        forms.clear();
      }
    }
    if (head != null) {
      types.add(assetType(head, forms, now));
    }
    return types;
  }

  private FormSlot slot(String typeName, boolean required) {
    var revision = formRevisions.get(typeName);
    if (revision == null) {
      throw new IllegalStateException("no managed form type " + typeName);
    }
    return new FormSlot(TypeNames.MANAGED_PREFIX + typeName, revision, required);
  }

  private static AssetType assetType(String head, Map<String, FormSlot> forms, Instant now) {
    var words = head.split(" ", 3);
    return new AssetType(
        TypeNames.MANAGED_DOMAIN,
        TypeNames.MANAGED_PREFIX + words[0],
        Long.parseLong(words[1]),
        words[2],
        forms,
        TypeNames.MANAGED_PROJECT,
        now,
        TypeNames.SYSTEM,
        now,
        TypeNames.SYSTEM);
  }

  private static List<String> lines(String file) {
    return text(file)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(String::stripTrailing)
        .toList();
  }

  private static String text(String file) {
    try (InputStream stream = ManagedTypes.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("no file " + file + " beside the managed types");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
