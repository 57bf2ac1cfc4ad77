package org.tallystick.consistency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule keeps the contract: one class, one fixture, an example that fires, tested words. */
class RuleContractTest {
  @TestFactory
  List<DynamicTest> everyCaseEndsAsItsFixtureSays() throws Exception {
    List<DynamicTest> tests = new ArrayList<>();
    for (ConsistencyRule<?> rule : rules()) {
      for (RuleFixture.Case one : RuleFixture.of(rule.getClass()).cases()) {
        tests.add(
            DynamicTest.dynamicTest(info(rule).id() + ": " + one.name(), () -> runs(rule, one)));
      }
    }
    return tests;
  }

  private static void runs(ConsistencyRule<?> rule, RuleFixture.Case one) {
    ConsistencyChecker.Outcome outcome = ConsistencyChecker.of(List.of(rule)).check(one.claims());
    assertEquals(List.of(), outcome.warnings(), "a rule must not fail");
    if (one.silent()) {
      assertEquals(List.of(), outcome.findings(), "must be silent: " + one.text());
      return;
    }
    assertEquals(
        1, outcome.findings().size(), "must find one thing in: " + one.text() + outcome.findings());
    Finding finding = outcome.findings().get(0);
    assertEquals(one.expect(), finding.agreement().label(), finding.message());
    assertEquals(one.message(), finding.message());
    if (one.arithmetic() != null) {
      assertEquals(one.arithmetic(), finding.arithmetic());
    }
    String text = one.claims().article().text();
    for (Finding.Evidence evidence : finding.evidence()) {
      assertEquals(evidence.text(), evidence.span().of(text), "evidence must be the text it marks");
    }
  }

  @TestFactory
  List<DynamicTest> everyRuleKeepsTheContract() {
    return rules().stream()
        .map(rule -> DynamicTest.dynamicTest(info(rule).id(), () -> keeps(rule)))
        .toList();
  }

  private static void keeps(ConsistencyRule<?> rule) throws Exception {
    RuleInfo info = info(rule);
    String simple = rule.getClass().getSimpleName();
    String id = simple.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    assertEquals(id, info.id(), "the id must be the class name");
    assertTrue(Modifier.isFinal(rule.getClass().getModifiers()), "a rule must be final");
    assertTrue(info.summary().endsWith(".") && info.summary().length() < 100, info.summary());
    List<RuleFixture.Case> cases = RuleFixture.of(rule.getClass()).cases();
    RuleFixture.Case first =
        cases.stream()
            .filter(one -> !one.silent())
            .findFirst()
            .orElseThrow(() -> new AssertionError("a rule must have a case that fires"));
    assertEquals("inconsistent", first.expect(), "the first case that fires is the example");
    assertEquals(first.example(), info.example(), "the first case that fires must be the example");
    assertTrue(
        cases.stream().anyMatch(one -> one.silent() && !one.knownFalseAlarm()),
        "a rule must have a silent case");
    Set<String> names = new HashSet<>();
    for (RuleFixture.Case one : cases) {
      assertTrue(names.add(one.name()), "two cases are called " + one.name());
      assertFalse(!one.silent() && one.message() == null, one.name() + " must say its message");
    }
  }

  @Test
  void everyRuleIdIsItsOwn() {
    Set<String> ids = new HashSet<>();
    rules().forEach(rule -> assertTrue(ids.add(info(rule).id()), info(rule).id()));
  }

  static List<ConsistencyRule<?>> rules() {
    List<ConsistencyRule<?>> rules = new ArrayList<>();
    for (ConsistencyRule<?> rule : ServiceLoader.load(ConsistencyRule.class)) {
      rules.add(rule);
    }
    assertFalse(rules.isEmpty(), "no rule was found");
    return rules;
  }

  static RuleInfo info(ConsistencyRule<?> rule) {
    return rule.getClass().getAnnotation(RuleInfo.class);
  }
}
