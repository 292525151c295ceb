// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A process that holds a folder, and may write into it, so that it can be killed. */
final class TestingWriter {
  private TestingWriter() {}

  static Process start(Path directory, String what) throws IOException {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "-Djava.io.tmpdir=" + temporary(directory),
            TestingWriter.class.getName(),
            directory.toString(),
            what)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** A folder beside the store in which the process keeps what it needs for its time. */
  static Path temporary(Path directory) throws IOException {
    return Files.createDirectories(directory.resolve("temporary"));
  }

  /** Prints a number only after the store said that its domain is durable. */
  public static void main(String[] arguments) throws InterruptedException {
    Store store = TestingStores.sqlite(Path.of(arguments[0]));
    System.out.println("ready");
    if (arguments[1].equals("hold")) {
      new CountDownLatch(1).await();
    }
    for (int writer = 0; writer < 4; writer++) {
      int first = writer;
      Thread.ofPlatform()
          .start(
              () -> {
                for (int number = first; ; number += 4) {
                  String id = "dzd_" + number;
                  store.transact(
                      tx ->
                          AbstractStoreSuite.insert(
                              tx, AbstractStoreSuite.domain(id, AbstractStoreSuite.NOW)));
                  synchronized (TestingWriter.class) {
                    System.out.println(id);
                  }
                }
              });
    }
  }
}
