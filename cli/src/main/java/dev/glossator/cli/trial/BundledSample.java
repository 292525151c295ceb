// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.trial;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A small shop, for those who want to look before they bring their own data. */
final class BundledSample {

  private static final List<String> FILES =
      List.of("crncy.csv", "cust_mst.csv", "prod_mst.csv", "sls_ord_hdr.csv", "sls_ord_itm.csv");

  private BundledSample() {}

  /** Lays the files out in the data folder and returns theirs. */
  static Path unpack(Path data) {
    Path folder = data.resolve("sample-shop");
    try {
      Files.createDirectories(folder);
      for (String file : FILES) {
        try (InputStream in = BundledSample.class.getResourceAsStream("/sample/" + file)) {
          if (in == null) {
            throw new IllegalStateException("the sample " + file + " is missing in the program");
          }
          Files.copy(in, folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to " + folder, e);
    }
    return folder;
  }
}
