// SPDX-License-Identifier: Apache-2.0
package dev.glossator.inference.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Where an encoder's files lie on the class path and what their bytes must be.
 *
 * @param name for people
 * @param model class-path resource of the ONNX file
 * @param modelDigest SHA-256 of it, in hexadecimal
 * @param vocabulary class-path resource of the tokenizer's JSON file
 * @param vocabularyDigest SHA-256 of it, in hexadecimal
 * @param dimensions length of a vector
 * @param tokensMax longest input in tokens; the rest of a text is not read
 */
public record EncoderManifest(
    String name,
    String model,
    String modelDigest,
    String vocabulary,
    String vocabularyDigest,
    int dimensions,
    int tokensMax) {

  /** The encoder that ships: all-MiniLM-L6-v2 (Apache-2.0), quantised to 8 bits. */
  public static final EncoderManifest SHIPPED =
      new EncoderManifest(
          "all-MiniLM-L6-v2 (8 bit)",
          "all-minilm-l6-v2-q.onnx",
          "afdb6f1a0e45b715d0bb9b11772f032c399babd23bfc31fed1c170afc848bdb1",
          "all-minilm-l6-v2-q-tokenizer.json",
          "da0e79933b9ed51798a3ae27893d3c5fa4a201126cef75586296df9b4d2c62a0",
          384,
          64);

  byte[] readModel() {
    return read(model, modelDigest);
  }

  byte[] readVocabulary() {
    return read(vocabulary, vocabularyDigest);
  }

  private static byte[] read(String resource, String expected) {
    try (InputStream in = EncoderManifest.class.getResourceAsStream("/" + resource)) {
      if (in == null) {
        throw new IllegalStateException(
            "the model file "
                + resource
                + " is not on the class path; the installation is incomplete");
      }
      byte[] bytes = in.readAllBytes();
      String actual = sha256(bytes);
      if (!actual.equals(expected)) {
        throw new IllegalStateException(
            "the model file " + resource + " has checksum " + actual + ", expected " + expected);
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the model file " + resource, e);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }
}
