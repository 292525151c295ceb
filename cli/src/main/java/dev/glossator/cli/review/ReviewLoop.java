// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.review;

import dev.glossator.cli.catalogue.FieldKind;
import dev.glossator.cli.proposals.TermNames;
import dev.glossator.cli.text.Amounts;
import dev.glossator.cli.text.Style;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jline.keymap.BindingReader;
import org.jline.keymap.KeyMap;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.Display;
import org.jline.utils.InfoCmp.Capability;

/** Reads keys and redraws until the person leaves. */
final class ReviewLoop implements AutoCloseable {

  private static final int PAGE_STEP = 10;

  private final Terminal terminal;
  private final Style style;
  private final TermNames terms;
  private final Display display;
  private final BindingReader reader;
  private final KeyMap<Key> keys;
  private final Attributes before;
  private ReviewQueue queue;
  private String message = "";
  private boolean warned;

  /**
   * Takes the terminal over; {@link #close} gives it back.
   *
   * @param queue what is to be decided
   */
  ReviewLoop(Terminal terminal, Style style, TermNames terms, ReviewQueue queue) {
    this.terminal = terminal;
    this.style = style;
    this.terms = terms;
    this.queue = queue;
    this.display = new Display(terminal, true);
    this.reader = new BindingReader(terminal.reader());
    this.keys = Key.map(terminal);
    this.before = terminal.getAttributes();
    rawWithoutSignals();
    terminal.puts(Capability.enter_ca_mode);
    terminal.puts(Capability.keypad_xmit);
    terminal.handle(Terminal.Signal.WINCH, signal -> draw());
  }

  /** Ctrl-C is a key here, so that the terminal is given back as it was. */
  private void rawWithoutSignals() {
    terminal.enterRawMode();
    Attributes raw = terminal.getAttributes();
    raw.setLocalFlag(Attributes.LocalFlag.ISIG, false);
    terminal.setAttributes(raw);
  }

  /**
   * Runs until the person leaves.
   *
   * @param send takes the verdicts and answers with what is left to decide
   * @return whether the person left by sending, rather than by Ctrl-C or a closed terminal
   */
  boolean run(Function<Map<ReviewItem, Verdict>, Sent> send) {
    while (true) {
      draw();
      Key key = reader.readBinding(keys);
      if (key == null || (key == Key.LEAVE && (warned || queue.verdicts().isEmpty()))) {
        return false;
      }
      warned = key == Key.LEAVE;
      if (warned) {
        message =
            Amounts.count(queue.verdicts().size(), "decision")
                + " not sent: q sends and leaves, Ctrl-C again leaves without";
        continue;
      }
      if (key == Key.SEND || key == Key.QUIT) {
        send(send);
        if (key == Key.QUIT && queue.verdicts().isEmpty()) {
          return true;
        }
      } else {
        act(key);
      }
    }
  }

  /**
   * What sending led to.
   *
   * @param left what is still to be decided, verdicts that were refused included
   * @param message a line for the person
   */
  record Sent(ReviewQueue left, String message) {}

  private void send(Function<Map<ReviewItem, Verdict>, Sent> send) {
    if (queue.verdicts().isEmpty()) {
      message = "nothing is decided yet";
      return;
    }
    message = "sending …";
    draw();
    Sent sent = send.apply(queue.verdicts());
    queue = sent.left();
    message = sent.message();
  }

  private void act(Key key) {
    message = "";
    switch (key) {
      case DOWN -> queue.move(1);
      case UP -> queue.move(-1);
      case PAGE_DOWN -> queue.move(PAGE_STEP);
      case PAGE_UP -> queue.move(-PAGE_STEP);
      case FIRST -> queue.move(Integer.MIN_VALUE / 2);
      case LAST -> queue.move(Integer.MAX_VALUE / 2);
      case ACCEPT -> queue.decide(new Verdict.Accepted(0));
      case CHOICE -> choose(reader.getLastBinding());
      case REJECT -> queue.decide(new Verdict.Rejected());
      case EDIT -> edit();
      case UNDO -> message = queue.undo() ? "taken back" : "nothing to take back";
      case GROUP -> group();
      case FILTER -> ask("filter: ", queue.filter()).ifPresent(queue::filter);
      case HELP -> help();
      case OTHER -> message = "? shows the keys";
      case SEND, QUIT, LEAVE -> throw new IllegalStateException(key + " ends the loop");
    }
  }

  private void choose(String digit) {
    int choice = Integer.parseInt(digit) - 1;
    queue
        .current()
        .filter(i -> choice < i.suggestion().choices().size())
        .ifPresentOrElse(
            i -> queue.decide(new Verdict.Accepted(choice)),
            () -> message = "there is no choice " + digit);
  }

  private void edit() {
    Optional<ReviewItem> item = queue.current();
    if (item.isEmpty()) {
      return;
    }
    if (item.get().field().kind() == FieldKind.TERMS) {
      message = "a term is chosen, not written: 2 … 9 takes another one";
      return;
    }
    ask("text: ", item.get().value())
        .map(String::strip)
        .filter(t -> !t.isEmpty())
        .ifPresent(
            text -> {
              int siblings = queue.openSiblings(item.get());
              queue.decide(new Verdict.Edited(text));
              message =
                  siblings == 0
                      ? ""
                      : "k A gives your words to "
                          + Amounts.count(siblings, "more column")
                          + " of this name";
            });
  }

  private void group() {
    int taken = queue.acceptGroup();
    message = taken == 0 ? "nothing of this group is open" : "accepted " + taken + " · u undoes";
  }

  /** A line typed at the bottom; empty when the person changed their mind. */
  private Optional<String> ask(String prompt, String text) {
    draw();
    terminal.puts(Capability.cursor_address, terminal.getSize().getRows() - 1, 0);
    terminal.puts(Capability.clr_eol);
    LineReader line =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .build();
    try {
      return Optional.of(line.readLine(prompt, null, (Character) null, text));
    } catch (UserInterruptException | EndOfFileException e) {
      return Optional.empty();
    } finally {
      rawWithoutSignals();
      terminal.handle(Terminal.Signal.WINCH, signal -> draw());
      display.clear();
    }
  }

  private void help() {
    ReviewPage page = page();
    show(page.help());
    reader.readCharacter();
  }

  private synchronized void draw() {
    show(page().lines(queue, message));
  }

  private ReviewPage page() {
    return new ReviewPage(
        Math.max(1, terminal.getSize().getColumns()),
        Math.max(1, terminal.getSize().getRows()),
        style,
        terms);
  }

  private void show(List<String> lines) {
    display.resize(terminal.getSize());
    display.update(lines.stream().map(AttributedString::fromAnsi).toList(), 0);
  }

  @Override
  public void close() {
    terminal.setAttributes(before);
    terminal.puts(Capability.keypad_local);
    terminal.puts(Capability.exit_ca_mode);
    terminal.flush();
  }
}
