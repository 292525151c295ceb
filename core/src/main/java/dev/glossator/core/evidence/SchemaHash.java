// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A digest of what makes a table another table: its name, its columns with types and order, keys
 * and comments. Rows and profiles do not count, so a table that only grew keeps its hash.
 */
public final class SchemaHash {
  private final MessageDigest digest;

  private SchemaHash(MessageDigest digest) {
    this.digest = digest;
  }

  /** SHA-256 in lower-case hexadecimal. */
  public static String of(TableEvidence table) {
    try {
      SchemaHash hash = new SchemaHash(MessageDigest.getInstance("SHA-256"));
      hash.add(table);
      return HexFormat.of().formatHex(hash.digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private void add(TableEvidence table) {
    add(table.origin().schema());
    add(table.origin().table());
    add(table.comment());
    table.columns().forEach(this::add);
    table.keys().forEach(this::add);
  }

  private void add(ColumnEvidence column) {
    add("column");
    add(column.name());
    add(column.type());
    add(column.nullable() ? "nullable" : "required");
    add(column.comment());
  }

  private void add(TableKey key) {
    add(key.kind().name());
    key.columns().forEach(this::add);
    add(key.referencedTable());
    key.referencedColumns().forEach(this::add);
  }

  /** Lengths go in front, so that no two different sequences of texts look alike. */
  private void add(@Nullable String text) {
    byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    int length = text == null ? -1 : bytes.length;
    digest.update(Integer.toString(length).getBytes(StandardCharsets.US_ASCII));
    digest.update((byte) ':');
    digest.update(bytes);
  }
}
