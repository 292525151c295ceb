// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract.drift;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;

/** What the model inside botocore says about some operations, one fact a line. */
final class BotocoreFacts {
  private final ObjectNode shapes;
  private final Set<String> seen = new HashSet<>();
  private final SortedSet<String> facts = new TreeSet<>();

  private BotocoreFacts(ObjectNode shapes) {
    this.shapes = shapes;
  }

  /** Reads a service model, packed or not; operations outside the given ones are named only. */
  static SortedSet<String> read(Path file, Set<String> inScope) throws IOException {
    ObjectNode model = parse(file);
    BotocoreFacts facts = new BotocoreFacts(model.expectObjectMember("shapes"));
    model
        .expectObjectMember("operations")
        .getStringMap()
        .forEach((name, node) -> facts.operation(name, node.expectObjectNode(), inScope));
    return facts.facts;
  }

  private static ObjectNode parse(Path file) throws IOException {
    boolean packed = file.toString().endsWith(".gz");
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = packed ? new GZIPInputStream(raw) : raw) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Node.parse(text).expectObjectNode();
    }
  }

  private void operation(String name, ObjectNode operation, Set<String> inScope) {
    ObjectNode http = operation.expectObjectMember("http");
    String where = string(http, "method") + " " + string(http, "requestUri");
    if (!inScope.contains(name)) {
      facts.add("other " + name + ": " + where);
      return;
    }
    int code = http.getNumberMemberOrDefault("responseCode", 200).intValue();
    String idempotent = flag(operation, "idempotent", " idempotent");
    facts.add("operation " + name + ": " + where + " " + code + idempotent);
    facts.add("operation " + name + " takes " + shapeOf(operation.expectObjectMember("input")));
    facts.add("operation " + name + " gives " + shapeOf(operation.expectObjectMember("output")));
    structure(shapeOf(operation.expectObjectMember("input")));
    structure(shapeOf(operation.expectObjectMember("output")));
    for (Node error : operation.expectArrayMember("errors").getElements()) {
      String type = shapeOf(error.expectObjectNode());
      facts.add("operation " + name + " throws " + type);
      structure(type);
    }
  }

  private void structure(String name) {
    if (!seen.add(name)) {
      return;
    }
    ObjectNode shape = shapes.expectObjectMember(name);
    String kind = shape.getBooleanMemberOrDefault("union", false) ? "union" : "structure";
    facts.add(kind + " " + name + flag(shape, "sensitive", " sensitive"));
    shape
        .getObjectMember("error")
        .map(error -> error.expectNumberMember("httpStatusCode").getValue())
        .ifPresent(
            code -> facts.add("error " + name + ": " + code + flag(shape, "fault", " fault")));
    Set<String> required =
        shape.getArrayMember("required").stream()
            .flatMap(array -> array.getElements().stream())
            .map(node -> node.expectStringNode().getValue())
            .collect(Collectors.toSet());
    String payload = shape.getStringMemberOrDefault("payload", "");
    shape
        .expectObjectMember("members")
        .getStringMap()
        .forEach(
            (member, node) ->
                facts.add(
                    name
                        + "."
                        + member(member, node.expectObjectNode(), required.contains(member))
                        + (member.equals(payload) ? " payload" : "")));
  }

  private String member(String name, ObjectNode member, boolean required) {
    String place =
        switch (member.getStringMemberOrDefault("location", "")) {
          case "uri" -> " path ";
          case "querystring" -> " query ";
          case "header" -> " header ";
          default -> "";
        };
    String wireName = member.getStringMemberOrDefault("locationName", name);
    return name
        + ": "
        + type(shapeOf(member))
        + (required ? " required" : "")
        + flag(member, "idempotencyToken", " token")
        + flag(member, "deprecated", " deprecated")
        + (place.isEmpty() && wireName.equals(name) ? "" : place + wireName);
  }

  private String type(String name) {
    ObjectNode shape = shapes.expectObjectMember(name);
    String kind = string(shape, "type");
    if (kind.equals("structure")) {
      structure(name);
      return name;
    }
    String type =
        switch (kind) {
          case "list" -> "list<" + type(shapeOf(shape.expectObjectMember("member"))) + ">";
          case "map" ->
              "map<"
                  + type(shapeOf(shape.expectObjectMember("key")))
                  + ", "
                  + type(shapeOf(shape.expectObjectMember("value")))
                  + ">";
          case "string" ->
              shape
                  .getArrayMember("enum")
                  .map(
                      values ->
                          values.getElements().stream()
                              .map(node -> node.expectStringNode().getValue())
                              .collect(Collectors.joining(", ", "enum[", "]")))
                  .orElse("string");
          default -> kind;
        };
    return type + bounds(shape) + flag(shape, "sensitive", " sensitive");
  }

  private static String bounds(ObjectNode shape) {
    String bounds = "";
    if (shape.containsMember("min") || shape.containsMember("max")) {
      bounds += " " + number(shape, "min") + ".." + number(shape, "max");
    }
    if (shape.containsMember("pattern")) {
      bounds += " /" + string(shape, "pattern") + "/";
    }
    String format = shape.getStringMemberOrDefault("timestampFormat", "");
    return bounds + (format.isEmpty() ? "" : " " + format);
  }

  private static String number(ObjectNode shape, String name) {
    return shape.getNumberMember(name).map(n -> n.getValue().toString()).orElse("");
  }

  private static String flag(ObjectNode node, String name, String text) {
    return node.getBooleanMemberOrDefault(name, false) ? text : "";
  }

  private static String string(ObjectNode node, String name) {
    return node.expectStringMember(name).getValue();
  }

  private static String shapeOf(ObjectNode reference) {
    return string(reference, "shape");
  }
}
