// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.keys;

import dev.glossator.cli.json.Json;
import dev.glossator.cli.session.Session;
import dev.glossator.cli.shell.CommonOptions;
import dev.glossator.cli.shell.Exit;
import dev.glossator.cli.shell.Surroundings;
import dev.glossator.cli.text.Style;
import dev.glossator.cli.text.TextTable;
import dev.glossator.contract.Operations;
import dev.glossator.contract.model.AccessKeyItem;
import dev.glossator.contract.model.ListAccessKeysInput;
import dev.glossator.contract.model.ListAccessKeysOutput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code glossator key list}: the domain's keys without their secrets. */
@Command(name = "list", description = "Lists the access keys of the domain; never their secrets.")
final class KeyListCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  @Mixin private final CommonOptions common = new CommonOptions();

  KeyListCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    List<AccessKeyItem> keys = new ArrayList<>();
    try (Session session = Session.open(surroundings, common.data())) {
      String token = null;
      do {
        ListAccessKeysOutput page = page(session, token);
        keys.addAll(page.items());
        token = page.nextToken();
      } while (token != null);
    }
    if (common.json()) {
      surroundings
          .out()
          .println(Json.write(Map.of("keys", keys.stream().map(KeyListCommand::json).toList())));
      return Exit.DONE.code();
    }
    TextTable table = new TextTable(0, "key", "user", "status", "made");
    keys.forEach(
        key ->
            table.row(
                key.accessKeyId(),
                name(key) + (key.administrator() ? " (administrator)" : ""),
                key.status().value(),
                key.createdAt().toString()));
    table
        .lines(surroundings.screen().width(), new Style(surroundings.screen().colours()))
        .forEach(surroundings.out()::println);
    return Exit.DONE.code();
  }

  private static ListAccessKeysOutput page(Session session, @Nullable String token) {
    return session
        .client()
        .call(
            Operations.LIST_ACCESS_KEYS,
            ListAccessKeysInput.builder()
                .domainIdentifier(session.domain())
                .nextToken(token)
                .build());
  }

  private static String name(AccessKeyItem key) {
    return key.roleArn().substring(key.roleArn().lastIndexOf('/') + 1);
  }

  private static Map<String, Object> json(AccessKeyItem key) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("accessKeyId", key.accessKeyId());
    map.put("name", name(key));
    if (key.userIdentifier() != null) {
      map.put("userIdentifier", key.userIdentifier());
    }
    map.put("roleArn", key.roleArn());
    map.put("status", key.status().value());
    map.put("administrator", key.administrator());
    map.put("createdAt", key.createdAt().toString());
    return map;
  }
}
