// SPDX-License-Identifier: Apache-2.0
package dev.glossator.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the class files of every room to {@link Rules}, and the rules to planted violations. */
class ArchitectureTest {

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("/test-classes/"))
          .importPackages("dev.glossator");

  private static final JavaClasses PLANTED =
      new ClassFileImporter()
          .withImportOption(location -> location.contains("/planted/"))
          .importPackages("dev.glossator");

  @Test
  void theImportIsNotEmpty() {
    assertThat(PRODUCT).hasSizeGreaterThan(300);
    for (String room : new String[] {"contract", "core", "inference", "store", "server", "cli"}) {
      assertThat(PRODUCT.stream().map(c -> c.getPackageName()))
          .anyMatch(p -> p.startsWith("dev.glossator." + room));
    }
  }

  @TestFactory
  Stream<DynamicTest> productKeepsTheRule() {
    return Rules.all().entrySet().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> check(rule.getValue(), PRODUCT)));
  }

  /** Every rule fails on the planted violations: a rule that cannot fail guards nothing. */
  @TestFactory
  Stream<DynamicTest> plantedViolationBreaksTheRule() {
    return Rules.all().entrySet().stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.getKey(),
                    () ->
                        assertThatThrownBy(() -> check(rule.getValue(), PLANTED))
                            .isInstanceOf(AssertionError.class)
                            .hasMessageContaining("Planted")));
  }

  private static void check(ArchRule rule, JavaClasses classes) {
    rule.allowEmptyShould(true).check(classes);
  }
}
