// SPDX-License-Identifier: Apache-2.0
package dev.glossator.compatibility;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.utils.builder.Buildable;

/** Plain JSON to the SDK's shapes and back, by what the shapes say of themselves. */
final class Shapes {

  private Shapes() {}

  /** The builder's shape with the members of {@code input}. */
  static Object filled(SdkPojo builder, JsonNode input) {
    Map<String, JsonNode> members = input.asObject();
    for (SdkField<?> field : builder.sdkFields()) {
      JsonNode value = members.get(field.locationName());
      if (value != null) {
        field.set(builder, value(field, value));
      }
    }
    return ((Buildable) builder).build();
  }

  private static Object value(SdkField<?> field, JsonNode value) {
    MarshallingType<?> type = field.marshallingType();
    if (type == MarshallingType.SDK_POJO) {
      return filled(field.constructor().get(), value);
    }
    if (type == MarshallingType.LIST) {
      SdkField<?> member = field.getTrait(ListTrait.class).memberFieldInfo();
      return value.asArray().stream().map(item -> value(member, item)).toList();
    }
    if (type == MarshallingType.MAP) {
      SdkField<?> member = field.getTrait(MapTrait.class).valueFieldInfo();
      Map<String, Object> map = new LinkedHashMap<>();
      value.asObject().forEach((key, item) -> map.put(key, value(member, item)));
      return map;
    }
    if (type == MarshallingType.INTEGER) {
      return Integer.valueOf(value.asNumber());
    }
    if (type == MarshallingType.LONG) {
      return Long.valueOf(value.asNumber());
    }
    if (type == MarshallingType.FLOAT) {
      return Float.valueOf(value.asNumber());
    }
    if (type == MarshallingType.DOUBLE) {
      return Double.valueOf(value.asNumber());
    }
    return type == MarshallingType.BOOLEAN ? (Object) value.asBoolean() : value.asString();
  }

  /** A shape as maps, lists, strings, numbers and booleans; times in seconds. */
  static Object plain(Object value) {
    if (value instanceof SdkPojo pojo) {
      Map<String, Object> map = new LinkedHashMap<>();
      for (SdkField<?> field : pojo.sdkFields()) {
        Object member = field.getValueOrDefault(pojo);
        if (member != null && !absent(member)) {
          map.put(field.locationName(), plain(member));
        }
      }
      return map;
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> plain = new LinkedHashMap<>();
      map.forEach((key, item) -> plain.put(String.valueOf(key), plain(item)));
      return plain;
    }
    if (value instanceof List<?> list) {
      List<Object> plain = new ArrayList<>();
      list.forEach(item -> plain.add(plain(item)));
      return plain;
    }
    return value instanceof Instant time ? (Object) (time.toEpochMilli() / 1000.0) : value;
  }

  /** The SDK hands out a list of its own where the answer had none. */
  private static boolean absent(Object member) {
    return member instanceof software.amazon.awssdk.core.util.SdkAutoConstructList
        || member instanceof software.amazon.awssdk.core.util.SdkAutoConstructMap;
  }

  static String write(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> quoted(String.valueOf(entry.getKey())) + ":" + write(entry.getValue()))
          .collect(Collectors.joining(",", "{", "}"));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Shapes::write).collect(Collectors.joining(",", "[", "]"));
    }
    return value instanceof Number || value instanceof Boolean || value == null
        ? String.valueOf(value)
        : quoted(String.valueOf(value));
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ' || c > '~') {
        quoted.append("\\u%04x".formatted((int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
