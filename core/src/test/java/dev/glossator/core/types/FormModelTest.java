// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glossator.core.types.FormModel.Kind;
import dev.glossator.core.types.FormModel.Member;
import dev.glossator.core.types.FormModel.Simple;
import dev.glossator.core.types.FormModel.Structure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormModelTest {

  private static final String TABLE =
      """
      $version: "2.0"
      namespace amazon.datazone
      // a remark with { and "
      use com.acme#Imported
      @documentation("A table; its \\"name\\" { counts")
      @amazon.datazone#displayname(defaultName: "Table")
      structure TableFormType {
          @required
          @amazon.datazone#searchable(modes: ["LEXICAL", "TECHNICAL"])
          tableName: smithy.api#String,
          rows: Long = 0
          kind: Kind
          columns: Columns
          tags: Tags
          other: Imported
          @amazon.datazone#glossaryterm("${abc}")
          term: String
      }
      list Columns { member: Column }
      structure Column {
          @required @amazon.datazone#searchable columnName: String
          @amazon.datazone#searchable @amazon.datazone#sortable
          description: String
          inner: Columns
      }
      enum Kind { TABLE VIEW = "view" }
      map Tags { key: String value: String }
      """;

  @Test
  void readsStructuresWithTheirTraits() {
    var model = FormModel.read("amazon.datazone.TableFormType", TABLE);
    assertThat(model.structure().members())
        .containsEntry("tableName", new Member("String", true, true))
        .containsEntry("rows", new Member("Long", false, false))
        .containsEntry("columns", new Member("Columns", false, false))
        .containsKeys("kind", "tags", "other", "term");
    assertThat(model.target(new Member("Column", false, false))).isInstanceOf(Structure.class);
    assertThat(model.target(new Member("Imported", false, false)))
        .isEqualTo(new Simple(Kind.DOCUMENT));
  }

  @Test
  void namesWhatFreeTextFindsEvenWhereShapesPointInCircles() {
    assertThat(FormModel.read("TableFormType", TABLE).searchablePaths())
        .contains("tableName", "columns.columnName", "columns.description")
        .doesNotContain("rows", "term");
  }

  @Test
  void readsTheSmallestFragmentThatClientsSend() {
    var model =
        FormModel.read("Simple", "structure Simple { @required owner: String, n: Integer }");
    assertThat(model.structure().members().keySet()).containsExactly("owner", "n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "structure Other {} | expected a structure named F like the form type, found Other",
        "~ ~ | expected a structure named F like the form type, found no shape",
        "structure F { a String } | line 1: expected ':', found 'String'",
        "structure F { a: } | expected the type of member a, found '}'",
        "structure F { a: Strin } | the type Strin is not known; use String, Boolean",
        "structure F { a: String a: String } | expected members with different names, found 'a'",
        "structure F { | expected the name of a member or '}', found the end",
        "structure F { @doc(\"x) a: String } | line 1: a string is not closed",
        "shape F {} | expected a shape such as structure, found 'shape'",
        "list L { } structure F { l: L } | a list or map needs 'member: Type'",
        "} | expected a shape, found '}'"
      })
  void saysWhereAFragmentIsWrong(String fragment, String message) {
    assertThatThrownBy(() -> FormModel.read("F", fragment))
        .isInstanceOf(FormModelException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "[", "{", "@a(", "@"})
  void endsOnNestingWithoutEnd(String sign) {
    assertThatThrownBy(() -> FormModel.read("F", "metadata a = " + sign.repeat(20_000)))
        .isInstanceOf(FormModelException.class);
  }
}
