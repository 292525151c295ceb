// SPDX-License-Identifier: Apache-2.0
package dev.glossator.generator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
  @ParameterizedTest
  @CsvSource({
    "StartMetadataGenerationRun, START_METADATA_GENERATION_RUN",
    "SyntheticTimestamp_date_time, SYNTHETIC_TIMESTAMP_DATE_TIME",
    "KMSKeyArn, KMS_KEY_ARN",
    "S3Uri, S3_URI",
    "is-it, IS_IT"
  })
  void aConstantIsUpperCaseWithUnderscores(String name, String constant) {
    assertThat(Names.constant(name)).isEqualTo(constant);
  }

  @ParameterizedTest
  @CsvSource({
    "domainId, domainId",
    "Title, title",
    "ID, id",
    "default, default_",
    "notify, notify_",
    "isA, isA"
  })
  void aMemberIsAJavaName(String name, String member) {
    assertThat(Names.member(name)).isEqualTo(member);
  }
}
