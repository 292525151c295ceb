// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.access;

import dev.glossator.core.json.Json;
import dev.glossator.server.TestingServer;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Things of one project, made by the domain's owner when somebody first asks for them: {@code
 * $asset} is one asset for all, {@code $new.asset} another one each time.
 */
final class TestingThings {
  private static final Pattern NAME = Pattern.compile("\\$(new\\.)?([a-z]+)");

  /** A thing a line: its name, which member of the answer is its identity, path, body. */
  private static final String RECIPES =
      """
      domains   id            /v2/domains {"name":"N","domainExecutionRole":"arn:aws:iam::000000000000:role/R"}
      projects  id            /v2/domains/$domain/projects {"name":"$new.name"}
      asset     id            /v2/domains/$domain/assets {"name":"A","owningProjectIdentifier":"$project","externalIdentifier":"csv:1/$new.name","typeIdentifier":"amazon.datazone.RelationalTableAssetType","formsInput":[$form]}
      run       id            /v2/domains/$domain/metadata-generation-runs {"target":{"type":"ASSET","identifier":"$new.asset"},"owningProjectIdentifier":"$project","types":["BUSINESS_NAMES"]}
      glossary  id            /v2/domains/$domain/glossaries {"name":"$new.name","owningProjectIdentifier":"$project","status":"DISABLED"}
      term      id            /v2/domains/$domain/glossary-terms {"name":"$new.name","glossaryIdentifier":"$glossary","status":"DISABLED"}
      strict    id            /v2/domains/$domain/glossaries {"name":"$new.name","owningProjectIdentifier":"$project","usageRestrictions":["ASSET_GOVERNED_TERMS"]}
      governed  id            /v2/domains/$domain/glossary-terms {"name":"$new.name","glossaryIdentifier":"$strict","status":"ENABLED"}
      formtype  name          /v2/domains/$domain/form-types {"name":"F$new.name","owningProjectIdentifier":"$project","status":"DISABLED","model":{"smithy":"structure F$last { a: String }"}}
      assettype name          /v2/domains/$domain/asset-types {"name":"A$new.name","owningProjectIdentifier":"$project","formsInput":{}}
      listing   listingId     /v2/domains/$domain/listings/change-set {"entityIdentifier":"$new.asset","entityType":"ASSET","action":"PUBLISH"}
      user      id            /v2/domains/$domain/user-profiles {"userIdentifier":"arn:aws:iam::000000000000:role/$new.name"}
      bulk      id            /glossator/v1/domains/$domain/bulks {"selection":{"owningProjectIdentifier":"$project","exclude":["$asset"]}}
      key       accessKeyId   /glossator/v1/domains/$domain/access-keys {"userIdentifier":"$user"}
      """;

  private final TestingServer server;
  private final Map<String, String> kept = new HashMap<>();
  private final Map<String, String[]> recipes = new HashMap<>();
  private int names;

  TestingThings(TestingServer server, String projectId) {
    this.server = server;
    kept.put("domain", server.domainId());
    kept.put("project", projectId);
    kept.put(
        "form",
        "{\"formName\":\"RelationalTableForm\",\"content\":\"{\\\"tableName\\\":\\\"t\\\","
            + "\\\"columns\\\":[{\\\"columnName\\\":\\\"ord_no\\\",\\\"dataType\\\":\\\"int\\\"}]}\"}");
    RECIPES.lines().map(line -> line.split(" +", 4)).forEach(row -> recipes.put(row[0], row));
  }

  /** The text with every name in it replaced by the identity of that thing. */
  String fill(String text) {
    Matcher found = NAME.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (found.find()) {
      String kind = found.group(2);
      String id = found.group(1) == null ? kept(kind) : make(kind);
      found.appendReplacement(filled, Matcher.quoteReplacement(id));
    }
    return found.appendTail(filled).toString();
  }

  private String kept(String kind) {
    String id = kept.get(kind);
    if (id == null) {
      id = make(kind);
      kept.put(kind, id);
    }
    return id;
  }

  private String make(String kind) {
    if (kind.equals("name")) {
      names++;
      kept.put("last", "n" + names);
      return "n" + names;
    }
    if (kind.equals("member")) {
      String user = make("user");
      post(
          "/v2/domains/$domain/projects/$project/createMembership",
          "{\"member\":{\"userIdentifier\":\"" + user + "\"},\"designation\":\"PROJECT_OWNER\"}");
      return user;
    }
    String[] recipe = recipes.get(kind);
    if (recipe == null) {
      throw new IllegalArgumentException("no such thing: $" + kind);
    }
    Json.Members answer = Json.readObject(post(recipe[2], recipe[3]));
    Json.Members own = answer.values().get("bulk") instanceof Json.Members bulk ? bulk : answer;
    return String.valueOf(own.text(recipe[1]));
  }

  private String post(String path, String content) {
    String body = fill(content);
    HttpResponse<String> answer = server.ask("POST", fill(path), "", body);
    if (answer.statusCode() >= 300) {
      throw new AssertionError(path + " " + body + ": " + answer.body());
    }
    return answer.body();
  }
}
