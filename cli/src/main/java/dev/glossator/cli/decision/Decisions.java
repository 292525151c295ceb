// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.decision;

import dev.glossator.cli.catalogue.CatalogueTable;
import dev.glossator.cli.catalogue.Field;
import dev.glossator.contract.Operations;
import dev.glossator.contract.client.Client;
import dev.glossator.contract.model.AcceptChoice;
import dev.glossator.contract.model.AcceptPredictionsInput;
import dev.glossator.contract.model.AcceptRule;
import dev.glossator.contract.model.AcceptRuleBehavior;
import dev.glossator.contract.model.DecisionNoteItem;
import dev.glossator.contract.model.PutDecisionNotesInput;
import dev.glossator.contract.model.RejectChoice;
import dev.glossator.contract.model.RejectPredictionsInput;
import dev.glossator.contract.model.RejectRule;
import dev.glossator.contract.model.RejectRuleBehavior;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends decisions about a table, all of one kind in one request. */
public final class Decisions {

  private final Client client;
  private final String domain;

  public Decisions(Client client, String domain) {
    this.client = client;
    this.domain = domain;
  }

  /**
   * One suggestion taken.
   *
   * @param field where
   * @param choice which of the choices, from zero
   * @param edited the person's own words instead of it, if any
   */
  public record Taken(Field field, int choice, @Nullable String edited) {}

  /**
   * Makes one new revision with all that is taken. Refused when the table has changed since it was
   * read.
   */
  public void accept(CatalogueTable table, List<Taken> taken) {
    client.call(
        Operations.ACCEPT_PREDICTIONS,
        AcceptPredictionsInput.builder()
            .domainIdentifier(domain)
            .identifier(table.id())
            .revision(table.revision())
            .acceptRule(AcceptRule.builder().rule(AcceptRuleBehavior.NONE).build())
            .acceptChoices(taken.stream().map(Decisions::choice).toList())
            .build());
  }

  private static AcceptChoice choice(Taken taken) {
    return AcceptChoice.builder()
        .predictionTarget(taken.field().path())
        .predictionChoice(taken.choice())
        .editedValue(taken.edited())
        .build();
  }

  /**
   * What people said about a decision.
   *
   * @param field what it was about
   * @param rejected whether it was left aside rather than taken
   * @param attributedTo who decided, as they say; may be empty
   * @param comment their words; may be empty
   */
  public record Said(Field field, boolean rejected, String attributedTo, String comment) {}

  /** Keeps what people said with their decisions; said again it changes nothing. */
  public void note(CatalogueTable table, List<Said> notes) {
    client.call(
        Operations.PUT_DECISION_NOTES,
        PutDecisionNotesInput.builder()
            .domainIdentifier(domain)
            .identifier(table.id())
            .notes(notes.stream().map(Decisions::note).toList())
            .build());
  }

  private static DecisionNoteItem note(Said said) {
    return DecisionNoteItem.builder()
        .predictionTarget(said.field().path())
        .rejected(said.rejected())
        .attributedTo(said.attributedTo())
        .comment(said.comment())
        .build();
  }

  /** Leaves suggestions aside; the table stays as it is. */
  public void reject(CatalogueTable table, List<Field> fields) {
    client.call(
        Operations.REJECT_PREDICTIONS,
        RejectPredictionsInput.builder()
            .domainIdentifier(domain)
            .identifier(table.id())
            .revision(table.revision())
            .rejectRule(RejectRule.builder().rule(RejectRuleBehavior.NONE).build())
            .rejectChoices(
                fields.stream()
                    .map(f -> RejectChoice.builder().predictionTarget(f.path()).build())
                    .toList())
            .build());
  }
}
