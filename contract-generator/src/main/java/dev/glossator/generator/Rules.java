// SPDX-License-Identifier: Apache-2.0
package dev.glossator.generator;

import static dev.glossator.generator.RuntimeTypes.NUMBER_RULE;
import static dev.glossator.generator.RuntimeTypes.SIZE_RULE;
import static dev.glossator.generator.RuntimeTypes.TEXT_RULE;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.traits.LengthTrait;
import software.amazon.smithy.model.traits.PatternTrait;
import software.amazon.smithy.model.traits.RangeTrait;

/** Collects the constraints that generated code names, one constant for each shape that has one. */
final class Rules {
  private record Rule(ClassName type, CodeBlock value) {}

  private final Names names;
  private final Model model;
  private final Map<String, Rule> constants = new TreeMap<>();

  Rules(Names names, Model model) {
    this.names = names;
    this.model = model;
  }

  /** Length and pattern of a string; empty where it has neither. */
  CodeBlock text(Shape use) {
    var length = use.getMemberTrait(model, LengthTrait.class);
    var pattern = use.getMemberTrait(model, PatternTrait.class);
    if (length.isEmpty() && pattern.isEmpty()) {
      return CodeBlock.of("");
    }
    String regex = pattern.map(p -> p.getPattern().pattern()).orElse(null);
    CodeBlock bounds = length.map(Rules::bounds).orElse(CodeBlock.of("0, Long.MAX_VALUE"));
    return constant(use, TEXT_RULE, CodeBlock.of("$T.of($L, $S)", TEXT_RULE, bounds, regex));
  }

  /** Length of a list, a map or bytes. */
  CodeBlock size(Shape use) {
    return use.getMemberTrait(model, LengthTrait.class)
        .map(l -> constant(use, SIZE_RULE, CodeBlock.of("new $T($L)", SIZE_RULE, bounds(l))))
        .orElse(CodeBlock.of("$T.ANY", SIZE_RULE));
  }

  /** The check of a map's keys, as a function. */
  CodeBlock keys(Shape use) {
    Shape target = model.expectShape(use.asMemberShape().orElseThrow().getTarget());
    if (target.isEnumShape()) {
      return CodeBlock.of("$T.RULE::faults", names.of(target));
    }
    CodeBlock rule = text(use);
    return CodeBlock.of("$L::faults", rule.isEmpty() ? CodeBlock.of("$T.ANY", TEXT_RULE) : rule);
  }

  /** Range of a number. */
  CodeBlock number(Shape use) {
    return use.getMemberTrait(model, RangeTrait.class)
        .map(r -> constant(use, NUMBER_RULE, range(r)))
        .orElse(CodeBlock.of("$T.ANY", NUMBER_RULE));
  }

  private static CodeBlock bounds(LengthTrait length) {
    String max = length.getMax().map(m -> m + "L").orElse("Long.MAX_VALUE");
    return CodeBlock.of("$L, $L", length.getMin().orElse(0L), max);
  }

  private static CodeBlock range(RangeTrait range) {
    String min = range.getMin().map(BigDecimal::toPlainString).orElse("Double.NEGATIVE_INFINITY");
    String max = range.getMax().map(BigDecimal::toPlainString).orElse("Double.POSITIVE_INFINITY");
    return CodeBlock.of("new $T($L, $L)", NUMBER_RULE, min, max);
  }

  private CodeBlock constant(Shape use, ClassName type, CodeBlock value) {
    Shape target = use.asMemberShape().map(m -> model.expectShape(m.getTarget())).orElse(use);
    Rule rule = new Rule(type, value);
    String name = Names.constant(target.getId().getName());
    Rule known = constants.putIfAbsent(name, rule);
    if (known != null && !known.equals(rule)) {
      name = Names.constant(use.getId().getName() + "_" + use.getId().getMember().orElse(""));
      constants.put(name, rule);
    }
    return CodeBlock.of("$T.$L", names.rules(), name);
  }

  TypeSpec type() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(names.rules())
            .addModifiers(Modifier.FINAL)
            .addAnnotation(RuntimeTypes.GENERATED)
            .addJavadoc("The constraints of the model, by the shape that states them.\n")
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    constants.forEach(
        (name, rule) ->
            type.addField(
                FieldSpec.builder(rule.type, name, Modifier.STATIC, Modifier.FINAL)
                    .initializer(rule.value)
                    .build()));
    return type.build();
  }
}
