// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.decision;

import dev.glossator.cli.json.Json;
import dev.glossator.cli.session.Session;
import dev.glossator.cli.shell.CommandFailure;
import dev.glossator.cli.shell.CommonOptions;
import dev.glossator.cli.shell.Exit;
import dev.glossator.cli.shell.Surroundings;
import dev.glossator.contract.Operations;
import dev.glossator.contract.model.GetNameStyleInput;
import dev.glossator.contract.model.NameStyle;
import dev.glossator.contract.model.NameStyleOutput;
import dev.glossator.contract.model.PutNameStyleInput;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code glossator policy style}: the capitals of business names. */
@Command(
    name = "style",
    description = {
      "Shows or says how the business names of the domain are written: title (Net Amount) or",
      "sentence (Net amount). Acronyms and your own spellings stay; takes effect with the next run."
    })
final class StyleCommand implements Callable<Integer> {

  private final Surroundings surroundings;
  @Mixin private final CommonOptions common = new CommonOptions();

  @Parameters(arity = "0..1", paramLabel = "title|sentence", description = "The style.")
  private @Nullable String style;

  StyleCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    NameStyle wanted = style == null ? null : parse(style);
    try (Session session = Session.open(surroundings, common.data())) {
      String domain = session.domain();
      NameStyleOutput output =
          wanted == null
              ? session.client().call(Operations.GET_NAME_STYLE, new GetNameStyleInput(domain))
              : session
                  .client()
                  .call(Operations.PUT_NAME_STYLE, new PutNameStyleInput(domain, wanted));
      String word = output.style().name().toLowerCase(Locale.ROOT);
      if (common.json()) {
        surroundings.out().println(Json.write(Map.of("style", word)));
      } else {
        String next = wanted == null ? "" : "; next: glossator run --types names";
        surroundings.out().println("names are written in " + word + " case" + next);
      }
    }
    return Exit.DONE.code();
  }

  private static NameStyle parse(String style) {
    return Arrays.stream(NameStyle.values())
        .filter(one -> one.name().equalsIgnoreCase(style))
        .findFirst()
        .orElseThrow(
            () ->
                CommandFailure.wrongCall(
                    "names are written as title or sentence, not '" + style + "'"));
  }
}
