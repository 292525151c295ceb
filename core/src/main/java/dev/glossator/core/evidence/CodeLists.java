// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.evidence;

import java.util.Currency;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Codes of countries, currencies, languages and US states, as the platform and ISO list them. */
final class CodeLists {
  static final Set<String> COUNTRIES_2 = Set.of(Locale.getISOCountries());
  static final Set<String> COUNTRIES_3 =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3).stream()
          .collect(Collectors.toUnmodifiableSet());
  static final Set<String> COUNTRY_NAMES = countryNames();
  static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  /** Words of which names of countries and languages are made. */
  static final Set<String> PLACE_WORDS = placeWords();

  static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());
  static final Set<String> US_STATES =
      Set.of(
          "AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "DC", "FL", "GA", "HI", "ID", "IL", "IN",
          "IA", "KS", "KY", "LA", "ME", "MD", "MA", "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH",
          "NJ", "NM", "NY", "NC", "ND", "OH", "OK", "OR", "PA", "RI", "SC", "SD", "TN", "TX", "UT",
          "VT", "VA", "WA", "WV", "WI", "WY", "PR", "GU", "VI", "AS", "MP");

  private CodeLists() {}

  private static Set<String> placeWords() {
    return Stream.concat(
            COUNTRY_NAMES.stream(),
            LANGUAGES.stream().map(l -> Locale.of(l).getDisplayLanguage(Locale.ENGLISH)))
        .flatMap(name -> Stream.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")))
        .filter(word -> word.length() > 3)
        .collect(Collectors.toUnmodifiableSet());
  }

  static boolean language(String value) {
    int dash = value.indexOf('-') < 0 ? value.indexOf('_') : value.indexOf('-');
    String language = dash < 0 ? value : value.substring(0, dash);
    return language.length() == 2
        && LANGUAGES.contains(language)
        && (dash < 0 || COUNTRIES_2.contains(value.substring(dash + 1)));
  }

  private static Set<String> countryNames() {
    Set<String> names = new HashSet<>();
    for (String code : COUNTRIES_2) {
      Locale country = Locale.of("", code);
      names.add(country.getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT));
    }
    Stream.of(
            "usa",
            "uk",
            "russian federation",
            "korea, republic of",
            "viet nam",
            "türkiye",
            "iran",
            "great britain",
            "czech republic",
            "the netherlands",
            "hong kong",
            "macau",
            "burma")
        .forEach(names::add);
    return Set.copyOf(names);
  }
}
