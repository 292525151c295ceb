// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.diagnosis;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * An operating system and processor, and what runs on it.
 *
 * @param system as the JVM calls it
 * @param processor as the JVM calls it
 * @param musl whether the C library is musl
 */
record Platform(String system, String processor, boolean musl) {

  private static final int JAVA = 25;

  Platform {
    system = system.toLowerCase(Locale.ROOT);
    processor = processor.toLowerCase(Locale.ROOT);
  }

  static Platform here() {
    return new Platform(
        System.getProperty("os.name", ""),
        System.getProperty("os.arch", ""),
        Files.exists(Path.of("/lib/ld-musl-x86_64.so.1"))
            || Files.exists(Path.of("/lib/ld-musl-aarch64.so.1")));
  }

  private boolean arm() {
    return processor.equals("aarch64") || processor.equals("arm64");
  }

  /** The libraries that are not Java: DuckDB for files, ONNX Runtime for the embedded model. */
  Check natives() {
    String subject = "native libraries";
    String name = system + " on " + processor;
    boolean linux = system.startsWith("linux") && !musl;
    boolean mac = system.startsWith("mac") && arm();
    boolean windows = system.startsWith("windows") && !arm();
    if (linux || mac || windows) {
      return Check.good(subject, name + ": DuckDB and ONNX Runtime have libraries for it");
    }
    return Check.limited(
        subject,
        name
            + (musl ? " with musl" : "")
            + ": no library of DuckDB or ONNX Runtime is known to run here; Parquet and .duckdb files"
            + " cannot be read, and terms are found by words alone");
  }

  static Check java(int version, String vendor) {
    String says = "JDK " + version + " (" + vendor + ")";
    return version >= JAVA
        ? Check.good("Java", says)
        : Check.bad("Java", says + ": install JDK " + JAVA + " or newer");
  }
}
