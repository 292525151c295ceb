// SPDX-License-Identifier: Apache-2.0
package dev.glossator.generator;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.loader.ModelAssembler;
import software.amazon.smithy.model.validation.Severity;
import software.amazon.smithy.model.validation.ValidatedResult;
import software.amazon.smithy.model.validation.ValidationEvent;

/** Loads Smithy files, or what the class path has; errors in the model end the build. */
final class Models {
  private Models() {}

  static Model load(List<Path> paths) {
    var assembler = Model.assembler().discoverModels(Models.class.getClassLoader());
    // A model of others, on the class path, may use traits that are newer than this program.
    assembler.putProperty(ModelAssembler.ALLOW_UNKNOWN_TRAITS, Boolean.getBoolean("unknownTraits"));
    paths.forEach(assembler::addImport);
    ValidatedResult<Model> result = assembler.assemble();
    String faults =
        result.getValidationEvents().stream()
            .filter(event -> event.getSeverity().compareTo(Severity.DANGER) >= 0)
            .map(ValidationEvent::toString)
            .collect(Collectors.joining("\n"));
    if (!faults.isEmpty()) {
      throw new IllegalStateException("The model is not valid:\n" + faults);
    }
    return result.unwrap();
  }
}
