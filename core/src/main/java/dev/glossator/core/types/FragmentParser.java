// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.types;

import dev.glossator.core.types.FormModel.Choice;
import dev.glossator.core.types.FormModel.Entries;
import dev.glossator.core.types.FormModel.Items;
import dev.glossator.core.types.FormModel.Kind;
import dev.glossator.core.types.FormModel.Member;
import dev.glossator.core.types.FormModel.Shape;
import dev.glossator.core.types.FormModel.Simple;
import dev.glossator.core.types.FormModel.Structure;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads the part of Smithy's language in which form types are written: structures, unions, lists,
 * maps, enums and simple shapes. Traits it does not know are passed over; the fragment itself is
 * kept verbatim elsewhere.
 */
final class FragmentParser {

  private final Tokens tokens;
  private final Map<String, Shape> shapes = new LinkedHashMap<>();
  private final Set<String> imported = new HashSet<>();

  FragmentParser(String fragment) {
    tokens = new Tokens(fragment);
  }

  FormModel model(String root) {
    while (!tokens.atEnd()) {
      statement();
    }
    if (!(shapes.get(root) instanceof Structure)) {
      throw new FormModelException(
          "Form model: expected a structure named "
              + root
              + " like the form type, found "
              + (shapes.isEmpty() ? "no shape" : String.join(", ", shapes.keySet())));
    }
    shapes.values().forEach(this::checkTargets);
    return new FormModel(root, shapes);
  }

  private void statement() {
    traits();
    if (tokens.atEnd()) {
      return;
    }
    var keyword = tokens.peek();
    if (keyword.text().startsWith("$")) {
      tokens.next();
      tokens.expect(":");
      tokens.skipValue();
      return;
    }
    switch (tokens.name("a shape").toLowerCase(Locale.ROOT)) {
      case "namespace" -> tokens.name("a namespace");
      case "use" -> imported.add(FormModel.simpleName(tokens.name("the name of a shape")));
      case "metadata" -> {
        tokens.next();
        tokens.expect("=");
        tokens.skipValue();
      }
      case "structure", "union" -> shapes.put(shapeName(), new Structure(members()));
      case "list", "set" -> shapes.put(shapeName(), new Items(only(members(), "member")));
      case "map" -> shapes.put(shapeName(), new Entries(only(members(), "value")));
      case "enum" -> shapes.put(shapeName(), new Choice(values()));
      case "intenum" -> {
        shapes.put(shapeName(), new Simple(Kind.INTENUM));
        values();
      }
      case String simple -> {
        var kind = Kind.of(simple);
        if (kind == null) {
          throw Tokens.unexpected("a shape such as structure", keyword);
        }
        shapes.put(shapeName(), new Simple(kind));
      }
    }
  }

  private String shapeName() {
    var name = tokens.name("the name of a shape");
    if (tokens.take("with")) {
      tokens.skipValue();
    }
    return name;
  }

  private Map<String, Member> members() {
    Map<String, Member> members = new LinkedHashMap<>();
    tokens.expect("{");
    while (!tokens.take("}")) {
      var traits = traits();
      var name = tokens.peek();
      var key = tokens.name("the name of a member or '}'");
      tokens.expect(":");
      var target = tokens.name("the type of member " + key);
      if (tokens.take("=")) {
        tokens.skipValue();
      }
      var member =
          new Member(
              target.contains("#") && !target.startsWith("smithy.api#") ? target : bare(target),
              traits.contains("required"),
              traits.contains("searchable"));
      if (members.put(key, member) != null) {
        throw Tokens.unexpected("members with different names", name);
      }
    }
    return members;
  }

  private static String bare(String target) {
    return FormModel.simpleName(target);
  }

  private static Member only(Map<String, Member> members, String name) {
    var member = members.get(name);
    if (member == null) {
      throw new FormModelException("Form model: a list or map needs '" + name + ": Type'");
    }
    return member;
  }

  private Set<String> values() {
    Set<String> values = new LinkedHashSet<>();
    tokens.expect("{");
    while (!tokens.take("}")) {
      traits();
      var value = tokens.name("a value of the enum or '}'");
      if (tokens.take("=")) {
        var text = tokens.next();
        value = text.isString() ? text.text().substring(1, text.text().length() - 1) : text.text();
      }
      values.add(value);
    }
    return values;
  }

  /** The simple names of the traits in front of a shape or member. */
  private Set<String> traits() {
    Set<String> traits = new HashSet<>();
    while (tokens.take("@")) {
      traits.add(FormModel.simpleName(tokens.name("the name of a trait")));
      if (tokens.peek().text().equals("(")) {
        tokens.skipValue();
      }
    }
    return traits;
  }

  private void checkTargets(Shape shape) {
    switch (shape) {
      case Structure structure -> structure.members().values().forEach(this::checkTarget);
      case Items items -> checkTarget(items.member());
      case Entries entries -> checkTarget(entries.value());
      case Choice ignored -> {}
      case Simple ignored -> {}
    }
  }

  private void checkTarget(Member member) {
    var target = member.target();
    if (!target.contains("#")
        && !shapes.containsKey(target)
        && !imported.contains(target)
        && Kind.of(target) == null) {
      throw new FormModelException(
          "Form model: the type "
              + target
              + " is not known; use String, Boolean, Integer, Long, Float, Double, Timestamp,"
              + " or a shape of the fragment");
    }
  }
}
