// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.house;

import dev.glossator.contract.model.PutDictionaryInput;
import dev.glossator.contract.model.PutDictionaryOutput;
import dev.glossator.core.house.HouseLanguage;
import dev.glossator.server.auth.Access;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.Writing;
import dev.glossator.store.Transaction;
import java.util.List;
import java.util.function.Function;

/** Replaces the dictionary of a project, or, for its owners, that of the whole domain. */
public final class PutDictionary implements Writing<PutDictionaryInput, PutDictionaryOutput> {

  @Override
  public Function<Transaction, PutDictionaryOutput> prepare(Call call, PutDictionaryInput input) {
    List<HouseLanguage.DictionaryEntry> entries =
        input.entries().stream()
            .map(
                entry ->
                    new HouseLanguage.DictionaryEntry(
                        entry.key(), entry.expansion(), Boolean.TRUE.equals(entry.wholeName())))
            .toList();
    String project = input.projectIdentifier();
    return tx -> {
      Access access = Authorizer.require(tx, call, input.domainIdentifier());
      if (project == null) {
        access.require();
      } else {
        access.require(project);
      }
      tx.house()
          .replaceDictionary(
              input.domainIdentifier(), project == null ? "" : project, entries, call.now());
      return new PutDictionaryOutput(entries.size(), tx.house().version(access.scope()));
    };
  }
}
