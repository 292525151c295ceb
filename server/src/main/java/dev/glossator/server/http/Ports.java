// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;

/** Finds out who listens where before the listener tries. */
public final class Ports {
  /** The first port that is tried where none was named. */
  public static final int FIRST = 8080;

  private static final int TRIED = 100;

  private Ports() {}

  /** The named port, or for 0 the first free one from 8080. */
  public static int choose(String host, int port) {
    return port != 0 ? port : firstFree(host, FIRST);
  }

  /** The first free port from this one on; another process may still be faster. */
  public static int firstFree(String host, int from) {
    for (int candidate = from; candidate < FIRST + TRIED; candidate++) {
      if (bind(host, candidate) == null) {
        return candidate;
      }
    }
    throw new PortInUseException(
        "no port from " + FIRST + " to " + (FIRST + TRIED - 1) + " is free; name one with --port",
        new IOException("all in use"));
  }

  static void requireFree(String host, int port) {
    IOException failure = bind(host, port);
    if (failure != null) {
      throw taken(host, port, failure);
    }
  }

  static PortInUseException taken(String host, int port, IOException failure) {
    return new PortInUseException(
        "cannot listen on "
            + host
            + ":"
            + port
            + " ("
            + failure.getMessage()
            + "); name another port with --port, or leave it out to take the first free one",
        failure);
  }

  private static @Nullable IOException bind(String host, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
      return null;
    } catch (IOException failure) {
      return failure;
    }
  }
}
