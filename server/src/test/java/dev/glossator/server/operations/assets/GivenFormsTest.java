// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.assets;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.model.FormInput;
import dev.glossator.core.assets.AssetForm;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GivenFormsTest {

  private static final String LONG = "{\"a\":\"" + "x".repeat(300_000) + "\"}";

  private static List<FormInput> inputs(int count, String content) {
    return IntStream.range(0, count)
        .mapToObj(i -> FormInput.builder().formName("F" + i).content(content).build())
        .toList();
  }

  private static List<AssetForm> forms(int count, String content) {
    return IntStream.range(0, count)
        .mapToObj(i -> new AssetForm("F" + i, "T", "1", content))
        .toList();
  }

  @Test
  void takesBackTwelveFormsThatTheNewestRevisionHolds() {
    assertThatCode(() -> GivenForms.read(inputs(12, "{}")).requireWithinLimits(forms(12, "{}")))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> GivenForms.read(inputs(12, "{}")).requireWithinLimits(forms(11, "{}")))
        .isInstanceOf(ApiException.class)
        .hasMessageContaining("'formsInput' failed to satisfy constraint");
  }

  @Test
  void takesBackALongFormThatTheNewestRevisionHolds() {
    assertThatCode(() -> GivenForms.read(inputs(1, LONG)).requireWithinLimits(forms(1, LONG)))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> GivenForms.read(inputs(2, LONG)).requireWithinLimits(forms(1, "{}")))
        .isInstanceOf(ApiException.class)
        .hasMessageStartingWith("2 validation errors detected: Value at 'formsInput.1.member");
  }
}
