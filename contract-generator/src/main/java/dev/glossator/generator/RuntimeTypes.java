// SPDX-License-Identifier: Apache-2.0
package dev.glossator.generator;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import org.jspecify.annotations.Nullable;

/** The classes that generated code stands on, named and not depended on: they are built later. */
final class RuntimeTypes {
  static final ClassName JSON_READER = codec("JsonReader");
  static final ClassName JSON_WRITER = codec("JsonWriter");
  static final ClassName MESSAGE_READER = codec("MessageReader");
  static final ClassName MESSAGE_WRITER = codec("MessageWriter");
  static final ClassName STRUCTURE = codec("Structure");
  static final ClassName WIRE_VALUE = codec("WireValue");
  static final ClassName ENUM_RULE = codec("EnumRule");
  static final ClassName TEXT_RULE = codec("TextRule");
  static final ClassName SIZE_RULE = codec("SizeRule");
  static final ClassName NUMBER_RULE = codec("NumberRule");
  static final ClassName COPIES = codec("Copies");
  static final ClassName BLOB = ClassName.get("dev.glossator.contract.wire", "Blob");
  static final ClassName OPERATION = ClassName.get("dev.glossator.contract", "Operation");
  static final ClassName TRAIT = OPERATION.nestedClass("Trait");
  static final ClassName URI_PATTERN = ClassName.get("dev.glossator.contract", "UriPattern");
  static final AnnotationSpec NULLABLE = AnnotationSpec.builder(Nullable.class).build();
  static final AnnotationSpec GENERATED =
      AnnotationSpec.builder(ClassName.get("javax.annotation.processing", "Generated"))
          .addMember("value", "$S", "dev.glossator.generator")
          .build();

  private RuntimeTypes() {}

  private static ClassName codec(String name) {
    return ClassName.get("dev.glossator.contract.codec", name);
  }
}
