// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import dev.glossator.core.house.NameStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Writes words as a business name: title or sentence case, acronyms in their usual form, small
 * words small.
 */
final class TitleCase {
  private static final Set<String> SMALL =
      Set.of(
          "of", "and", "or", "the", "in", "on", "at", "to", "for", "per", "by", "from", "with", "a",
          "an", "as");

  private static final Set<String> FORMS_OF_BE = Set.of("is", "be", "was", "has");

  private static final Set<String> CAPITALS =
      Set.of(
          ("id ids url urls uri uris vat sku skus api apis ip ipv uuid guid iban bic swift isbn issn ean upc gtin iso xml"
                  + " json csv pdf html http https ftp sql utc gmt usd eur gbp chf ssn ein tin npi gps gis pin pos vin"
                  + " crm erp hr it b2b b2c faq cpu gpu ram ssd dns mac tls ssl sso ui ux pii gdpr kpi roi etl sla"
                  + " fips naics icd cpt dna rna hiv bmi fda irs dea usda nasa us usa uk eu un zip dvd cd tv atm edi"
                  + " css smtp imap ldap ssh soap jwt saml cdn vpn lan wan isp svg png jpg gif rss sms mms gsm lte nfc"
                  + " rfid tcp udp dhcp sha rsa aes utf ascii yaml")
              .split(" "));

  private static final Map<String, String> SPELLED =
      Map.ofEntries(
          Map.entry("ids", "IDs"),
          Map.entry("urls", "URLs"),
          Map.entry("uris", "URIs"),
          Map.entry("skus", "SKUs"),
          Map.entry("apis", "APIs"),
          Map.entry("ipv", "IPv"),
          Map.entry("zip", "ZIP"),
          Map.entry("email", "Email"),
          Map.entry("ebay", "eBay"));

  /** Acronyms that are also everyday words, which a name more often means. */
  private static final Set<String> EVERYDAY =
      Set.of("it", "us", "un", "pin", "swift", "zip", "mac", "ram", "in", "pos");

  private TitleCase() {}

  static boolean acronym(String lower) {
    return CAPITALS.contains(lower) && !EVERYDAY.contains(lower);
  }

  /**
   * Whether a word has a form of its own, in capitals or small, that others may write otherwise.
   */
  static boolean hasForm(String lower) {
    return CAPITALS.contains(lower) || SPELLED.containsKey(lower) || SMALL.contains(lower);
  }

  /** Whether a word holds capitals behind its first letter. */
  static boolean special(String word) {
    return word.codePoints().skip(1).anyMatch(Character::isUpperCase);
  }

  static boolean small(String lower) {
    return SMALL.contains(lower) || FORMS_OF_BE.contains(lower);
  }

  /** Writes the pieces of a reading; what stayed as it stood keeps capitals where it is unknown. */
  static String write(
      List<Piece> pieces, Lexicon lexicon, HouseSpelling spelling, NameStyle style) {
    StringBuilder text = new StringBuilder();
    for (Piece piece : pieces) {
      for (String word : piece.words()) {
        if (!text.isEmpty()) {
          text.append(' ');
        }
        String own = spelling.form(word.toLowerCase(Locale.ROOT));
        text.append(own != null ? own : word(word, text.isEmpty(), piece, lexicon, style));
      }
    }
    return text.toString();
  }

  private static String word(
      String word, boolean first, Piece piece, Lexicon lexicon, NameStyle style) {
    String lower = word.toLowerCase(Locale.ROOT);
    boolean written = piece.kind() == Piece.Kind.HOUSE && !word.equals(lower);
    if (written && (style == NameStyle.TITLE || special(word))) {
      return word;
    }
    if (SPELLED.containsKey(lower)) {
      return SPELLED.get(lower);
    }
    if (acronym(lower) || unknownWord(lower, lexicon)) {
      return lower.toUpperCase(Locale.ROOT);
    }
    if (!first && (SMALL.contains(lower) || style == NameStyle.SENTENCE)) {
      return lower;
    }
    int one = lower.offsetByCodePoints(0, 1);
    return lower.substring(0, one).toUpperCase(Locale.ROOT) + lower.substring(one);
  }

  /**
   * A label word of the lexicon that is no English word is an acronym ({@code FIPS}); long ones are
   * names.
   */
  private static boolean unknownWord(String lower, Lexicon lexicon) {
    int id = lexicon.id(lower);
    boolean ascii = lower.chars().allMatch(c -> c >= 'a' && c <= 'z');
    if (!ascii || lower.length() > 5) {
      return false;
    }
    boolean vowel = lower.chars().anyMatch(c -> "aeiouy".indexOf(c) >= 0);
    return id >= 0 ? !lexicon.english(id) && lower.length() <= 4 : !vowel;
  }
}
