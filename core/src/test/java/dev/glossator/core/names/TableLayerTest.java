// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.names;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.core.generation.GenerationInput;
import dev.glossator.core.generation.Stop;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableLayerTest {
  private static final NameGenerator NAMES = NameGenerator.shipped();

  private static GenerationInput table(String name, String... others) {
    return TestingTables.table(name, "id", "qty").withTables(List.of(others));
  }

  private static String named(String name, String... others) {
    return NAMES.read(table(name, others)).table().best().text();
  }

  @Test
  void theLayerOfAWarehouseIsWrittenOut() {
    assertThat(named("stg_orders")).isEqualTo("Staging Orders");
    assertThat(named("fct_orders")).isEqualTo("Fact Orders");
    assertThat(named("DIM_CUST")).isEqualTo("Dimension Customer");
    assertThat(named("DimCust")).isEqualTo("Dimension Customer");
    assertThat(named("lkp_sts")).isEqualTo("Lookup Status");
  }

  @Test
  void whatMayBeSomethingElseIsALayerBesideOthersOnly() {
    assertThat(named("int_orders", "fct_orders")).isEqualTo("Intermediate Orders");
    assertThat(named("int_orders")).isNotEqualTo("Intermediate Orders");
    assertThat(named("sat_customer", "hub_customer")).isEqualTo("Satellite Customer");
    assertThat(named("sat_customer", "fct_customer")).isNotEqualTo("Satellite Customer");
  }

  @Test
  void aNameOfALayerAloneIsNone() {
    assertThat(TableLayer.of("dim", List.of())).isEmpty();
    assertThat(TableLayer.of("fct_", List.of())).isEmpty();
    assertThat(TableLayer.of("dimension", List.of())).isEmpty();
  }

  @Test
  void theExplanationSaysSo() {
    assertThat(NAMES.read(table("fct_orders")).table().best().parts().getFirst().reason())
        .isEqualTo("a layer of the warehouse");
  }

  @Test
  void oneTableThatShowsTheLayerBears() {
    GenerationInput input = table("int_orders", "customers", "stg_orders", "stg_payments");

    assertThat(NAMES.relevant(input, Stop.NEVER).tables()).containsExactly("stg_orders");
  }
}
