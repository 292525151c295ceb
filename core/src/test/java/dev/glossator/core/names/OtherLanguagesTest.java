// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import static dev.glossator.core.names.TestingTables.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.core.house.HouseLanguage;
import dev.glossator.core.house.HouseLanguage.DictionaryEntry;
import dev.glossator.core.json.Json;
import dev.glossator.core.prediction.Prediction;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A German and a Spanish schema of our own writing. */
class OtherLanguagesTest {
  private static final NameGenerator NAMES = NameGenerator.shipped();

  private static List<Json.Members> schema(String file) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(OtherLanguagesTest.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(Json::readObject)
          .toList();
    }
  }

  private static String[] columns(Json.Members table) {
    return table.objects("columns").stream()
        .map(c -> Objects.requireNonNull(c.text("name")))
        .toArray(String[]::new);
  }

  private static long saying(List<Prediction> predictions, String words) {
    return predictions.stream()
        .filter(p -> p.best().claims().stream().anyMatch(c -> c.text().contains(words)))
        .count();
  }

  @ParameterizedTest
  @CsvSource({"german.jsonl,de", "spanish.jsonl,es"})
  void splitsAndKeepsAWholeSchemaAndSaysSoOnceATable(String file, String language)
      throws IOException {
    for (Json.Members json : schema(file)) {
      var input = table(Objects.requireNonNull(json.text("table")), columns(json));
      TableReading reading = NAMES.read(input);

      assertThat(reading.languageNotCovered()).hasValue(language);
      assertThat(reading.columns())
          .allSatisfy(
              r ->
                  assertThat(r.best().text().toLowerCase(Locale.ROOT))
                      .isEqualTo(r.identifier().replace('_', ' ')));
      assertThat(saying(NAMES.predictions(input, reading), "language not covered (" + language))
          .isEqualTo(1);
    }
  }

  @Test
  void aDictionaryLiftsIt() {
    HouseLanguage house =
        new HouseLanguage(
            1,
            List.of(),
            List.of(
                new DictionaryEntry("kd", "Kunden", false),
                new DictionaryEntry("nr", "Nummer", false),
                new DictionaryEntry("betrag_netto", "Nettobetrag", true)));
    var input = table(house, "kunde", "kd_nr", "betrag_netto");
    TableReading reading = NAMES.read(input);

    assertThat(reading.columns())
        .extracting(r -> r.best().text())
        .containsExactly("Kunden Nummer", "Nettobetrag");
    assertThat(reading.languageNotCovered()).isEmpty();
  }

  @Test
  void englishTablesSayNothingOfLanguages() {
    var input = table("orders", "ord_no", "zzxq", "cust_no");

    assertThat(saying(NAMES.predictions(input, NAMES.read(input)), "language")).isZero();
  }
}
