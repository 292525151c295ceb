// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.glossator.contract.wire.Blob;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** SHA-256, plain and keyed. */
final class Digests {
  private Digests() {}

  static String sha256(Blob bytes) {
    try {
      return hex(MessageDigest.getInstance("SHA-256").digest(bytes.unsafeBytes()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  static String sign(Secret secret, CredentialScope scope, String stringToSign) {
    return sign(signingKey(secret, scope), stringToSign);
  }

  static String sign(byte[] signingKey, String stringToSign) {
    return hex(hmac(signingKey, stringToSign));
  }

  /** The key that all requests of a day, region and service are signed with. */
  static byte[] signingKey(Secret secret, CredentialScope scope) {
    byte[] day = hmac(("AWS4" + secret.reveal()).getBytes(UTF_8), scope.date());
    byte[] region = hmac(day, scope.region());
    return hmac(hmac(region, scope.service()), CredentialScope.END);
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
