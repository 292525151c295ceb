// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract.signing;

import dev.glossator.contract.wire.Blob;
import dev.glossator.contract.wire.Headers;
import dev.glossator.contract.wire.WireRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A request that an official client sent, read from a file. */
record GoldenRequest(String name, WireRequest request) {
  static final String KEY = "GLOSSATOREXAMPLE0001";
  static final Secret SECRET = Secret.of("not-a-secret/only+for=tests");
  static final String SESSION_TOKEN = "session/token+of==tests";

  static List<GoldenRequest> all() {
    try (Stream<Path> files =
        Files.list(Path.of("src/test/resources/dev/glossator/contract/signing"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".http"))
          .sorted()
          .map(name -> read(name.substring(0, name.length() - ".http".length())))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static GoldenRequest read(String name) {
    try (InputStream in = GoldenRequest.class.getResourceAsStream(name + ".http")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      String[] parts = text.split("\n\n", 2);
      List<String> lines = parts[0].lines().toList();
      String[] first = lines.getFirst().split(" ");
      String[] target = first[1].split("\\?", 2);
      Headers headers = Headers.EMPTY;
      for (String line : lines.subList(1, lines.size())) {
        String[] header = line.split(": ", 2);
        headers = headers.with(header[0], header[1]);
      }
      String query = target.length == 2 ? target[1] : "";
      return new GoldenRequest(
          name, new WireRequest(first[0], target[0], query, headers, Blob.ofText(parts[1])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Credentials credentials() {
    boolean token = name.contains("session-token");
    return new Credentials(KEY, SECRET, token ? Secret.of(SESSION_TOKEN) : null);
  }

  @Override
  public String toString() {
    return name;
  }
}
