// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.serving;

import dev.glossator.cli.json.Json;
import dev.glossator.cli.session.Servers;
import dev.glossator.cli.shell.CommonOptions;
import dev.glossator.cli.shell.Exit;
import dev.glossator.cli.shell.Redacted;
import dev.glossator.cli.shell.Surroundings;
import dev.glossator.server.Glossator;
import dev.glossator.server.ServerOptions;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code glossator serve}: a server until it is stopped. */
@Command(
    name = "serve",
    description = {
      "Serves the catalogue over HTTP until it is stopped.",
      "Prints one line with the URL when it is ready. The first start makes a domain, a project and an access key in DIR/credentials."
    })
public final class ServeCommand implements Callable<Integer> {

  private static final int WORKERS = 2;

  private final Surroundings surroundings;
  @Mixin private final CommonOptions common = new CommonOptions();

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port to listen on (default: the first free one from 8080).")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "H",
      description = "Address to listen on (default: 127.0.0.1, this machine only).")
  private String host = ServerOptions.LOOPBACK;

  @Option(
      names = "--store",
      paramLabel = "URL",
      description = "JDBC URL of a PostgreSQL to keep everything in (default: SQLite in DIR).")
  private @Nullable String store;

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "Runs worked on at the same time (default: ${DEFAULT-VALUE}).")
  private int workers = WORKERS;

  @Option(
      names = "--no-listener",
      description = "Work on runs only, for others on the same --store jdbc:postgresql://…")
  private boolean noListener;

  public ServeCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws InterruptedException {
    boolean publicIntended = "yes".equals(surroundings.environment().get("GLOSSATOR_PUBLIC"));
    Path folder = surroundings.resolve(common.data());
    ServerOptions options =
        noListener
            ? ServerOptions.workersOnly(folder, store, workers)
            : new ServerOptions(folder, host, port, store, workers, publicIntended);
    if (store != null && !Redacted.text(store).equals(store)) {
      surroundings
          .err()
          .println(
              "glossator: a password stands in "
                  + Redacted.text(store)
                  + ", where other users of this machine can see it; put it into ~/.pgpass or"
                  + " PGPASSWORD");
    }
    surroundings.whenInterrupted("stopped; everything is kept in " + common.data());
    CountDownLatch stopped = new CountDownLatch(1);
    try (Glossator server = Servers.start(options)) {
      surroundings.onInterrupt(stopped::countDown);
      surroundings.onInterrupt(server::close);
      surroundings
          .out()
          .println(
              common.json()
                  ? Json.write(Map.of("url", server.url()))
                  : noListener
                      ? "glossator works on " + workers + " runs at a time and does not listen"
                      : "glossator listens on " + server.url());
      surroundings.out().flush();
      stopped.await();
    }
    return Exit.INTERRUPTED.code();
  }
}
