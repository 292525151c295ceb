// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server;

import dev.glossator.contract.KnownOperation;
import dev.glossator.contract.Operation;
import dev.glossator.contract.Operations;
import dev.glossator.contract.Router;
import dev.glossator.server.auth.Authentication;
import dev.glossator.server.auth.KeyIssuer;
import dev.glossator.server.chores.Chores;
import dev.glossator.server.chores.StoreClock;
import dev.glossator.server.gateway.Gateway;
import dev.glossator.server.gateway.RateLimit;
import dev.glossator.server.http.Listener;
import dev.glossator.server.http.PortInUseException;
import dev.glossator.server.http.Ports;
import dev.glossator.server.ids.Arns;
import dev.glossator.server.ids.Ids;
import dev.glossator.server.ids.RisingClock;
import dev.glossator.server.logs.LogOptions;
import dev.glossator.server.logs.Logs;
import dev.glossator.server.operations.Events;
import dev.glossator.server.operations.OperationTable;
import dev.glossator.server.operations.PageTokens;
import dev.glossator.server.operations.bulks.BulkFeeder;
import dev.glossator.server.operations.runs.AutoAcceptance;
import dev.glossator.server.seeds.ManagedTypes;
import dev.glossator.server.status.StatusPages;
import dev.glossator.server.status.Traffic;
import dev.glossator.server.worker.EngineOptions;
import dev.glossator.server.worker.RunEngine;
import dev.glossator.server.worker.RunEvents;
import dev.glossator.server.worker.ShippedGenerators;
import dev.glossator.store.Store;
import dev.glossator.store.StoreOptions;
import dev.glossator.store.StoreRefusedException;
import dev.glossator.store.sql.StoreException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A running server. Everything it consists of is made here, in this order, and closed in the
 * reverse one.
 */
public final class Glossator implements AutoCloseable {
  private static final int READERS = 3;
  private static final int PORT_ATTEMPTS = 20;
  private static final String PARALLELISM = "jdk.virtualThreadScheduler.parallelism";

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final String url;
  private final FirstStart.Home home;

  private Glossator(ServerOptions options, InstantSource own) {
    try {
      refuseUnsafe(options);
      ServerFiles files = new ServerFiles(options.dataDirectory());
      ShippedGenerators generators = keep(new ShippedGenerators());
      if (files.hasServer() && options.workers() > 0) {
        // It was killed, probably amid runs: what they need is read while the store opens.
        Thread.ofPlatform().name("glossator-reading").daemon(true).start(generators::read);
      }
      Store store = keep(Store.open(storeOptions(options)));
      StoreClock clock = new StoreClock(store, own);
      SecureRandom random = new SecureRandom();
      Ids ids = new Ids(clock, random);
      String node = "node-" + ids.next();
      keep(Logs.open(options.dataDirectory().resolve("logs"), logOptions(), node));
      Arns arns = Arns.DEFAULT;
      KeyIssuer issuer = new KeyIssuer(random);
      home = new FirstStart(ids, arns, issuer).ensure(store, clock.instant());
      ManagedTypes.ensure(store, clock.instant());
      files.writeCredentials(home.key());

      RunEvents runEvents = new RunEvents(new Events(ids, arns));
      RunEngine engine =
          keep(RunEngine.of(store, clock, engineOptions(options, node), generators, runEvents));
      RisingClock written = new RisingClock(clock);
      AutoAcceptance acceptance = new AutoAcceptance(ids, runEvents);
      engine.feedBy(new BulkFeeder(store, ids, written, acceptance, options.workers()));
      engine.afterEachRun(acceptance);
      // Before the listener: what a killed server left is gone on with while the rest starts.
      engine.start();
      PageTokens pages = new PageTokens(store.signingKey("page tokens"));
      OperationTable table =
          new Features(
                  ids, arns, pages, engine, runEvents, written, issuer, files::writeCredentials)
              .table();
      Traffic traffic = new Traffic();
      Gateway gateway =
          new Gateway(
              clock,
              new Authentication(store),
              new Router(contract(), KnownOperation.all()),
              new Gateway.Served(table, store, rateLimit()),
              new StatusPages(store, traffic, engine, clock).byPath());
      url =
          options.listens()
              ? listen(options, gateway, new Listener.Surroundings(ids, clock, traffic))
              : "";
      keep(new Chores(store, clock));
      if (options.listens()) {
        files.writeServer(url, home, arns, clock.instant());
        keep(files::removeServer);
      }
    } catch (RuntimeException failure) {
      closeAll(failure);
      throw failure;
    }
  }

  /**
   * Starts a server and returns when it answers.
   *
   * @throws StartRefusedException where the options are not safe together, or where the folder or
   *     its database is not usable (then with the store's refusal as cause)
   * @throws dev.glossator.server.http.PortInUseException where somebody else listens there
   */
  public static Glossator start(ServerOptions options) {
    reserveCarriers(options);
    try {
      return start(options, InstantSource.system());
    } catch (StoreRefusedException | StoreException refusal) {
      throw new StartRefusedException(String.valueOf(refusal.getMessage()), refusal);
    } catch (UncheckedIOException failure) {
      throw new StartRefusedException(
          "cannot write into "
              + options.dataDirectory()
              + " ("
              + failure.getMessage()
              + "); make room there, or name another folder with --data",
          failure);
    }
  }

  /**
   * Leaves the virtual threads as many carriers as there are processors, however many reads of
   * SQLite keep theirs. PostgreSQL keeps none, and carriers that nobody needs wake up and find
   * nothing to do, which took a seventh of the processor time of a Start. The first virtual thread
   * of the process settles it.
   */
  private static void reserveCarriers(ServerOptions options) {
    if (!options.onPostgresql()) {
      int carriers = Runtime.getRuntime().availableProcessors() + READERS;
      System.getProperties().putIfAbsent(PARALLELISM, Integer.toString(carriers));
    }
  }

  static Glossator start(ServerOptions options, InstantSource clock) {
    return new Glossator(options, clock);
  }

  /** SQLite has one owner, so that leases found at the start belong to nobody. */
  private static EngineOptions engineOptions(ServerOptions options, String node) {
    return EngineOptions.of(node, options.workers(), !options.onPostgresql());
  }

  /** Nodes of one database share the file that secrets are sealed under. */
  private static StoreOptions storeOptions(ServerOptions options) {
    String shared = System.getenv("GLOSSATOR_KEY_FILE");
    return shared == null || shared.isEmpty()
        ? new StoreOptions(options.dataDirectory(), options.storeUrl(), READERS)
        : new StoreOptions(options.dataDirectory(), options.storeUrl(), READERS, Path.of(shared));
  }

  private static RateLimit rateLimit() {
    try {
      return RateLimit.of(System.getenv("GLOSSATOR_RATE"));
    } catch (IllegalArgumentException wrong) {
      throw new StartRefusedException(String.valueOf(wrong.getMessage()));
    }
  }

  private static LogOptions logOptions() {
    try {
      return LogOptions.of(System.getenv());
    } catch (IllegalArgumentException wrong) {
      throw new StartRefusedException(String.valueOf(wrong.getMessage()));
    }
  }

  private static List<Operation<?, ?>> contract() {
    List<Operation<?, ?>> all = new ArrayList<>(Operations.DATAZONE);
    all.addAll(Operations.GLOSSATOR);
    return all;
  }

  /** Where it answers; empty where it does not listen. */
  public String url() {
    return url;
  }

  /** The domain of the first start; absent once it was deleted and no other is left. */
  public @Nullable String domainId() {
    return home.domainId();
  }

  /** The project of the first start; absent likewise. */
  public @Nullable String projectId() {
    return home.projectId();
  }

  /** Where no port was named and another process took the free one first, the next is tried. */
  private String listen(
      ServerOptions options, Gateway gateway, Listener.Surroundings surroundings) {
    int candidate = Ports.choose(options.host(), options.port());
    for (int attempt = 1; ; attempt++) {
      try {
        Listener listener = keep(Listener.open(gateway, surroundings, options.host(), candidate));
        return "http://" + shown(options.host()) + ":" + listener.port();
      } catch (PortInUseException taken) {
        if (options.port() != 0 || attempt == PORT_ATTEMPTS) {
          throw taken;
        }
        candidate = Ports.firstFree(options.host(), candidate + 1);
      }
    }
  }

  private static void refuseUnsafe(ServerOptions options) {
    if (!options.listens()) {
      refuseAlone(options);
      return;
    }
    if (!isLoopback(options.host()) && !options.publicIntended()) {
      throw new StartRefusedException(
          "the host "
              + options.host()
              + " can be reached by others, while requests are not encrypted and the key of the"
              + " first start may do everything; put a TLS proxy in front of 127.0.0.1, or set"
              + " GLOSSATOR_PUBLIC=yes if this is what you want");
    }
  }

  /** A node that nobody can ask needs a database that others share with it, and work to do. */
  private static void refuseAlone(ServerOptions options) {
    if (!options.onPostgresql() || options.workers() == 0) {
      throw new StartRefusedException(
          "a node without a listener works on the runs of others: it needs --store"
              + " jdbc:postgresql://… and --workers 1 or more; SQLite belongs to one process");
    }
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      throw new StartRefusedException(
          "the host " + host + " is not known; name an address of this machine");
    }
  }

  private static String shown(String host) {
    return host.contains(":") ? "[" + host + "]" : host;
  }

  private <T extends AutoCloseable> T keep(T part) {
    parts.push(part);
    return part;
  }

  private void closeAll(@Nullable RuntimeException cause) {
    RuntimeException first = cause;
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception failure) {
        if (first == null) {
          first = new IllegalStateException("cannot stop cleanly", failure);
        } else {
          first.addSuppressed(failure);
        }
      }
    }
    if (cause == null && first != null) {
      throw first;
    }
  }

  @Override
  public void close() {
    closeAll(null);
  }
}
