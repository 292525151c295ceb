// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.keys;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.model.CreateAccessKeyInput;
import dev.glossator.contract.model.CreateAccessKeyOutput;
import dev.glossator.core.domains.UserProfile;
import dev.glossator.server.auth.Access;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.Writing;
import dev.glossator.server.operations.users.WireUsers;
import dev.glossator.store.Transaction;
import dev.glossator.store.access.AccessKey;
import java.util.function.Function;

/** Makes an access key for a user profile; only the domain's owner may. It is good there alone. */
public final class CreateAccessKey implements Writing<CreateAccessKeyInput, CreateAccessKeyOutput> {
  private final IssuedKeys issued;

  CreateAccessKey(IssuedKeys issued) {
    this.issued = issued;
  }

  @Override
  public Function<Transaction, CreateAccessKeyOutput> prepare(
      Call call, CreateAccessKeyInput input) {
    return tx -> {
      Access access = Authorizer.require(tx, call, input.domainIdentifier()).require();
      UserProfile user = WireUsers.find(tx, access, input.userIdentifier());
      if (!user.active()) {
        throw ApiException.validation(
            "User profile " + user.id() + " is deactivated; activate it before it gets a key");
      }
      AccessKey key = issued.create(tx, access, user);
      return CreateAccessKeyOutput.builder()
          .accessKeyId(key.id())
          .secretAccessKey(key.secret().reveal())
          .userIdentifier(user.id())
          .roleArn(user.roleArn())
          .createdAt(key.createdAt())
          .build();
    };
  }
}
