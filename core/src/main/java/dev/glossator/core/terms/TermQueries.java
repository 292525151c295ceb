// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.terms;

import dev.glossator.core.evidence.ColumnEvidence;
import dev.glossator.core.evidence.SemanticType;
import dev.glossator.core.evidence.TableEvidence;
import dev.glossator.core.generation.GenerationInput;
import dev.glossator.core.names.NameReading;
import dev.glossator.core.names.TableReading;
import dev.glossator.core.terms.TermQuery.Variant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Puts a table and its columns into questions to a glossary. */
final class TermQueries {

  /** How far what the values look like may speak for a name; people name columns with care. */
  private static final double BY_VALUES = 0.6;

  /** A class of sensitivity never comes before what the name says. */
  private static final double BY_CLASS = 0.3;

  private static final List<List<String>> PERSONAL =
      List.of(Words.of("personally identifiable information"), Words.of("personal data"));

  /** Readings with less weight say more about the reader than about the column. */
  private static final double DOUBTFUL = 0.05;

  private static final int READINGS_MAX = 4;
  private static final int COMMENT_WORDS_MAX = 40;

  private TermQueries() {}

  static TermQuery ofTable(GenerationInput input, TableReading reading) {
    TableEvidence table = input.evidence();
    String told = (Objects.requireNonNullElse(table.comment(), "") + " " + input.description());
    String name = text(reading.table());
    List<Variant> variants = new ArrayList<>(variants(table.table(), reading.table()));
    List<List<String>> semantic = new ArrayList<>();
    if (table.columns().stream().anyMatch(ColumnEvidence::sensitive)) {
      addClass(variants, semantic);
    }
    return new TermQuery(
        true,
        variants,
        Set.of(),
        commentWords(told),
        semantic,
        ValueKind.UNKNOWN,
        name,
        name,
        told.strip());
  }

  static TermQuery ofColumn(GenerationInput input, TableReading reading, int index) {
    ColumnEvidence column = input.evidence().columns().get(index);
    NameReading named = reading.columns().get(index);
    String comment = Objects.requireNonNullElse(column.comment(), "").strip();
    Set<String> context = new LinkedHashSet<>(Words.of(reading.table().best().text()));
    context.addAll(Words.of(input.evidence().table()));
    String name = text(named);
    List<List<String>> semantic = new ArrayList<>(semantic(column.semanticType()));
    List<Variant> variants = new ArrayList<>(variants(column.name(), named));
    semantic.forEach(phrase -> variants.add(new Variant(phrase, BY_VALUES)));
    if (column.sensitive()) {
      addClass(variants, semantic);
    }
    return new TermQuery(
        false,
        variants,
        context,
        commentWords(comment),
        semantic,
        ValueKind.of(column),
        name,
        text(reading.table()) + " " + name,
        comment);
  }

  /** Lets a class of sensitivity stand behind the term for what the column is. */
  private static void addClass(List<Variant> variants, List<List<String>> semantic) {
    for (List<String> phrase : PERSONAL) {
      semantic.add(phrase);
      variants.add(new Variant(phrase, BY_CLASS));
    }
  }

  private static String text(NameReading reading) {
    NameReading.NameCandidate best = reading.best();
    String text = guessed(reading, best) ? reading.identifier() : best.text();
    return text.toLowerCase(Locale.ROOT);
  }

  /** Whether single letters are all that a name stands on, unless somebody has said what it is. */
  private static boolean guessed(NameReading reading, NameReading.NameCandidate candidate) {
    return !reading.proposed()
        && candidate.parts().stream().noneMatch(part -> part.piece().length() > 1);
  }

  private static List<String> commentWords(String comment) {
    return new LinkedHashSet<>(Words.of(comment)).stream().limit(COMMENT_WORDS_MAX).toList();
  }

  private static List<Variant> variants(String identifier, NameReading reading) {
    List<Variant> variants = new ArrayList<>();
    Set<List<String>> seen = new LinkedHashSet<>();
    List<String> pieces = Words.of(identifier);
    seen.add(pieces);
    variants.add(new Variant(pieces, 1));
    double best = Math.max(reading.best().confidence(), 1e-6);
    for (int i = 0; i < Math.min(READINGS_MAX, reading.candidates().size()); i++) {
      NameReading.NameCandidate candidate = reading.candidates().get(i);
      List<String> words = Words.of(candidate.text());
      double weight = i == 0 ? 1 : Math.min(1, candidate.confidence() / best) * 0.8;
      if (weight >= DOUBTFUL && !guessed(reading, candidate) && seen.add(words)) {
        variants.add(new Variant(words, weight));
      }
    }
    return variants;
  }

  private static List<List<String>> semantic(SemanticType type) {
    List<String> phrases =
        switch (type) {
          case NONE, BOOLEAN_FLAG, DATE_TEXT, JSON, HASH, UUID -> List.of();
          case EMAIL -> List.of("email address", "email");
          case PHONE -> List.of("phone number", "telephone number");
          case PERSON_NAME -> List.of("person name", "full name");
          case STREET_ADDRESS -> List.of("street address", "address line");
          case CARD_NUMBER -> List.of("payment card number", "credit card number");
          case IBAN -> List.of("international bank account number", "iban");
          case NATIONAL_ID -> List.of("national identification number", "social security number");
          case BIRTH_DATE -> List.of("date of birth", "birth date");
          case USER_NAME -> List.of("user name", "login name");
          case SECRET -> List.of("password", "secret");
          case IP_ADDRESS -> List.of("ip address");
          case URL -> List.of("web address", "url");
          case COUNTRY_CODE_2, COUNTRY_CODE_3 -> List.of("country code", "country");
          case COUNTRY_NAME -> List.of("country name", "country");
          case CURRENCY_CODE -> List.of("currency code", "currency");
          case LANGUAGE_CODE -> List.of("language code", "language");
          case US_STATE_CODE -> List.of("state code", "state");
          case POSTAL_CODE -> List.of("postal code", "zip code");
          case LATITUDE -> List.of("latitude");
          case LONGITUDE -> List.of("longitude");
          case YEAR -> List.of("year");
        };
    return phrases.stream().map(Words::of).toList();
  }
}
