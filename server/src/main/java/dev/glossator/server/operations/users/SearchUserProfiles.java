// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.users;

import dev.glossator.contract.model.SearchUserProfilesInput;
import dev.glossator.contract.model.SearchUserProfilesOutput;
import dev.glossator.contract.model.UserProfileSummary;
import dev.glossator.contract.model.UserProfileType;
import dev.glossator.core.domains.UserProfile;
import dev.glossator.server.auth.Access;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.Page;
import dev.glossator.server.operations.PageTokens;
import dev.glossator.server.operations.Reading;
import dev.glossator.store.Transaction;
import dev.glossator.store.domains.UserProfileStore;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds user profiles by a part of their id or ARN, in the order of their names; of SSO users there
 * are none. Whoever has a profile in the domain may.
 */
public final class SearchUserProfiles
    implements Reading<SearchUserProfilesInput, SearchUserProfilesOutput> {
  private final PageTokens pages;

  SearchUserProfiles(PageTokens pages) {
    this.pages = pages;
  }

  @Override
  public Function<Transaction, SearchUserProfilesOutput> prepare(
      Call call, SearchUserProfilesInput input) {
    String text = input.searchText() == null ? "" : input.searchText();
    PageTokens.Scope scope =
        PageTokens.Scope.of(call, input.domainIdentifier(), input.userType(), text);
    UserProfileStore.Place after = place(scope, input.nextToken());
    int size = PageTokens.size(input.maxResults(), PageTokens.SIZE);
    boolean iam =
        switch (input.userType()) {
          case DATAZONE_USER, DATAZONE_IAM_USER -> true;
          case SSO_USER, DATAZONE_SSO_USER -> false;
        };
    return tx -> {
      Access access = Authorizer.require(tx, call, input.domainIdentifier()).require();
      List<UserProfile> found =
          iam ? tx.userProfiles().search(access.domainId(), text, after, size + 1) : List.of();
      Page<UserProfile> page =
          Page.of(found, size, last -> pages.seal(scope, last.name(), last.id()));
      return new SearchUserProfilesOutput(
          page.map(SearchUserProfiles::summary).items(), page.nextToken());
    };
  }

  private UserProfileStore.@Nullable Place place(PageTokens.Scope scope, @Nullable String token) {
    if (token == null) {
      return null;
    }
    List<String> key = pages.open(scope, token);
    return new UserProfileStore.Place(key.getFirst(), key.getLast());
  }

  private static UserProfileSummary summary(UserProfile user) {
    return UserProfileSummary.builder()
        .domainId(user.domainId())
        .id(user.id())
        .type(UserProfileType.IAM)
        .status(WireUsers.status(user))
        .details(WireUsers.details(user))
        .build();
  }
}
