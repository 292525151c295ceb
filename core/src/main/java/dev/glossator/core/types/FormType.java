// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.types;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One revision of a form type.
 *
 * @param domainId its domain; {@link TypeNames#MANAGED_DOMAIN} when it is managed
 * @param name unique in the domain; with the prefix {@code amazon.datazone.} when it is managed
 * @param revision from 1
 * @param fragment the Smithy fragment, verbatim
 * @param enabled whether new asset types may use it
 */
public record FormType(
    String domainId,
    String name,
    long revision,
    String fragment,
    boolean enabled,
    @Nullable String description,
    String projectId,
    Instant createdAt,
    String createdBy) {

  /** The shapes of the fragment, see {@link FormModel#read}. */
  public FormModel model() {
    return FormModel.read(name, fragment);
  }

  /** How error texts name it: {@code amazon.datazone#GlueTableFormType@13}. */
  public String label() {
    return TypeNames.label(domainId, name, Long.toString(revision));
  }
}
