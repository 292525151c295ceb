// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.mysql;

import dev.glossator.sources.reading.SourceException;
import java.sql.SQLException;

/** Says what went wrong from the error code: the server's texts may quote rows. */
final class MysqlFailure {
  private MysqlFailure() {}

  static SourceException of(SQLException e, MysqlAddress address) {
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    return switch (e.getErrorCode()) {
      case 1045, 1698, 1251, 4151 ->
          failure(
              SourceException.Kind.REFUSED,
              address
                  + " refuses the login; check the user and put the password into ~/.my.cnf or"
                  + " MYSQL_PWD");
      case 1044, 1142, 1143, 1227, 1356, 1370 ->
          failure(SourceException.Kind.REFUSED, "the user " + address.user() + " may not read it");
      case 1049 ->
          failure(
              SourceException.Kind.UNREACHABLE,
              "there is no database of this name at " + address.location());
      case 1969, 3024, 1317 ->
          failure(SourceException.Kind.UNREADABLE, "reading took longer than 5 s and was stopped");
      case 1205, 3572 ->
          failure(
              SourceException.Kind.UNREADABLE, "it is locked by another session; try again later");
      case 1040, 1203, 1226 ->
          failure(
              SourceException.Kind.UNREACHABLE,
              address + " has no connection left; try again later");
      default ->
          state.startsWith("08") || state.startsWith("70100") || e.getErrorCode() == 1927
              ? failure(
                  SourceException.Kind.UNREACHABLE,
                  "no MySQL or MariaDB answers at "
                      + address.location()
                      + ", or it broke off; what was read is kept")
              : failure(
                  SourceException.Kind.UNREADABLE,
                  "the server refuses the query (error " + e.getErrorCode() + ")");
    };
  }

  private static SourceException failure(SourceException.Kind kind, String message) {
    return new SourceException(kind, message);
  }
}
