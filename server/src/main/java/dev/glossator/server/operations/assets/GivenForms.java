// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.assets;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.model.FormInput;
import dev.glossator.core.assets.AssetForm;
import dev.glossator.core.assets.ManagedForms;
import dev.glossator.core.json.Json;
import dev.glossator.core.json.MalformedJson;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The forms of a request, read before any transaction. */
record GivenForms(List<Given> forms) {

  /** The model's limits; the newest revision's own forms may lie above them. */
  private static final int FORMS_MAX = 10;

  private static final int CONTENT_MAX = 300_000;

  /** A form with its content as an object. */
  record Given(FormInput input, String content, Json.Members object) {
    String name() {
      return input.formName();
    }
  }

  GivenForms {
    forms = List.copyOf(forms);
  }

  static GivenForms read(@Nullable List<FormInput> inputs) {
    var forms = new ArrayList<Given>();
    var names = new HashSet<String>();
    for (var input : inputs == null ? List.<FormInput>of() : inputs) {
      if (!names.add(input.formName())) {
        throw ApiException.validation("Form " + input.formName() + " is given twice; send it once");
      }
      if (input.formName().equals(ManagedForms.SUGGESTION.name())) {
        throw ApiException.validation(
            "Form "
                + input.formName()
                + " is read-only; leave it out, and decide on suggestions with AcceptPredictions"
                + " or RejectPredictions");
      }
      var content = input.content() == null || input.content().isBlank() ? "{}" : input.content();
      forms.add(new Given(input, content, object(input.formName(), content)));
    }
    return new GivenForms(forms);
  }

  private static Json.Members object(String name, String content) {
    try {
      return Json.readObject(content);
    } catch (MalformedJson e) {
      throw ApiException.validation("$." + name + ": " + e.getMessage());
    }
  }

  Set<String> names() {
    var names = new HashSet<String>();
    forms.forEach(form -> names.add(form.name()));
    return names;
  }

  /** Refuses forms above the model's limits, unless they stand in the newest revision just so. */
  void requireWithinLimits(List<AssetForm> newest) {
    var known = new HashSet<String>();
    newest.forEach(form -> known.add(form.name() + "\n" + form.content()));
    var broken = new ArrayList<String>();
    var repeated = 0;
    for (var at = 0; at < forms.size(); at++) {
      var content = forms.get(at).content();
      if (known.contains(forms.get(at).name() + "\n" + content)) {
        repeated++;
      } else if (content.codePointCount(0, content.length()) > CONTENT_MAX) {
        broken.add(tooLong("formsInput." + (at + 1) + ".member.content", CONTENT_MAX));
      }
    }
    if (forms.size() > FORMS_MAX && repeated < forms.size()) {
      broken.add(tooLong("formsInput", FORMS_MAX));
    }
    if (!broken.isEmpty()) {
      throw ApiException.validation(
          (broken.size() == 1
                  ? "1 validation error detected: "
                  : broken.size() + " validation errors detected: ")
              + String.join("; ", broken));
    }
  }

  /** As the contract words the limits it checks itself. */
  private static String tooLong(String member, int limit) {
    return "Value at '"
        + member
        + "' failed to satisfy constraint: Member must have length less than or equal to "
        + limit;
  }
}
