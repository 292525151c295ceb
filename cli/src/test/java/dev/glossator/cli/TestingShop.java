// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** Two related tables as files, with a column of e-mail addresses under a name that hides them. */
final class TestingShop {

  static final String PLANTED = "zebediah.quillfeather";

  private TestingShop() {}

  static Path in(Path directory) throws IOException {
    Path folder = Files.createDirectories(directory.resolve("shop"));
    StringBuilder customers = new StringBuilder("cust_no,x_ref,ctry_cd,crd_lmt_amt\n");
    StringBuilder orders = new StringBuilder("ord_no,cust_no,ord_dt,crncy_cd,net_amt,x1\n");
    for (int i = 0; i < 60; i++) {
      String mail = PLANTED + i + "@example.org";
      customers
          .append(1000 + i)
          .append(',')
          .append(mail)
          .append(",DE,")
          .append(i * 50)
          .append('\n');
      orders
          .append(70_000 + i)
          .append(',')
          .append(1000 + i % 20)
          .append(',')
          .append(LocalDate.of(2025, 1, 1).plusDays(i))
          .append(i % 4 == 0 ? ",USD," : ",EUR,")
          .append(i * 3.5)
          .append(",\n");
    }
    Files.writeString(folder.resolve("cust_mst.csv"), customers);
    Files.writeString(folder.resolve("ord_hdr.csv"), orders);
    return folder;
  }
}
