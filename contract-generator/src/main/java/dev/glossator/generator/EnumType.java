// SPDX-License-Identifier: Apache-2.0
package dev.glossator.generator;

import static dev.glossator.generator.RuntimeTypes.ENUM_RULE;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;
import software.amazon.smithy.model.shapes.EnumShape;

/** A Java enum for an enum of the model. */
record EnumType(Types types) {
  TypeSpec of(EnumShape shape) {
    ClassName name = types.names().of(shape);
    TypeSpec.Builder type =
        TypeSpec.enumBuilder(name)
            .addModifiers(Modifier.PUBLIC)
            .addAnnotation(RuntimeTypes.GENERATED)
            .addSuperinterface(RuntimeTypes.WIRE_VALUE)
            .addJavadoc("$L\n", Docs.of(shape, "The values of " + shape.getId().getName() + "."));
    shape
        .getEnumValues()
        .forEach(
            (constant, value) ->
                type.addEnumConstant(
                    Names.constant(constant), TypeSpec.anonymousClassBuilder("$S", value).build()));
    return type.addField(rule(name))
        .addField(String.class, "value", Modifier.PRIVATE, Modifier.FINAL)
        .addMethod(
            MethodSpec.constructorBuilder()
                .addParameter(String.class, "value")
                .addStatement("this.value = value")
                .build())
        .addMethod(
            MethodSpec.methodBuilder("value")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement("return value")
                .build())
        .build();
  }

  private static FieldSpec rule(ClassName name) {
    return FieldSpec.builder(
            ParameterizedTypeName.get(ENUM_RULE, name),
            "RULE",
            Modifier.PUBLIC,
            Modifier.STATIC,
            Modifier.FINAL)
        .addJavadoc("The closed set of values.\n")
        .initializer("new $T<>(values())", ENUM_RULE)
        .build();
  }
}
