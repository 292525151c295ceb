// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.evidence;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a column's name lets one expect of its values, before any value is seen. */
final class NamePrior {
  private static final Set<String> ABOUT_THE_LIST =
      Set.of(
          "name",
          "nm",
          "nme",
          "desc",
          "dsc",
          "descr",
          "description",
          "txt",
          "text",
          "label",
          "lbl",
          "cd",
          "code",
          "cde",
          "abbr",
          "short",
          "long");
  private static final Set<String> LISTS =
      Set.of(
          ("status stat state sts type typ types kind code cd cde category categ cat ctgry class cls classification"
                  + " group grp mode method meth priority prio prty unit uom units level lvl size grade segment"
                  + " seg channel chnl chan tier stage phase format fmt severity frequency freq currency ccy"
                  + " crncy flag flg ind indicator model shape material matl style series fuel gender sex carrier"
                  + " weekday quarter season scale rating result outcome action event operation op protocol"
                  + " platform os browser device version env environment purpose genre medium direction zone"
                  + " colour color brand line plan package role sort variant origin destination"
                  + " art kz kennzeichen gruppe klasse kategorie einheit groesse farbe ort stadt waehrung"
                  + " tipo estado clase categoria ciudad pais unidad statut etat genere couleur ville pays"
                  + " soort groep stato")
              .split(" "));
  private static final String[] AMOUNTS =
      ("amt amount amnt total tot sum price prc cost revenue turnover balance bal budget bytes size"
              + " population pop volume vol qty quantity count cnt area weight sales profit gdp income fee"
              + " tax net gross betrag preis umsatz saldo menge anzahl latency duration distance length seconds millis milliseconds minutes hours")
          .split(" ");
  private static final String[] MOMENTS =
      ("ts time tm at epoch timestamp date dt datetime created updated modified changed expires unix"
              + " seconds secs millis ms since until start end seen day")
          .split(" ");
  private static final String[] IDENTIFIERS =
      ("id ids key no nr nbr num number code cd cde ref reference sku ean gtin isbn upc seq serial"
              + " index idx pk fk version rev batch lot plz zip postcode date dt day")
          .split(" ");

  private final IdentifierWords words;

  NamePrior(String column) {
    this.words = IdentifierWords.of(column);
  }

  IdentifierWords words() {
    return words;
  }

  /**
   * A name about a property of the thing ({@code email_verified}, {@code phone_cnt}), not the
   * thing.
   */
  boolean aboutSomethingElse() {
    return words.startsWith("is", "has", "can", "num", "cnt", "count", "allow")
        || words.endsWith(
            "verified",
            "flag",
            "flg",
            "ind",
            "indicator",
            "count",
            "cnt",
            "type",
            "typ",
            "status",
            "stat",
            "id",
            "at",
            "date",
            "dt",
            "format",
            "valid",
            "confirmed",
            "optin",
            "sent",
            "enabled",
            "length",
            "bool");
  }

  /** Personal kinds the name speaks of; empty for most names. */
  Set<SemanticType> personal() {
    EnumSet<SemanticType> found = EnumSet.noneOf(SemanticType.class);
    if (birth()) {
      found.add(SemanticType.BIRTH_DATE);
    }
    if (aboutSomethingElse()) {
      return found;
    }
    contact(found);
    numbers(found);
    people(found);
    return found;
  }

  private boolean birth() {
    boolean born =
        words.has(
            ("dob birth birthdate birthday bday brth born geburtsdatum geburtstag geburt gebdat gebdt gebdatum"
                    + " nacimiento fecnac nascimento nascita naissance datenaissance geboorte geboortedatum"
                    + " urodzenia")
                .split(" "));
    boolean shortened =
        (words.has("geb") && words.has("dat", "dt", "datum", "tag", "date"))
            || (words.has("fec", "fecha", "fch", "data", "dt")
                && words.has("nac", "nasc", "nacim"));
    return (born || shortened)
        && !words.has("place", "country", "city", "weight", "order", "rate", "cnt", "count");
  }

  private void contact(EnumSet<SemanticType> found) {
    if (words.has("email", "mail", "eml", "emailaddress") || words.together("email")) {
      found.add(SemanticType.EMAIL);
    }
    if (words.has("phone", "tel", "telephone", "mobile", "fax", "cell", "phn", "telefon", "msisdn")
        || words.together("phone")) {
      found.add(SemanticType.PHONE);
    }
    if (words.has("street", "addressline", "strasse", "addr", "adr")
        || words.together("addressline")
        || (words.has("address") && !words.has("ip", "mac", "email", "web", "url"))) {
      found.add(SemanticType.STREET_ADDRESS);
    }
    if (words.has("ip", "ipaddr", "ipaddress", "ipv")) {
      found.add(SemanticType.IP_ADDRESS);
    }
  }

  private void numbers(EnumSet<SemanticType> found) {
    if (words.has("iban") || (words.has("bank") && words.has("account", "acct"))) {
      found.add(SemanticType.IBAN);
    }
    if (words.has("pan", "creditcard", "cardnumber", "cardno", "ccnum")
        || (words.has("card", "cc") && words.has("number", "no", "num", "nbr", "nr"))) {
      found.add(SemanticType.CARD_NUMBER);
    }
    if (words.has("ssn", "nin", "nif", "dni", "cpf", "curp", "bsn", "pesel", "passport", "taxid")
        || (words.has("national", "social", "tax") && words.has("id", "security", "no", "number"))
        || words.together("nationalid")
        || (words.has("license", "licence") && words.has("driver", "drivers"))) {
      found.add(SemanticType.NATIONAL_ID);
    }
    if (words.has(
            "password", "passwd", "pwd", "pass", "secret", "token", "salt", "pin", "credential")
        || words.together("apikey")
        || words.together("passwordhash")) {
      found.add(SemanticType.SECRET);
    }
  }

  private void people(EnumSet<SemanticType> found) {
    if (words.has("username", "login", "usr", "userid", "logon", "usrname")
        || (words.has("user") && (words.words().size() == 1 || words.has("name", "nm")))
        || (words.endsWith("by")
            && words.has(
                "created", "updated", "modified", "changed", "chg", "upd", "mod", "crt"))) {
      found.add(SemanticType.USER_NAME);
    }
    if (certainlyPeople()) {
      found.add(SemanticType.PERSON_NAME);
    }
  }

  private boolean certainlyPeople() {
    return words.has(
            "firstname",
            "lastname",
            "surname",
            "fname",
            "lname",
            "fullname",
            "givenname",
            "maiden",
            "forename",
            "middlename",
            "nachname",
            "vorname")
        || (words.has("first", "last", "middle", "given", "family", "full", "sur")
            && words.has("name", "nm", "nme", "nam"));
  }

  /**
   * Whether the name allows for people ({@code customer_name}, {@code contact}) without saying so.
   */
  boolean maybePeople() {
    return roleOfPeople() || words.endsWith("name", "nm", "by");
  }

  /** Whether the name speaks of what people are to an organisation. */
  boolean roleOfPeople() {
    return words.has(
        "contact",
        "customer",
        "cust",
        "cst",
        "client",
        "employee",
        "emp",
        "person",
        "patient",
        "student",
        "member",
        "manager",
        "mgr",
        "owner",
        "author",
        "agent",
        "driver",
        "guest",
        "holder",
        "recipient",
        "teacher",
        "doctor",
        "physician",
        "nurse",
        "beneficiary",
        "payee",
        "sender",
        "signer",
        "applicant",
        "artist",
        "actor",
        "people",
        "officer",
        "rep");
  }

  /**
   * Whether the name speaks of places, colours or goods, whose values look like names of people.
   */
  boolean certainlyNotPeople() {
    return words.has(
        "city",
        "town",
        "country",
        "state",
        "region",
        "county",
        "province",
        "district",
        "territory",
        "color",
        "colour",
        "product",
        "prod",
        "brand",
        "category",
        "street",
        "currency",
        "language",
        "title",
        "film",
        "month",
        "day",
        "species",
        "department",
        "dept",
        "airport",
        "station");
  }

  /**
   * Whether the name speaks of a list that somebody drew up, such as states, kinds or units: its
   * values are words that are in no dictionary often enough, but they name no people.
   */
  boolean codeList() {
    List<String> all = words.words();
    int last = all.size() - 1;
    while (last > 0 && ABOUT_THE_LIST.contains(all.get(last))) {
      last--;
    }
    return last >= 0 && LISTS.contains(all.get(last));
  }

  /** Whether the name speaks of an amount or a quantity. */
  boolean amount() {
    return words.has(AMOUNTS);
  }

  /** Whether the name speaks of a point in time. */
  boolean moment() {
    return words.has(MOMENTS);
  }

  /** Whether the name speaks of what a thing is known by, and not of a person's number. */
  boolean identifier() {
    return words.endsWith(IDENTIFIERS)
        && !words.has("contact", "caller", "call", "sms", "whatsapp");
  }
}
