// SPDX-License-Identifier: Apache-2.0
package dev.glossator.generator;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.model.shapes.StructureShape;
import software.amazon.smithy.model.traits.ErrorTrait;

/** One run: everything that the services of a model reach becomes a file. */
final class Generation {
  private static final String HEADER = "SPDX-License-Identifier: Apache-2.0";

  private final Selection selection;
  private final Names names;
  private final Rules rules;
  private final Types types;
  private final Set<ShapeId> targets;
  private final Set<Path> written = new HashSet<>();

  Generation(String apiPackage, Selection selection) {
    this.selection = selection;
    targets = selection.targets();
    names = new Names(apiPackage, selection.renamed());
    rules = new Rules(names, selection.model());
    types = new Types(names, selection.model(), rules);
  }

  void writeTo(Path output) throws IOException {
    Set<ShapeId> inputs = new HashSet<>();
    Set<ShapeId> outputs = new HashSet<>();
    for (OperationShape operation : selection.operations()) {
      inputs.add(operation.getInputShape());
      outputs.add(operation.getOutputShape());
    }
    for (Shape shape : selection.shapes()) {
      if (!shape.hasTrait(ErrorTrait.class)) {
        typeOf(shape, inputs, outputs).forEach(type -> write(output, names.modelPackage(), type));
      }
    }
    write(output, names.modelPackage(), rules.type());
    write(output, names.apiPackage(), new OperationsType(types).of(selection));
    writePackage(output);
    removeOthers(output);
  }

  private Stream<TypeSpec> typeOf(Shape shape, Set<ShapeId> inputs, Set<ShapeId> outputs) {
    RecordType records = new RecordType(types);
    return switch (shape.getType()) {
      case ENUM -> Stream.of(new EnumType(types).of(shape.asEnumShape().orElseThrow()));
      case UNION -> Stream.of(new UnionType(types).of(shape.asUnionShape().orElseThrow()));
      case STRUCTURE -> {
        StructureShape structure = shape.asStructureShape().orElseThrow();
        boolean isInput = inputs.contains(shape.getId());
        boolean isMessage = isInput || outputs.contains(shape.getId());
        TypeSpec.Builder type = records.of(structure);
        if (isMessage) {
          new MessageType(types, records).addTo(type, structure, isInput);
        }
        if (!isMessage || targets.contains(shape.getId())) {
          RecordType.addJson(type, records.read(structure), records.write(structure));
        }
        yield Stream.of(type.build());
      }
      default -> Stream.empty();
    };
  }

  private void write(Path output, String inPackage, TypeSpec type) {
    JavaFile file =
        JavaFile.builder(inPackage, type)
            .addFileComment("$L", HEADER)
            .skipJavaLangImports(true)
            .indent("  ")
            .build();
    write(output, inPackage, type.name(), file.toString());
  }

  private void writePackage(Path output) {
    String text =
        "// %s\n/** The records of the wire, generated from the model. */\n@%s\npackage %s;\n"
            .formatted(HEADER, NullMarked.class.getName(), names.modelPackage());
    write(output, names.modelPackage(), "package-info", text);
  }

  private void write(Path output, String inPackage, String name, String text) {
    try {
      Path folder = output.resolve(inPackage.replace('.', '/'));
      Path file = folder.resolve(name + ".java");
      if (!written.add(file)) {
        throw new IllegalStateException("Two shapes would become " + inPackage + "." + name);
      }
      if (!Files.exists(file) || !Files.readString(file).equals(text)) {
        Files.createDirectories(folder);
        Files.writeString(file, text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A shape that left the model must not stay behind as a class. */
  private void removeOthers(Path output) throws IOException {
    List<Path> old;
    try (Stream<Path> walk = Files.walk(output)) {
      old = walk.filter(p -> p.toString().endsWith(".java") && !written.contains(p)).toList();
    }
    for (Path file : old) {
      Files.delete(file);
    }
  }
}
