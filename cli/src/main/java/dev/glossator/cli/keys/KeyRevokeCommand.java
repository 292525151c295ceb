// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.keys;

import dev.glossator.cli.json.Json;
import dev.glossator.cli.session.Session;
import dev.glossator.cli.shell.CommonOptions;
import dev.glossator.cli.shell.Exit;
import dev.glossator.cli.shell.Surroundings;
import dev.glossator.contract.Operations;
import dev.glossator.contract.model.RevokeAccessKeyInput;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code glossator key revoke ID}: the key's next request is refused. */
@Command(
    name = "revoke",
    description = "Ends the access key ID for good: its next request is refused, on every node.")
final class KeyRevokeCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  @Mixin private final CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "ID", description = "The access key's id, as key list shows it.")
  private String id = "";

  KeyRevokeCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (Session session = Session.open(surroundings, common.data())) {
      session
          .client()
          .call(Operations.REVOKE_ACCESS_KEY, new RevokeAccessKeyInput(session.domain(), id));
    }
    if (common.json()) {
      surroundings.out().println(Json.write(Map.of("revoked", id)));
    } else {
      surroundings.out().println(id + " is revoked; its next request is refused");
    }
    return Exit.DONE.code();
  }
}
