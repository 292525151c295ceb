// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract.protocol;

import dev.glossator.contract.codec.WireValue;
import dev.glossator.contract.wire.Blob;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.smithy.model.node.ArrayNode;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;

/**
 * Turns the parameters of an official case into a generated record, and a record into plain values.
 */
final class RecordNodes {
  private RecordNodes() {}

  /** Maps, lists, strings, booleans and decimals that can be compared. */
  static @Nullable Object plain(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case WireValue constant -> constant.value();
      case Blob blob -> blob.text();
      case Instant instant -> number(instant.toEpochMilli() / 1000.0);
      case Float f when !Float.isFinite(f) -> f.toString();
      case Double d when !Double.isFinite(d) -> d.toString();
      case Number n -> number(Double.parseDouble(n.toString()));
      case List<?> list -> list.stream().map(RecordNodes::plain).toList();
      case Map<?, ?> map -> plainMap(map);
      case Record r -> plainRecord(r);
      default -> value;
    };
  }

  private static BigDecimal number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros();
  }

  private static Map<String, Object> plainMap(Map<?, ?> map) {
    Map<String, Object> plain = new LinkedHashMap<>();
    map.forEach((key, value) -> put(plain, key.toString(), value));
    return plain;
  }

  private static void put(Map<String, Object> map, String key, @Nullable Object value) {
    Object plain = plain(value);
    if (plain != null) {
      map.put(key, plain);
    }
  }

  private static Map<String, Object> plainRecord(Record value) {
    Map<String, Object> plain = new LinkedHashMap<>();
    Class<?> type = value.getClass();
    boolean choice = type.getEnclosingClass() != null;
    for (RecordComponent component : type.getRecordComponents()) {
      String choiceName = type.getSimpleName().substring(choice ? 2 : 0);
      put(plain, choice ? lower(choiceName) : modelName(component), get(component, value));
    }
    return plain;
  }

  /** A keyword of Java cannot name a component: it has a suffix there. */
  private static String modelName(RecordComponent component) {
    String name = component.getName();
    return name.endsWith("_") ? name.substring(0, name.length() - 1) : name;
  }

  private static String lower(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  private static @Nullable Object get(RecordComponent component, Record value) {
    try {
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  /** The same plain values from the parameters of a case; nulls are left out. */
  static @Nullable Object plain(Node node) {
    return switch (node.getType()) {
      case NULL -> null;
      case BOOLEAN -> node.expectBooleanNode().getValue();
      case STRING -> node.expectStringNode().getValue();
      case NUMBER -> number(Double.parseDouble(node.expectNumberNode().getValue().toString()));
      case ARRAY -> {
        List<Object> list = new ArrayList<>();
        for (Node element : node.expectArrayNode().getElements()) {
          list.add(String.valueOf(plain(element)).equals("null") ? "null" : plain(element));
        }
        yield list;
      }
      case OBJECT -> {
        Map<String, Object> map = new LinkedHashMap<>();
        node.expectObjectNode()
            .getStringMap()
            .forEach(
                (key, value) -> {
                  Object plain = plain(value);
                  if (plain != null) {
                    map.put(key, plain);
                  }
                });
        yield map;
      }
    };
  }

  /** The record that a case describes. */
  static Object record(Class<?> type, ObjectNode node) {
    if (type.isInterface()) {
      return choice(type, node);
    }
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      Node member = node.getMember(modelName(components[i])).orElse(null);
      values[i] = member == null ? null : value(components[i].getGenericType(), member);
    }
    return make(type, types, values);
  }

  private static Object choice(Class<?> union, ObjectNode node) {
    String name = node.getStringMap().keySet().iterator().next();
    String wanted = "Of" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    for (Class<?> choice : union.getPermittedSubclasses()) {
      if (choice.getSimpleName().equals(wanted)) {
        RecordComponent component = choice.getRecordComponents()[0];
        Object value = value(component.getGenericType(), node.expectMember(name));
        return make(choice, new Class<?>[] {component.getType()}, new Object[] {value});
      }
    }
    throw new AssertionError(union + " has no " + wanted);
  }

  private static Object make(Class<?> type, Class<?>[] types, @Nullable Object[] values) {
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(type + " cannot be made", e);
    }
  }

  private static @Nullable Object value(Type type, Node node) {
    if (node.isNullNode()) {
      return null;
    }
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      return arguments.length == 1
          ? list(arguments[0], node.expectArrayNode())
          : map(arguments[1], node.expectObjectNode());
    }
    Class<?> plain = (Class<?>) type;
    return plain.isEnum() ? constant(plain, node) : scalar(plain, node);
  }

  private static List<Object> list(Type element, ArrayNode node) {
    List<Object> list = new ArrayList<>();
    node.getElements().forEach(e -> list.add(Objects.requireNonNull(value(element, e))));
    return list;
  }

  private static Map<String, Object> map(Type element, ObjectNode node) {
    Map<String, Object> map = new LinkedHashMap<>();
    node.getStringMap()
        .forEach((key, e) -> map.put(key, Objects.requireNonNull(value(element, e))));
    return map;
  }

  private static Object constant(Class<?> type, Node node) {
    for (Object constant : type.getEnumConstants()) {
      if (((WireValue) constant).value().equals(node.expectStringNode().getValue())) {
        return constant;
      }
    }
    throw new AssertionError(type + " has no " + node);
  }

  private static Object scalar(Class<?> type, Node node) {
    if (type == String.class) {
      return node.expectStringNode().getValue();
    }
    if (type == Boolean.class) {
      return node.expectBooleanNode().getValue();
    }
    if (type == Blob.class) {
      return Blob.ofText(node.expectStringNode().getValue());
    }
    if (type.isRecord() || type.isInterface()) {
      return record(type, node.expectObjectNode());
    }
    return number(
        type,
        node.isStringNode()
            ? node.expectStringNode().getValue()
            : node.expectNumberNode().getValue().toString());
  }

  private static Object number(Class<?> type, String text) {
    return switch (type.getSimpleName()) {
      case "Integer" -> Integer.valueOf(text);
      case "Long" -> Long.valueOf(text);
      case "Float" -> Float.valueOf(text);
      case "Double" -> Double.valueOf(text);
      case "Instant" ->
          Instant.ofEpochMilli(new BigDecimal(text).movePointRight(3).longValueExact());
      default -> throw new AssertionError(type + " is not known here");
    };
  }
}
