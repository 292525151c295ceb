// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.projects;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.codec.JsonReader;
import dev.glossator.contract.codec.JsonWriter;
import dev.glossator.contract.codec.SizeRule;
import dev.glossator.contract.codec.TextRule;
import dev.glossator.contract.model.EnvironmentConfigurationUserParameter;
import dev.glossator.contract.model.ResourceTag;
import dev.glossator.contract.model.ResourceTagSource;
import dev.glossator.core.domains.Domain;
import dev.glossator.core.domains.Project;
import dev.glossator.server.operations.StoredJson;
import dev.glossator.store.Transaction;
import dev.glossator.store.scope.Scope;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members of a project that several operations read and write. */
final class ProjectMembers {
  private ProjectMembers() {}

  static Project find(Transaction tx, Scope scope, String id) {
    return tx.projects()
        .find(scope, id)
        .orElseThrow(
            () ->
                ApiException.notFound(
                    "The given Project doesn't exist. Try creating Project before accessing it."));
  }

  /** Units below the root cannot be made yet, so the root is the only one there is. */
  static String unit(Domain domain, @Nullable String asked) {
    if (asked != null && !asked.equals(domain.rootUnitId())) {
      throw ApiException.notFound("Domain unit " + asked + " doesn't exist in domain");
    }
    return domain.rootUnitId();
  }

  /** Terms that a project names must be there. */
  static List<String> terms(Transaction tx, Scope scope, @Nullable List<String> asked) {
    List<String> terms = asked == null ? List.of() : asked;
    if (!tx.glossaries().terms().missing(scope, terms).isEmpty()) {
      throw ApiException.notFound(
          "The given GlossaryTerm doesn't exist. Try creating GlossaryTerm before accessing it.");
    }
    return terms;
  }

  static @Nullable String tags(@Nullable Map<String, String> tags) {
    return StoredJson.write(tags, JsonWriter.map(JsonWriter::string));
  }

  static @Nullable List<ResourceTag> tags(Project project) {
    Map<String, String> tags =
        StoredJson.read(
            project.resourceTags(), in -> in.map(SizeRule.ANY, TextRule.ANY, JsonReader::string));
    return tags == null
        ? null
        : tags.entrySet().stream()
            .map(tag -> new ResourceTag(tag.getKey(), tag.getValue(), ResourceTagSource.PROJECT))
            .toList();
  }

  static @Nullable String parameters(
      @Nullable List<EnvironmentConfigurationUserParameter> parameters) {
    return StoredJson.write(parameters, JsonWriter.list(JsonWriter::structure));
  }

  static @Nullable List<EnvironmentConfigurationUserParameter> parameters(Project project) {
    return StoredJson.read(
        project.userParameters(),
        in -> in.list(SizeRule.ANY, EnvironmentConfigurationUserParameter::read));
  }

  /** A list that must not be empty on the wire. */
  static @Nullable List<String> terms(Project project) {
    return project.glossaryTerms().isEmpty() ? null : project.glossaryTerms();
  }
}
