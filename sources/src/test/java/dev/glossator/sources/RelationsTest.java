// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources;

import static dev.glossator.sources.TestingFiles.write;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.core.evidence.DateOrder;
import dev.glossator.core.evidence.Inclusion;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelationsTest {
  @TempDir Path folder;

  @Test
  void findsWhatNamesAndValuesAgreeOn() throws InterruptedException {
    table("cust_mst.csv", "cust_no,seg", 50, i -> i + 100 + ",S" + i % 3);
    table("items.csv", "id,label", 40, i -> i + ",L" + i);
    table("crncy.csv", "cd,scale", 3, i -> List.of("EUR", "USD", "GBP").get(i) + ",2");
    table(
        "ord_hdr.csv",
        "ord_no,cust_no,item_id,crncy_cd,qty",
        200,
        i -> i + 5_000 + "," + (i % 50 + 100) + "," + i % 40 + ",EUR," + i % 9);
    assertThat(inclusionsOf("ord_hdr"))
        .containsExactly(
            new Inclusion("cust_no", "cust_mst", "cust_no", 50, 50),
            new Inclusion("item_id", "items", "id", 40, 40));
    assertThat(inclusionsOf("cust_mst")).isEmpty();
  }

  @Test
  void smallNumbersAloneRelateToNothing() throws InterruptedException {
    table("depots.csv", "depot_id,city", 100, i -> i + ",C" + i);
    table("stock.csv", "stock_id,qty,min_qty", 100, i -> i + 7_000 + "," + i % 10 + "," + i % 5);
    assertThat(inclusionsOf("stock")).isEmpty();
  }

  @Test
  void asksTheFileWhenTheSampleOfTheKeyIsNotWhole() throws InterruptedException {
    table("account.csv", "acct_no", 40_000, i -> "" + (i + 1_000_000));
    table("entry.csv", "entry_no,acct_no", 300, i -> i + "," + (i * 131 + 1_000_000));
    table("other.csv", "row_no,acct_no", 300, i -> i + "," + (i * 131 + 9_000_000));
    assertThat(inclusionsOf("entry"))
        .containsExactly(new Inclusion("acct_no", "account", "acct_no", 200, 200));
    assertThat(inclusionsOf("other")).isEmpty();
  }

  @Test
  void whatIsReferredToIsTheDeclaredKeyAndNoViewOrBridge() throws Exception {
    Path file = folder.resolve("vault.duckdb");
    List<String> statements =
        List.of(
            "CREATE TABLE brg_customer AS SELECT md5(i::VARCHAR) AS customer_hk FROM range(100) t(i)",
            "CREATE TABLE hub_customer (customer_hk VARCHAR PRIMARY KEY, seg INT)",
            "INSERT INTO hub_customer SELECT md5(i::VARCHAR), i % 3 FROM range(100) t(i)",
            "CREATE TABLE hub_order (order_hk VARCHAR PRIMARY KEY, seg INT)",
            "INSERT INTO hub_order SELECT md5('o' || i), i % 3 FROM range(300) t(i)",
            "CREATE TABLE lnk_customer_order (customer_order_hk VARCHAR PRIMARY KEY, customer_hk VARCHAR,"
                + " order_hk VARCHAR)",
            "INSERT INTO lnk_customer_order SELECT md5('l' || i), md5((i % 100)::VARCHAR), md5('o' || i)"
                + " FROM range(300) t(i)",
            "CREATE VIEW a_customer AS SELECT * FROM hub_customer");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
    try (Source source = TestingFiles.open(file)) {
      assertThat(new SourceReading(source).read(source.tables(), r -> {}))
          .filteredOn(r -> r.table().table().equals("lnk_customer_order"))
          .flatExtracting(r -> r.evidence().inclusions())
          .extracting(i -> i.column() + " " + i.referencedTable())
          .containsExactly("customer_hk main.hub_customer", "order_hk main.hub_order");
    }
  }

  @Test
  void seesWhichDatesAreNeverBeforeOthers() throws InterruptedException {
    table(
        "visit.csv",
        "visit_no,admit_dt,disch_dt,dob",
        40,
        i ->
            String.format(
                Locale.ROOT,
                "%d,2026-03-%02d,2026-03-%02d,1980-01-%02d",
                i,
                i % 20 + 1,
                i % 20 + i % 3 + 1,
                i % 28 + 1));
    try (Source source = TestingFiles.open(folder)) {
      assertThat(new SourceReading(source).read(source.tables(), t -> {}))
          .flatExtracting(r -> r.evidence().orders())
          .containsExactly(new DateOrder("disch_dt", "admit_dt", 40));
    }
  }

  private List<Inclusion> inclusionsOf(String table) throws InterruptedException {
    try (Source source = TestingFiles.open(folder)) {
      return new SourceReading(source)
          .read(source.tables(), t -> {}).stream()
              .filter(r -> r.table().name().equals(table))
              .flatMap(r -> r.evidence().inclusions().stream())
              .toList();
    }
  }

  private void table(String file, String header, int rows, IntFunction<String> row) {
    write(
        folder.resolve(file),
        header + "\n" + IntStream.range(0, rows).mapToObj(row).collect(Collectors.joining("\n")));
  }
}
