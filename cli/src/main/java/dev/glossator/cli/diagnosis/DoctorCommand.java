// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.diagnosis;

import dev.glossator.cli.json.Json;
import dev.glossator.cli.session.Address;
import dev.glossator.cli.session.Keys;
import dev.glossator.cli.session.Session;
import dev.glossator.cli.shell.CommandFailure;
import dev.glossator.cli.shell.CommonOptions;
import dev.glossator.cli.shell.Exit;
import dev.glossator.cli.shell.Screen;
import dev.glossator.cli.shell.Surroundings;
import dev.glossator.cli.text.Amounts;
import dev.glossator.cli.text.Style;
import dev.glossator.cli.text.TextTable;
import dev.glossator.cli.text.TextTable.Cell;
import dev.glossator.contract.ApiException;
import dev.glossator.contract.client.UnreachableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code glossator doctor}: whether this machine and this folder are fit, and what to do if not.
 */
@Command(name = "doctor", description = "Looks whether this machine and the folder are fit.")
public final class DoctorCommand implements Callable<Integer> {

  private static final long MEBI = 1024L * 1024;
  private static final long SPACE_LEAST = 500;
  private static final long HEAP_LEAST = 250;

  private final Surroundings surroundings;
  @Mixin private final CommonOptions common = new CommonOptions();

  public DoctorCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Path folder = surroundings.resolve(common.data());
    List<Check> checks = new ArrayList<>();
    checks.add(Platform.java(Runtime.version().feature(), System.getProperty("java.vendor", "?")));
    checks.add(Platform.here().natives());
    checks.add(memory(Runtime.getRuntime().maxMemory() / MEBI));
    checks.add(terminal(surroundings.screen()));
    checks.add(folder(folder));
    checks.add(server(folder));
    checks.add(catalogue(folder));
    print(checks);
    return checks.stream().anyMatch(c -> c.verdict() == Check.Verdict.BAD)
        ? Exit.PARTLY.code()
        : Exit.DONE.code();
  }

  private static Check memory(long mebi) {
    String says = mebi + " MiB for the program's own data";
    return mebi >= HEAP_LEAST
        ? Check.good("memory", says)
        : Check.limited("memory", says + ": large sources want more, set GLOSSATOR_HEAP=384m");
  }

  private static Check terminal(Screen screen) {
    if (!screen.terminal()) {
      return Check.limited("terminal", "output is no terminal: no bars, no review");
    }
    return Check.good(
        "terminal",
        screen.width() + " columns, " + (screen.colours() ? "in colour" : "without colours"));
  }

  private Check folder(Path folder) {
    String subject = "data folder";
    Path existing = folder.toAbsolutePath();
    while (existing != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    if (existing == null || !Files.isDirectory(existing) || !Files.isWritable(existing)) {
      return Check.bad(
          subject, common.data() + " cannot be written: choose another one with --data");
    }
    try {
      long free = Files.getFileStore(existing).getUsableSpace() / MEBI;
      String says = common.data() + ", " + Amounts.count(free) + " MiB free";
      return free >= SPACE_LEAST
          ? Check.good(subject, says)
          : Check.bad(subject, says + ": make room, or choose another one with --data");
    } catch (IOException e) {
      return Check.limited(subject, common.data() + ": how much is free cannot be told");
    }
  }

  private static Check server(Path folder) {
    Optional<Address> address = Address.read(folder);
    if (address.isEmpty()) {
      return Check.good(
          "server", "none runs for this folder; commands start one when they need it");
    }
    return address.get().answers()
        ? Check.good("server", "answers at " + address.get().url())
        : Check.good("server", "one was killed here; the next command cleans up after it");
  }

  private Check catalogue(Path folder) {
    String subject = "catalogue";
    if (!Keys.in(folder)) {
      return Check.good(subject, "none yet; begin with: glossator try PATH");
    }
    try (Session session = Session.open(surroundings, common.data())) {
      int tables = session.catalogue().size();
      int terms = session.catalogue().terms().size();
      return Check.good(
          subject, Amounts.count(tables, "table") + ", " + Amounts.count(terms, "term"));
    } catch (CommandFailure | ApiException | UnreachableException e) {
      return Check.bad(subject, String.valueOf(e.getMessage()));
    }
  }

  private void print(List<Check> checks) {
    if (common.json()) {
      List<Object> list = new ArrayList<>();
      for (Check check : checks) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("subject", check.subject());
        entry.put("verdict", check.verdict().name().toLowerCase(Locale.ROOT));
        entry.put("says", check.says());
        list.add(entry);
      }
      surroundings.out().println(Json.write(Map.of("checks", list)));
      return;
    }
    Style style = new Style(surroundings.screen().colours());
    TextTable table = new TextTable(0, "", "", "");
    for (Check check : checks) {
      Cell mark =
          switch (check.verdict()) {
            case GOOD -> new Cell("✓", style::green);
            case LIMITED -> new Cell("!", style::yellow);
            case BAD -> new Cell("✗", style::red);
          };
      table.row(List.of(mark, Cell.of(check.subject()), Cell.of(check.says())));
    }
    // A way out is no use when it is cut: these lines may be longer than the screen.
    table.lines(Screen.UNBOUNDED, style).forEach(surroundings.out()::println);
  }
}
