// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.types;

import dev.glossator.core.json.Json;
import dev.glossator.core.types.FormModel.Choice;
import dev.glossator.core.types.FormModel.Entries;
import dev.glossator.core.types.FormModel.Items;
import dev.glossator.core.types.FormModel.Member;
import dev.glossator.core.types.FormModel.Shape;
import dev.glossator.core.types.FormModel.Simple;
import dev.glossator.core.types.FormModel.Structure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Holds a form's content against its form type. Members the type does not know are allowed. */
public final class FormCheck {

  private static final int PROBLEMS_MAX = 10;

  private final FormModel model;
  private final List<String> problems = new ArrayList<>();

  private FormCheck(FormModel model) {
    this.model = model;
  }

  /**
   * What is wrong with a content, each as a JSONPath and a text, at most ten.
   *
   * @param formName stands at the root of the paths
   */
  public static List<String> problems(FormModel model, String formName, Json.Members content) {
    var check = new FormCheck(model);
    check.structure("$." + formName, model.structure(), content);
    return List.copyOf(check.problems);
  }

  private void structure(String path, Structure structure, Json.Members object) {
    structure
        .members()
        .forEach(
            (name, member) -> {
              var value = object.values().getOrDefault(name, Json.NULL);
              if (!value.equals(Json.NULL)) {
                value(path + "." + name, member, value);
              } else if (member.required()) {
                problem(path + "." + name + ": is missing but it is required");
              }
            });
  }

  private void value(String path, Member member, Json value) {
    shape(path, model.target(member), value);
  }

  private void shape(String path, Shape shape, Json value) {
    switch (shape) {
      case Structure structure -> {
        if (value instanceof Json.Members object) {
          structure(path, structure, object);
        } else {
          wrong(path, value, "object");
        }
      }
      case Entries entries -> {
        if (value instanceof Json.Members object) {
          object.values().forEach((key, entry) -> value(path + "." + key, entries.value(), entry));
        } else {
          wrong(path, value, "object");
        }
      }
      case Items items -> {
        if (value instanceof Json.Items array) {
          for (var i = 0; i < array.values().size() && problems.size() < PROBLEMS_MAX; i++) {
            value(path + "[" + i + "]", items.member(), array.values().get(i));
          }
        } else {
          wrong(path, value, "array");
        }
      }
      case Choice choice -> {
        if (!(value instanceof Json.Text text)) {
          wrong(path, value, "string");
        } else if (!choice.values().contains(text.value())) {
          problem(
              path
                  + ": does not have a value in the enumeration ["
                  + String.join(", ", choice.values())
                  + "]");
        }
      }
      case Simple simple -> simple(path, simple, value);
    }
  }

  private void simple(String path, Simple simple, Json value) {
    switch (simple.kind()) {
      case STRING, BLOB -> expect(path, value, "string", value instanceof Json.Text);
      case BOOLEAN -> expect(path, value, "boolean", value instanceof Json.Truth);
      case BYTE, SHORT, INTEGER, INTENUM, LONG, BIGINTEGER ->
          expect(path, value, "integer", value instanceof Json.Decimal n && isWhole(n.value()));
      case FLOAT, DOUBLE, BIGDECIMAL ->
          expect(path, value, "number", value instanceof Json.Decimal);
      case TIMESTAMP ->
          expect(
              path, value, "string", value instanceof Json.Text || value instanceof Json.Decimal);
      case DOCUMENT -> {}
    }
  }

  private static boolean isWhole(BigDecimal number) {
    return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
  }

  private void expect(String path, Json value, String expected, boolean fits) {
    if (!fits) {
      wrong(path, value, expected);
    }
  }

  private void wrong(String path, Json value, String expected) {
    var found =
        switch (value) {
          case Json.Text ignored -> "string";
          case Json.Decimal number -> isWhole(number.value()) ? "integer" : "number";
          case Json.Truth ignored -> "boolean";
          case Json.Null ignored -> "null";
          case Json.Items ignored -> "array";
          case Json.Members ignored -> "object";
        };
    problem(path + ": " + found + " found, " + expected + " expected");
  }

  private void problem(String text) {
    if (problems.size() < PROBLEMS_MAX) {
      problems.add(text);
    }
  }
}
