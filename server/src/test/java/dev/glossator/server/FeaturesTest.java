// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.contract.Operation;
import dev.glossator.contract.Operations;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which operations of the contract somebody answers. */
final class FeaturesTest {
  private static final Set<String> FIRST_TIER =
      Set.of(
          "StartMetadataGenerationRun",
          "GetMetadataGenerationRun",
          "ListMetadataGenerationRuns",
          "CancelMetadataGenerationRun",
          "AcceptPredictions",
          "RejectPredictions",
          "CreateAsset",
          "CreateAssetRevision",
          "GetAsset",
          "DeleteAsset",
          "ListAssetRevisions",
          "CreateAssetType",
          "GetAssetType",
          "DeleteAssetType",
          "CreateFormType",
          "GetFormType",
          "DeleteFormType",
          "SearchTypes",
          "Search",
          "CreateGlossary",
          "GetGlossary",
          "UpdateGlossary",
          "DeleteGlossary",
          "CreateGlossaryTerm",
          "GetGlossaryTerm",
          "UpdateGlossaryTerm",
          "DeleteGlossaryTerm",
          "AssociateGovernedTerms",
          "DisassociateGovernedTerms",
          "CreateDomain",
          "GetDomain",
          "ListDomains",
          "UpdateDomain",
          "DeleteDomain",
          "CreateProject",
          "GetProject",
          "ListProjects",
          "UpdateProject",
          "DeleteProject",
          "CreateListingChangeSet",
          "GetListing",
          "SearchListings");

  @Test
  void the_first_tier_is_answered_and_all_else_says_that_it_is_not(@TempDir Path directory) {
    Set<String> answered = new TreeSet<>();
    List<Operation<?, ?>> all = new ArrayList<>(Operations.DATAZONE);
    all.addAll(Operations.GLOSSATOR);
    try (TestingServer server = TestingServer.start(directory)) {
      for (Operation<?, ?> operation : all) {
        String path = operation.uri().template().replaceAll("\\{[^}]+}", "x");
        int status = server.ask(operation.method(), path, "", "").statusCode();
        if (status != 501) {
          answered.add(operation.name());
          assertThat(status).as(operation.name()).isBetween(200, 499);
        }
      }
    }
    assertThat(FIRST_TIER).hasSize(42);
    assertThat(answered).containsAll(FIRST_TIER);
    assertThat(Operations.GLOSSATOR).extracting(Operation::name).isSubsetOf(answered);
  }
}
