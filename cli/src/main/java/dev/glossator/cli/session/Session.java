// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.session;

import dev.glossator.cli.catalogue.Catalogue;
import dev.glossator.cli.proposals.TermNames;
import dev.glossator.cli.shell.CommandFailure;
import dev.glossator.cli.shell.Surroundings;
import dev.glossator.contract.Operations;
import dev.glossator.contract.client.Client;
import dev.glossator.contract.client.ClientOptions;
import dev.glossator.contract.model.DomainSummary;
import dev.glossator.contract.model.GlossaryTermItem;
import dev.glossator.contract.model.ListDomainsInput;
import dev.glossator.contract.model.ListProjectsInput;
import dev.glossator.contract.model.ProjectSummary;
import dev.glossator.contract.signing.Credentials;
import dev.glossator.server.Glossator;
import dev.glossator.server.ServerOptions;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A client of the folder's server; where none answers, one runs in this process until closed. */
public final class Session implements AutoCloseable {

  /** A rate limit refills within a second, a database that is locked is free again soon. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Surroundings surroundings;
  private final Client client;
  private final Address address;
  private final @Nullable Glossator own;
  private final Runnable stop = this::stop;
  private boolean stopped;

  private Session(
      Surroundings surroundings, Client client, Address address, @Nullable Glossator own) {
    this.surroundings = surroundings;
    this.client = client;
    this.address = address;
    this.own = own;
    surroundings.onInterrupt(stop);
  }

  /** A session on a folder that has a catalogue. */
  public static Session open(Surroundings surroundings, Path data) {
    Path folder = surroundings.resolve(data);
    if (!Keys.in(folder)) {
      throw CommandFailure.wrongCall(
          "there is no catalogue in "
              + data
              + "; start with: glossator try PATH, or name its folder with --data");
    }
    return openOrMake(surroundings, ServerOptions.in(folder));
  }

  /** A session on a folder, which gets a catalogue when it has none. */
  public static Session openOrMake(Surroundings surroundings, ServerOptions options) {
    Path folder = options.dataDirectory();
    Address address = Address.read(folder).filter(Address::answers).orElse(null);
    if (address != null) {
      Client client = client(surroundings, folder, address);
      return new Session(surroundings, client, resolved(client, address), null);
    }
    Glossator own = Servers.start(options);
    Runnable stopOwn = own::close;
    surroundings.onInterrupt(stopOwn);
    try {
      Address known = Address.read(folder).orElseThrow();
      Client client = client(surroundings, folder, known);
      return new Session(surroundings, client, resolved(client, known), own);
    } catch (RuntimeException e) {
      own.close();
      throw e;
    } finally {
      surroundings.settled(stopOwn);
    }
  }

  /** The address with the domain and project that the server itself names. */
  public static Address look(Surroundings surroundings, Path folder, Address address) {
    try (Client client = client(surroundings, folder, address)) {
      return resolved(client, address);
    }
  }

  private static Client client(Surroundings surroundings, Path folder, Address address) {
    Keys keys = Keys.read(folder);
    return new Client(
        ClientOptions.of(address.url(), Credentials.of(keys.id(), keys.secret()), address.region())
            .withPatience(PATIENCE),
        surroundings.clock(),
        surroundings.tokens());
  }

  /** The first domain and project take the place of those that were deleted. */
  private static Address resolved(Client client, Address address) {
    if (!address.domain().isEmpty() && !address.project().isEmpty()) {
      return address;
    }
    List<DomainSummary> domains =
        client.call(Operations.LIST_DOMAINS, ListDomainsInput.builder().build()).items();
    if (domains.isEmpty()) {
      throw CommandFailure.wrongCall(
          "the server at " + address.url() + " has no domain; create one through its API");
    }
    String domain = domains.getFirst().id();
    List<ProjectSummary> projects =
        client
            .call(
                Operations.LIST_PROJECTS,
                ListProjectsInput.builder().domainIdentifier(domain).build())
            .items();
    if (projects == null || projects.isEmpty()) {
      throw CommandFailure.wrongCall("the domain " + domain + " has no project; create one");
    }
    return new Address(address.url(), domain, projects.getFirst().id(), address.region());
  }

  public Client client() {
    return client;
  }

  public String domain() {
    return address.domain();
  }

  public String project() {
    return address.project();
  }

  public URI url() {
    return address.url();
  }

  /** Whether the server ends with this session. */
  public boolean own() {
    return own != null;
  }

  public Catalogue catalogue() {
    return new Catalogue(client, domain(), project());
  }

  /** Names of all terms of the domain. */
  public TermNames termNames() {
    Map<String, String> names = new HashMap<>();
    for (GlossaryTermItem term : catalogue().terms()) {
      names.put(term.id(), term.name());
    }
    return new TermNames(names);
  }

  /**
   * An interruption and the command's own end may both come here; the second waits for the first.
   */
  private synchronized void stop() {
    if (stopped) {
      return;
    }
    stopped = true;
    client.close();
    if (own != null) {
      own.close();
    }
  }

  @Override
  public void close() {
    surroundings.settled(stop);
    stop();
  }
}
