// SPDX-License-Identifier: Apache-2.0
package dev.glossator.generator;

import static dev.glossator.generator.RuntimeTypes.JSON_READER;
import static dev.glossator.generator.RuntimeTypes.JSON_WRITER;
import static dev.glossator.generator.RuntimeTypes.MESSAGE_READER;
import static dev.glossator.generator.RuntimeTypes.MESSAGE_WRITER;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.ShapeType;
import software.amazon.smithy.model.shapes.StructureShape;
import software.amazon.smithy.model.traits.HttpHeaderTrait;
import software.amazon.smithy.model.traits.HttpLabelTrait;
import software.amazon.smithy.model.traits.HttpPayloadTrait;
import software.amazon.smithy.model.traits.HttpQueryTrait;
import software.amazon.smithy.model.traits.IdempotencyTokenTrait;

/** A record for an input or an output: it also knows where on the message its members travel. */
record MessageType(Types types, RecordType records) {
  /**
   * The JSON members: those that are bound to no other place; only requests have paths and queries.
   */
  static List<MemberShape> body(StructureShape shape, boolean isInput) {
    List<MemberShape> body = new ArrayList<>();
    for (MemberShape member : shape.members()) {
      boolean elsewhere =
          (isInput
                  && (member.hasTrait(HttpLabelTrait.class)
                      || member.hasTrait(HttpQueryTrait.class)))
              || member.hasTrait(HttpHeaderTrait.class)
              || member.hasTrait(HttpPayloadTrait.class);
      if (!elsewhere) {
        body.add(member);
      }
    }
    return body;
  }

  static Optional<MemberShape> payload(StructureShape shape) {
    return shape.members().stream().filter(m -> m.hasTrait(HttpPayloadTrait.class)).findFirst();
  }

  void addTo(TypeSpec.Builder type, StructureShape shape, boolean isInput) {
    type.addMethod(decode(shape, isInput)).addMethod(encode(shape, isInput));
  }

  private static List<MemberShape> others(StructureShape shape, List<MemberShape> body) {
    return shape.members().stream().filter(member -> !body.contains(member)).toList();
  }

  private MethodSpec decode(StructureShape shape, boolean isInput) {
    ClassName name = types.names().of(shape);
    MethodSpec.Builder decode =
        MethodSpec.methodBuilder("decode")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addJavadoc("Picks the members up from the message and checks them.\n")
            .returns(name)
            .addParameter(MESSAGE_READER, "in")
            .addStatement("Builder builder = builder()");
    List<MemberShape> body = body(shape, isInput);
    for (MemberShape member : others(shape, body)) {
      picked(member)
          .ifPresent(
              value ->
                  decode.addStatement(
                      "builder.$L = $L", Names.member(member.getMemberName()), value));
    }
    if (!body.isEmpty()) {
      decode
          .addStatement("$T body = in.body()", JSON_READER)
          .addCode(records.readMembers(body, "body"));
    }
    for (MemberShape member : shape.members()) {
      if (member.isRequired()) {
        decode.addStatement(
            "in.require($S, builder.$L)",
            member.getMemberName(),
            Names.member(member.getMemberName()));
      }
    }
    return decode.addStatement("return in.complete(builder::build)").build();
  }

  private Optional<CodeBlock> picked(MemberShape member) {
    String name = member.getMemberName();
    if (member.hasTrait(HttpLabelTrait.class)) {
      CodeBlock texts = CodeBlock.of("in.label($S)", name);
      return Optional.of(types.decodeText(member, texts, "dateTime"));
    }
    if (member.hasTrait(HttpPayloadTrait.class)) {
      requireBlob(member);
      return Optional.of(CodeBlock.of("in.payload($L)", types.rules().size(member)));
    }
    Optional<CodeBlock> query =
        member
            .getTrait(HttpQueryTrait.class)
            .map(q -> CodeBlock.of("in.query($S, $S)", name, q.getValue()))
            .map(texts -> types.decodeText(member, texts, "dateTime"));
    return query.or(
        () ->
            member
                .getTrait(HttpHeaderTrait.class)
                .map(h -> CodeBlock.of("in.header($S, $S)", name, h.getValue()))
                .map(texts -> types.decodeText(member, texts, "httpDate")));
  }

  private void requireBlob(MemberShape member) {
    if (types.target(member).getType() != ShapeType.BLOB) {
      throw new IllegalStateException(member.getId() + " is a payload and no blob");
    }
  }

  private MethodSpec encode(StructureShape shape, boolean isInput) {
    MethodSpec.Builder encode =
        MethodSpec.methodBuilder("encode")
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc("Puts the members where they travel.\n")
            .addParameter(MESSAGE_WRITER, "out");
    List<MemberShape> body = body(shape, isInput);
    for (MemberShape member : others(shape, body)) {
      encode.addCode(placed(member));
    }
    // An output without members is an empty object; an input without any has no body.
    boolean hasBody = payload(shape).isEmpty() && !(body.isEmpty() && isInput);
    if (hasBody) {
      encode.addStatement(body.isEmpty() ? "out.body()" : "$T body = out.body()", bodyType(body));
      encode.addCode(bodyMembers(body));
    }
    return encode.build();
  }

  private static Object[] bodyType(List<MemberShape> body) {
    return body.isEmpty() ? new Object[0] : new Object[] {JSON_WRITER};
  }

  private CodeBlock bodyMembers(List<MemberShape> body) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (MemberShape member : body) {
      code.addStatement(
          "body.member($S, $L, $L)",
          RecordType.wireName(member),
          value(member),
          types.encoder(member));
    }
    return code.build();
  }

  private static CodeBlock value(MemberShape member) {
    String field = Names.member(member.getMemberName());
    return member.hasTrait(IdempotencyTokenTrait.class)
        ? CodeBlock.of("out.token($L)", field)
        : CodeBlock.of("$L", field);
  }

  private CodeBlock placed(MemberShape member) {
    CodeBlock.Builder code = CodeBlock.builder();
    CodeBlock value = value(member);
    if (member.hasTrait(HttpLabelTrait.class)) {
      code.addStatement(
          "out.label($S, $T.valueOf($L))",
          member.getMemberName(),
          String.class,
          text(member, value, false));
    }
    if (member.hasTrait(HttpPayloadTrait.class)) {
      code.addStatement("out.payload($L)", value);
    }
    member
        .getTrait(HttpQueryTrait.class)
        .ifPresent(q -> code.addStatement(query(member, q.getValue(), value)));
    member
        .getTrait(HttpHeaderTrait.class)
        .ifPresent(
            h -> code.addStatement("out.header($S, $L)", h.getValue(), text(member, value, true)));
    return code.build();
  }

  private CodeBlock query(MemberShape member, String key, CodeBlock value) {
    return types.target(member).getType() == ShapeType.LIST
        ? CodeBlock.of("out.queries($S, $L)", key, value)
        : CodeBlock.of("out.query($S, $L)", key, text(member, value, false));
  }

  private CodeBlock text(MemberShape member, CodeBlock value, boolean header) {
    return switch (types.target(member).getType()) {
      case STRING -> value;
      case TIMESTAMP ->
          CodeBlock.of(
              "$T.$L($L)",
              MESSAGE_WRITER,
              types.timestamp(member, header ? "httpDate" : "dateTime"),
              value);
      default -> CodeBlock.of("$T.text($L)", MESSAGE_WRITER, value);
    };
  }
}
