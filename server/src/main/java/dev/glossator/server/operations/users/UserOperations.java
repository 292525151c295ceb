// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.users;

import dev.glossator.contract.Operations;
import dev.glossator.contract.model.CreateUserProfileInput;
import dev.glossator.server.ids.Ids;
import dev.glossator.server.operations.Events;
import dev.glossator.server.operations.OperationTable;
import dev.glossator.server.operations.PageTokens;

/** Registers what this package answers. */
public final class UserOperations {
  private UserOperations() {}

  public static void register(OperationTable table, Ids ids, PageTokens pages, Events events) {
    table
        .add(
            Operations.CREATE_USER_PROFILE,
            new CreateUserProfile(ids, events),
            CreateUserProfileInput::clientToken)
        .add(Operations.GET_USER_PROFILE, new GetUserProfile())
        .add(Operations.SEARCH_USER_PROFILES, new SearchUserProfiles(pages))
        .add(Operations.UPDATE_USER_PROFILE, new UpdateUserProfile(events));
  }
}
