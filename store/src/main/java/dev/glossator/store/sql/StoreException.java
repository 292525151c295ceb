// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.sql;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;

/** A failure of the memory itself, never of what was asked of it. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A write that is refused for another reason than a full disk: a quota, a limit on files. */
  private static final int WRITE_REFUSED = 778;

  /** So much of a statement tells what it does. */
  private static final int BEGINNING = 40;

  /** What went wrong, as far as a caller can act on it. */
  public enum Kind {
    /** The disk or the database's quota is full. */
    FULL,
    /** The database cannot be reached, or is shutting down. */
    UNAVAILABLE,
    /** The database has no memory or no connection left. */
    EXHAUSTED,
    /** Too much waits already. */
    BUSY,
    /** Two transactions met; doing it again can succeed. */
    RETRY,
    /** A row with this key is there already. */
    DUPLICATE,
    /** The file is no database, or no longer one. */
    DAMAGED,
    /** A text holds what no database keeps: a NUL character, half a surrogate pair. */
    UNSTORABLE,
    /** Anything else: a fault of ours. */
    FAULT
  }

  private final Kind kind;

  public StoreException(Kind kind, String message) {
    this(kind, message, null);
  }

  public StoreException(Kind kind, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  /** Reads the engine's own code out of a JDBC failure; its text can quote rows and is left out. */
  public static StoreException of(SQLException failure) {
    Kind kind = kindOf(failure);
    return new StoreException(kind, words(kind) + " (" + code(failure) + ")", failure);
  }

  /**
   * The same of statements that were sent together: the database does not say which of them it was,
   * but each has the name of its table in its beginning.
   */
  static StoreException of(SQLException failure, List<Pending.Part> parts) {
    StoreException alone = of(failure);
    return parts.size() == 1
        ? alone
        : new StoreException(
            alone.kind(),
            parts.stream()
                .map(part -> part.text().lines().findFirst().orElse(""))
                .map(line -> line.substring(0, Math.min(line.length(), BEGINNING)))
                .collect(Collectors.joining("; ", alone.getMessage() + " in one of these: ", "")),
            failure);
  }

  /**
   * What a log may say of a failure: the texts of this class and of the virtual machine, and of a
   * driver's its code. Any other text can quote a row or what a caller sent.
   */
  public static Optional<String> loggable(Throwable failure) {
    return switch (failure) {
      case SQLException driver -> Optional.of(code(driver));
      case StoreException ours -> Optional.ofNullable(ours.getMessage());
      case NullPointerException machine -> Optional.ofNullable(machine.getMessage());
      case VirtualMachineError machine -> Optional.ofNullable(machine.getMessage());
      default -> Optional.empty();
    };
  }

  private static String code(SQLException failure) {
    return failure instanceof SQLiteException sqlite
        ? sqlite.getResultCode().name()
        : "SQLState " + failure.getSQLState();
  }

  private static String words(Kind kind) {
    return switch (kind) {
      case FULL -> "the disk of the database is full: make room, it goes on by itself";
      case UNAVAILABLE -> "the database cannot be reached, read or written";
      case EXHAUSTED -> "the database has no memory or no connection left: allow it more";
      case BUSY -> "the database is locked by another program";
      case RETRY -> "two transactions met";
      case DUPLICATE -> "the key is there already";
      case DAMAGED -> "the database is damaged or no database";
      case UNSTORABLE -> "the text cannot be stored";
      case FAULT -> "the database refused a statement";
    };
  }

  public Kind kind() {
    return kind;
  }

  private static Kind kindOf(SQLException failure) {
    if (failure instanceof SQLiteException sqlite) {
      if (sqlite.getResultCode().code == WRITE_REFUSED) {
        return Kind.FULL;
      }
      return switch (sqlite.getResultCode().code & 0xff) {
        case 13 -> Kind.FULL;
        case 5, 6 -> Kind.BUSY;
        case 8, 10, 14 -> Kind.UNAVAILABLE;
        case 11, 26 -> Kind.DAMAGED;
        case 19 -> isDuplicate(sqlite) ? Kind.DUPLICATE : Kind.FAULT;
        default -> Kind.FAULT;
      };
    }
    String state = failure.getSQLState() == null ? "" : failure.getSQLState();
    if (state.equals("23505")) {
      return Kind.DUPLICATE;
    }
    if (state.equals("40001") || state.equals("40P01")) {
      return Kind.RETRY;
    }
    if (state.equals("53100")) {
      return Kind.FULL;
    }
    if (state.equals("53200") || state.equals("53300")) {
      return Kind.EXHAUSTED;
    }
    boolean lost = state.startsWith("08") || state.startsWith("57P") || state.startsWith("53");
    return lost ? Kind.UNAVAILABLE : Kind.FAULT;
  }

  private static boolean isDuplicate(SQLiteException failure) {
    int extended = failure.getResultCode().code >> 8;
    return extended == 6 || extended == 8;
  }
}
