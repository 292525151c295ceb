// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.keys;

import dev.glossator.cli.session.Keys;
import dev.glossator.cli.session.Session;
import dev.glossator.cli.shell.CommonOptions;
import dev.glossator.cli.shell.Exit;
import dev.glossator.cli.shell.Surroundings;
import dev.glossator.contract.Operations;
import dev.glossator.contract.model.RotateAccessKeyInput;
import dev.glossator.contract.model.RotateAccessKeyOutput;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code glossator key rotate [ID]}: a new key in the place of one that ends at once. */
@Command(
    name = "rotate",
    description = {
      "Puts a new key in the place of ID, which ends at once.",
      "Without ID: of the folder's own key; its file credentials is rewritten by the server."
    })
final class KeyRotateCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  @Mixin private final CommonOptions common = new CommonOptions();

  @Parameters(
      paramLabel = "ID",
      arity = "0..1",
      description = "The access key's id, as key list shows it.")
  private @Nullable String id;

  KeyRotateCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (Session session = Session.open(surroundings, common.data())) {
      String old = id == null ? Keys.read(surroundings.resolve(common.data())).id() : id;
      RotateAccessKeyOutput key =
          session
              .client()
              .call(Operations.ROTATE_ACCESS_KEY, new RotateAccessKeyInput(session.domain(), old));
      new NewKey(key.accessKeyId(), key.secretAccessKey(), key.userIdentifier(), key.roleArn())
          .show(surroundings);
    }
    return Exit.DONE.code();
  }
}
