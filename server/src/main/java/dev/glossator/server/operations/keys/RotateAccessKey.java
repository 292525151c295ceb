// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations.keys;

import dev.glossator.contract.ApiException;
import dev.glossator.contract.model.RotateAccessKeyInput;
import dev.glossator.contract.model.RotateAccessKeyOutput;
import dev.glossator.server.auth.Access;
import dev.glossator.server.auth.Authorizer;
import dev.glossator.server.auth.Call;
import dev.glossator.server.operations.Writing;
import dev.glossator.store.Transaction;
import dev.glossator.store.access.AccessKey;
import java.util.function.Function;

/** Puts a new key in the place of another; its user may, and the domain's owner. */
public final class RotateAccessKey implements Writing<RotateAccessKeyInput, RotateAccessKeyOutput> {
  private final IssuedKeys issued;

  RotateAccessKey(IssuedKeys issued) {
    this.issued = issued;
  }

  @Override
  public Function<Transaction, RotateAccessKeyOutput> prepare(
      Call call, RotateAccessKeyInput input) {
    return tx -> {
      Access access = Authorizer.require(tx, call, input.domainIdentifier());
      AccessKey old = IssuedKeys.require(tx, access, input.accessKeyId());
      if (!old.active()) {
        throw ApiException.validation(
            "Access key " + old.id() + " was revoked; make a new one for its user");
      }
      AccessKey key = issued.replace(tx, access, old);
      return RotateAccessKeyOutput.builder()
          .accessKeyId(key.id())
          .secretAccessKey(key.secret().reveal())
          .userIdentifier(key.userId())
          .roleArn(key.roleArn())
          .createdAt(key.createdAt())
          .build();
    };
  }
}
