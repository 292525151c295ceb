// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.keys;

import dev.glossator.contract.model.AccessKeyItem;
import dev.glossator.contract.model.AccessKeyStatus;
import dev.glossator.contract.model.ListAccessKeysInput;
import dev.glossator.contract.model.ListAccessKeysOutput;
import dev.glossator.core.domains.UserProfile;
import dev.glossator.server.auth.Access;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.Page;
import dev.glossator.server.operations.PageTokens;
import dev.glossator.server.operations.Place;
import dev.glossator.server.operations.Reading;
import dev.glossator.server.operations.users.WireUsers;
import dev.glossator.store.Transaction;
import dev.glossator.store.access.AccessKeyStore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lists access keys, oldest first: all of a domain for its owner, for others their own. */
public final class ListAccessKeys implements Reading<ListAccessKeysInput, ListAccessKeysOutput> {
  private final PageTokens pages;

  ListAccessKeys(PageTokens pages) {
    this.pages = pages;
  }

  @Override
  public Function<Transaction, ListAccessKeysOutput> prepare(Call call, ListAccessKeysInput input) {
    PageTokens.Scope scope =
        PageTokens.Scope.of(call, input.domainIdentifier(), input.userIdentifier());
    Place after = pages.place(scope, input.nextToken());
    int size = PageTokens.size(input.maxResults(), PageTokens.SIZE);
    return tx -> {
      Access access = Authorizer.require(tx, call, input.domainIdentifier());
      String role = role(tx, access, input.userIdentifier());
      Page<AccessKeyStore.Entry> page =
          Page.of(
              tx.accessKeys().page(access.domainId(), role, after.at(), after.id(), size + 1),
              size,
              last -> pages.seal(scope, new Place(last.createdAt(), last.id())));
      return new ListAccessKeysOutput(
          page.map(entry -> item(tx, access, entry)).items(), page.nextToken());
    };
  }

  /** Whose keys are meant; null: everybody's. */
  private static @Nullable String role(Transaction tx, Access access, @Nullable String asked) {
    if (asked == null) {
      access.requireUser(access.user().id());
      return access.ownsDomain() ? null : access.user().roleArn();
    }
    UserProfile user = WireUsers.find(tx, access, asked);
    access.requireUser(user.id());
    return user.roleArn();
  }

  private static AccessKeyItem item(Transaction tx, Access access, AccessKeyStore.Entry key) {
    return AccessKeyItem.builder()
        .accessKeyId(key.id())
        .userIdentifier(
            tx.userProfiles()
                .ofRole(access.domainId(), key.roleArn())
                .map(UserProfile::id)
                .orElse(null))
        .roleArn(key.roleArn())
        .status(key.active() ? AccessKeyStatus.ACTIVE : AccessKeyStatus.REVOKED)
        .administrator(key.domainId() == null)
        .createdAt(key.createdAt())
        .build();
  }
}
