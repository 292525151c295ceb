// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.serving;

import dev.glossator.cli.json.Json;
import dev.glossator.cli.session.Address;
import dev.glossator.cli.session.Keys;
import dev.glossator.cli.session.Session;
import dev.glossator.cli.shell.CommandFailure;
import dev.glossator.cli.shell.CommonOptions;
import dev.glossator.cli.shell.Exit;
import dev.glossator.cli.shell.Surroundings;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code glossator env}: what other programs need to reach the server, as export lines. */
@Command(
    name = "env",
    description = {
      "Prints export lines for the AWS CLI and SDKs.",
      "Use them with:  eval \"$(glossator env)\"",
      "With --profile, writes a profile into the AWS configuration instead."
    })
public final class EnvCommand implements Callable<Integer> {

  private static final String REGION = "us-east-1";

  private final Surroundings surroundings;
  @Mixin private final CommonOptions common = new CommonOptions();

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port of the server (default: the one that serves DIR).")
  private int port;

  @Option(
      names = "--profile",
      arity = "0..1",
      fallbackValue = "glossator",
      paramLabel = "NAME",
      description = "Write a profile with an endpoint for datazone only (default: glossator).")
  private @Nullable String profile;

  public EnvCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Path folder = surroundings.resolve(common.data());
    if (!Keys.in(folder)) {
      throw CommandFailure.unreachable(
          "no server has run for " + common.data() + " yet; start one with: glossator serve");
    }
    Keys keys = Keys.read(folder);
    Address address = address(folder);
    if (profile != null) {
      new AwsProfile(surroundings).write(profile, keys, address);
    } else {
      print(variables(keys, address));
    }
    return Exit.DONE.code();
  }

  private Address address(Path folder) {
    Address known = Address.read(folder).orElse(null);
    if (known != null && port != 0 && known.url().getPort() != port) {
      known = null;
    }
    if (known == null && port != 0) {
      known = new Address(URI.create("http://127.0.0.1:" + port), "", "", REGION);
    }
    if (known == null || !known.answers()) {
      throw CommandFailure.unreachable(
          "no server answers for " + common.data() + "; start one with: glossator serve");
    }
    return known.domain().isEmpty() ? Session.look(surroundings, folder, known) : known;
  }

  private static Map<String, String> variables(Keys keys, Address address) {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("AWS_ACCESS_KEY_ID", keys.id());
    variables.put("AWS_SECRET_ACCESS_KEY", keys.secret());
    variables.put("AWS_REGION", address.region());
    variables.put("AWS_DEFAULT_REGION", address.region());
    variables.put("AWS_ENDPOINT_URL_DATAZONE", address.url().toString());
    variables.put("GLOSSATOR_DOMAIN", address.domain());
    variables.put("GLOSSATOR_PROJECT", address.project());
    return variables;
  }

  private void print(Map<String, String> variables) {
    if (common.json()) {
      surroundings.out().println(Json.write(variables));
      return;
    }
    variables.forEach(
        (name, value) -> surroundings.out().println("export " + name + "=" + quoted(value)));
  }

  private static String quoted(String value) {
    return value.matches("[A-Za-z0-9_./:=+-]*") ? value : "'" + value.replace("'", "'\\''") + "'";
  }
}
