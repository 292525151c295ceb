// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.catalogue;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.ErrorKind;
import dev.glossator.contract.Operation;
import dev.glossator.contract.Operations;
import dev.glossator.contract.model.CreateAssetInput;
import dev.glossator.contract.model.CreateAssetOutput;
import dev.glossator.contract.model.CreateGlossaryInput;
import dev.glossator.contract.model.CreateGlossaryOutput;
import dev.glossator.contract.model.CreateGlossaryTermInput;
import dev.glossator.contract.model.CreateGlossaryTermOutput;
import dev.glossator.contract.model.FormInput;
import dev.glossator.contract.model.GlossaryUsageRestriction;
import dev.glossator.server.TestingServer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A server for a whole suite, and the words in which suites of the catalogue speak. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class AbstractServerSuite {
  protected static final String TABLE =
      "{\"tableName\":\"sls_ord\",\"columns\":[{\"columnName\":\"ord_no\",\"dataType\":\"bigint\"},"
          + "{\"columnName\":\"cust_no\",\"dataType\":\"int\",\"description\":\"from the source\"}]}";

  private final AtomicInteger names = new AtomicInteger();
  private TestingServer server;

  protected abstract TestingServer start(Path directory);

  @BeforeAll
  final void startServer(@TempDir Path directory) {
    server = start(directory);
  }

  @AfterAll
  final void stopServer() {
    server.close();
  }

  protected final TestingServer server() {
    return server;
  }

  protected final String domain() {
    return server.domainId();
  }

  protected final String project() {
    return server.projectId();
  }

  protected final <I, O> O call(Operation<I, O> operation, I input) {
    return server.client().call(operation, input);
  }

  protected final <I, O> void refused(
      ErrorKind kind, String message, Operation<I, O> operation, I input) {
    assertThatThrownBy(() -> call(operation, input))
        .isInstanceOfSatisfying(
            ApiException.class,
            refusal -> {
              org.assertj.core.api.Assertions.assertThat(refusal.getMessage()).contains(message);
              org.assertj.core.api.Assertions.assertThat(refusal.kind()).isEqualTo(kind);
            });
  }

  /** A name that nobody in the suite had before. */
  protected final String fresh(String name) {
    return name + names.incrementAndGet();
  }

  protected static FormInput form(String name, String content) {
    return FormInput.builder().formName(name).content(content).build();
  }

  /** An asset of the type of ingested tables, not created yet. */
  protected final CreateAssetInput.Builder table(String name) {
    return CreateAssetInput.builder()
        .domainIdentifier(domain())
        .owningProjectIdentifier(project())
        .typeIdentifier("amazon.datazone.RelationalTableAssetType")
        .name(name)
        .formsInput(List.of(form("RelationalTableForm", TABLE)));
  }

  protected final CreateAssetOutput create(CreateAssetInput.Builder asset) {
    return call(Operations.CREATE_ASSET, asset.build());
  }

  protected final CreateGlossaryOutput glossary(String name, boolean restricted) {
    return call(
        Operations.CREATE_GLOSSARY,
        CreateGlossaryInput.builder()
            .domainIdentifier(domain())
            .owningProjectIdentifier(project())
            .name(name)
            .usageRestrictions(
                restricted ? List.of(GlossaryUsageRestriction.ASSET_GOVERNED_TERMS) : null)
            .build());
  }

  protected final CreateGlossaryTermOutput term(
      String glossaryId, String name, @Nullable String shortDescription) {
    return call(
        Operations.CREATE_GLOSSARY_TERM,
        CreateGlossaryTermInput.builder()
            .domainIdentifier(domain())
            .glossaryIdentifier(glossaryId)
            .name(name)
            .shortDescription(shortDescription)
            .build());
  }
}
