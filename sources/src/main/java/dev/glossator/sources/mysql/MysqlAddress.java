// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.mysql;

import dev.glossator.sources.reading.DatabaseUrl;
import dev.glossator.sources.reading.SourceException;
import dev.glossator.sources.reading.SourceOptions;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a MySQL or MariaDB database is and who asks: {@code mysql://user@host:port/database},
 * filled up from the variables and the option file of their own clients. {@link #toString} never
 * shows a password.
 */
public final class MysqlAddress {
  private static final Pattern URL =
      Pattern.compile(
          "(?:jdbc:)?(?:mysql|mariadb)://(?:([^/?#]*)@)?(\\[[^\\]]*\\]|[^:/?#@]*)(?::(\\d+))?"
              + "(?:/([^?#]*))?(?:\\?([^#]*))?");
  private static final Set<String> PASSED_ON =
      Set.of("sslMode", "serverSslCert", "allowPublicKeyRetrieval");
  private static final Pattern LOOPBACK =
      Pattern.compile("(?i)localhost|127(\\.\\d{1,3}){3}|\\[?::1\\]?");
  private static final String PORT = "3306";

  private final String host;
  private final String port;
  private final String database;
  private final String user;
  private final @Nullable String password;
  private final boolean passwordInArgument;
  private final Map<String, String> settings = new HashMap<>();

  private MysqlAddress(Matcher url, SourceOptions options) {
    Map<String, String> env = options.environment();
    Map<String, String> file = OptionFile.read(options.home().resolve(".my.cnf"));
    Map<String, String> query = DatabaseUrl.query(url.group(5));
    String login = url.group(1) == null ? "" : url.group(1);
    int colon = login.indexOf(':');
    String typed = colon >= 0 ? login.substring(colon + 1) : query.get("password");
    this.passwordInArgument = typed != null;
    this.host =
        first(
            DatabaseUrl.decoded(url.group(2)),
            env.get("MYSQL_HOST"),
            file.get("host"),
            "localhost");
    this.port = first(url.group(3), env.get("MYSQL_TCP_PORT"), file.get("port"), PORT);
    this.database = first(DatabaseUrl.decoded(url.group(4)), null, null, "");
    String name = colon >= 0 ? login.substring(0, colon) : login;
    this.user =
        first(
            DatabaseUrl.decoded(name),
            query.get("user"),
            file.get("user"),
            System.getProperty("user.name", ""));
    String known = first(null, env.get("MYSQL_PWD"), file.get("password"), "");
    this.password = typed != null ? DatabaseUrl.decoded(typed) : known.isEmpty() ? null : known;
    query.forEach(
        (key, value) -> {
          if (PASSED_ON.contains(key)) {
            settings.put(key, String.valueOf(DatabaseUrl.decoded(value)));
          }
        });
  }

  /** Whether an argument names such a database rather than a file. */
  public static boolean matches(String argument) {
    return argument.matches("(?i)(jdbc:)?(mysql|mariadb)://.*");
  }

  /**
   * Reads the argument.
   *
   * @throws SourceException when it is no URL of this kind
   */
  public static MysqlAddress of(String argument, SourceOptions options) {
    Matcher url = URL.matcher(argument);
    if (!url.matches()) {
      throw new SourceException(
          SourceException.Kind.WRONG_ARGUMENT,
          DatabaseUrl.redacted(argument) + " is not of the form mysql://user@host:port/database");
    }
    MysqlAddress address = new MysqlAddress(url, options);
    if (!address.port.matches("[1-9]\\d{0,4}") || Integer.parseInt(address.port) > 65_535) {
      throw new SourceException(
          SourceException.Kind.WRONG_ARGUMENT,
          "port '" + address.port + "' is not between 1 and 65535");
    }
    return address;
  }

  /**
   * What the driver is given beside the URL; a server may never ask for a file of ours. Without TLS
   * it takes a server's word for its key only on this machine: on a network whoever sits in between
   * would get the password by handing out a key of his own.
   */
  Properties properties() {
    Properties properties = new Properties();
    properties.setProperty(
        "allowPublicKeyRetrieval", String.valueOf(LOOPBACK.matcher(host).matches()));
    properties.putAll(settings);
    properties.setProperty("user", user);
    if (password != null) {
      properties.setProperty("password", password);
    }
    properties.setProperty("connectTimeout", "5000");
    properties.setProperty("socketTimeout", "30000");
    properties.setProperty("allowLocalInfile", "false");
    properties.setProperty("connectionAttributes", "program_name:glossator");
    return properties;
  }

  String jdbcUrl() {
    String name = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    return "jdbc:mariadb://" + name + ":" + port + "/";
  }

  /** The database that is read; empty for all that the user may see. */
  String database() {
    return database;
  }

  /** The database without the user: the same for everybody who reads it. */
  String location() {
    return "mysql://" + host + ":" + port + "/" + database;
  }

  /** Whether the argument itself carried a password, where every process list shows it. */
  boolean passwordInArgument() {
    return passwordInArgument;
  }

  String user() {
    return user;
  }

  @Override
  public String toString() {
    return "mysql://" + user + "@" + host + ":" + port + "/" + database;
  }

  private static String first(
      @Nullable String a, @Nullable String b, @Nullable String c, String otherwise) {
    for (String text : new String[] {a == null ? "" : a, b == null ? "" : b, c == null ? "" : c}) {
      if (!text.isEmpty()) {
        return text;
      }
    }
    return otherwise;
  }
}
