// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract.codec;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The closed set of values of an enum. */
public final class EnumRule<E extends Enum<E> & WireValue> {
  private final Map<String, E> byValue = new HashMap<>();
  private final List<String> fault;

  /** Takes the constants in the order in which messages name them. */
  public EnumRule(E[] constants) {
    for (E constant : constants) {
      byValue.put(constant.value(), constant);
    }
    fault =
        List.of(
            "Member must satisfy enum value set: "
                + Stream.of(constants)
                    .map(WireValue::value)
                    .collect(Collectors.joining(", ", "[", "]")));
  }

  /** The constant of a text, or nothing where no constant has it. */
  public @Nullable E find(String value) {
    return byValue.get(value);
  }

  /** The text of what is wrong with a value; empty where nothing is. */
  public List<String> faults(String value) {
    return byValue.containsKey(value) ? List.of() : fault;
  }
}
