// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.contract.protocol.OfficialCases.Case;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.smithy.protocoltests.traits.AppliesTo;

class OfficialCasesTest {
  private static Set<String> ids() {
    return Stream.of(
            OfficialCases.requests(AppliesTo.SERVER),
            OfficialCases.requests(AppliesTo.CLIENT),
            OfficialCases.responses(AppliesTo.SERVER),
            OfficialCases.responses(AppliesTo.CLIENT),
            OfficialCases.malformed())
        .flatMap(cases -> cases.map(Case::id))
        .collect(Collectors.toSet());
  }

  @Test
  void everySkippedCaseExistsAndHasAReason() {
    assertThat(ids()).containsAll(OfficialCases.skips().keySet());
    assertThat(OfficialCases.skips().values())
        .allSatisfy(reason -> assertThat(reason).isNotBlank());
  }

  @Test
  void theCasesAreMany() {
    assertThat(ids()).hasSizeGreaterThan(600);
  }
}
