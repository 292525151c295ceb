// SPDX-License-Identifier: Apache-2.0
package dev.glossator.generator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** A digest of everything that decides the output: the model's files and this program's classes. */
record Stamp(Path file, String digest) {
  static Stamp of(Path file, String salt, List<Path> models) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((salt + System.getProperty("java.class.path")).getBytes(UTF_8));
      for (Path model : models) {
        add(digest, model);
      }
      add(digest, Path.of(Stamp.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
      return new Stamp(file, HexFormat.of().formatHex(digest.digest()));
    } catch (NoSuchAlgorithmException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void add(MessageDigest digest, Path root) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(root)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      digest.update(file.toString().getBytes(UTF_8));
      digest.update(Files.readAllBytes(file));
    }
  }

  boolean isFresh() throws IOException {
    return Files.exists(file) && Files.readString(file).equals(digest);
  }

  void write() throws IOException {
    Files.writeString(file, digest);
  }
}
