// SPDX-License-Identifier: Apache-2.0
package dev.glossator.contract.drift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glossator.contract.Operation;
import dev.glossator.contract.Operations;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Our model says what the service's own model says, but for the differences that are named.
 *
 * <p>The facts of one botocore release are kept beside this test, so that every build can compare.
 * With {@code GLOSSATOR_BOTOCORE_MODEL} set to the {@code service-2.json(.gz)} of another release,
 * that one is compared; {@code GLOSSATOR_FACTS_OUT} writes its facts down.
 */
class DriftTest {
  private static final Set<String> IN_SCOPE =
      Operations.DATAZONE.stream().map(Operation::name).collect(Collectors.toSet());

  private static List<String> lines(String name) throws IOException {
    try (InputStream in = DriftTest.class.getResourceAsStream(name)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).toList();
    }
  }

  private static SortedSet<String> theirs() throws IOException {
    @Nullable String model = System.getenv("GLOSSATOR_BOTOCORE_MODEL");
    if (model == null) {
      return new TreeSet<>(lines("botocore.facts"));
    }
    SortedSet<String> facts = BotocoreFacts.read(Path.of(model), IN_SCOPE);
    @Nullable String out = System.getenv("GLOSSATOR_FACTS_OUT");
    if (out != null) {
      Files.write(Path.of(out), facts);
    }
    return facts;
  }

  /**
   * A minus stands before a fact that only the service has, a plus before one that only we have.
   */
  private static SortedSet<String> differences(SortedSet<String> theirs, SortedSet<String> ours) {
    SortedSet<String> differences = new TreeSet<>();
    theirs.stream().filter(f -> !ours.contains(f)).forEach(f -> differences.add("- " + f));
    ours.stream().filter(f -> !theirs.contains(f)).forEach(f -> differences.add("+ " + f));
    return differences;
  }

  @Test
  void everyDifferenceFromTheServicesModelIsNamed() throws IOException {
    SortedSet<String> ours = SmithyFacts.read(Path.of("model"));
    assertThat(differences(theirs(), ours)).isEqualTo(new TreeSet<>(lines("named-drift.txt")));
  }

  @Test
  void theFactsAreTheWholeModel() throws IOException {
    SortedSet<String> facts = theirs();
    assertThat(facts).hasSizeGreaterThan(3000);
    assertThat(facts.stream().filter(f -> f.matches("operation \\w+: .*"))).hasSize(91);
    assertThat(facts.stream().filter(f -> f.startsWith("other "))).hasSizeGreaterThanOrEqualTo(105);
  }

  @Test
  void aPlantedDifferenceIsFound() throws IOException {
    SortedSet<String> ours = SmithyFacts.read(Path.of("model"));
    String fact =
        ours.stream().filter(f -> f.contains("AcceptChoice.editedValue")).findFirst().get();
    SortedSet<String> planted = new TreeSet<>(ours);
    planted.remove(fact);
    planted.add(fact.replace("5000", "4999"));
    assertThat(differences(ours, planted))
        .containsExactlyInAnyOrder("- " + fact, "+ " + fact.replace("5000", "4999"));
  }
}
