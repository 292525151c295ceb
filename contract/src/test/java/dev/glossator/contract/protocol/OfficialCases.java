// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract.protocol;

import dev.glossator.contract.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.loader.ModelAssembler;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.protocoltests.traits.AppliesTo;
import software.amazon.smithy.protocoltests.traits.HttpMalformedRequestTestCase;
import software.amazon.smithy.protocoltests.traits.HttpMalformedRequestTestsTrait;
import software.amazon.smithy.protocoltests.traits.HttpMessageTestCase;
import software.amazon.smithy.protocoltests.traits.HttpRequestTestCase;
import software.amazon.smithy.protocoltests.traits.HttpRequestTestsTrait;
import software.amazon.smithy.protocoltests.traits.HttpResponseTestCase;
import software.amazon.smithy.protocoltests.traits.HttpResponseTestsTrait;

/** The official cases of restJson1 for the operations that the generator made from their model. */
final class OfficialCases {
  /** A case, the operation it is about, and that operation's shape. */
  record Case<C>(String id, C test, Operation<?, ?> operation, OperationShape shape) {
    @Override
    public String toString() {
      return id;
    }
  }

  static final List<Operation<?, ?>> RESTJSON = dev.glossator.protocol.Operations.RESTJSON;
  static final List<Operation<?, ?>> VALIDATION =
      dev.glossator.protocol.validation.Operations.RESTJSONVALIDATION;
  private static final Path FOLDER = Path.of("src/test/protocol");
  private static final Model MODEL = load();
  private static final Map<String, String> SKIPPED = skipped();

  private OfficialCases() {}

  private static Model load() {
    return Model.assembler()
        .discoverModels()
        .addImport(FOLDER.resolve("framework.smithy"))
        .putProperty(ModelAssembler.ALLOW_UNKNOWN_TRAITS, true)
        .assemble()
        .unwrap();
  }

  private static Map<String, String> skipped() {
    try {
      return Files.readAllLines(FOLDER.resolve("skipped-cases.txt")).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" ", 2))
          .collect(Collectors.toMap(line -> line[0], line -> line[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The reasons of the cases that are left out, by their id. */
  static Map<String, String> skips() {
    return SKIPPED;
  }

  static Stream<Case<HttpRequestTestCase>> requests(AppliesTo side) {
    return Stream.concat(RESTJSON.stream(), VALIDATION.stream())
        .flatMap(
            operation ->
                cases(
                    operation,
                    shape ->
                        shape.getTrait(HttpRequestTestsTrait.class).stream()
                            .flatMap(trait -> trait.getTestCasesFor(side).stream())));
  }

  static Stream<Case<HttpResponseTestCase>> responses(AppliesTo side) {
    return RESTJSON.stream()
        .flatMap(
            operation ->
                cases(
                    operation,
                    shape ->
                        shape.getTrait(HttpResponseTestsTrait.class).stream()
                            .flatMap(trait -> trait.getTestCasesFor(side).stream())));
  }

  private static <C extends HttpMessageTestCase> Stream<Case<C>> cases(
      Operation<?, ?> operation, Function<OperationShape, Stream<C>> find) {
    OperationShape shape = shape(operation);
    return find.apply(shape).map(test -> new Case<>(test.getId(), test, operation, shape));
  }

  static Stream<Case<HttpMalformedRequestTestCase>> malformed() {
    return Stream.concat(RESTJSON.stream(), VALIDATION.stream())
        .flatMap(
            operation -> {
              OperationShape shape = shape(operation);
              return shape.getTrait(HttpMalformedRequestTestsTrait.class).stream()
                  .flatMap(trait -> trait.getTestCases().stream())
                  .map(test -> new Case<>(test.getId(), test, operation, shape));
            });
  }

  static <C> Stream<Case<C>> notSkipped(Stream<Case<C>> cases) {
    return cases.filter(test -> !SKIPPED.containsKey(test.id()));
  }

  private static OperationShape shape(Operation<?, ?> operation) {
    return MODEL
        .shapes(OperationShape.class)
        .filter(shape -> shape.getId().getName().equals(operation.name()))
        .filter(shape -> shape.getId().getNamespace().startsWith("aws.protocoltests.restjson"))
        .filter(
            shape ->
                VALIDATION.contains(operation)
                    == shape.getId().getNamespace().endsWith(".validation"))
        .findFirst()
        .orElseThrow();
  }
}
