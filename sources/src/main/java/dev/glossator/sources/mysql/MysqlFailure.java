// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.mysql;

import dev.glossator.sources.reading.SourceException;
import java.sql.SQLException;
import java.util.Set;
import javax.net.ssl.SSLException;

/** Says what went wrong from the error code: the server's texts may quote rows. */
final class MysqlFailure {
  /** The driver's state when a password may not go over this wire. */
  private static final String NO_KEY = "S1009";

  /** Its states when a certificate is not known, or another host's; with no code of a server. */
  private static final Set<String> CERTIFICATE = Set.of("42000", "08006");

  private MysqlFailure() {}

  static SourceException of(SQLException e, MysqlAddress address) {
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
      default -> withoutCode(e, address);
    };
  }

  private static SourceException withoutCode(SQLException e, MysqlAddress address) {
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    if (state.equals(NO_KEY)) {
      return failure(
          SourceException.Kind.REFUSED,
          address
              + " takes the password over an encrypted connection only; add ?sslMode=verify-full, or"
              + " ?sslMode=verify-ca&serverSslCert=FILE where it has made its certificate itself");
    }
    if ((e.getErrorCode() == -1 && CERTIFICATE.contains(state))
        || e.getCause() instanceof SSLException) {
      return failure(
          SourceException.Kind.UNREACHABLE,
          "the certificate of "
              + address.location()
              + " is not one that this machine trusts for this host; name it with"
              + " serverSslCert=FILE");
    }
    return state.startsWith("08") || state.startsWith("70100") || e.getErrorCode() == 1927
        ? failure(
            SourceException.Kind.UNREACHABLE,
            "no MySQL or MariaDB answers at "
                + address.location()
                + ", or it broke off; what was read is kept")
        : failure(
            SourceException.Kind.UNREADABLE,
            "the server refuses the query (error " + e.getErrorCode() + ")");
  }

  private static SourceException failure(SourceException.Kind kind, String message) {
    return new SourceException(kind, message);
  }
}
