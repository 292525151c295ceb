// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.runs;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.model.AutoAcceptanceOutput;
import dev.glossator.contract.model.PutAutoAcceptanceInput;
import dev.glossator.contract.wire.Lists;
import dev.glossator.core.decisions.AcceptancePolicy;
import dev.glossator.core.prediction.RunType;
import dev.glossator.server.auth.Access;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.Globs;
import dev.glossator.server.operations.Writing;
import dev.glossator.server.operations.catalogue.Owners;
import dev.glossator.store.Transaction;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sets what a project accepts without a person; refuses a precision that nobody has measured. */
public final class PutAutoAcceptance
    implements Writing<PutAutoAcceptanceInput, AutoAcceptanceOutput> {

  @Override
  public Function<Transaction, AutoAcceptanceOutput> prepare(
      Call call, PutAutoAcceptanceInput input) {
    List<String> select = Lists.orEmpty(input.select());
    List<String> exclude = Lists.orEmpty(input.exclude());
    Globs.read(select);
    Globs.read(exclude);
    double precision = input.precision();
    Map<RunType, Double> thresholds = new TreeMap<>();
    input
        .types()
        .forEach(
            type -> {
              RunType wanted = WireRuns.type(type);
              thresholds.put(wanted, threshold(wanted, precision));
            });
    return tx -> {
      Access access = Authorizer.require(tx, call, input.domainIdentifier());
      Owners.require(tx, access, input.projectIdentifier());
      thresholds.forEach(
          (type, threshold) ->
              tx.policies()
                  .put(
                      new AcceptancePolicy(
                          input.domainIdentifier(),
                          input.projectIdentifier(),
                          type,
                          precision,
                          threshold,
                          select,
                          exclude,
                          call.now(),
                          access.user().id())));
      return GetAutoAcceptance.output(tx, access, input.projectIdentifier());
    };
  }

  private static double threshold(RunType type, double precision) {
    if (!(precision > 0)) {
      throw ApiException.validation("precision " + precision + " must be more than 0");
    }
    return MeasuredPrecision.reaching(type, precision)
        .map(MeasuredPrecision::threshold)
        .orElseThrow(() -> unmeasured(type, precision));
  }

  private static ApiException unmeasured(RunType type, double precision) {
    List<MeasuredPrecision> measured = MeasuredPrecision.of(type);
    if (measured.isEmpty()) {
      return ApiException.validation(
          type
              + " cannot be accepted by policy: their confidence is not calibrated, so that nobody"
              + " knows how many would be right");
    }
    String known =
        measured.stream()
            .map(one -> String.format(Locale.ROOT, "%.2f", one.precision()))
            .collect(Collectors.joining(", "));
    return ApiException.validation(
        "Nobody has measured a precision of "
            + precision
            + " for "
            + type
            + "; measured are "
            + known
            + ". Name one of these, or a lower one.");
  }
}
