// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.session;

import dev.glossator.cli.json.JsonException;
import dev.glossator.cli.json.JsonView;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which server answers for a folder.
 *
 * @param url where it listens
 * @param domain the domain of the folder; empty when it has none
 * @param project the project of the folder; empty when it has none
 * @param region the region it signs for
 */
public record Address(URI url, String domain, String project, String region) {

  private static final int PATIENCE_MILLIS = 500;
  private static final String FILE = "server.json";

  /** What the folder says, whether or not the server still runs. */
  public static Optional<Address> read(Path data) {
    try {
      JsonView json = JsonView.of(Files.readString(data.resolve(FILE)));
      String url = json.get("url").text();
      return url.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Address(
                  URI.create(url),
                  json.get("domainId").text(),
                  json.get("projectId").text(),
                  json.get("region").text()));
    } catch (IOException | JsonException | IllegalArgumentException e) {
      // No file, or the remains of one: then no server answers for the folder.
      return Optional.empty();
    }
  }

  /** Whether something listens there; a server that was killed leaves its file behind. */
  public boolean answers() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(url.getHost(), url.getPort()), PATIENCE_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
