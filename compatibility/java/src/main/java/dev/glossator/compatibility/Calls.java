// SPDX-License-Identifier: Apache-2.0
package dev.glossator.compatibility;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.datazone.DataZoneClient;

/**
 * Calls operations by name with the AWS SDK for Java 2. A line of standard input is {@code
 * {"operation", "input", "pages"}}; the line that answers is {@code {"output"}}, {@code {"pages"}}
 * or {@code {"error": {"code", "status", "message"}}}.
 */
final class Calls {

  private static final String MODEL = "software.amazon.awssdk.services.datazone.model.";

  private final DataZoneClient client;

  private Calls(DataZoneClient client) {
    this.client = client;
  }

  public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
    try (DataZoneClient client =
        DataZoneClient.builder()
            .endpointOverride(URI.create(System.getenv("AWS_ENDPOINT_URL_DATAZONE")))
            .region(Region.of(System.getenv("AWS_REGION")))
            .credentialsProvider(EnvironmentVariableCredentialsProvider.create())
            .httpClient(UrlConnectionHttpClient.create())
            .overrideConfiguration(o -> o.retryStrategy(AwsRetryStrategy.doNotRetry()))
            .build()) {
      Calls calls = new Calls(client);
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        out.println(Shapes.write(calls.answer(JsonNode.parser().parse(line))));
      }
    }
  }

  private Map<String, Object> answer(JsonNode question) throws ReflectiveOperationException {
    Map<String, JsonNode> members = question.asObject();
    String operation = members.get("operation").asString();
    Object request = request(operation, members.get("input"));
    String method = operation.substring(0, 1).toLowerCase(Locale.ROOT) + operation.substring(1);
    try {
      if (members.containsKey("pages")) {
        Iterable<?> pages = (Iterable<?>) call(method + "Paginator", request);
        List<Object> all = new ArrayList<>();
        pages.forEach(page -> all.add(Shapes.plain(page)));
        return Map.of("pages", all);
      }
      return Map.of("output", Shapes.plain(call(method, request)));
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof AwsServiceException refused) {
        return Map.of("error", error(refused));
      }
      throw e;
    } catch (AwsServiceException refused) {
      return Map.of("error", error(refused));
    }
  }

  private Object call(String method, Object request) throws ReflectiveOperationException {
    return DataZoneClient.class.getMethod(method, request.getClass()).invoke(client, request);
  }

  private static Object request(String operation, JsonNode input)
      throws ReflectiveOperationException {
    Object builder = Class.forName(MODEL + operation + "Request").getMethod("builder").invoke(null);
    return Shapes.filled((SdkPojo) builder, input);
  }

  private static Map<String, Object> error(AwsServiceException refused) {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("code", refused.awsErrorDetails().errorCode());
    error.put("status", refused.statusCode());
    error.put("message", refused.awsErrorDetails().errorMessage());
    return error;
  }
}
