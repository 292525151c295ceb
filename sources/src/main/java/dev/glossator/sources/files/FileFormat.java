// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a file holds, told by its name, and for databases by its first bytes. */
enum FileFormat {
  CSV("csv", Set.of("csv", "txt", "psv")),
  TSV("tsv", Set.of("tsv", "tab")),
  JSON("jsonl", Set.of("jsonl", "ndjson", "json")),
  PARQUET("parquet", Set.of("parquet", "pq")),
  SQLITE("sqlite", Set.of("sqlite", "sqlite3", "db3", "s3db")),
  DUCKDB("duckdb", Set.of("duckdb", "ddb"));

  private static final byte[] SQLITE_MAGIC =
      "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] DUCKDB_MAGIC = "DUCK".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PARQUET_MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
  private static final Set<String> COMPRESSED = Set.of("gz", "zst");

  private final String kind;
  private final Set<String> extensions;

  FileFormat(String kind, Set<String> extensions) {
    this.kind = kind;
    this.extensions = extensions;
  }

  String kind() {
    return kind;
  }

  /** The format by name alone; null when the name says nothing. */
  static @Nullable FileFormat byName(Path file) {
    String extension = extension(plainName(file));
    for (FileFormat format : values()) {
      if (format.extensions.contains(extension)) {
        return format;
      }
    }
    return null;
  }

  /** The format by name, else by the first bytes; null when neither says anything. */
  static @Nullable FileFormat of(Path file) throws IOException {
    FileFormat named = byName(file);
    if (named != null) {
      return named;
    }
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(16);
    }
    if (Arrays.equals(head, SQLITE_MAGIC)) {
      return SQLITE;
    }
    if (head.length >= 12 && Arrays.equals(head, 8, 12, DUCKDB_MAGIC, 0, 4)) {
      return DUCKDB;
    }
    return head.length >= 4 && Arrays.equals(head, 0, 4, PARQUET_MAGIC, 0, 4) ? PARQUET : null;
  }

  /** The name of the table in the file: its name without extensions. */
  static String tableName(Path file) {
    String name = plainName(file);
    String extension = extension(name);
    boolean known = Arrays.stream(values()).anyMatch(f -> f.extensions.contains(extension));
    return known ? name.substring(0, name.length() - extension.length() - 1) : name;
  }

  static boolean compressed(Path file) {
    return COMPRESSED.contains(extension(file.getFileName().toString()));
  }

  private static String plainName(Path file) {
    String name = file.getFileName().toString();
    return compressed(file) ? name.substring(0, name.lastIndexOf('.')) : name;
  }

  private static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
