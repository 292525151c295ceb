// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.evidence;

import java.time.Instant;

/**
 * Evidence as it was sent.
 *
 * @param key what it is about
 * @param body the JSON that was sent, byte for byte
 * @param receivedAt when
 * @param receivedBy from whom
 */
public record StoredEvidence(Key key, String body, Instant receivedAt, String receivedBy) {

  /**
   * What evidence is about.
   *
   * @param domainId the domain
   * @param projectId the project that owns the table's asset
   * @param externalId the table's stable identity in its source
   * @param schemaHash the schema it describes
   */
  public record Key(String domainId, String projectId, String externalId, String schemaHash) {

    /** The source the table belongs to: the identity up to its first slash. */
    public String source() {
      return source(externalId);
    }

    /** The source of any table's identity. */
    public static String source(String externalId) {
      int slash = externalId.indexOf('/');
      return slash < 0 ? externalId : externalId.substring(0, slash);
    }
  }
}
