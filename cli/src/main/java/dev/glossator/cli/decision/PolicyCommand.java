// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.decision;

import dev.glossator.cli.generation.RunTypes;
import dev.glossator.cli.json.Json;
import dev.glossator.cli.select.SelectOptions;
import dev.glossator.cli.session.Session;
import dev.glossator.cli.shell.CommandFailure;
import dev.glossator.cli.shell.CommonOptions;
import dev.glossator.cli.shell.Exit;
import dev.glossator.cli.shell.Surroundings;
import dev.glossator.cli.text.Amounts;
import dev.glossator.contract.Operations;
import dev.glossator.contract.model.AcceptancePolicyItem;
import dev.glossator.contract.model.AutoAcceptanceInput;
import dev.glossator.contract.model.AutoAcceptanceOutput;
import dev.glossator.contract.model.MeasuredPrecisionItem;
import dev.glossator.contract.model.PutAutoAcceptanceInput;
import dev.glossator.contract.wire.Lists;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code glossator policy}: what is accepted without a person, and how names are written. */
@Command(
    name = "policy",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "set|show|unset auto-accept | style [title|sentence]",
    description = {
      "Says what is accepted without a person after each run (off by default), and how names",
      "are written."
    })
public final class PolicyCommand {

  private static final String NAME = "auto-accept";

  private PolicyCommand() {}

  /** The command with its subcommands. */
  public static CommandLine create(Surroundings surroundings) {
    return new CommandLine(new PolicyCommand())
        .addSubcommand(new Put(surroundings))
        .addSubcommand(new Show(surroundings))
        .addSubcommand(new Unset(surroundings))
        .addSubcommand(new StyleCommand(surroundings));
  }

  /** What the subcommands have in common: the policy's name, a session, and what it says. */
  private abstract static class Sub implements Callable<Integer> {

    private final Surroundings surroundings;
    @Mixin private final CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = NAME, description = "The policy.", defaultValue = NAME)
    private String name = NAME;

    Sub(Surroundings surroundings) {
      this.surroundings = surroundings;
    }

    Integer show(Function<Session, AutoAcceptanceOutput> ask) {
      if (!name.equals(NAME)) {
        throw CommandFailure.wrongCall("the only policy is " + NAME + ", not '" + name + "'");
      }
      try (Session session = Session.open(surroundings, common.data())) {
        AutoAcceptanceOutput output = ask.apply(session);
        if (common.json()) {
          surroundings.out().println(Json.write(json(output)));
        } else {
          lines(output).forEach(surroundings.out()::println);
        }
      }
      return Exit.DONE.code();
    }

    static AutoAcceptanceInput input(Session session) {
      return new AutoAcceptanceInput(session.domain(), session.project());
    }
  }

  /** {@code glossator policy set auto-accept}. */
  @Command(
      name = "set",
      description = {
        "Accepts after each run what is right often enough, as SYSTEM, one revision a table,",
        "and only where nobody has written. Take it back with: glossator undo RUN|BULK"
      })
  static final class Put extends Sub {

    @Mixin private final SelectOptions select = new SelectOptions();

    @Option(
        names = "--types",
        required = true,
        paramLabel = "TYPES",
        description = "names, terms, separated by commas.")
    private String types = "";

    @Option(
        names = "--precision",
        required = true,
        paramLabel = "P",
        description = {
          "The share that has to be right; only what was measured can be asked for. Names reach a",
          "confidence of 0.95 only after people have decided some."
        })
    private double precision;

    Put(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    public Integer call() {
      select.selection();
      return show(
          session ->
              session
                  .client()
                  .call(
                      Operations.PUT_AUTO_ACCEPTANCE,
                      PutAutoAcceptanceInput.builder()
                          .domainIdentifier(session.domain())
                          .projectIdentifier(session.project())
                          .types(RunTypes.parse(types))
                          .precision(precision)
                          .select(Lists.orAbsent(select.selected()))
                          .exclude(Lists.orAbsent(select.excluded()))
                          .build()));
    }
  }

  /** {@code glossator policy show auto-accept}. */
  @Command(name = "show", description = "Shows it, and what has been measured.")
  static final class Show extends Sub {

    Show(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    public Integer call() {
      return show(session -> session.client().call(Operations.GET_AUTO_ACCEPTANCE, input(session)));
    }
  }

  /** {@code glossator policy unset auto-accept}. */
  @Command(name = "unset", description = "Ends it; what was accepted stays.")
  static final class Unset extends Sub {

    Unset(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    public Integer call() {
      return show(
          session -> session.client().call(Operations.DELETE_AUTO_ACCEPTANCE, input(session)));
    }
  }

  private static List<String> lines(AutoAcceptanceOutput output) {
    List<String> lines = new ArrayList<>();
    if (output.policies().isEmpty()) {
      lines.add("nothing is accepted without a person");
    }
    for (AcceptancePolicyItem policy : output.policies()) {
      lines.add(
          RunTypes.word(policy.type())
              + " at a precision of "
              + policy.precision()
              + ": from a confidence of "
              + Amounts.confidence(policy.threshold())
              + (policy.select() == null ? "" : ", --select " + String.join(",", policy.select()))
              + (policy.exclude() == null
                  ? ""
                  : ", --exclude " + String.join(",", policy.exclude())));
    }
    for (MeasuredPrecisionItem one : output.measured()) {
      lines.add(
          "measured: "
              + RunTypes.word(one.type())
              + " "
              + one.precision()
              + " from a confidence of "
              + Amounts.confidence(one.threshold()));
    }
    return lines;
  }

  private static Map<String, Object> json(AutoAcceptanceOutput output) {
    List<Object> policies = new ArrayList<>();
    for (AcceptancePolicyItem policy : output.policies()) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("type", RunTypes.word(policy.type()));
      entry.put("precision", policy.precision());
      entry.put("threshold", policy.threshold());
      entry.put("select", Lists.orEmpty(policy.select()));
      entry.put("exclude", Lists.orEmpty(policy.exclude()));
      entry.put("setAt", policy.setAt().toString());
      entry.put("setBy", policy.setBy());
      policies.add(entry);
    }
    List<Object> measured = new ArrayList<>();
    for (MeasuredPrecisionItem one : output.measured()) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("type", RunTypes.word(one.type()));
      entry.put("precision", one.precision());
      entry.put("threshold", one.threshold());
      measured.add(entry);
    }
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("policies", policies);
    map.put("measured", measured);
    return map;
  }
}
