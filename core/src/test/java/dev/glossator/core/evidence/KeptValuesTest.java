// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both sides of the sieve: what may name a person stays out, lists of codes and words stay in. */
class KeptValuesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "c1 | anna;maria;james;wei",
        "val | okonkwo;lindqvist;tlatoani;volkov",
        "note | Quetzalli;Nokuthula;Eilidh",
        "c1 | Mark;Rose;Grace;Frank;May",
        "c1 | Black;White;Green;Brown;Gray",
        "x | JOHNSON;OKONKWO;PETROVA",
        "c1 | Иван;Ольга;Пётр",
        "c1 | jdoe2;mmueller;kim.l;tlatoani_x",
        "c1 | 2125550143;6465550199;2125550111;6465550123",
        "val | 1512345678;1598765432;1577700011;1544433321",
        "c2 | 0151 2345678;0171 9876543;0160 1112223",
        "c2 | 0171/2345678;030-901820",
        "c2 | 015123456789;017198765432",
        "c1 | 4930901820;4989123456;4940555666",
        "c1 | 55501421;55512387;55590142;55577123;55510001",
        "c1 | 2.125550143E9;6.465550199E9",
        "pnr | 199806103660;195102214471;197512319882;196001017753",
        "status | Anna;Tendai;Robert;Maria",
      })
  void keepsNothingOf(String column, String values) {
    ColumnProfile profile = profile(column, values.split(";"));
    assertThat(profile.topValues()).isEmpty();
    assertThat(profile.patterns()).isEmpty();
    assertThat(profile.min()).isNull();
    assertThat(profile.max()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "c1 | OPEN;CLOSED;CANCELLED;DELAYED",
        "ord_stat | BACKORDERED;SHIPPED_PARTIALLY;CANCLD",
        "status | offen;storniert;versandt",
        "color | Black;White;Green;Brown;Gray;Silver",
        "city | Lincoln;Jackson;Madison;Houston",
        "prod_line | Mountain Bikes;Road Bikes;Touring Frames",
        "c5 | Mountain Bikes;Road Bikes;Touring Frames",
        "c1 | DE;FR;US;GB;IN;LI",
        "v | EUR;USD;GBP",
        "country | Germany;France;United States;Japan",
        "c1 | page_view;add_to_cart;purchase",
        "c1 | AR-5381;BA-8327;CA-1000",
        "plan | basic;pro;enterprise",
        "c1 | LOTX4711;LOTX4712;LOTX4890",
        "order_id | 1000000001;1000000002;1000000003;1000000004",
        "created_ts | 1732400000;1732486401;1732572809",
        "ean | 4006381333931;4012345678901;5901234123457",
        "net_amt | 1234567890;2345678901;9876543210",
        "c1 | 20240131214500;20240201090000;20240202120130",
        "isbn | 0-306-40615-2;0-471-95869-7",
        "cust_no | 1048577;2048123;3055512;4090001;5011111",
      })
  void keepsAllOf(String column, String values) {
    String[] all = values.split(";");
    assertThat(profile(column, all).topValues())
        .extracting(ValueCount::value)
        .containsExactlyInAnyOrder(all);
  }

  @Test
  void fewNamesAmongCodesStayOutOneByOne() {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      values.add("LOT-" + i % 10);
    }
    Stream.of(
            "jdoe",
            "kwilliams",
            "Xochitl",
            "mark stone",
            "tendai o.",
            "2125550143",
            "Grace",
            "Anna")
        .forEach(v -> values.addAll(Collections.nCopies(9, v)));
    assertThat(profile("c1", values.toArray(String[]::new)).topValues())
        .hasSize(10)
        .allSatisfy(v -> assertThat(v.value()).startsWith("LOT-"));
  }

  @Test
  void aTextThatNamesSomebodyIsNotQuoted() {
    assertThat(
            profile("note", "asked Xochitl again", "asked Anna again", "nothing to report")
                .topValues())
        .extracting(ValueCount::value)
        .containsExactly("nothing to report");
  }

  /** Each value twice, so that it would be a top value of few. */
  private static ColumnProfile profile(String column, String... values) {
    List<String> rows = Arrays.stream(values).flatMap(v -> Stream.of(v, v)).toList();
    return Objects.requireNonNull(
        ColumnProfiler.profile(
                new SampledColumn(column, null, true, null, new ArrayList<>(rows), true))
            .profile());
  }
}
