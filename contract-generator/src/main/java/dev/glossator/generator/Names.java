// SPDX-License-Identifier: Apache-2.0
package dev.glossator.generator;

import com.palantir.javapoet.ClassName;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.ShapeId;

/** Java names for the names of the model. */
record Names(String apiPackage, Map<ShapeId, String> renamed) {
  private static final Set<String> TAKEN =
      Set.of(
          "hashCode", "toString", "getClass", "notify", "notifyAll", "wait", "clone", "finalize");

  String modelPackage() {
    return apiPackage + ".model";
  }

  ClassName of(Shape shape) {
    return ClassName.get(
        modelPackage(), capitalised(renamed.getOrDefault(shape.getId(), shape.getId().getName())));
  }

  ClassName rules() {
    return ClassName.get(modelPackage(), "Rules");
  }

  ClassName operations() {
    return ClassName.get(apiPackage, "Operations");
  }

  static String member(String name) {
    String plain = name.matches("[A-Z0-9_]+") ? name.toLowerCase(Locale.ROOT) : name;
    String lower = plain.substring(0, 1).toLowerCase(Locale.ROOT) + plain.substring(1);
    return SourceVersion.isKeyword(lower) || TAKEN.contains(lower) ? lower + "_" : lower;
  }

  static String capitalised(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  static String constant(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
        .replaceAll("([A-Z])([A-Z][a-z])", "$1_$2")
        .replaceAll("[^A-Za-z0-9_]", "_")
        .toUpperCase(Locale.ROOT);
  }
}
