// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Made-up personal values, a hundred of each kind, that look as real ones do. */
final class Planted {
  private static final String[] GIVEN = {
    "Anna", "James", "Maria", "Wei", "Fatima", "Lukas", "Priya", "Carlos", "Ingrid", "Kwame",
    "Chloe", "Dmitri", "Yuki", "Amara", "Sean", "Olga", "Pedro", "Aisha", "Bjorn", "Xochitl"
  };
  private static final String[] SURNAMES = {
    "Schneider", "Johnson", "Gonzalez", "Zhang", "Hassan", "Kowalski", "Sharma", "Silva", "Larsen",
    "Mensah", "Dubois", "Volkov", "Tanaka", "Okonkwo", "O'Brien", "Petrova", "Fernandez", "Khan",
    "Lindqvist", "Tlatoani"
  };
  private static final String[] BANKS = {"DE", "FR", "GB", "NL", "ES", "CH"};
  private static final int[] DIGITS = {18, 23, 0, 0, 20, 17};

  private final SplittableRandom random = new SplittableRandom(20_261_124);
  private final List<String> names = new ArrayList<>();
  private final List<String> emails = new ArrayList<>();
  private final List<String> phones = new ArrayList<>();
  private final List<String> cards = new ArrayList<>();
  private final List<String> ibans = new ArrayList<>();

  Planted() {
    for (int i = 0; i < 100; i++) {
      String given = GIVEN[i % GIVEN.length];
      String surname = SURNAMES[(i * 7 + i / 20) % SURNAMES.length];
      names.add(given + " " + surname);
      emails.add(
          (given + "." + surname).toLowerCase(Locale.ROOT).replace("'", "")
              + i
              + "@mail"
              + i % 9
              + ".example");
      phones.add(phone(i));
      cards.add(card(i));
      ibans.add(iban(BANKS[i % BANKS.length], i));
    }
  }

  List<String> names() {
    return names;
  }

  List<String> emails() {
    return emails;
  }

  List<String> phones() {
    return phones;
  }

  List<String> cards() {
    return cards;
  }

  List<String> ibans() {
    return ibans;
  }

  List<String> all() {
    List<String> all = new ArrayList<>();
    List.of(names, emails, phones, cards, ibans).forEach(all::addAll);
    return all;
  }

  private String phone(int i) {
    int area = 201 + i * 7;
    int line = 1_000 + random.nextInt(9_000);
    int exchange = 220 + random.nextInt(700);
    return switch (i % 4) {
      case 0 -> "+1-" + area + "-" + exchange + "-" + line;
      case 1 -> "(" + area + ") " + exchange + "-" + line;
      case 2 -> "+49 " + area + " " + (100_000 + random.nextInt(900_000));
      default -> area + "-" + exchange + "-" + line;
    };
  }

  private String card(int i) {
    StringBuilder digits = new StringBuilder(i % 2 == 0 ? "4" : "5" + (1 + i % 5));
    while (digits.length() < 15) {
      digits.append(random.nextInt(10));
    }
    for (int check = 0; check < 10; check++) {
      String card = digits.toString() + check;
      if (luhn(card)) {
        return card;
      }
    }
    throw new AssertionError("one of ten check digits fits");
  }

  private static boolean luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
    }
    return sum % 10 == 0;
  }

  private String iban(String country, int i) {
    int length = DIGITS[i % DIGITS.length];
    String account =
        switch (country) {
          case "GB" -> "WEST" + number(14);
          case "NL" -> "ABNA" + number(10);
          default -> number(length);
        };
    String turned = account + country + "00";
    StringBuilder digits = new StringBuilder();
    turned.chars().forEach(c -> digits.append(Character.digit(c, 36)));
    int check = 98 - new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue();
    return country + (check < 10 ? "0" : "") + check + account;
  }

  private String number(int length) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < length; i++) {
      digits.append(random.nextInt(10));
    }
    return digits.toString();
  }
}
