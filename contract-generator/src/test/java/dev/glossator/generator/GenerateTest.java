// SPDX-License-Identifier: Apache-2.0
package dev.glossator.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateTest {
  private static final String MODEL =
      """
      $version: "2"
      namespace example

      use aws.protocols#restJson1

      @restJson1
      service Library {
          version: "1"
          operations: [GetBook, PutBook]
      }

      /// Reads a book.
      @readonly
      @http(method: "GET", uri: "/books/{id}")
      operation GetBook {
          input: GetBookInput
          output: Book
      }

      @idempotent
      @http(method: "PUT", uri: "/books/{id}", code: 201)
      operation PutBook {
          input: PutBookInput
          output: PutBookOutput
      }

      structure GetBookInput {
          @required
          @httpLabel
          id: BookId
      }

      structure PutBookInput {
          @required
          @httpLabel
          id: BookId

          @required
          kind: Kind

          owner: Owner

          @idempotencyToken
          token: String
      }

      structure PutBookOutput {}

      structure Book {
          title: Title

          published: Timestamp

          chapters: Chapters
      }

      @length(min: 1, max: 3)
      list Chapters {
          member: Title
      }

      union Owner {
          person: Title
          shelf: Integer
      }

      enum Kind {
          NOVEL
          POEM = "poem-or-song"
      }

      @pattern("^[a-z]+$")
      string BookId

      @sensitive
      string Title
      """;

  @TempDir Path folder;
  private Path model = Path.of("");
  private Path output = Path.of("");

  @BeforeEach
  void write() throws IOException {
    model = Files.createDirectory(folder.resolve("model")).resolve("library.smithy");
    output = folder.resolve("generated");
    Files.writeString(model, MODEL);
  }

  private void generate(String without) throws IOException {
    Generate.main(
        new String[] {
          output.toString(), "example.api", "example#Library", without, model.toString()
        });
  }

  private String generated(String name) throws IOException {
    return Files.readString(output.resolve("example/api/" + name + ".java"));
  }

  private Stream<String> names() throws IOException {
    try (Stream<Path> files = Files.list(output.resolve("example/api/model"))) {
      return files.map(file -> file.getFileName().toString()).toList().stream();
    }
  }

  @Test
  void everyShapeOfAServiceBecomesAType() throws IOException {
    generate("-");
    assertThat(names())
        .containsExactlyInAnyOrder(
            "Book.java",
            "GetBookInput.java",
            "Kind.java",
            "Owner.java",
            "PutBookInput.java",
            "PutBookOutput.java",
            "Rules.java",
            "package-info.java");
    assertThat(generated("Operations"))
        .contains("GET_BOOK", "PUT_BOOK", "\"/books/{id}\"", "201", "List<Operation<?, ?>> LIBRARY")
        .contains("Reads a book.");
  }

  @Test
  void constraintsPlacesAndTokensReachTheCode() throws IOException {
    generate("-");
    assertThat(generated("model/PutBookInput"))
        .contains("in.label(\"id\").string(Rules.BOOK_ID)")
        .contains("in.require(\"kind\", builder.kind)")
        .contains("out.token(token)");
    assertThat(generated("model/Rules"))
        .contains("TextRule.of(0, Long.MAX_VALUE, \"^[a-z]+$\")")
        .contains("new SizeRule(1, 3L)");
    assertThat(generated("model/Kind")).contains("POEM(\"poem-or-song\")");
    assertThat(generated("model/Owner"))
        .contains("record OfPerson(String value)", "record OfShelf(Integer value)");
  }

  @Test
  void sensitiveMembersAreNotPrinted() throws IOException {
    generate("-");
    assertThat(generated("model/Book")).contains("title=***").contains("published=\" + published");
  }

  @Test
  void nothingIsTouchedWhereNothingChanged() throws IOException {
    generate("-");
    Path book = output.resolve("example/api/model/Book.java");
    FileTime old = FileTime.fromMillis(1_000);
    Files.setLastModifiedTime(book, old);
    generate("-");
    assertThat(Files.getLastModifiedTime(book)).isEqualTo(old);
  }

  @Test
  void aChangedModelTouchesOnlyWhatItChanges() throws IOException {
    generate("-");
    FileTime old = FileTime.fromMillis(1_000);
    for (String name : names().toList()) {
      Files.setLastModifiedTime(output.resolve("example/api/model/" + name), old);
    }
    Files.writeString(model, MODEL.replace("    title: Title", "    heading: Title"));
    generate("-");
    assertThat(Files.getLastModifiedTime(output.resolve("example/api/model/Book.java")))
        .isNotEqualTo(old);
    assertThat(Files.getLastModifiedTime(output.resolve("example/api/model/Kind.java")))
        .isEqualTo(old);
  }

  @Test
  void whatLeavesTheModelLeavesTheFolder() throws IOException {
    generate("-");
    Path without = folder.resolve("without.txt");
    Files.writeString(without, "# why\nPutBook is not wanted\n");
    generate(without.toString());
    assertThat(names()).doesNotContain("PutBookInput.java", "Kind.java", "Owner.java");
    assertThat(generated("Operations")).doesNotContain("PUT_BOOK");
  }

  @Test
  void aModelWithFaultsIsRefusedWithTheirPlace() throws IOException {
    Files.writeString(model, MODEL.replace("title: Title", "title: Tittle"));
    assertThatIllegalStateException()
        .isThrownBy(() -> generate("-"))
        .withMessageContaining("Tittle")
        .withMessageContaining("library.smithy");
  }

  @Test
  void aFeatureThatTheGeneratorDoesNotKnowIsNamed() throws IOException {
    Files.writeString(model, MODEL.replace("published: Timestamp", "published: Document"));
    assertThatIllegalStateException()
        .isThrownBy(() -> generate("-"))
        .withMessageContaining("smithy.api#Document");
  }
}
