// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.types;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.core.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormCheckTest {

  private final FormModel model =
      FormModel.read(
          "F",
          """
          structure F {
            @required arn: String
            i: Integer
            d: Double
            b: Boolean
            t: Timestamp
            k: Kind
            columns: Columns
            tags: Tags
          }
          list Columns { member: Column }
          structure Column { @required columnName: String }
          enum Kind { A B }
          map Tags { key: String value: Integer }
          """);

  private java.util.List<String> problems(String content) {
    return FormCheck.problems(model, "Form", Json.readObject(content));
  }

  @Test
  void findsNothingWrongWithWhatFits() {
    assertThat(
            problems(
                """
                {"arn":"x","i":3,"d":1.5,"b":true,"t":1752644436.666,"k":"B","unknown":{"any":1},
                "columns":[{"columnName":"a","more":null}],"tags":{"x":1},"x":null}"""))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{} | $.Form.arn: is missing but it is required",
        "{\"arn\":null} | $.Form.arn: is missing but it is required",
        "{\"arn\":1} | $.Form.arn: integer found, string expected",
        "{\"arn\":\"a\",\"i\":\"3\"} | $.Form.i: string found, integer expected",
        "{\"arn\":\"a\",\"i\":3.5} | $.Form.i: number found, integer expected",
        "{\"arn\":\"a\",\"d\":true} | $.Form.d: boolean found, number expected",
        "{\"arn\":\"a\",\"b\":\"true\"} | $.Form.b: string found, boolean expected",
        "{\"arn\":\"a\",\"columns\":{}} | $.Form.columns: object found, array expected",
        "{\"arn\":\"a\",\"columns\":[1]} | $.Form.columns[0]: integer found, object expected",
        "{\"arn\":\"a\",\"columns\":[{\"columnName\":\"x\"},{}]} | $.Form.columns[1].columnName: is missing but it is required",
        "{\"arn\":\"a\",\"k\":\"C\"} | $.Form.k: does not have a value in the enumeration [A, B]",
        "{\"arn\":\"a\",\"tags\":{\"x\":\"y\"}} | $.Form.tags.x: string found, integer expected"
      })
  void namesThePathAndTheRule(String content, String problem) {
    assertThat(problems(content)).containsExactly(problem);
  }

  @Test
  void namesTenProblemsAtMost() {
    assertThat(problems("{\"columns\":[" + "{},".repeat(2_000) + "{}]}")).hasSize(10);
  }
}
