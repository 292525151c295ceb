// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"b\":1,\"a\":[true,null,\"Käse 表 🧀\",1.50,-0]}",
        "[]",
        "{}",
        "\"text\"",
        "12345678901234567890.12345",
        "{\"\":{\"x\":\"\\\"\\\\\\n\"}}"
      })
  void writesWhatItRead(String text) {
    assertThat(Json.read(text).write()).isEqualTo(text.replace("-0]", "0]"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "{", "{\"a\":}", "[1,]", "nul", "{} {}", "{'a':1}", "{\"a\" 1}"})
  void refusesWhatIsNoJson(String text) {
    assertThatThrownBy(() -> Json.read(text)).isInstanceOf(MalformedJson.class);
  }

  @Test
  void doesNotQuoteTheTextInItsErrors() {
    assertThatThrownBy(() -> Json.read("{\"mail\": jane.doe@example.com}"))
        .isInstanceOf(MalformedJson.class)
        .hasMessageNotContaining("jane");
  }

  @Test
  void refusesNestingWithoutEnd() {
    assertThatThrownBy(() -> Json.read("[".repeat(100_000))).isInstanceOf(MalformedJson.class);
  }

  @Test
  void changesOneMemberAndKeepsTheOrder() {
    var object = Json.readObject("{\"a\":1,\"b\":2,\"c\":3}");
    assertThat(object.with("b", Json.text("x")).without("a").with("d", Json.NULL).write())
        .isEqualTo("{\"b\":\"x\",\"c\":3,\"d\":null}");
  }

  @Test
  void readsMembersOfTheExpectedKindOnly() {
    var object = Json.readObject("{\"t\":\"x\",\"n\":1,\"l\":[\"a\",1,{\"k\":\"v\"}]}");
    assertThat(object.text("t")).isEqualTo("x");
    assertThat(object.text("n")).isNull();
    assertThat(object.text("missing")).isNull();
    assertThat(object.texts("l")).containsExactly("a");
    assertThat(object.objects("l")).extracting(Json::write).containsExactly("{\"k\":\"v\"}");
    assertThat(object.items("t")).isEmpty();
  }

  @Test
  void refusesAnotherValueWhereAnObjectIsExpected() {
    assertThatThrownBy(() -> Json.readObject("[1]"))
        .isInstanceOf(MalformedJson.class)
        .hasMessage("expected a JSON object");
  }
}
