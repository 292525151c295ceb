// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract.drift;

import dev.glossator.contract.KnownOperation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.knowledge.TopDownIndex;
import software.amazon.smithy.model.loader.ModelAssembler;
import software.amazon.smithy.model.neighbor.Walker;
import software.amazon.smithy.model.shapes.EnumShape;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.model.traits.DeprecatedTrait;
import software.amazon.smithy.model.traits.ErrorTrait;
import software.amazon.smithy.model.traits.HttpErrorTrait;
import software.amazon.smithy.model.traits.HttpHeaderTrait;
import software.amazon.smithy.model.traits.HttpLabelTrait;
import software.amazon.smithy.model.traits.HttpPayloadTrait;
import software.amazon.smithy.model.traits.HttpQueryTrait;
import software.amazon.smithy.model.traits.HttpTrait;
import software.amazon.smithy.model.traits.IdempotencyTokenTrait;
import software.amazon.smithy.model.traits.IdempotentTrait;
import software.amazon.smithy.model.traits.LengthTrait;
import software.amazon.smithy.model.traits.PatternTrait;
import software.amazon.smithy.model.traits.RangeTrait;
import software.amazon.smithy.model.traits.SensitiveTrait;
import software.amazon.smithy.model.traits.TimestampFormatTrait;
import software.amazon.smithy.model.traits.Trait;

/** What our own model says, one fact a line. */
final class SmithyFacts {
  private static final ShapeId SERVICE = ShapeId.from("dev.glossator.datazone#DataZone");

  private final Model model;
  private final SortedSet<String> facts = new TreeSet<>();

  private SmithyFacts(Model model) {
    this.model = model;
  }

  static SortedSet<String> read(Path folder) {
    // The official cases stand on the same class path and refer to one more shape.
    Model model =
        Model.assembler()
            .discoverModels()
            .addImport(Path.of("src/test/protocol/framework.smithy"))
            .addImport(folder)
            .putProperty(ModelAssembler.ALLOW_UNKNOWN_TRAITS, true)
            .assemble()
            .unwrap();
    SmithyFacts facts = new SmithyFacts(model);
    for (OperationShape operation : TopDownIndex.of(model).getContainedOperations(SERVICE)) {
      facts.operation(operation);
    }
    for (KnownOperation known : KnownOperation.all()) {
      facts.facts.add(
          "other " + known.name() + ": " + known.method() + " " + known.uri().template());
    }
    return facts.facts;
  }

  private void operation(OperationShape operation) {
    HttpTrait http = operation.expectTrait(HttpTrait.class);
    String name = operation.getId().getName();
    String where = http.getMethod() + " " + http.getUri() + " " + http.getCode();
    String idempotent = flag(operation, IdempotentTrait.class, " idempotent");
    facts.add("operation " + name + ": " + where + idempotent);
    facts.add("operation " + name + " takes " + operation.getInputShape().getName());
    facts.add("operation " + name + " gives " + operation.getOutputShape().getName());
    operation
        .getErrorsSet()
        .forEach(e -> facts.add("operation " + name + " throws " + e.getName()));
    new Walker(model).walkShapes(operation).forEach(this::shape);
  }

  private void shape(Shape shape) {
    String name = shape.getId().getName();
    if (shape.isStructureShape() || shape.isUnionShape()) {
      facts.add(shape.getType() + " " + name + flag(shape, SensitiveTrait.class, " sensitive"));
      shape.members().forEach(member -> facts.add(name + "." + member(member)));
    }
    boolean fault = shape.getTrait(ErrorTrait.class).filter(ErrorTrait::isServerError).isPresent();
    shape
        .getTrait(HttpErrorTrait.class)
        .map(HttpErrorTrait::getCode)
        .ifPresent(code -> facts.add("error " + name + ": " + code + (fault ? " fault" : "")));
  }

  private static String flag(Shape shape, Class<? extends Trait> trait, String text) {
    return shape.hasTrait(trait) ? text : "";
  }

  private String member(MemberShape member) {
    String place = "";
    if (member.hasTrait(HttpLabelTrait.class)) {
      place = " path " + member.getMemberName();
    }
    place +=
        member.getTrait(HttpQueryTrait.class).map(q -> " query " + q.getValue()).orElse("")
            + member.getTrait(HttpHeaderTrait.class).map(h -> " header " + h.getValue()).orElse("")
            + flag(member, HttpPayloadTrait.class, " payload");
    return member.getMemberName()
        + ": "
        + type(model.expectShape(member.getTarget()))
        + (member.isRequired() ? " required" : "")
        + flag(member, IdempotencyTokenTrait.class, " token")
        + flag(member, DeprecatedTrait.class, " deprecated")
        + place;
  }

  private String type(Shape shape) {
    String type =
        switch (shape.getType()) {
          case STRUCTURE, UNION -> shape.getId().getName();
          case LIST -> "list<" + target(shape.asListShape().orElseThrow().getMember()) + ">";
          case MAP ->
              "map<"
                  + target(shape.asMapShape().orElseThrow().getKey())
                  + ", "
                  + target(shape.asMapShape().orElseThrow().getValue())
                  + ">";
          case ENUM -> "enum" + new ArrayList<>(((EnumShape) shape).getEnumValues().values());
          default -> shape.getType().toString();
        };
    boolean structured = shape.isStructureShape() || shape.isUnionShape();
    return type
        + bounds(shape)
        + (structured ? "" : flag(shape, SensitiveTrait.class, " sensitive"));
  }

  private String target(MemberShape member) {
    return type(model.expectShape(member.getTarget()));
  }

  private static String bounds(Shape shape) {
    List<String> bounds = new ArrayList<>();
    shape
        .getTrait(LengthTrait.class)
        .ifPresent(l -> bounds.add(text(l.getMin()) + ".." + text(l.getMax())));
    shape
        .getTrait(RangeTrait.class)
        .ifPresent(r -> bounds.add(text(r.getMin()) + ".." + text(r.getMax())));
    shape
        .getTrait(PatternTrait.class)
        .map(p -> p.getPattern().pattern())
        .ifPresent(p -> bounds.add("/" + p.substring(1, p.length() - 1) + "/"));
    shape
        .getTrait(TimestampFormatTrait.class)
        .ifPresent(f -> bounds.add(f.getValue().equals("date-time") ? "iso8601" : f.getValue()));
    return bounds.isEmpty() ? "" : " " + String.join(" ", bounds);
  }

  private static String text(Optional<?> bound) {
    return bound.map(Object::toString).orElse("");
  }
}
