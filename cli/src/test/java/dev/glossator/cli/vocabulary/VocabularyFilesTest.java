// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glossator.cli.shell.CommandFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VocabularyFilesTest {

  @TempDir Path directory;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }

  @Test
  void aGlossaryComesAsCsvJsonOrJsonLines() throws IOException {
    TermLine customer =
        new TermLine("c", "Customer", "Who buys, and pays.", List.of("Client"), List.of("p"));
    String json =
        "{\"id\":\"c\",\"name\":\"Customer\",\"definition\":\"Who buys, and pays.\","
            + "\"synonyms\":[\"Client\"],\"parents\":[\"p\"]}";
    assertThat(VocabularyFiles.glossary(file("a.jsonl", json + "\n\n"))).containsExactly(customer);
    assertThat(VocabularyFiles.glossary(file("a.json", "[" + json + "]")))
        .containsExactly(customer);
    assertThat(
            VocabularyFiles.glossary(
                file(
                    "a.csv",
                    "\uFEFFid,name,definition,synonyms,parents\n"
                        + "c,Customer,\"Who buys, and pays.\",Client,p\n")))
        .containsExactly(customer);
  }

  @Test
  void aNameIsEnough() throws IOException {
    assertThat(VocabularyFiles.glossary(file("b.csv", "name\nOrder\n")))
        .containsExactly(new TermLine("Order", "Order", "", List.of(), List.of()));
  }

  @Test
  void aWrongLineIsNamed() throws IOException {
    Path lines = file("c.jsonl", "{\"name\":\"A\"}\n{\"name\":\n");
    assertThatThrownBy(() -> VocabularyFiles.glossary(lines))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("c.jsonl, line 2: ");
    Path csv = file("c.csv", "name,definition\nA,a\n,b\n");
    assertThatThrownBy(() -> VocabularyFiles.glossary(csv))
        .hasMessageEndingWith("c.csv, line 3: a term needs a 'name'");
    assertThatThrownBy(() -> VocabularyFiles.glossary(directory.resolve("none.csv")))
        .hasMessageStartingWith("there is no file ");
    Path empty = file("e.jsonl", "");
    assertThatThrownBy(() -> VocabularyFiles.glossary(empty)).hasMessageEndingWith("no terms");
  }

  @Test
  void aDictionaryIsOfAbbreviationsOrOfWholeNames() throws IOException {
    assertThat(VocabularyFiles.dictionary(file("d.csv", "abbreviation,expansion\ncust,customer\n")))
        .containsExactly(new DictionaryLine("cust", "customer", false));
    assertThat(VocabularyFiles.dictionary(file("d.csv", "column,name\ncust_no,Customer No.\n")))
        .containsExactly(new DictionaryLine("cust_no", "Customer No.", true));
    Path odd = file("d.csv", "a,b\nc,d\n");
    assertThatThrownBy(() -> VocabularyFiles.dictionary(odd))
        .hasMessageEndingWith("'abbreviation,expansion' or 'column,name'");
  }

  @Test
  void anotherEncodingIsRefusedRatherThanReadWrong() throws IOException {
    Path file = directory.resolve("l.csv");
    Files.write(file, "name\nRückgabe\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> VocabularyFiles.glossary(file)).hasMessageContaining("is not UTF-8");
  }
}
