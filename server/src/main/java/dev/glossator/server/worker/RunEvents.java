// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.worker;

import dev.glossator.core.prediction.RunType;
import dev.glossator.core.runs.MetadataGenerationRun;
import dev.glossator.core.runs.RunStatus;
import dev.glossator.server.operations.Events;
import dev.glossator.store.Transaction;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tells what happened to an asset's predictions; the asset is the event's {@code metadata.id}, the
 * person {@code data.userId}.
 */
public final class RunEvents {

  /** Who starts runs that no person asked for. */
  public static final String AUTOMATIC = "SYSTEM";

  private final Events events;

  public RunEvents(Events events) {
    this.events = events;
  }

  /** What happened to whose predictions. */
  public record Subject(String domainId, String projectId, String assetId, String revision) {}

  /** A run reached its end. */
  public void ended(Transaction tx, MetadataGenerationRun run, RunStatus status, Instant now) {
    String word =
        switch (status) {
          case SUCCEEDED, PARTIALLY_SUCCEEDED -> "Succeeded";
          case FAILED -> "Failed";
          case CANCELED -> "Canceled";
          case SUBMITTED, IN_PROGRESS -> throw new IllegalArgumentException(status + " is no end");
        };
    Subject subject =
        new Subject(
            run.place().domainId(), run.place().projectId(), run.place().assetId(), run.revision());
    String user = run.origin().createdBy();
    Map<String, String> content =
        Map.of(
            "userId", user,
            "runId", run.id(),
            "types", run.types().stream().map(RunType::name).collect(Collectors.joining(",")),
            "status", status.name(),
            "revision", run.revision());
    events.emit(tx, now, "Metadata Generation " + word, about(subject, user), content);
    if (user.equals(AUTOMATIC) && status != RunStatus.CANCELED) {
      events.emit(tx, now, "Business Name Generation " + word, about(subject, user), content);
    }
  }

  /**
   * Predictions were accepted or rejected, or what a policy had accepted was taken back.
   *
   * @param verdict {@code Accepted}, {@code Rejected} or {@code Undone}, which the service has not
   */
  public void decided(Transaction tx, String verdict, Subject subject, String userId, Instant now) {
    Map<String, String> content = Map.of("userId", userId, "revision", subject.revision());
    events.emit(tx, now, "Metadata Generation " + verdict, about(subject, userId), content);
  }

  private static Events.About about(Subject subject, String userId) {
    return new Events.About(
        subject.domainId(), userId, subject.assetId(), "AssetEntityType", subject.projectId());
  }
}
