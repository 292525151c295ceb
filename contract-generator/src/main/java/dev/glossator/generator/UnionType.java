// SPDX-License-Identifier: Apache-2.0
package dev.glossator.generator;

import static dev.glossator.generator.RuntimeTypes.JSON_READER;
import static dev.glossator.generator.RuntimeTypes.JSON_WRITER;
import static dev.glossator.generator.RuntimeTypes.NULLABLE;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.UnionShape;

/** A sealed interface for a union, with one record for each member; one key on the wire. */
record UnionType(Types types) {
  TypeSpec of(UnionShape shape) {
    ClassName name = types.names().of(shape);
    TypeSpec.Builder type =
        TypeSpec.interfaceBuilder(name)
            .addModifiers(Modifier.PUBLIC, Modifier.SEALED)
            .addAnnotation(RuntimeTypes.GENERATED)
            .addSuperinterface(RuntimeTypes.STRUCTURE)
            .addJavadoc(
                "$L\n", Docs.of(shape, "Exactly one member of " + shape.getId().getName() + "."));
    shape.members().forEach(member -> type.addType(choice(name, member)));
    return type.addMethod(read(name, shape)).build();
  }

  private static ClassName choiceName(ClassName union, MemberShape member) {
    return union.nestedClass("Of" + Names.capitalised(member.getMemberName()));
  }

  private TypeSpec choice(ClassName union, MemberShape member) {
    TypeName value = types.java(member);
    CodeBlock copy = types.copy(member, "value", true);
    MethodSpec.Builder constructor =
        MethodSpec.compactConstructorBuilder()
            .addModifiers(Modifier.PUBLIC)
            .addParameter(value, "value");
    if (copy.isEmpty()) {
      constructor.addStatement("$T.requireNonNull(value, $S)", java.util.Objects.class, "value");
    } else {
      constructor.addStatement("value = $L", copy);
    }
    return TypeSpec.recordBuilder(choiceName(union, member))
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc("The member {@code $L}.\n", member.getMemberName())
        .recordConstructor(constructor.build())
        .addSuperinterface(union)
        .addMethod(write(member))
        .build();
  }

  private MethodSpec write(MemberShape member) {
    return MethodSpec.methodBuilder("write")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addParameter(JSON_WRITER, "out")
        .addStatement("out.beginStructure()")
        .addStatement(
            "out.member($S, value, $L)", RecordType.wireName(member), types.encoder(member))
        .addStatement("out.endStructure()")
        .build();
  }

  private MethodSpec read(ClassName name, UnionShape shape) {
    MethodSpec.Builder read =
        MethodSpec.methodBuilder("read")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addJavadoc("Reads the one member that is set.\n")
            .returns(name.annotated(NULLABLE))
            .addParameter(JSON_READER, "in")
            .addStatement("$T union = null", name.annotated(NULLABLE))
            .addStatement("int members = 0")
            .addStatement("int unknown = 0")
            .addStatement("in.beginStructure()")
            .beginControlFlow("while (in.nextMember())")
            .beginControlFlow("switch (in.member())");
    for (MemberShape member : shape.members()) {
      read.beginControlFlow("case $S ->", RecordType.wireName(member))
          .addStatement("members++")
          .addStatement(
              "$T value = $L", types.java(member).annotated(NULLABLE), types.decode(member, "in"))
          .addStatement("union = value == null ? null : new $T(value)", choiceName(name, member))
          .endControlFlow();
    }
    return read.beginControlFlow("default ->")
        .addStatement("unknown += in.member().equals($S) ? 0 : 1", "__type")
        .addStatement("in.skip()")
        .endControlFlow()
        .endControlFlow()
        .endControlFlow()
        .addStatement("in.onlyOne(members, unknown)")
        .addStatement("return union")
        .build();
  }
}
