// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.postgresql;

import dev.glossator.sources.reading.SourceException;
import java.sql.SQLException;

/** Says what went wrong from the error code: the server's texts may quote rows. */
final class PostgresFailure {
  private PostgresFailure() {}

  static SourceException of(SQLException e, PostgresAddress address) {
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    return switch (state) {
      case "28P01", "28000", "08004" ->
          failure(
              SourceException.Kind.REFUSED,
              address
                  + " refuses the login; check the user and put the password into ~/.pgpass or PGPASSWORD");
      case "3D000" ->
          failure(
              SourceException.Kind.UNREACHABLE,
              "there is no database of this name at " + address.location());
      case "42501" ->
          failure(SourceException.Kind.REFUSED, "the role " + address.user() + " may not read it");
      case "57014" ->
          failure(SourceException.Kind.UNREADABLE, "reading took longer than 5 s and was stopped");
      case "55P03" ->
          failure(
              SourceException.Kind.UNREADABLE, "it is locked by another session; try again later");
      case "53300" ->
          failure(
              SourceException.Kind.UNREACHABLE,
              address + " has no connection left; try again later");
      case String other when other.startsWith("08") || other.startsWith("57P") ->
          failure(
              SourceException.Kind.UNREACHABLE,
              "no PostgreSQL answers at "
                  + address.location()
                  + ", or it broke off; what was read is kept");
      case String other ->
          failure(
              SourceException.Kind.UNREADABLE,
              "PostgreSQL refuses the query (error " + (other.isEmpty() ? "unknown" : other) + ")");
    };
  }

  private static SourceException failure(SourceException.Kind kind, String message) {
    return new SourceException(kind, message);
  }
}
