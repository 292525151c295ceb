// SPDX-License-Identifier: Apache-2.0

import io.helidon.http.HeaderNames;
import io.helidon.webserver.WebServer;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What ListMetadataGenerationRuns is measured against.
 *
 * <p>{@code listener FOLDER}: a bare listener that answers a request whose header x-scenario is N
 * with the bytes of FOLDER/N. {@code jdbc URL FOLDER}: for each line {@code FROM TO} on standard
 * input, runs the statements of the requests in that part of FOLDER/order, authorisation included,
 * through plain JDBC, and prints done.
 */
final class ListBaseline {
  private ListBaseline() {}

  public static void main(String[] arguments) throws Exception {
    switch (arguments[0]) {
      case "listener" -> listen(Path.of(arguments[1]));
      case "jdbc" -> new Statements(arguments[1], Path.of(arguments[2])).serve();
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  private static void listen(Path folder) throws Exception {
    List<byte[]> answers = new ArrayList<>();
    for (int at = 0; Files.exists(folder.resolve(Integer.toString(at))); at++) {
      answers.add(Files.readAllBytes(folder.resolve(Integer.toString(at))));
    }
    var scenario = HeaderNames.create("x-scenario");
    WebServer server =
        WebServer.builder()
            .host("127.0.0.1")
            .port(0)
            .featuresDiscoverServices(false)
            .connectionOptions(options -> options.tcpNoDelay(true))
            .routing(
                routing ->
                    routing.any(
                        (request, response) -> {
                          int at = Integer.parseInt(request.headers().get(scenario).get());
                          response.header("content-type", "application/json");
                          response.send(answers.get(at));
                        }))
            .build()
            .start();
    System.out.println(server.port());
    Thread.currentThread().join();
  }

  /** A caller, as authorisation looks them up. */
  private record Caller(String keyId, String roleArn, boolean owner) {}

  /** One request: whose it is, what it filters by, where its page begins; empty texts are absent. */
  private record Request(
      Caller caller, String status, String type, String target, long afterTime, String afterId) {}

  private static final class Statements {
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private final List<Request> requests = new ArrayList<>();
    private final List<Integer> order = new ArrayList<>();
    private final String domain;
    private long seen;

    Statements(String url, Path folder) throws Exception {
      connection = DriverManager.getConnection(url);
      connection.setAutoCommit(false);
      List<String> lines = Files.readAllLines(folder.resolve("requests"));
      domain = lines.getFirst();
      for (String line : lines.subList(1, lines.size())) {
        String[] cell = line.split("\t", -1);
        Caller caller = new Caller(cell[0], cell[1], cell[2].equals("owner"));
        requests.add(
            new Request(caller, cell[3], cell[4], cell[5], Long.parseLong(cell[6]), cell[7]));
      }
      for (String at : Files.readString(folder.resolve("order")).strip().split(" ")) {
        order.add(Integer.valueOf(at));
      }
    }

    void serve() throws Exception {
      System.out.println("ready");
      var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] part = line.split(" ");
        for (int at = Integer.parseInt(part[0]); at < Integer.parseInt(part[1]); at++) {
          list(requests.get(order.get(at)));
        }
        System.out.println("done " + seen);
      }
    }

    private void list(Request request) throws SQLException {
      String user =
          rows(
                  """
                  SELECT u.*, d.id AS domain_found FROM access_key k
                  LEFT JOIN domain d ON d.id = ?
                  LEFT JOIN user_profile u ON u.domain_id = d.id AND u.role_arn = ?
                  WHERE k.id = ? AND k.active = 1""",
                  domain,
                  request.caller().roleArn(),
                  request.caller().keyId())
              .getFirst()[1];
      List<String> projects = new ArrayList<>();
      if (!request.caller().owner()) {
        rows(
                "SELECT project_id, designation FROM membership WHERE domain_id = ? AND user_id = ?",
                domain,
                user)
            .forEach(row -> projects.add(row[0]));
      }
      List<String> ids = ids(request, projects);
      if (!ids.isEmpty()) {
        List<Object> values = new ArrayList<>(ids);
        values.add(domain);
        rows(
            "SELECT * FROM run WHERE id IN (" + places(ids.size()) + ") AND domain_id = ?",
            values.toArray());
      }
      connection.rollback();
    }

    private List<String> ids(Request request, List<String> projects) throws SQLException {
      List<String[]> entries = new ArrayList<>();
      if (!request.target().isEmpty()) {
        entries.addAll(walk("asset_id", request.target(), request, projects));
      } else if (request.caller().owner()) {
        entries.addAll(walk("domain_id", domain, request, projects));
      } else {
        for (String project : projects) {
          entries.addAll(walk("project_id", project, request, projects));
        }
      }
      return entries.stream()
          .sorted(
              (one, other) ->
                  one[0].equals(other[0])
                      ? one[1].compareTo(other[1])
                      : Long.compare(Long.parseLong(one[0]), Long.parseLong(other[0])))
          .limit(51)
          .map(entry -> entry[1])
          .toList();
    }

    private List<String[]> walk(String key, String value, Request request, List<String> projects)
        throws SQLException {
      StringBuilder text =
          new StringBuilder("SELECT created_at, run_id FROM run_entry WHERE " + key + " = ?");
      List<Object> values = new ArrayList<>(List.of(value, request.type()));
      text.append(" AND type = ?");
      if (!request.status().isEmpty()) {
        text.append(" AND status = ?");
        values.add(request.status());
      }
      text.append(" AND (created_at, run_id) > (?, ?)");
      values.add(request.afterTime());
      values.add(request.afterId());
      if (key.equals("asset_id") && !request.caller().owner()) {
        text.append(" AND project_id IN (" + places(projects.size()) + ")");
        values.addAll(projects);
      }
      text.append(" ORDER BY created_at, run_id LIMIT 51");
      return rows(text.toString(), values.toArray());
    }

    private static String places(int count) {
      return String.join(",", Collections.nCopies(count, "?"));
    }

    private List<String[]> rows(String text, Object... values) throws SQLException {
      PreparedStatement statement = prepared.get(text);
      if (statement == null) {
        statement = connection.prepareStatement(text);
        prepared.put(text, statement);
      }
      for (int at = 0; at < values.length; at++) {
        statement.setObject(at + 1, values[at]);
      }
      List<String[]> rows = new ArrayList<>();
      try (ResultSet found = statement.executeQuery()) {
        int width = found.getMetaData().getColumnCount();
        while (found.next()) {
          String[] row = new String[width];
          for (int at = 0; at < width; at++) {
            row[at] = found.getString(at + 1);
          }
          rows.add(row);
          seen++;
        }
      }
      return rows;
    }
  }
}
