// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.types;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The shapes of a form type.
 *
 * @param root the structure that a form's content is
 * @param shapes every shape of the fragment by its name without a namespace
 */
public record FormModel(String root, Map<String, Shape> shapes) {

  /** Shapes may point at each other in circles; contents are never deeper than this. */
  private static final int DEPTH_MAX = 8;

  public FormModel {
    shapes = Collections.unmodifiableMap(new LinkedHashMap<>(shapes));
  }

  /**
   * Reads the fragment of a form type.
   *
   * @param typeName the form type's name; its last part names the root structure
   * @throws FormModelException when the fragment does not parse, or does not hold that structure
   */
  public static FormModel read(String typeName, String fragment) {
    return new FragmentParser(fragment).model(simpleName(typeName));
  }

  /** The structure that a form's content is. */
  public Structure structure() {
    return shapes.get(root) instanceof Structure structure ? structure : new Structure(Map.of());
  }

  /** The shape a member points at: one of the fragment, or a simple one. */
  public Shape target(Member member) {
    var named = shapes.get(member.target());
    if (named != null) {
      return named;
    }
    var kind = Kind.of(member.target());
    return new Simple(kind == null ? Kind.DOCUMENT : kind);
  }

  /** The paths of members that free text finds, such as {@code columns.columnName}. */
  public Set<String> searchablePaths() {
    Set<String> paths = new LinkedHashSet<>();
    searchablePaths("", structure(), 0, paths);
    return paths;
  }

  private void searchablePaths(String path, Shape shape, int depth, Set<String> paths) {
    if (depth > DEPTH_MAX) {
      return;
    }
    switch (shape) {
      case Structure structure ->
          structure
              .members()
              .forEach(
                  (name, member) -> {
                    var inner = path.isEmpty() ? name : path + "." + name;
                    if (member.searchable()) {
                      paths.add(inner);
                    }
                    searchablePaths(inner, target(member), depth + 1, paths);
                  });
      case Items items -> searchablePaths(path, target(items.member()), depth + 1, paths);
      case Entries ignored -> {}
      case Choice ignored -> {}
      case Simple ignored -> {}
    }
  }

  static String simpleName(String name) {
    return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('#')) + 1);
  }

  /** A shape of a fragment. */
  public sealed interface Shape {}

  /** An object with named members. */
  public record Structure(Map<String, Member> members) implements Shape {
    public Structure {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }
  }

  /** An array; a map counts as {@link Entries}. */
  public record Items(Member member) implements Shape {}

  /** An object with free names. */
  public record Entries(Member value) implements Shape {}

  /** One of some texts. */
  public record Choice(Set<String> values) implements Shape {
    public Choice {
      values = Collections.unmodifiableSet(new LinkedHashSet<>(values));
    }
  }

  /** A text, number, truth value or anything. */
  public record Simple(Kind kind) implements Shape {}

  /**
   * A member of a structure, or of a list or map.
   *
   * @param target the simple name of the shape it points at
   * @param required whether content must have it
   * @param searchable whether free text finds it
   */
  public record Member(String target, boolean required, boolean searchable) {}

  /** The simple shapes. */
  public enum Kind {
    STRING,
    BLOB,
    BOOLEAN,
    BYTE,
    SHORT,
    INTEGER,
    INTENUM,
    LONG,
    BIGINTEGER,
    FLOAT,
    DOUBLE,
    BIGDECIMAL,
    TIMESTAMP,
    DOCUMENT;

    /** The kind that Smithy's prelude calls by this name. */
    static @Nullable Kind of(String name) {
      var upper = name.toUpperCase(Locale.ROOT);
      var plain = upper.startsWith("PRIMITIVE") ? upper.substring("PRIMITIVE".length()) : upper;
      for (var kind : values()) {
        if (kind.name().equals(plain)) {
          return kind;
        }
      }
      return null;
    }
  }
}
