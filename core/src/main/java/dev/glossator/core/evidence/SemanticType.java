// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.evidence;

/** What the values of a column were recognised as. */
public enum SemanticType {
  NONE(false),
  EMAIL(true),
  PHONE(true),
  PERSON_NAME(true),
  STREET_ADDRESS(true),
  CARD_NUMBER(true),
  IBAN(true),
  NATIONAL_ID(true),
  BIRTH_DATE(true),
  USER_NAME(true),
  SECRET(true),
  IP_ADDRESS(true),
  UUID(false),
  URL(false),
  COUNTRY_CODE_2(false),
  COUNTRY_CODE_3(false),
  COUNTRY_NAME(false),
  CURRENCY_CODE(false),
  LANGUAGE_CODE(false),
  US_STATE_CODE(false),
  POSTAL_CODE(false),
  LATITUDE(false),
  LONGITUDE(false),
  YEAR(false),
  DATE_TEXT(false),
  BOOLEAN_FLAG(false),
  JSON(false),
  HASH(false);

  private final boolean personal;

  SemanticType(boolean personal) {
    this.personal = personal;
  }

  /** Whether values of this type are personal or secret, so that none of them may be kept. */
  public boolean personal() {
    return personal;
  }
}
