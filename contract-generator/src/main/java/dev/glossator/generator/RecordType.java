// SPDX-License-Identifier: Apache-2.0
package dev.glossator.generator;

import static dev.glossator.generator.RuntimeTypes.JSON_READER;
import static dev.glossator.generator.RuntimeTypes.JSON_WRITER;
import static dev.glossator.generator.RuntimeTypes.NULLABLE;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.StructureShape;
import software.amazon.smithy.model.traits.JsonNameTrait;
import software.amazon.smithy.model.traits.SensitiveTrait;

/**
 * A record for a structure: checked and copied when made, with a builder, reading and writing JSON.
 */
record RecordType(Types types) {
  TypeSpec.Builder of(StructureShape shape) {
    ClassName name = types.names().of(shape);
    TypeSpec.Builder type =
        TypeSpec.recordBuilder(name)
            .addModifiers(Modifier.PUBLIC)
            .addAnnotation(RuntimeTypes.GENERATED)
            .addJavadoc("$L\n", Docs.of(shape, "The structure " + shape.getId().getName() + "."))
            .recordConstructor(constructor(shape))
            .addMethod(
                MethodSpec.methodBuilder("builder")
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                    .addJavadoc("Starts with nothing set.\n")
                    .returns(name.nestedClass("Builder"))
                    .addStatement("return new Builder()")
                    .build())
            .addType(builder(name, shape));
    if (shape.members().stream().anyMatch(this::isSensitive)) {
      type.addMethod(hidingToString(shape));
    }
    return type;
  }

  static void addJson(TypeSpec.Builder type, MethodSpec read, MethodSpec write) {
    type.addSuperinterface(RuntimeTypes.STRUCTURE).addMethod(read).addMethod(write);
  }

  private boolean isSensitive(MemberShape member) {
    return member.getMemberTrait(types.model(), SensitiveTrait.class).isPresent();
  }

  TypeName fieldType(MemberShape member) {
    TypeName type = types.java(member);
    return member.isRequired() ? type : type.annotated(NULLABLE);
  }

  private MethodSpec constructor(StructureShape shape) {
    MethodSpec.Builder constructor =
        MethodSpec.compactConstructorBuilder().addModifiers(Modifier.PUBLIC);
    for (MemberShape member : shape.members()) {
      String field = Names.member(member.getMemberName());
      constructor.addParameter(ParameterSpec.builder(fieldType(member), field).build());
      CodeBlock copy = types.copy(member, field, member.isRequired());
      if (!copy.isEmpty()) {
        constructor.addStatement("$L = $L", field, copy);
      } else if (member.isRequired()) {
        constructor.addStatement("$T.requireNonNull($L, $S)", Objects.class, field, field);
      }
    }
    return constructor.build();
  }

  private TypeSpec builder(ClassName name, StructureShape shape) {
    ClassName self = name.nestedClass("Builder");
    TypeSpec.Builder builder =
        TypeSpec.classBuilder(self)
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc("Collects the members of {@link $T}.\n", name)
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    for (MemberShape member : shape.members()) {
      String field = Names.member(member.getMemberName());
      TypeName type = types.java(member).annotated(NULLABLE);
      builder.addField(type, field, Modifier.PRIVATE);
      builder.addMethod(
          MethodSpec.methodBuilder(field)
              .addModifiers(Modifier.PUBLIC)
              .addJavadoc("Sets {@code $L}.\n", field)
              .returns(self)
              .addParameter(type, field)
              .addStatement("this.$L = $L", field, field)
              .addStatement("return this")
              .build());
    }
    return builder.addMethod(build(name, shape)).build();
  }

  private MethodSpec build(ClassName name, StructureShape shape) {
    CodeBlock arguments =
        shape.members().stream().map(this::argument).collect(CodeBlock.joining(", "));
    return MethodSpec.methodBuilder("build")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc("Makes the record; a required member that is not set is refused.\n")
        .returns(name)
        .addStatement("return new $T($L)", name, arguments)
        .build();
  }

  private CodeBlock argument(MemberShape member) {
    String field = Names.member(member.getMemberName());
    return member.isRequired()
        ? CodeBlock.of("$T.requireNonNull($L, $S)", Objects.class, field, field)
        : CodeBlock.of("$L", field);
  }

  /** Secrets and texts of people stay out of logs. */
  private MethodSpec hidingToString(StructureShape shape) {
    String parts =
        shape.members().stream()
            .map(
                member -> {
                  String field = Names.member(member.getMemberName());
                  return isSensitive(member)
                      ? "\"" + field + "=***\""
                      : "\"" + field + "=\" + " + field;
                })
            .collect(Collectors.joining("\n    + \", \" + "));
    return MethodSpec.methodBuilder("toString")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(String.class)
        .addStatement("return $S + $L + $S", shape.getId().getName() + "[", parts, "]")
        .build();
  }

  static String wireName(MemberShape member) {
    return member
        .getTrait(JsonNameTrait.class)
        .map(JsonNameTrait::getValue)
        .orElse(member.getMemberName());
  }

  MethodSpec read(StructureShape shape) {
    ClassName name = types.names().of(shape);
    MethodSpec.Builder read =
        MethodSpec.methodBuilder("read")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addJavadoc("Reads the object; nothing where a constraint is broken.\n")
            .returns(name.annotated(NULLABLE))
            .addParameter(JSON_READER, "in")
            .addStatement("Builder builder = builder()")
            .addStatement("in.beginStructure()")
            .addCode(readMembers(shape.members(), "in"));
    CodeBlock complete =
        shape.members().stream()
            .filter(MemberShape::isRequired)
            .map(MemberShape::getMemberName)
            .map(m -> CodeBlock.of("in.require($S, builder.$L)", m, Names.member(m)))
            .collect(CodeBlock.joining(" & "));
    if (complete.isEmpty()) {
      return read.addStatement("return builder.build()").build();
    }
    return read.addStatement("boolean complete = $L", complete)
        .addStatement("return complete ? builder.build() : null")
        .build();
  }

  CodeBlock readMembers(Collection<MemberShape> members, String in) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.beginControlFlow("while ($L.nextMember())", in);
    if (members.isEmpty()) {
      return code.addStatement("$L.skip()", in).endControlFlow().build();
    }
    code.beginControlFlow("switch ($L.member())", in);
    for (MemberShape member : members) {
      code.addStatement(
          "case $S -> builder.$L = $L",
          wireName(member),
          Names.member(member.getMemberName()),
          types.decode(member, in));
    }
    return code.addStatement("default -> $L.skip()", in).endControlFlow().endControlFlow().build();
  }

  MethodSpec write(StructureShape shape) {
    return MethodSpec.methodBuilder("write")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addParameter(JSON_WRITER, "out")
        .addStatement("out.beginStructure()")
        .addCode(writeMembers(shape.members(), "out"))
        .addStatement("out.endStructure()")
        .build();
  }

  CodeBlock writeMembers(Collection<MemberShape> members, String out) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (MemberShape member : members) {
      code.addStatement(
          "$L.member($S, $L, $L)",
          out,
          wireName(member),
          Names.member(member.getMemberName()),
          types.encoder(member));
    }
    return code.build();
  }
}
