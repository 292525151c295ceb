// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.assets;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one revision of an asset says.
 *
 * @param name its name
 * @param description the text beside the name
 * @param forms in the order in which they were handed in; names are unique
 * @param glossaryTerms identifiers of terms
 * @param governedTerms identifiers of restricted terms
 */
public record AssetContent(
    String name,
    @Nullable String description,
    List<AssetForm> forms,
    List<String> glossaryTerms,
    List<String> governedTerms) {

  public AssetContent {
    forms = List.copyOf(forms);
    glossaryTerms = List.copyOf(glossaryTerms);
    governedTerms = List.copyOf(governedTerms);
  }

  /** The form of that name. */
  public Optional<AssetForm> form(String formName) {
    return forms.stream().filter(form -> form.name().equals(formName)).findFirst();
  }

  /** The columns of its structured form, see {@link AssetForms#columns}. */
  public List<AssetColumn> columns() {
    return AssetForms.columns(forms);
  }

  /** The summary that its common details hold, if any. */
  public @Nullable String summary() {
    return form(ManagedForms.COMMON_DETAILS.name())
        .flatMap(AssetForms::object)
        .map(content -> content.text("summary"))
        .orElse(null);
  }
}
