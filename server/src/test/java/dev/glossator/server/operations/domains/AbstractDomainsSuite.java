// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.domains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.ErrorKind;
import dev.glossator.contract.Operations;
import dev.glossator.contract.client.Client;
import dev.glossator.contract.model.CreateDomainInput;
import dev.glossator.contract.model.CreateDomainOutput;
import dev.glossator.contract.model.CreateGlossaryInput;
import dev.glossator.contract.model.CreateProjectInput;
import dev.glossator.contract.model.CreateProjectOutput;
import dev.glossator.contract.model.DeleteDomainInput;
import dev.glossator.contract.model.DeleteProjectInput;
import dev.glossator.contract.model.DomainStatus;
import dev.glossator.contract.model.DomainSummary;
import dev.glossator.contract.model.DomainVersion;
import dev.glossator.contract.model.GetDomainInput;
import dev.glossator.contract.model.GetDomainOutput;
import dev.glossator.contract.model.GetProjectInput;
import dev.glossator.contract.model.GetProjectOutput;
import dev.glossator.contract.model.ListDomainsInput;
import dev.glossator.contract.model.ListDomainsOutput;
import dev.glossator.contract.model.ListProjectsInput;
import dev.glossator.contract.model.ListProjectsOutput;
import dev.glossator.contract.model.Member;
import dev.glossator.contract.model.ProjectMembershipAssignment;
import dev.glossator.contract.model.ProjectStatus;
import dev.glossator.contract.model.ProjectSummary;
import dev.glossator.contract.model.UpdateDomainInput;
import dev.glossator.contract.model.UpdateDomainOutput;
import dev.glossator.contract.model.UpdateProjectInput;
import dev.glossator.contract.model.UpdateProjectOutput;
import dev.glossator.contract.model.UserDesignation;
import dev.glossator.server.TestingServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Domains and projects as a client meets them, whatever the engine below. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AbstractDomainsSuite {
  private TestingServer server;
  private Client client;

  abstract TestingServer start(Path directory);

  @BeforeAll
  void startServer(@TempDir Path directory) {
    server = start(directory);
    client = server.client();
  }

  @AfterAll
  void stopServer() {
    server.close();
  }

  private CreateDomainOutput domain(String name) {
    return client.call(Operations.CREATE_DOMAIN, CreateDomainInput.builder().name(name).build());
  }

  private CreateProjectOutput project(String domainId, String name) {
    return client.call(
        Operations.CREATE_PROJECT,
        CreateProjectInput.builder().domainIdentifier(domainId).name(name).build());
  }

  @Test
  void a_domain_is_available_at_once_and_shows_what_it_was_made_of() {
    CreateDomainOutput made =
        client.call(
            Operations.CREATE_DOMAIN,
            CreateDomainInput.builder()
                .name("Büro 東京")
                .description("d")
                .tags(Map.of("team", "data"))
                .domainVersion(DomainVersion.V2)
                .build());
    assertThat(made.rootDomainUnitId()).isNull();
    assertThat(made.domainExecutionRole()).isEqualTo("arn:aws:iam::000000000000:role/Glossator");
    GetDomainOutput got =
        client.call(Operations.GET_DOMAIN, GetDomainInput.builder().identifier(made.id()).build());
    assertThat(got.name()).isEqualTo("Büro 東京");
    assertThat(got.status()).isEqualTo(DomainStatus.AVAILABLE);
    assertThat(got.rootDomainUnitId()).isNotNull();
    assertThat(got.tags()).containsExactlyEntriesOf(Map.of("team", "data"));
    assertThat(got.domainVersion()).isEqualTo(DomainVersion.V2);
    assertThat(got.arn()).isEqualTo(made.arn()).endsWith(":domain/" + made.id());
    assertThat(got.failureReasons()).isNull();
  }

  @Test
  void an_update_changes_only_what_it_names() {
    CreateDomainOutput made =
        client.call(
            Operations.CREATE_DOMAIN,
            CreateDomainInput.builder().name("before").description("kept").build());
    UpdateDomainOutput updated =
        client.call(
            Operations.UPDATE_DOMAIN,
            UpdateDomainInput.builder().identifier(made.id()).name("after").build());
    assertThat(updated.name()).isEqualTo("after");
    assertThat(updated.description()).isEqualTo("kept");
    CreateProjectOutput project = project(made.id(), "before");
    UpdateProjectOutput changed =
        client.call(
            Operations.UPDATE_PROJECT,
            UpdateProjectInput.builder()
                .domainIdentifier(made.id())
                .identifier(project.id())
                .description("new")
                .build());
    assertThat(changed.name()).isEqualTo("before");
    assertThat(changed.description()).isEqualTo("new");
    assertThat(changed.lastUpdatedAt()).isAfterOrEqualTo(changed.createdAt());
  }

  @Test
  void a_domain_with_projects_goes_only_when_told_so_and_is_forbidden_then() {
    String id = domain("doomed").id();
    project(id, "inside");
    assertRefused(
        ErrorKind.VALIDATION,
        () ->
            client.call(
                Operations.DELETE_DOMAIN, DeleteDomainInput.builder().identifier(id).build()));
    assertRefused(
        ErrorKind.VALIDATION,
        () ->
            client.call(
                Operations.DELETE_DOMAIN,
                DeleteDomainInput.builder()
                    .identifier(id)
                    .cascadeDelete(true)
                    .skipDeletionCheck(true)
                    .build()));
    client.call(
        Operations.DELETE_DOMAIN,
        DeleteDomainInput.builder().identifier(id).cascadeDelete(true).build());
    assertThatThrownBy(
            () ->
                client.call(Operations.GET_DOMAIN, GetDomainInput.builder().identifier(id).build()))
        .isInstanceOf(ApiException.class)
        .hasMessage("User is not permitted to perform operation: GetDomain");
    assertRefused(
        ErrorKind.ACCESS_DENIED,
        () ->
            client.call(
                Operations.GET_PROJECT,
                GetProjectInput.builder().domainIdentifier(id).identifier("p").build()));
  }

  @Test
  void a_project_is_active_and_leaves_out_what_it_has_not() {
    CreateProjectOutput made = project(server.domainId(), "plain");
    GetProjectOutput got =
        client.call(
            Operations.GET_PROJECT,
            GetProjectInput.builder()
                .domainIdentifier(server.domainId())
                .identifier(made.id())
                .build());
    assertThat(got.projectStatus()).isEqualTo(ProjectStatus.ACTIVE);
    assertThat(got.failureReasons()).isNull();
    assertThat(got.glossaryTerms()).isNull();
    assertThat(got.createdBy()).isEqualTo(made.createdBy());
    assertThat(got.createdAt()).isEqualTo(made.createdAt());
    client.call(
        Operations.DELETE_PROJECT,
        DeleteProjectInput.builder()
            .domainIdentifier(server.domainId())
            .identifier(made.id())
            .build());
    assertRefused(
        ErrorKind.RESOURCE_NOT_FOUND,
        () ->
            client.call(
                Operations.GET_PROJECT,
                GetProjectInput.builder()
                    .domainIdentifier(server.domainId())
                    .identifier(made.id())
                    .build()));
  }

  @Test
  void a_project_that_owns_a_glossary_goes_only_when_told_so() {
    String id = project(server.domainId(), "owner").id();
    client.call(
        Operations.CREATE_GLOSSARY,
        CreateGlossaryInput.builder()
            .domainIdentifier(server.domainId())
            .name("owned")
            .owningProjectIdentifier(id)
            .build());
    DeleteProjectInput.Builder delete =
        DeleteProjectInput.builder().domainIdentifier(server.domainId()).identifier(id);
    assertRefused(
        ErrorKind.VALIDATION, () -> client.call(Operations.DELETE_PROJECT, delete.build()));
    client.call(Operations.DELETE_PROJECT, delete.skipDeletionCheck(true).build());
    client.call(
        Operations.CREATE_GLOSSARY,
        CreateGlossaryInput.builder()
            .domainIdentifier(server.domainId())
            .name("owned")
            .owningProjectIdentifier(server.projectId())
            .build());
  }

  @Test
  void a_designation_or_user_that_does_not_exist_makes_no_project() {
    for (ProjectMembershipAssignment assignment :
        List.of(
            new ProjectMembershipAssignment(
                new Member.OfUserIdentifier("nobody"), UserDesignation.PROJECT_OWNER, null),
            new ProjectMembershipAssignment(
                new Member.OfUserIdentifier("nobody"),
                UserDesignation.USER_CREATED_DESIGNATION,
                "x"))) {
      assertThatThrownBy(
              () ->
                  client.call(
                      Operations.CREATE_PROJECT,
                      CreateProjectInput.builder()
                          .domainIdentifier(server.domainId())
                          .name("refused")
                          .membershipAssignments(List.of(assignment))
                          .build()))
          .isInstanceOf(ApiException.class);
    }
    assertThat(names(page(server.domainId(), "refused", 50, null))).isEmpty();
  }

  @Test
  void pages_of_projects_stay_whole_while_projects_are_added() {
    String id = domain("paged").id();
    for (int at = 0; at < 7; at++) {
      project(id, "p" + at);
    }
    List<String> seen = new ArrayList<>();
    String token = null;
    do {
      ListProjectsOutput page = page(id, null, 3, token);
      seen.addAll(names(page));
      token = page.nextToken();
      if (seen.size() == 3) {
        project(id, "late");
      }
    } while (token != null);
    assertThat(seen).containsExactly("p0", "p1", "p2", "p3", "p4", "p5", "p6", "late");
  }

  @Test
  void a_page_of_domains_holds_25_at_most() {
    for (int at = 0; at < 26; at++) {
      domain("many " + at);
    }
    ListDomainsOutput first =
        client.call(Operations.LIST_DOMAINS, ListDomainsInput.builder().build());
    assertThat(first.items()).hasSize(25);
    assertThat(first.nextToken()).isNotNull();
    ListDomainsOutput none =
        client.call(
            Operations.LIST_DOMAINS,
            ListDomainsInput.builder().status(DomainStatus.DELETING).build());
    assertThat(none.items()).isEmpty();
    assertThat(none.nextToken()).isNull();
  }

  @Test
  void many_clients_with_one_token_make_one_domain() throws Exception {
    CreateDomainInput input =
        CreateDomainInput.builder().name("only one").clientToken("the-token").build();
    Set<String> ids = new HashSet<>();
    List<Future<CreateDomainOutput>> calls = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int at = 0; at < 10; at++) {
        calls.add(threads.submit(() -> client.call(Operations.CREATE_DOMAIN, input)));
      }
    }
    for (Future<CreateDomainOutput> call : calls) {
      ids.add(call.get().id());
    }
    assertThat(ids).hasSize(1);
    assertThat(allDomains()).filteredOn(domain -> domain.name().equals("only one")).hasSize(1);
  }

  private List<DomainSummary> allDomains() {
    List<DomainSummary> all = new ArrayList<>();
    String token = null;
    do {
      ListDomainsOutput page =
          client.call(Operations.LIST_DOMAINS, ListDomainsInput.builder().nextToken(token).build());
      all.addAll(page.items());
      token = page.nextToken();
    } while (token != null);
    return all;
  }

  private ListProjectsOutput page(
      String domainId, @Nullable String name, int size, @Nullable String token) {
    return client.call(
        Operations.LIST_PROJECTS,
        ListProjectsInput.builder()
            .domainIdentifier(domainId)
            .name(name)
            .maxResults(size)
            .nextToken(token)
            .build());
  }

  private static List<String> names(ListProjectsOutput page) {
    return Objects.requireNonNull(page.items()).stream().map(ProjectSummary::name).toList();
  }

  private static void assertRefused(ErrorKind kind, Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            ApiException.class, failure -> assertThat(failure.kind()).isEqualTo(kind));
  }
}
