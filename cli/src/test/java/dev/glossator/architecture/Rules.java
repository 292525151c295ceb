// SPDX-License-Identifier: Apache-2.0
package dev.glossator.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The rules of the house that only class files show. Each has a name under which INVARIANTS.md
 * lists it.
 */
final class Rules {

  private static final String HOUSE = "dev.glossator";

  private Rules() {}

  static Map<String, ArchRule> all() {
    Map<String, ArchRule> rules = new TreeMap<>();
    rules.put("contract sees no other room", seesOnly("contract"));
    rules.put("core sees no other room", seesOnly("core"));
    rules.put("inference sees core", seesOnly("inference", "core"));
    rules.put("store sees core", seesOnly("store", "core"));
    rules.put("sources sees core and contract", seesOnly("sources", "core", "contract"));
    rules.put("exports sees core and contract", seesOnly("exports", "core", "contract"));
    rules.put(
        "server sees contract, core, inference, store",
        seesOnly("server", "contract", "core", "inference", "store"));
    rules.put("cli does not reach into store", cliStaysOutOfTheStore());
    rules.put("only cli.bench sees generators and models", onlyBenchSeesGenerators());
    rules.put("no package cycles", noCycles());
    rules.put("java.sql only in store and sources", sqlStaysInStoreAndSources());
    rules.put("HTTP server types only in server.http", httpStaysInItsPackage());
    rules.put("core does no I/O", coreDoesNoInputOutput());
    rules.put("time and chance come by constructor", timeAndChanceComeByConstructor());
    rules.put("every operation authorises", everyOperationAuthorises());
    rules.put("scopes are made by authorisation alone", scopesAreMadeByAuthorisation());
    rules.put("only the engine looks past scopes", onlyTheEngineLooksPastScopes());
    rules.put("no forbidden suffix", noForbiddenSuffix());
    return rules;
  }

  private static ArchRule seesOnly(String room, String... others) {
    String[] allowed = new String[others.length + 1];
    allowed[0] = HOUSE + "." + room + "..";
    for (int i = 0; i < others.length; i++) {
      allowed[i + 1] = HOUSE + "." + others[i] + "..";
    }
    return noClasses()
        .that()
        .resideInAPackage(HOUSE + "." + room + "..")
        .should()
        .dependOnClassesThat(
            resideInAPackage(HOUSE + "..")
                .and(DescribedPredicate.not(resideInAnyPackage(allowed)))
                .as("belong to another room"))
        .because("arrows between rooms go one way (ARCHITECTURE.md)");
  }

  private static ArchRule cliStaysOutOfTheStore() {
    return noClasses()
        .that()
        .resideInAPackage(HOUSE + ".cli..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(HOUSE + ".store..")
        .because("the command line is a client of the wire");
  }

  private static ArchRule onlyBenchSeesGenerators() {
    return noClasses()
        .that()
        .resideInAPackage(HOUSE + ".cli..")
        .and()
        .resideOutsideOfPackage(HOUSE + ".cli.bench..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(HOUSE + ".inference..", HOUSE + ".core..")
        .because("commands get predictions from the server, only bench runs generators itself");
  }

  private static ArchRule noCycles() {
    return slices()
        .matching(HOUSE + ".(**)")
        .should()
        .beFreeOfCycles()
        .because("a cycle is one package with two names");
  }

  private static ArchRule sqlStaysInStoreAndSources() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(HOUSE + ".store..", HOUSE + ".sources..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..")
        .because("a transaction is only where it is written");
  }

  private static ArchRule httpStaysInItsPackage() {
    return noClasses()
        .that()
        .resideInAPackage(HOUSE + "..")
        .and()
        .resideOutsideOfPackage(HOUSE + ".server.http..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.helidon..")
        .because("operations are bytes in, bytes out, whatever carries them");
  }

  private static ArchRule coreDoesNoInputOutput() {
    return noClasses()
        .that()
        .resideInAPackage(HOUSE + ".core..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.nio.file..", "java.net..", "java.nio.channels..")
        .because("core is a function of what it is given");
  }

  private static ArchRule timeAndChanceComeByConstructor() {
    DescribedPredicate<JavaCodeUnitAccess<?>> readsTheWorld =
        DescribedPredicate.describe(
            "reads the clock or draws at random",
            call -> {
              JavaClass owner = call.getTargetOwner();
              String method = call.getName();
              return (owner.isEquivalentTo(Instant.class) && method.equals("now"))
                  || (owner.isEquivalentTo(System.class) && method.equals("currentTimeMillis"))
                  || (owner.isEquivalentTo(UUID.class) && method.equals("randomUUID"))
                  || (owner.isEquivalentTo(Math.class) && method.equals("random"))
                  || (owner.isEquivalentTo(Random.class) && method.equals("<init>"));
            });
    return noClasses()
        .that()
        .resideInAPackage(HOUSE + "..")
        .and()
        .haveSimpleNameNotEndingWith("Main")
        .should(callWhere(readsTheWorld))
        .because("tests tick the clock and seed the dice");
  }

  private static ArchCondition<JavaClass> callWhere(
      DescribedPredicate<JavaCodeUnitAccess<?>> predicate) {
    return new ArchCondition<>("call what " + predicate.getDescription()) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getCodeUnitAccessesFromSelf().stream()
            .filter(predicate)
            .forEach(
                call -> events.add(SimpleConditionEvent.satisfied(type, call.getDescription())));
      }
    };
  }

  private static ArchRule everyOperationAuthorises() {
    return classes()
        .that()
        .resideInAPackage(HOUSE + ".server.operations.(*)..")
        .and()
        .haveModifier(JavaModifier.PUBLIC)
        .and(
            DescribedPredicate.describe(
                "are operations",
                (JavaClass type) ->
                    type.getAllRawInterfaces().stream()
                        .anyMatch(i -> i.getSimpleName().endsWith("Operation"))))
        .should(
            new ArchCondition<JavaClass>("call Authorizer.require") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                boolean authorises =
                    type.getCodeUnitAccessesFromSelf().stream()
                        .anyMatch(
                            call ->
                                call.getTargetOwner().getSimpleName().equals("Authorizer")
                                    && call.getName().startsWith("require"));
                String message = type.getName() + (authorises ? " calls" : " never calls");
                events.add(
                    new SimpleConditionEvent(type, authorises, message + " Authorizer.require"));
              }
            })
        .because("the first statement of every transaction decides who may");
  }

  private static ArchRule scopesAreMadeByAuthorisation() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(HOUSE + ".server.auth..", HOUSE + ".store.scope..")
        .should()
        .callMethodWhere(calls(HOUSE + ".store.scope.Scope", "of"))
        .because("whoever can make a scope can read across projects and domains");
  }

  private static ArchRule onlyTheEngineLooksPastScopes() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(HOUSE + ".server.worker..", HOUSE + ".store..")
        .or()
        .haveSimpleNameStartingWith("Planted")
        .should()
        .callMethodWhere(calls(HOUSE + ".store.Transaction", "leases"))
        .because("leases tell of runs of every project");
  }

  private static DescribedPredicate<JavaMethodCall> calls(String owner, String name) {
    return DescribedPredicate.describe(
        "is " + owner + "." + name + "…",
        call ->
            call.getTargetOwner().getFullName().equals(owner) && call.getName().startsWith(name));
  }

  private static ArchRule noForbiddenSuffix() {
    return noClasses()
        .that()
        .resideInAPackage(HOUSE + "..")
        .and()
        .resideOutsideOfPackage(HOUSE + ".contract.model..")
        .should()
        .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Info|DAO|Processor|Repository|Controller)")
        .because("names are the field's terms and the API's nouns");
  }
}
