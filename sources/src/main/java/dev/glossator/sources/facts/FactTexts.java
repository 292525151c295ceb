// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.facts;

import dev.glossator.core.evidence.EvidenceJson;
import dev.glossator.core.evidence.Fact;
import dev.glossator.core.evidence.Facts;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The facts of evidence by their identities: what a claim's references say in words. */
public final class FactTexts {

  private FactTexts() {}

  /** Identity to text, in the evidence's order. */
  public static Map<String, String> of(String evidence) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Fact fact : Facts.all(EvidenceJson.read(evidence.getBytes(StandardCharsets.UTF_8)))) {
      texts.put(fact.id(), fact.text());
    }
    return texts;
  }
}
