// SPDX-License-Identifier: Apache-2.0
package dev.glossator.generator;

import static dev.glossator.generator.RuntimeTypes.OPERATION;
import static dev.glossator.generator.RuntimeTypes.TRAIT;
import static dev.glossator.generator.RuntimeTypes.URI_PATTERN;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.ServiceShape;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.model.shapes.StructureShape;
import software.amazon.smithy.model.traits.HttpTrait;
import software.amazon.smithy.model.traits.IdempotentTrait;
import software.amazon.smithy.model.traits.ReadonlyTrait;

/** The table of all operations: a line for each, and a list for each service. */
record OperationsType(Types types) {
  TypeSpec of(Selection selection) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(types.names().operations())
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addAnnotation(RuntimeTypes.GENERATED)
            .addJavadoc("Every operation of the model.\n")
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    List<FieldSpec> lists = new ArrayList<>();
    selection
        .services()
        .forEach(
            (service, operations) -> {
              operations.forEach(operation -> type.addField(operation(operation)));
              lists.add(list(service, operations));
            });
    lists.forEach(type::addField);
    return type.build();
  }

  private FieldSpec operation(OperationShape operation) {
    HttpTrait http = operation.expectTrait(HttpTrait.class);
    StructureShape input = structure(operation.getInputShape());
    StructureShape output = structure(operation.getOutputShape());
    ClassName in = types.names().of(input);
    ClassName out = types.names().of(output);
    CodeBlock message = CodeBlock.of("$T", OPERATION.nestedClass("Message"));
    return FieldSpec.builder(
            ParameterizedTypeName.get(OPERATION, in, out),
            Names.constant(operation.getId().getName()),
            Modifier.PUBLIC,
            Modifier.STATIC,
            Modifier.FINAL)
        .addJavadoc("$L\n", Docs.of(operation, operation.getId().getName() + "."))
        .initializer(
            "new $T<>($S, $S, $T.of($S), $L, $T.of($L),\n"
                + "new $L<>($T::decode, $T::encode),\nnew $L<>($T::decode, $T::encode))",
            OPERATION,
            operation.getId().getName(),
            http.getMethod(),
            URI_PATTERN,
            http.getUri().toString(),
            http.getCode(),
            Set.class,
            traits(operation, input),
            message,
            in,
            in,
            message,
            out,
            out)
        .build();
  }

  private StructureShape structure(ShapeId id) {
    return types.model().expectShape(id, StructureShape.class);
  }

  private static CodeBlock traits(OperationShape operation, StructureShape input) {
    List<CodeBlock> traits = new ArrayList<>();
    if (operation.hasTrait(ReadonlyTrait.class)) {
      traits.add(CodeBlock.of("$T.READONLY", TRAIT));
    }
    if (operation.hasTrait(IdempotentTrait.class)) {
      traits.add(CodeBlock.of("$T.IDEMPOTENT", TRAIT));
    }
    if (MessageType.payload(input).isPresent()) {
      traits.add(CodeBlock.of("$T.RAW_BODY", TRAIT));
    } else if (!MessageType.body(input, true).isEmpty()) {
      traits.add(CodeBlock.of("$T.JSON_BODY", TRAIT));
    }
    return CodeBlock.join(traits, ", ");
  }

  private static FieldSpec list(ServiceShape service, List<OperationShape> operations) {
    CodeBlock all =
        operations.stream()
            .map(o -> CodeBlock.of("$L", Names.constant(o.getId().getName())))
            .collect(CodeBlock.joining(",\n"));
    WildcardTypeName any = WildcardTypeName.subtypeOf(Object.class);
    return FieldSpec.builder(
            ParameterizedTypeName.get(
                ClassName.get(List.class), ParameterizedTypeName.get(OPERATION, any, any)),
            Names.constant(service.getId().getName()).replace("_", ""),
            Modifier.PUBLIC,
            Modifier.STATIC,
            Modifier.FINAL)
        .addJavadoc(
            "$L\n", Docs.of(service, "All operations of " + service.getId().getName() + "."))
        .initializer("$T.of($L)", List.class, all)
        .build();
  }
}
