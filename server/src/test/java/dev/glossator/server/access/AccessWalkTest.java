// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.access;

import static dev.glossator.contract.model.UserDesignation.PROJECT_OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.contract.Operation;
import dev.glossator.contract.Operations;
import dev.glossator.contract.model.UserDesignation;
import dev.glossator.contract.signing.Credentials;
import dev.glossator.server.TestingServer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Walks every operation there is with every role in the project that owns what it touches, in
 * another project, and in another domain. Who may is written here a second time, in other words
 * than in access.table, so that neither is changed unseen.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AccessWalkTest {
  private static final Set<String> EDITORS = Set.of("owner", "contributor", "steward");
  private static final Set<String> MEMBERS =
      Set.of("owner", "contributor", "steward", "viewer", "consumer");

  /**
   * An operation a line: its name, who may, the labels of its path and its query, its body.
   *
   * <p>edit: owner, contributor and steward of the project; rule: its owner and stewards; read: its
   * members; own: its owner; domain: nobody but the domain's owner; all: whoever has a profile in
   * the domain; some: whoever has a role in any of its projects; told: all may ask, only members of
   * the project find something; own key: the key's user; any key: everybody; administrator: that
   * key alone. The domain's owner may do all that happens in it.
   */
  private static final String ROWS =
      """
      StartMetadataGenerationRun | edit | | {"target":{"type":"ASSET","identifier":"$new.asset"},"owningProjectIdentifier":"$project","types":["BUSINESS_NAMES"]}
      GetMetadataGenerationRun   | read | identifier=$run |
      ListMetadataGenerationRuns | some | |
      CancelMetadataGenerationRun | edit | identifier=$new.run | {}
      AcceptPredictions          | edit | identifier=$asset | {}
      RejectPredictions          | edit | identifier=$asset | {}
      ListPredictions            | read | identifier=$asset |
      PutDecisionNotes           | edit | identifier=$asset | {"notes":[{"predictionTarget":"name","rejected":false}]}
      PlanBulk                   | read | | {"selection":{"owningProjectIdentifier":"$project"}}
      StartBulk                  | edit | | {"selection":{"owningProjectIdentifier":"$project","exclude":["$asset"]}}
      GetBulk                    | read | identifier=$bulk |
      ListBulks                  | read | ?owningProjectIdentifier=$project |
      PauseBulk                  | edit | identifier=$new.bulk | {}
      ResumeBulk                 | edit | identifier=$new.bulk | {}
      CancelBulk                 | edit | identifier=$new.bulk | {}
      PutAutoAcceptance          | rule | projectIdentifier=$project | {"types":["BUSINESS_NAMES"],"precision":0.9}
      GetAutoAcceptance          | read | projectIdentifier=$project |
      DeleteAutoAcceptance       | rule | projectIdentifier=$project |
      UndoAcceptances            | edit | identifier=$run | {}
      PutEvidence                | edit | externalIdentifier=csv:1%2Fe | {"owningProjectIdentifier":"$project","schemaHash":"EVIDENCE_HASH","evidence":"EVIDENCE"}
      GetEvidence                | told | externalIdentifier=csv:1%2Fe |
      PutDictionary              | edit | | {"projectIdentifier":"$project","entries":[]}
      PutDictionary of the domain | domain | | {"entries":[]}
      GetDictionary of the domain | all | |
      PutNameStyle                | domain | | {"style":"TITLE"}
      GetNameStyle                | all | |
      GetDictionary              | read | ?projectIdentifier=$project |
      CreateAsset                | edit | | {"name":"A","owningProjectIdentifier":"$project","typeIdentifier":"amazon.datazone.RelationalTableAssetType","formsInput":[$form]}
      CreateAssetRevision        | edit | identifier=$asset | {"name":"A","formsInput":[$form]}
      GetAsset                   | read | identifier=$asset |
      DeleteAsset                | edit | identifier=$new.asset |
      ListAssetRevisions         | read | identifier=$asset |
      AssociateGovernedTerms     | own  | entityType=ASSET entityIdentifier=$asset | {"governedGlossaryTerms":["$governed"]}
      DisassociateGovernedTerms  | own  | entityType=ASSET entityIdentifier=$asset | {"governedGlossaryTerms":["$governed"]}
      CreateFormType             | edit | | {"name":"F$new.name","owningProjectIdentifier":"$project","model":{"smithy":"structure F$last { a: String }"}}
      GetFormType                | all  | formTypeIdentifier=$formtype |
      DeleteFormType             | edit | formTypeIdentifier=$new.formtype |
      CreateAssetType            | edit | | {"name":"A$new.name","owningProjectIdentifier":"$project","formsInput":{}}
      GetAssetType               | all  | identifier=$assettype |
      DeleteAssetType            | edit | identifier=$new.assettype |
      SearchTypes                | all  | | {"managed":true,"searchScope":"ASSET_TYPE"}
      Search                     | read | | {"searchScope":"ASSET","owningProjectIdentifier":"$project"}
      Search of all projects     | all  | | {"searchScope":"ASSET"}
      Search of glossaries       | all  | | {"searchScope":"GLOSSARY","owningProjectIdentifier":"$project"}
      SearchListings             | all  | | {}
      GetListing                 | all  | identifier=$listing |
      CreateListingChangeSet     | edit | | {"entityIdentifier":"$new.asset","entityType":"ASSET","action":"PUBLISH"}
      CreateGlossary             | edit | | {"name":"$new.name","owningProjectIdentifier":"$project"}
      GetGlossary                | all  | identifier=$glossary |
      UpdateGlossary             | edit | identifier=$glossary | {"description":"D"}
      DeleteGlossary             | edit | identifier=$new.glossary |
      CreateGlossaryTerm         | edit | | {"name":"$new.name","glossaryIdentifier":"$glossary"}
      GetGlossaryTerm            | all  | identifier=$term |
      UpdateGlossaryTerm         | edit | identifier=$term | {"shortDescription":"D"}
      DeleteGlossaryTerm         | edit | identifier=$new.term |
      CreateDomain               | administrator | | {"name":"N","domainExecutionRole":"arn:aws:iam::000000000000:role/R"}
      ListDomains                | any key | |
      GetDomain                  | all  | identifier=$domain |
      UpdateDomain               | domain | identifier=$domain | {"description":"D"}
      DeleteDomain               | administrator | identifier=$new.domains |
      CreateProject              | all  | | {"name":"$new.name"}
      GetProject                 | all  | identifier=$project |
      ListProjects               | all  | |
      UpdateProject              | own  | identifier=$project | {"description":"D"}
      DeleteProject              | domain | identifier=$new.projects |
      CreateUserProfile          | domain | | {"userIdentifier":"arn:aws:iam::000000000000:role/$new.name"}
      GetUserProfile             | all  | userIdentifier=$user |
      SearchUserProfiles         | all  | | {"userType":"DATAZONE_IAM_USER"}
      UpdateUserProfile          | domain | userIdentifier=$user | {"status":"ACTIVATED"}
      CreateProjectMembership    | own  | projectIdentifier=$project | {"member":{"userIdentifier":"$new.user"},"designation":"PROJECT_CATALOG_VIEWER"}
      ListProjectMemberships     | read | projectIdentifier=$project |
      DeleteProjectMembership    | own  | projectIdentifier=$project | {"member":{"userIdentifier":"$new.member"}}
      CreateAccessKey            | domain | | {"userIdentifier":"$user"}
      ListAccessKeys             | domain | ?userIdentifier=$user |
      RotateAccessKey            | domain | accessKeyId=$new.key |
      RevokeAccessKey            | domain | accessKeyId=$new.key |
      """;

  /** What the domain's owner is answered where it is not 200, since the thing is in that state. */
  private static final Map<String, Set<Integer>> ALSO_LET_IN =
      Map.of(
          "CancelMetadataGenerationRun",
          Set.of(400),
          "PauseBulk",
          Set.of(400),
          "ResumeBulk",
          Set.of(400),
          "CancelBulk",
          Set.of(400));

  private final Map<String, Row> rows = new LinkedHashMap<>();
  private final Map<String, Credentials> people = new LinkedHashMap<>();
  private TestingServer server;
  private TestingThings things;

  private record Row(String name, String who, String labels, String body) {

    String operation() {
      return name.split(" ")[0];
    }
  }

  @BeforeAll
  void start(@TempDir Path directory) {
    server = TestingServer.start(directory);
    TestingPeople here = new TestingPeople(server);
    things = new TestingThings(server, here.project("own"));
    String elsewhere = things.fill("$domains");
    TestingPeople there = new TestingPeople(server.client(), elsewhere);
    people.put("domain owner", server.credentials());
    people.put("nobody", here.person("nobody").credentials());
    people.put("nobody of another domain", there.person("foreign").credentials());
    TestingPeople.Person gone = here.member("gone", things.fill("$project"), PROJECT_OWNER);
    here.deactivate(gone);
    people.put("deactivated", gone.credentials());
    TestingPeople.Person revoked = here.member("revoked", things.fill("$project"), PROJECT_OWNER);
    here.revoke(revoked);
    people.put("revoked", revoked.credentials());
    join("", here, things.fill("$project"));
    join(" of another project", here, here.project("other"));
    join(" of another domain", there, there.project("foreign"));
    ROWS.lines()
        .map(line -> line.split("\\|", -1))
        .map(cell -> new Row(cell[0].strip(), cell[1].strip(), cell[2].strip(), cell[3].strip()))
        .forEach(row -> rows.put(row.name(), row));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private void join(String where, TestingPeople people, String project) {
    List.of(
            PROJECT_OWNER,
            UserDesignation.PROJECT_CONTRIBUTOR,
            UserDesignation.PROJECT_CATALOG_STEWARD,
            UserDesignation.PROJECT_CATALOG_VIEWER,
            UserDesignation.PROJECT_CATALOG_CONSUMER)
        .forEach(
            role -> {
              String name =
                  role.value().replaceFirst("PROJECT_(CATALOG_)?", "").toLowerCase(Locale.ROOT);
              this.people.put(
                  name + where,
                  people.member(name + where.replace(' ', '-'), project, role).credentials());
            });
  }

  @Test
  void everyOperationThatIsAnsweredIsWalked() {
    Set<String> answered = new TreeSet<>();
    for (Operation<?, ?> operation : all()) {
      String path = operation.uri().template().replaceAll("\\{[^}]+}", "x");
      if (server.ask(operation.method(), path, "", "").statusCode() != 501) {
        answered.add(operation.name());
      }
    }
    assertThat(rows.values().stream().map(Row::operation).distinct())
        .containsExactlyInAnyOrderElementsOf(answered);
  }

  @TestFactory
  Stream<DynamicTest> eachIsLetInWhereItShouldBeAndNowhereElse() {
    return rows.values().stream().map(row -> DynamicTest.dynamicTest(row.name(), () -> walk(row)));
  }

  private void walk(Row row) {
    Map<String, String> expected = new LinkedHashMap<>();
    Map<String, String> found = new LinkedHashMap<>();
    people.forEach(
        (person, key) -> {
          expected.put(person, expected(row.who(), person));
          HttpResponse<String> answer = ask(row, key);
          found.put(person, outcome(answer.statusCode()));
          if (person.equals("domain owner")) {
            assertThat(
                    answer.statusCode() < 300
                        || ALSO_LET_IN
                            .getOrDefault(row.operation(), Set.of())
                            .contains(answer.statusCode()))
                .as(answer.body())
                .isTrue();
          }
        });
    assertThat(found).isEqualTo(expected);
  }

  private static String expected(String who, String person) {
    boolean owner = person.equals("domain owner");
    boolean foreign = person.endsWith("of another domain");
    boolean out = foreign || person.equals("deactivated") || person.equals("revoked");
    boolean role = !person.startsWith("nobody") && !out;
    return switch (who) {
      case "edit" -> in(owner || EDITORS.contains(person));
      case "read" -> in(owner || MEMBERS.contains(person));
      case "rule" -> in(owner || person.equals("owner") || person.equals("steward"));
      case "own" -> in(owner || person.equals("owner"));
      case "all" -> in(!out);
      case "some" -> in(role);
      case "told" -> out ? "refused" : owner || MEMBERS.contains(person) ? "let in" : "not told";
      case "domain", "administrator" -> in(owner);
      case "any key" -> in(!person.equals("revoked"));
      default -> throw new IllegalArgumentException(who);
    };
  }

  private static String in(boolean yes) {
    return yes ? "let in" : "refused";
  }

  private static String outcome(int status) {
    return switch (status) {
      case 401, 403 -> "refused";
      case 404 -> "not told";
      default -> status < 500 ? "let in" : "broke";
    };
  }

  private HttpResponse<String> ask(Row row, Credentials key) {
    Operation<?, ?> operation =
        all().stream().filter(one -> one.name().equals(row.operation())).findFirst().orElseThrow();
    String path = operation.uri().template().replace("{domainIdentifier}", server.domainId());
    String query = "";
    for (String label : row.labels().isEmpty() ? new String[0] : row.labels().split(" ")) {
      String[] pair = things.fill(label).split("=", 2);
      if (pair[0].startsWith("?")) {
        query = pair[0].substring(1) + "=" + pair[1];
      }
      path = path.replace("{" + pair[0] + "}", pair[1]);
    }
    String body =
        things
            .fill(row.body())
            .replace("EVIDENCE_HASH", TestingEvidence.HASH)
            .replace("EVIDENCE", TestingEvidence.QUOTED);
    return server.send(
        TestingServer.sign(
            server.plain(operation.method(), path, query, body), key, Instant.now()));
  }

  private static List<Operation<?, ?>> all() {
    List<Operation<?, ?>> all = new ArrayList<>(Operations.DATAZONE);
    all.addAll(Operations.GLOSSATOR);
    return all;
  }
}
