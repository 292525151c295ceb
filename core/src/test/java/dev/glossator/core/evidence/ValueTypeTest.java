// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTypeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "INTEGER | 1;-20;+3",
        "INTEGER | 123456789012345678",
        "DECIMAL | 1234567890123456789",
        "DECIMAL | 1.5;2;-.25;3.;1e-7",
        "TEXT | 007;12",
        "TEXT | 00.5;1.5",
        "DECIMAL | 0.5;0",
        "TEXT | 1;x",
        "TEXT | .;-;+",
        "TEXT | 1e;2e5",
        "TEXT | 1e9999",
        "DATE | 2024-01-31;2023/12/01",
        "TEXT | 2024-13-31;2023-12-01",
        "TIMESTAMP | 2024-01-31 10:00:00;2024-01-31T10:00:00.123Z;2024-02-01",
        "TIME | 10:30;23:59:59",
        "BOOLEAN | true;FALSE",
        "TEXT | ١٢;٣",
      })
  void tellsTheTypeFromValues(ValueType type, String values) {
    assertThat(ValueType.of(List.of(values.split(";")))).isEqualTo(type);
  }

  @Test
  void noValuesAreText() {
    assertThat(ValueType.of(List.of())).isEqualTo(ValueType.TEXT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "INTEGER | bigint",
        "INTEGER | INT(11)",
        "INTEGER | int unsigned",
        "INTEGER | smallserial",
        "INTEGER | UINTEGER",
        "DECIMAL | numeric(13,2)",
        "DECIMAL | double precision",
        "DECIMAL | MONEY",
        "TEXT | character varying(20)",
        "TEXT | printing_state",
        "TEXT | NVARCHAR(40)",
        "TEXT | jsonb",
        "TIMESTAMP | timestamp without time zone",
        "TIMESTAMP | DATETIME",
        "DATE | date",
        "TIME | time(6)",
        "BOOLEAN | boolean",
        "OTHER | bytea",
        "OTHER | text[]",
        "OTHER | STRUCT(a INTEGER)",
        "OTHER | interval",
      })
  void readsDeclaredTypes(ValueType type, String declared) {
    assertThat(ValueType.declared(declared)).isEqualTo(type);
  }
}
