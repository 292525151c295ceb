// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract;

import dev.glossator.contract.wire.PercentCoding;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the operation of a method and a raw path. A literal segment wins over a label. */
public final class Router {
  /** What a method and a path lead to. */
  public sealed interface Route {
    /** An operation of the contract and the decoded labels of its path. */
    record Found(Operation<?, ?> operation, Map<String, String> labels) implements Route {}

    /** An operation that the service has and this contract does not. */
    record OutOfScope(String name) implements Route {}

    /** No operation at all. */
    record Unknown() implements Route {}
  }

  private record Target(String name, UriPattern uri, @Nullable Operation<?, ?> operation) {}

  private static final class Node {
    private final Map<String, Node> literals = new HashMap<>();
    private final Map<String, Target> targets = new HashMap<>();
    private @Nullable Node label;

    private Node child(String segment) {
      if (!UriPattern.isLabel(segment)) {
        return literals.computeIfAbsent(segment, _ -> new Node());
      }
      Node next = label == null ? new Node() : label;
      label = next;
      return next;
    }
  }

  private final Node root = new Node();

  /** Routes to the given operations, and names the given known ones. */
  public Router(List<? extends Operation<?, ?>> operations, List<KnownOperation> known) {
    known.forEach(k -> add(k.method(), new Target(k.name(), k.uri(), null)));
    operations.forEach(o -> add(o.method(), new Target(o.name(), o.uri(), o)));
  }

  private void add(String method, Target target) {
    Node node = root;
    for (String segment : target.uri.segments()) {
      node = node.child(segment);
    }
    node.targets.put(method, target);
  }

  /** The route of a request. A segment that does not decode leads nowhere. */
  public Route route(String method, String rawPath) {
    List<String> segments = UriPattern.split(rawPath);
    Target target = find(root, method, segments, 0);
    if (target == null) {
      return new Route.Unknown();
    }
    try {
      Map<String, String> labels = labels(target.uri, segments);
      return target.operation == null
          ? new Route.OutOfScope(target.name)
          : new Route.Found(target.operation, labels);
    } catch (IllegalArgumentException e) {
      return new Route.Unknown();
    }
  }

  private static @Nullable Target find(Node node, String method, List<String> segments, int at) {
    if (at == segments.size()) {
      return node.targets.get(method);
    }
    String segment = segments.get(at);
    Node literal = node.literals.get(segment);
    Target found = literal == null ? null : find(literal, method, segments, at + 1);
    Node label = node.label;
    if (found == null && label != null && !segment.isEmpty()) {
      found = find(label, method, segments, at + 1);
    }
    return found;
  }

  private static Map<String, String> labels(UriPattern uri, List<String> segments) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (int i = 0; i < segments.size(); i++) {
      String part = uri.segments().get(i);
      if (UriPattern.isLabel(part)) {
        labels.put(UriPattern.labelName(part), PercentCoding.decode(segments.get(i)));
      }
    }
    return labels;
  }
}
