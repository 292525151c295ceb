// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlatformTest {

  @Test
  void platformsWithoutLibrariesAreToldWhatDoesNotWork() {
    assertThat(new Platform("Linux", "amd64", false).natives().verdict())
        .isEqualTo(Check.Verdict.GOOD);
    assertThat(new Platform("Mac OS X", "aarch64", false).natives().verdict())
        .isEqualTo(Check.Verdict.GOOD);
    assertThat(new Platform("Mac OS X", "x86_64", false).natives().says())
        .contains("mac os x on x86_64", "Parquet and .duckdb files cannot be read");
    assertThat(new Platform("Linux", "amd64", true).natives().says()).contains("musl");
    assertThat(new Platform("Windows 11", "aarch64", false).natives().verdict())
        .isEqualTo(Check.Verdict.LIMITED);
  }

  @Test
  void anOldJavaIsBad() {
    assertThat(Platform.java(21, "x").says()).isEqualTo("JDK 21 (x): install JDK 25 or newer");
    assertThat(Platform.java(25, "x").verdict()).isEqualTo(Check.Verdict.GOOD);
  }
}
