// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A labelled set of columns: what each is, and whether its values may be kept. */
class SemanticDetectorTest {

  record Labelled(SemanticType type, boolean sensitive, String column, List<String> values) {}

  static Stream<Labelled> labelled() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            SemanticDetectorTest.class.getResourceAsStream("semantic-types.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(l -> !l.startsWith("#"))
              .map(l -> l.split(" \\| ", 4))
              .map(
                  f ->
                      new Labelled(
                          SemanticType.valueOf(f[0]),
                          f[1].equals("yes"),
                          f[2],
                          Arrays.asList(f[3].split(";"))))
              .toList()
              .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("labelled")
  void recognises(Labelled labelled) {
    assertThat(
            SemanticDetector.detect(
                labelled.column(), ValueType.of(labelled.values()), labelled.values()))
        .isEqualTo(new Detection(labelled.type(), labelled.sensitive()));
  }

  @Test
  void aPersonalNameWithoutValuesIsSensitive() {
    assertThat(SemanticDetector.detect("email", ValueType.TEXT, List.of()).sensitive()).isTrue();
    assertThat(SemanticDetector.detect("qty", ValueType.TEXT, List.of()).sensitive()).isFalse();
  }

  @Test
  void hashValuesHoldNoAccountNumbers() throws NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    List<String> hashes = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      byte[] hash = digest.digest(Integer.toString(i).getBytes(StandardCharsets.UTF_8));
      hashes.add(HexFormat.of().formatHex(hash).substring(0, 32));
    }
    assertThat(hashes).anyMatch(PersonalText::holdsPersonalValue);
    assertThat(SemanticDetector.detect("cust_hk", ValueType.TEXT, hashes))
        .isEqualTo(new Detection(SemanticType.HASH, false));
    hashes.set(7, "anna.bauer@example.org");
    assertThat(SemanticDetector.detect("cust_hk", ValueType.TEXT, hashes).sensitive()).isTrue();
  }

  @Test
  void numbersOfManyAreasAreTelephonesEvenUnderANeutralName() {
    List<String> phones =
        List.of(
            "2025550143",
            "3035550199",
            "4045550111",
            "5055550123",
            "6065550148",
            "7075550186",
            "8085550102",
            "9095550161",
            "2125550177",
            "3125550190");
    assertThat(SemanticDetector.detect("c4", ValueType.INTEGER, phones))
        .isEqualTo(new Detection(SemanticType.PHONE, true));
  }
}
