// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.runs;

import dev.glossator.contract.model.AcceptancePolicyItem;
import dev.glossator.contract.model.AutoAcceptanceInput;
import dev.glossator.contract.model.AutoAcceptanceOutput;
import dev.glossator.contract.model.MeasuredPrecisionItem;
import dev.glossator.contract.wire.Lists;
import dev.glossator.core.decisions.AcceptancePolicy;
import dev.glossator.core.prediction.RunType;
import dev.glossator.server.auth.Access;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.Reading;
import dev.glossator.store.Transaction;
import java.util.Arrays;
import java.util.function.Function;

/** Says what a project accepts without a person, and what has been measured. */
public final class GetAutoAcceptance implements Reading<AutoAcceptanceInput, AutoAcceptanceOutput> {

  @Override
  public Function<Transaction, AutoAcceptanceOutput> prepare(Call call, AutoAcceptanceInput input) {
    return tx -> {
      Access access =
          Authorizer.require(tx, call, input.domainIdentifier()).require(input.projectIdentifier());
      return output(tx, access, input.projectIdentifier());
    };
  }

  static AutoAcceptanceOutput output(Transaction tx, Access access, String projectId) {
    return new AutoAcceptanceOutput(
        tx.policies().of(access.scope(), projectId).stream().map(GetAutoAcceptance::item).toList(),
        Arrays.stream(RunType.values())
            .flatMap(type -> MeasuredPrecision.of(type).stream())
            .map(
                one ->
                    new MeasuredPrecisionItem(
                        WireRuns.type(one.type()), one.precision(), one.threshold()))
            .toList());
  }

  private static AcceptancePolicyItem item(AcceptancePolicy policy) {
    return AcceptancePolicyItem.builder()
        .type(WireRuns.type(policy.type()))
        .precision(policy.precision())
        .threshold(policy.threshold())
        .select(Lists.orAbsent(policy.select()))
        .exclude(Lists.orAbsent(policy.exclude()))
        .setAt(policy.setAt())
        .setBy(policy.setBy())
        .build();
  }
}
