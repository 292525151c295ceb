// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that can be compared and not be changed; prints its length only. */
public final class Blob {
  /** No bytes. */
  public static final Blob EMPTY = new Blob(new byte[0]);

  private final byte[] bytes;

  private Blob(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Copies the bytes. */
  public static Blob of(byte[] bytes) {
    return bytes.length == 0 ? EMPTY : new Blob(bytes.clone());
  }

  /** Takes an array that nobody else writes to any more. */
  public static Blob wrap(byte[] bytes) {
    return bytes.length == 0 ? EMPTY : new Blob(bytes);
  }

  /** The UTF-8 bytes of a text. */
  public static Blob ofText(String text) {
    return wrap(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The number of bytes. */
  public int length() {
    return bytes.length;
  }

  /** True where there are no bytes. */
  public boolean isEmpty() {
    return bytes.length == 0;
  }

  /** A copy of the bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The bytes themselves, for readers that promise not to write. */
  public byte[] unsafeBytes() {
    return bytes;
  }

  /** The bytes as UTF-8 text. */
  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Blob blob && Arrays.equals(bytes, blob.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "Blob[" + bytes.length + " bytes]";
  }
}
