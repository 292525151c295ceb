// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StoreChoiceTest {

  @TempDir Path folder;

  @Test
  void whatWasWrittenIsReadAgain() {
    assertThat(StoreChoice.read(folder)).isEmpty();
    StoreChoice.write(folder, "jdbc:postgresql://db/glossator?user=g&password=S3cret&ssl=true");
    assertThat(StoreChoice.read(folder)).contains("jdbc:postgresql://db/glossator?user=g&ssl=true");
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:postgresql://h/d, jdbc:postgresql://h/d",
    "jdbc:postgresql://h/d?password=x, jdbc:postgresql://h/d",
    "jdbc:postgresql://h/d?PassWord=x&user=u, jdbc:postgresql://h/d?user=u",
    "jdbc:postgresql://h/d?user=u&password=x, jdbc:postgresql://h/d?user=u",
    "jdbc:postgresql://u:p@h/d, jdbc:postgresql://u@h/d",
  })
  void noPasswordIsKept(String url, String kept) {
    assertThat(StoreChoice.withoutPassword(url)).isEqualTo(kept);
  }
}
