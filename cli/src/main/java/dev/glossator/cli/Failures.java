// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli;

import dev.glossator.cli.shell.CommandFailure;
import dev.glossator.cli.shell.Exit;
import dev.glossator.contract.ApiException;
import dev.glossator.contract.client.UnreachableException;
import dev.glossator.sources.reading.SourceException;

/** Turns what went wrong into one line and an exit code. */
final class Failures {

  private Failures() {}

  static CommandFailure of(Exception problem) {
    return switch (problem) {
      case CommandFailure failure -> failure;
      case ApiException api -> new CommandFailure(exit(api), text(api), api);
      case UnreachableException gone ->
          new CommandFailure(Exit.UNREACHABLE, gone.getMessage(), gone);
      case SourceException source ->
          new CommandFailure(exit(source), String.valueOf(source.getMessage()), source);
      default ->
          new CommandFailure(
              Exit.PARTLY,
              "something went wrong inside ("
                  + problem.getClass().getSimpleName()
                  + "); nothing was lost. Run it again with --verbose and report what it prints",
              problem);
    };
  }

  private static Exit exit(ApiException problem) {
    return switch (problem.kind()) {
      case VALIDATION,
          RESOURCE_NOT_FOUND,
          SERIALIZATION,
          UNKNOWN_OPERATION,
          NOT_IMPLEMENTED,
          REQUEST_TOO_LARGE,
          UNSUPPORTED_MEDIA_TYPE ->
          Exit.WRONG_CALL;
      case UNAUTHORIZED,
          SERVICE_QUOTA_EXCEEDED,
          ACCESS_DENIED,
          THROTTLING,
          INCOMPLETE_SIGNATURE,
          INVALID_SIGNATURE,
          MISSING_AUTHENTICATION_TOKEN,
          UNRECOGNIZED_CLIENT,
          EXPIRED_TOKEN ->
          Exit.REFUSED;
      case CONFLICT, INTERNAL_SERVER -> Exit.PARTLY;
      case SERVICE_UNAVAILABLE -> Exit.UNREACHABLE;
    };
  }

  private static String text(ApiException problem) {
    String id = problem.requestId();
    String message = String.valueOf(problem.getMessage());
    return message + (id == null || message.contains(id) ? "" : " (request " + id + ")");
  }

  private static Exit exit(SourceException problem) {
    return switch (problem.kind()) {
      case WRONG_ARGUMENT -> Exit.WRONG_CALL;
      case UNREACHABLE -> Exit.UNREACHABLE;
      case REFUSED -> Exit.REFUSED;
      case UNREADABLE -> Exit.PARTLY;
    };
  }
}
