// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.postgresql;

import dev.glossator.sources.reading.DatabaseUrl;
import dev.glossator.sources.reading.SourceException;
import dev.glossator.sources.reading.SourceOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a PostgreSQL database is and who asks: the URL as psql takes it, or as JDBC has it, filled
 * up from the PG* variables and the password file. {@link #toString} never shows a password.
 */
public final class PostgresAddress {
  private static final Pattern URL =
      Pattern.compile(
          "(?:jdbc:)?postgres(?:ql)?://(?:([^/?#]*)@)?(\\[[^\\]]*\\]|[^:/?#@]*)(?::(\\d+))?"
              + "(?:/([^?#]*))?(?:\\?([^#]*))?");
  private static final Map<String, String> PASSED_ON =
      Map.of(
          "sslmode", "sslmode",
          "sslrootcert", "sslrootcert",
          "sslcert", "sslcert",
          "sslkey", "sslkey",
          "currentSchema", "currentSchema",
          "gssEncMode", "gssEncMode");

  private final String host;
  private final int port;
  private final String database;
  private final String user;
  private final @Nullable String password;
  private final boolean passwordInArgument;
  private final Map<String, String> settings;

  private PostgresAddress(Parts parts, SourceOptions options) {
    Map<String, String> env = options.environment();
    this.settings = parts.settings();
    String named = first(parts.host(), env.get("PGHOST"), "localhost");
    // The driver knows no sockets in the file system; the same server listens on this port too.
    this.host = named.startsWith("/") ? "localhost" : named;
    this.port = port(first(parts.port(), env.get("PGPORT"), "5432"));
    this.user = first(parts.user(), env.get("PGUSER"), System.getProperty("user.name", "postgres"));
    this.database = first(parts.database(), env.get("PGDATABASE"), user);
    this.passwordInArgument = parts.password() != null;
    this.password =
        parts.password() != null
            ? parts.password()
            : env.containsKey("PGPASSWORD") ? env.get("PGPASSWORD") : fromFile(options);
    String mode = env.get("PGSSLMODE");
    if (mode != null) {
      settings.putIfAbsent("sslmode", mode);
    }
  }

  private record Parts(
      @Nullable String user,
      @Nullable String password,
      @Nullable String host,
      @Nullable String port,
      @Nullable String database,
      Map<String, String> settings) {}

  /** Whether an argument names a PostgreSQL database rather than a file. */
  public static boolean matches(String argument) {
    return argument.startsWith("postgres://")
        || argument.startsWith("postgresql://")
        || argument.startsWith("jdbc:postgresql:");
  }

  /**
   * Reads the argument.
   *
   * @throws SourceException when it is no URL of this kind
   */
  public static PostgresAddress of(String argument, SourceOptions options) {
    String url = argument.replaceFirst("^jdbc:postgresql:(?!//)/?", "jdbc:postgresql:///");
    Matcher matcher = URL.matcher(url);
    if (!matcher.matches()) {
      throw new SourceException(
          SourceException.Kind.WRONG_ARGUMENT,
          DatabaseUrl.redacted(argument)
              + " is not of the form postgresql://user@host:port/database");
    }
    Map<String, String> query = DatabaseUrl.query(matcher.group(5));
    String login = matcher.group(1);
    int colon = login == null ? -1 : login.indexOf(':');
    String user = login == null ? query.get("user") : colon < 0 ? login : login.substring(0, colon);
    String password =
        login != null && colon >= 0 ? login.substring(colon + 1) : query.get("password");
    return new PostgresAddress(
        new Parts(
            DatabaseUrl.decoded(user),
            DatabaseUrl.decoded(password),
            DatabaseUrl.decoded(emptyToNull(matcher.group(2))),
            matcher.group(3),
            DatabaseUrl.decoded(emptyToNull(matcher.group(4))),
            passedOn(query)),
        options);
  }

  private static Map<String, String> passedOn(Map<String, String> query) {
    Map<String, String> settings = new HashMap<>();
    query.forEach(
        (name, value) -> {
          String known = PASSED_ON.get(name);
          if (known != null) {
            settings.put(known, String.valueOf(DatabaseUrl.decoded(value)));
          }
        });
    return settings;
  }

  private @Nullable String fromFile(SourceOptions options) {
    String named = options.environment().get("PGPASSFILE");
    Path file = named != null ? Path.of(named) : options.home().resolve(".pgpass");
    return PasswordFile.password(file, host, port, database, user);
  }

  /** What the driver is given beside the URL. */
  Properties properties() {
    Properties properties = new Properties();
    properties.putAll(settings);
    properties.setProperty("user", user);
    if (password != null) {
      properties.setProperty("password", password);
    }
    properties.setProperty("ApplicationName", "glossator");
    properties.setProperty("connectTimeout", "5");
    properties.setProperty("loginTimeout", "10");
    properties.setProperty("socketTimeout", "30");
    properties.setProperty("readOnly", "true");
    properties.setProperty("readOnlyMode", "always");
    properties.setProperty("logServerErrorDetail", "false");
    return properties;
  }

  String jdbcUrl() {
    String name = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    String path = java.net.URLEncoder.encode(database, StandardCharsets.UTF_8).replace("+", "%20");
    return "jdbc:postgresql://" + name + ":" + port + "/" + path;
  }

  /** The database without the user: the same for everybody who reads it. */
  public String location() {
    return "postgresql://" + host + ":" + port + "/" + database;
  }

  public String user() {
    return user;
  }

  /** Whether the argument itself carried a password, where every process list shows it. */
  public boolean passwordInArgument() {
    return passwordInArgument;
  }

  @Override
  public String toString() {
    return "postgresql://" + user + "@" + host + ":" + port + "/" + database;
  }

  private static int port(String text) {
    int port = text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
    if (port < 1 || port > 65_535) {
      throw new SourceException(
          SourceException.Kind.WRONG_ARGUMENT, "port '" + text + "' is not between 1 and 65535");
    }
    return port;
  }

  private static @Nullable String emptyToNull(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  private static String first(@Nullable String a, @Nullable String b, String otherwise) {
    return a != null ? a : b != null && !b.isEmpty() ? b : otherwise;
  }
}
