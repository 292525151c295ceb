// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server;

import dev.glossator.core.domains.Designation;
import dev.glossator.core.domains.Domain;
import dev.glossator.core.domains.Project;
import dev.glossator.core.domains.UserProfile;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.KeyIssuer;
import dev.glossator.server.ids.Arns;
import dev.glossator.server.ids.Ids;
import dev.glossator.store.Store;
import dev.glossator.store.Transaction;
import dev.glossator.store.access.AccessKey;
import dev.glossator.store.domains.DomainStore;
import dev.glossator.store.domains.ProjectStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes what nobody can do without: one domain, one project, one key that owns both. */
final class FirstStart {
  private static final String KEY_NAME = "default";
  private static final String ADMINISTRATOR = "GlossatorAdministrator";

  private final Ids ids;
  private final Arns arns;
  private final KeyIssuer issuer;

  FirstStart(Ids ids, Arns arns, KeyIssuer issuer) {
    this.ids = ids;
    this.arns = arns;
    this.issuer = issuer;
  }

  /**
   * Where a client of this folder starts.
   *
   * @param domainId absent once the last domain of this key was deleted
   */
  record Home(AccessKey key, @Nullable String domainId, @Nullable String projectId) {}

  /** The key, and its oldest domain and project; all are made where there is no key yet. */
  Home ensure(Store store, Instant now) {
    return store.transact(
        tx -> {
          Optional<AccessKey> key = tx.accessKeys().administrator();
          return key.isPresent() ? find(tx, key.get()) : make(tx, now);
        });
  }

  private static Home find(Transaction tx, AccessKey key) {
    List<Domain> domains =
        tx.domains().page(new DomainStore.Filter(key.roleArn(), null), Instant.EPOCH, "", 1);
    if (domains.isEmpty()) {
      return new Home(key, null, null);
    }
    String domainId = domains.getFirst().id();
    List<Project> projects =
        tx.projects()
            .page(
                Authorizer.system("FindHome", domainId),
                new ProjectStore.Filter(key.userId(), null, null),
                Instant.EPOCH,
                "",
                1);
    return new Home(key, domainId, projects.isEmpty() ? null : projects.getFirst().id());
  }

  private Home make(Transaction tx, Instant now) {
    AccessKey key =
        issuer.issue(
            new KeyIssuer.Owner(KEY_NAME, arns.role(ADMINISTRATOR), ids.nextUser(), null), now);
    tx.accessKeys().insert(key);
    String domainId = ids.nextDomain();
    String unitId = ids.next();
    tx.domains()
        .insert(
            new Domain(
                domainId,
                "Glossator",
                null,
                arns.role("Glossator"),
                null,
                null,
                null,
                null,
                "V1",
                unitId,
                now,
                now));
    tx.userProfiles()
        .insert(
            new UserProfile(domainId, key.userId(), key.roleArn(), ADMINISTRATOR, true, true, now));
    String projectId = ids.next();
    tx.projects()
        .insert(
            new Project(
                domainId,
                projectId,
                "Catalogue",
                null,
                unitId,
                null,
                null,
                List.of(),
                null,
                null,
                key.userId(),
                now,
                now));
    tx.userProfiles()
        .putMembership(domainId, projectId, key.userId(), Designation.PROJECT_OWNER, now);
    return new Home(key, domainId, projectId);
  }
}
