// SPDX-License-Identifier: Apache-2.0
package dev.glossator.generator;

import static dev.glossator.generator.RuntimeTypes.JSON_WRITER;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.traits.TimestampFormatTrait;

/** What a shape is in Java, and the expressions that read and write it. */
record Types(Names names, Model model, Rules rules) {
  Shape target(Shape shape) {
    return shape.asMemberShape().map(m -> model.expectShape(m.getTarget())).orElse(shape);
  }

  TypeName java(Shape use) {
    Shape shape = target(use);
    return switch (shape.getType()) {
      case STRING -> ClassName.get(String.class);
      case BOOLEAN -> ClassName.get(Boolean.class);
      case BYTE, SHORT, INTEGER, INT_ENUM -> ClassName.get(Integer.class);
      case LONG -> ClassName.get(Long.class);
      case FLOAT -> ClassName.get(Float.class);
      case DOUBLE -> ClassName.get(Double.class);
      case TIMESTAMP -> ClassName.get(Instant.class);
      case BLOB -> RuntimeTypes.BLOB;
      case ENUM, STRUCTURE, UNION -> names.of(shape);
      case LIST -> ParameterizedTypeName.get(ClassName.get(List.class), java(element(shape)));
      case MAP ->
          ParameterizedTypeName.get(
              ClassName.get(Map.class), ClassName.get(String.class), java(value(shape)));
      default -> throw unsupported(shape);
    };
  }

  private static MemberShape element(Shape list) {
    return list.asListShape().orElseThrow().getMember();
  }

  private static MemberShape value(Shape map) {
    return map.asMapShape().orElseThrow().getValue();
  }

  private static IllegalStateException unsupported(Shape shape) {
    return new IllegalStateException(
        shape.getId() + " is a " + shape.getType() + ", which the generator does not know");
  }

  /** Reads a value from the variable {@code in}, a JSON reader. */
  CodeBlock decode(Shape use, String in) {
    Shape shape = target(use);
    return switch (shape.getType()) {
      case STRUCTURE, UNION -> CodeBlock.of("$T.read($L)", names.of(shape), in);
      case LIST -> {
        String next = in + "e";
        CodeBlock each = decode(element(shape), next);
        yield CodeBlock.of("$L.list($L, $L -> $L)", in, rules.size(use), next, each);
      }
      case MAP -> {
        String next = in + "v";
        CodeBlock keys = rules.keys(shape.asMapShape().orElseThrow().getKey());
        CodeBlock each = decode(value(shape), next);
        yield CodeBlock.of("$L.map($L, $L, $L -> $L)", in, rules.size(use), keys, next, each);
      }
      case BLOB -> CodeBlock.of("$L.blob($L)", in, rules.size(use));
      case TIMESTAMP -> CodeBlock.of("$L.$L()", in, timestamp(use, "epochSeconds"));
      default -> simple(use, in);
    };
  }

  /** Reads a value from an expression that yields the texts of one member outside the body. */
  CodeBlock decodeText(Shape use, CodeBlock texts, String timestampFormat) {
    Shape shape = target(use);
    return switch (shape.getType()) {
      case LIST -> {
        CodeBlock each = decodeText(element(shape), CodeBlock.of("e"), timestampFormat);
        yield CodeBlock.of("$L.list($L, e -> $L)", texts, rules.size(use), each);
      }
      case TIMESTAMP -> CodeBlock.of("$L.$L()", texts, timestamp(use, timestampFormat));
      default -> simple(use, texts.toString());
    };
  }

  private CodeBlock simple(Shape use, String in) {
    Shape shape = target(use);
    return switch (shape.getType()) {
      case STRING -> CodeBlock.of("$L.string($L)", in, rules.text(use));
      case ENUM -> CodeBlock.of("$L.enumeration($T.RULE)", in, names.of(shape));
      case BOOLEAN -> CodeBlock.of("$L.bool()", in);
      case BYTE, SHORT, INTEGER, INT_ENUM -> CodeBlock.of("$L.integer($L)", in, rules.number(use));
      case LONG -> CodeBlock.of("$L.longInteger($L)", in, rules.number(use));
      case FLOAT -> CodeBlock.of("$L.floating($L)", in, rules.number(use));
      case DOUBLE -> CodeBlock.of("$L.doubleFloating($L)", in, rules.number(use));
      default -> throw unsupported(shape);
    };
  }

  /** The encoder of a shape: a method reference on the JSON writer, or one built from such. */
  CodeBlock encoder(Shape use) {
    Shape shape = target(use);
    return switch (shape.getType()) {
      case LIST -> CodeBlock.of("$T.list($L)", JSON_WRITER, encoder(element(shape)));
      case MAP -> CodeBlock.of("$T.map($L)", JSON_WRITER, encoder(value(shape)));
      case STRING -> reference("string");
      case ENUM -> reference("enumeration");
      case BOOLEAN -> reference("bool");
      case BYTE, SHORT, INTEGER, INT_ENUM -> reference("integer");
      case LONG -> reference("longInteger");
      case FLOAT -> reference("floating");
      case DOUBLE -> reference("doubleFloating");
      case BLOB -> reference("blob");
      case TIMESTAMP -> reference(timestamp(use, "epochSeconds"));
      case STRUCTURE, UNION -> reference("structure");
      default -> throw unsupported(shape);
    };
  }

  private static CodeBlock reference(String method) {
    return CodeBlock.of("$T::$L", JSON_WRITER, method);
  }

  /** The form of a timestamp where it stands: its own, or the one of its place. */
  String timestamp(Shape use, String otherwise) {
    return use.getMemberTrait(model, TimestampFormatTrait.class)
        .map(
            trait ->
                switch (trait.getFormat()) {
                  case DATE_TIME -> "dateTime";
                  case HTTP_DATE -> "httpDate";
                  case EPOCH_SECONDS -> "epochSeconds";
                  case UNKNOWN -> throw unsupported(use);
                })
        .orElse(otherwise);
  }

  /** A copy that nobody can change, where the type could be changed. */
  CodeBlock copy(Shape use, String field, boolean required) {
    return switch (target(use).getType()) {
      case LIST, MAP ->
          CodeBlock.of("$T.$L($L)", RuntimeTypes.COPIES, required ? "of" : "ofNullable", field);
      default -> CodeBlock.of("");
    };
  }
}
