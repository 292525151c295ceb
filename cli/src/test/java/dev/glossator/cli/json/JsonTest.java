// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class JsonTest {

  @Test
  void whatIsReadIsWrittenAgain() {
    String text = "{\"a\":[1,2.5,true,null,\"ü👍\"],\"b\":{},\"c\":9007199254740993}";
    assertThat(Json.write(Json.read(text))).isEqualTo(text);
  }

  @Test
  void brokenTextIsRefusedWithItsPlace() {
    assertThatThrownBy(() -> Json.read("{\"a\":\n[1,}"))
        .isInstanceOf(JsonException.class)
        .hasMessageContaining("line 2, column 4");
    assertThatThrownBy(() -> Json.read("")).isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> Json.read("{} x")).isInstanceOf(JsonException.class);
  }

  @Test
  void aViewIntoOddJsonReadsAsEmpty() {
    JsonView view = JsonView.of("{\"a\":{\"b\":[\"x\",3]}}");
    assertThat(view.get("a").get("b").texts()).containsExactly("x");
    assertThat(view.get("no").get("way").items()).isEmpty();
    assertThat(view.get("a").text()).isEmpty();
    assertThat(view.get("a").get("b").items().get(1).number()).isEqualTo(3);
  }
}
