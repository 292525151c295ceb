// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.evidence;

import java.io.ByteArrayOutputStream;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * The byte form of evidence: UTF-8 JSON with a version. Members a reader does not know are skipped,
 * so that an older program reads what a newer one wrote; writing is deterministic.
 */
public final class EvidenceJson {

  /** The version this program writes, and the newest it reads. */
  public static final int VERSION = 1;

  /** What {@link #write} never exceeds and {@link #read} never accepts more of. */
  public static final int BYTES_MAX = 4 * 1024 * 1024;

  private static final int SHORT_COMMENT = 200;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(16)
                  .maxDocumentLength(BYTES_MAX)
                  .maxStringLength(256 * 1024)
                  .build())
          .build();

  private EvidenceJson() {}

  /**
   * The bytes of the evidence; of very wide tables the rarer top values, the patterns and the ends
   * of long comments are left out.
   */
  public static byte[] write(TableEvidence evidence) {
    for (int values : new int[] {20, 5, 0}) {
      byte[] bytes = encode(values == 20 ? evidence : thin(evidence, values));
      if (bytes.length <= BYTES_MAX) {
        return bytes;
      }
    }
    throw new IllegalArgumentException(
        "the evidence of "
            + evidence.origin().qualifiedName()
            + " takes more than "
            + BYTES_MAX
            + " bytes even without values; its names and comments are too long");
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException when the bytes are not evidence; says what was expected
   */
  public static TableEvidence read(byte[] bytes) {
    if (bytes.length > BYTES_MAX) {
      throw new IllegalArgumentException(
          "evidence of " + bytes.length + " bytes exceeds the limit of " + BYTES_MAX);
    }
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
      return new EvidenceReader(parser).read();
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "evidence is not the JSON expected, at byte " + e.getLocation().getByteOffset(), e);
    }
  }

  private static byte[] encode(TableEvidence evidence) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(4096);
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      new EvidenceWriter(json).write(evidence);
    }
    return out.toByteArray();
  }

  private static TableEvidence thin(TableEvidence evidence, int values) {
    return evidence.withColumns(evidence.columns().stream().map(c -> thin(c, values)).toList());
  }

  private static ColumnEvidence thin(ColumnEvidence column, int values) {
    ColumnProfile profile = column.profile();
    String comment = column.comment();
    return new ColumnEvidence(
        column.name(),
        column.type(),
        column.nullable(),
        values > 0 || comment == null || comment.length() <= SHORT_COMMENT
            ? comment
            : comment.substring(0, SHORT_COMMENT),
        profile == null
            ? null
            : profile.withValues(
                first(profile.topValues(), values), first(profile.patterns(), values)),
        column.semanticType(),
        column.sensitive());
  }

  private static <T> List<T> first(List<T> list, int count) {
    return list.subList(0, Math.min(count, list.size()));
  }
}
