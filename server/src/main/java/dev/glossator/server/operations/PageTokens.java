// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.operations;

import dev.glossator.contract.ApiException;
import dev.glossator.server.auth.Call;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that say where a list goes on. A token holds the last row's sort key, so it stays valid
 * while rows are added; a seal binds it to the caller, the operation and the filters, so that one
 * taken elsewhere or altered is refused.
 */
public final class PageTokens {
  /** The largest page of most lists, and the size of one that does not say. */
  public static final int SIZE = 50;

  private static final int SEAL_BYTES = 16;
  private static final byte VERSION = 1;

  private final SecretKeySpec key;

  public PageTokens(byte[] key) {
    this.key = new SecretKeySpec(key, "HmacSHA256");
  }

  /**
   * What a token is good for.
   *
   * @param filters every parameter that decides which rows are in the list, the domain among them;
   *     not the page's size
   */
  public record Scope(String operation, String userId, List<String> filters) {

    public Scope {
      filters = List.copyOf(filters);
    }

    /** The scope of this call's list; an absent filter differs from an empty one. */
    public static Scope of(Call call, @Nullable Object... filters) {
      List<String> texts = new ArrayList<>();
      for (Object filter : filters) {
        texts.add(filter == null ? "-" : "=" + filter);
      }
      return new Scope(call.operation(), call.principal().userId(), texts);
    }
  }

  /** A token for a list sorted by time and id. */
  public String seal(Scope scope, Place place) {
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, place.at());
    return seal(scope, Long.toString(micros), place.id());
  }

  /** Where such a list goes on; without a token, at its start. */
  public Place place(Scope scope, @Nullable String token) {
    if (token == null) {
      return Place.START;
    }
    List<String> sortKey = open(scope, token);
    return new Place(
        Instant.EPOCH.plus(Long.parseLong(sortKey.getFirst()), ChronoUnit.MICROS),
        sortKey.getLast());
  }

  /** How many rows a page has. */
  public static int size(@Nullable Integer maxResults, int largest) {
    return maxResults == null ? largest : Math.min(maxResults, largest);
  }

  /** A token for the row behind which the next page starts. */
  public String seal(Scope scope, String... sortKey) {
    byte[] content = write(List.of(sortKey));
    byte[] seal = sealOf(scope, content);
    byte[] token = Arrays.copyOf(content, content.length + SEAL_BYTES);
    System.arraycopy(seal, 0, token, content.length, SEAL_BYTES);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  /**
   * The sort key in a token.
   *
   * @throws ApiException 400 where the token was altered, or belongs to another list
   */
  public List<String> open(Scope scope, String token) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(token);
      if (bytes.length <= SEAL_BYTES) {
        throw invalid();
      }
      byte[] content = Arrays.copyOf(bytes, bytes.length - SEAL_BYTES);
      byte[] seal = Arrays.copyOfRange(bytes, content.length, bytes.length);
      if (!MessageDigest.isEqual(seal, sealOf(scope, content)) || content[0] != VERSION) {
        throw invalid();
      }
      return read(content);
    } catch (IllegalArgumentException notBase64) {
      throw invalid();
    }
  }

  /** The refusal of a token that no page of this list goes on from. */
  public static ApiException invalid() {
    return ApiException.validation(
        "The nextToken is not valid for this request. Leave it out to start at the first page.");
  }

  private byte[] sealOf(Scope scope, byte[] content) {
    List<String> bound = new ArrayList<>(List.of(scope.operation(), scope.userId()));
    bound.addAll(scope.filters());
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update(write(bound));
      return Arrays.copyOf(mac.doFinal(content), SEAL_BYTES);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] write(List<String> texts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      out.writeShort(texts.size());
      for (String text : texts) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
      }
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return bytes.toByteArray();
  }

  private static List<String> read(byte[] content) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
      in.readByte();
      int count = in.readUnsignedShort();
      List<String> texts = new ArrayList<>(count);
      for (int at = 0; at < count; at++) {
        texts.add(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
      }
      return texts;
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
