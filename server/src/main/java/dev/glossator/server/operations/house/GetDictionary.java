// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.house;

import dev.glossator.contract.model.DictionaryEntry;
import dev.glossator.contract.model.GetDictionaryInput;
import dev.glossator.contract.model.GetDictionaryOutput;
import dev.glossator.server.auth.Access;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.Reading;
import dev.glossator.store.Transaction;
import java.util.function.Function;

/** Reads the dictionary of a project, or that of the whole domain. */
public final class GetDictionary implements Reading<GetDictionaryInput, GetDictionaryOutput> {

  @Override
  public Function<Transaction, GetDictionaryOutput> prepare(Call call, GetDictionaryInput input) {
    String project = input.projectIdentifier();
    return tx -> {
      Access access = Authorizer.require(tx, call, input.domainIdentifier());
      if (project == null) {
        access.require();
      } else {
        access.require(project);
      }
      return new GetDictionaryOutput(
          tx.house().dictionary(access.scope(), project == null ? "" : project).stream()
              .map(entry -> new DictionaryEntry(entry.key(), entry.expansion(), entry.wholeName()))
              .toList(),
          tx.house().version(access.scope()),
          tx.house()
              .dictionaryReplacedAt(access.scope(), project == null ? "" : project)
              .orElse(null));
    };
  }
}
