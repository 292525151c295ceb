// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.serving;

import dev.glossator.cli.session.Address;
import dev.glossator.cli.session.Keys;
import dev.glossator.cli.shell.CommandFailure;
import dev.glossator.cli.shell.Exit;
import dev.glossator.cli.shell.Surroundings;
import dev.glossator.cli.shell.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A profile in the user's AWS configuration whose endpoint serves datazone only, so that a script
 * that also calls other services is not disturbed.
 */
final class AwsProfile {

  private final Surroundings surroundings;

  AwsProfile(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  void write(String name, Keys keys, Address address) {
    if (!name.matches("[A-Za-z0-9_.-]{1,64}")) {
      throw CommandFailure.wrongCall(
          "'" + name + "' is no profile name: take letters, digits, '-', '_' and '.'");
    }
    String head = name.equals("default") ? "default" : "profile " + name;
    Path config = file("AWS_CONFIG_FILE", "config");
    Path credentials = file("AWS_SHARED_CREDENTIALS_FILE", "credentials");
    List<String> profile =
        List.of("region = " + address.region(), "services = " + name + "-services");
    List<String> services = List.of("datazone =", "  endpoint_url = " + address.url());
    show(config, head, profile);
    show(config, "services " + name + "-services", services);
    show(
        credentials,
        name,
        List.of("aws_access_key_id = " + keys.id(), "aws_secret_access_key = (hidden)"));
    edit(config, head, profile);
    edit(config, "services " + name + "-services", services);
    edit(
        credentials,
        name,
        List.of("aws_access_key_id = " + keys.id(), "aws_secret_access_key = " + keys.secret()));
    surroundings.out().println("written. Use it with:");
    surroundings
        .out()
        .println(
            "  aws --profile "
                + name
                + " datazone list-metadata-generation-runs --domain-identifier "
                + address.domain());
    surroundings
        .out()
        .println("  boto3.Session(profile_name=\"" + name + "\").client(\"datazone\")");
  }

  private Path file(String variable, String name) {
    String set = surroundings.environment().get(variable);
    String home = surroundings.environment().getOrDefault("HOME", "");
    if (set == null && home.isEmpty()) {
      throw CommandFailure.wrongCall("neither HOME nor " + variable + " is set: set one of them");
    }
    return set == null ? Path.of(home, ".aws", name) : surroundings.resolve(Path.of(set));
  }

  private void show(Path file, String section, List<String> lines) {
    surroundings.out().println("# " + file);
    surroundings.out().println("[" + section + "]");
    lines.forEach(surroundings.out()::println);
    surroundings.out().println();
  }

  private static void edit(Path file, String section, List<String> lines) {
    try {
      String before = Files.exists(file) ? Files.readString(file) : "";
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      WholeFile.replaceSecret(file, IniSections.put(before, section, lines));
    } catch (IOException e) {
      throw new CommandFailure(Exit.PARTLY, file + " cannot be written: " + WholeFile.reason(e), e);
    }
  }
}
