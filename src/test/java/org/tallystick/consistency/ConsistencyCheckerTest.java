package org.tallystick.consistency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tallystick.claim.Claims;

class ConsistencyCheckerTest {
  private static final String WRONG =
      "Of the ⟦60⟧ trees, ⟦45⟧ survived, or ⟦90 percent⟧. The orchestra has ⟦52⟧ players: ⟦31⟧ women"
          + " and ⟦19⟧ men.";

  private static Claims claims(String text) {
    return MarkedArticle.read(null, text, null, Map.of());
  }

  @Test
  void twoSourcesThatDisagreeAreToldOnRequest() {
    Claims claims =
        MarkedArticle.read(
            null,
            "Police said ⟦2,000⟧ people joined the march. Organisers said ⟦5,000⟧ people joined the"
                + " march.",
            null,
            Map.of("1", "do: join; by: police", "2", "do: join; by: organisers"));
    assertEquals(List.of(), ConsistencyChecker.create().check(claims).findings());
    List<Finding> told = ConsistencyChecker.create().withDisputes().check(claims).findings();
    assertEquals(1, told.size());
    assertEquals(Agreement.IMPRECISE, told.get(0).agreement());
    assertEquals(
        "One source says 2,000, another 5,000; both seem to speak of the same thing.",
        told.get(0).message());
  }

  @Test
  void findingsAreNumberedInTextOrder() {
    List<Finding> findings = ConsistencyChecker.create().check(claims(WRONG)).findings();
    assertEquals(List.of("f1", "f2"), findings.stream().map(Finding::id).toList());
    assertEquals(
        List.of("share-of-total", "parts-sum-to-total"),
        findings.stream().map(Finding::rule).toList());
  }

  @Test
  void aRuleCanBeLeftOut() {
    List<Finding> findings =
        ConsistencyChecker.create()
            .without(Set.of("share-of-total"))
            .check(claims(WRONG))
            .findings();
    assertEquals(List.of("parts-sum-to-total"), findings.stream().map(Finding::rule).toList());
  }

  @Test
  void anUnknownRuleIsRefusedWithTheKnownOnes() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> ConsistencyChecker.create().without(Set.of("sum-of-parts")));
    String message = String.valueOf(refused.getMessage());
    assertTrue(message.startsWith("rule must be one of age-matches-dates, "), message);
    assertTrue(message.endsWith(", got sum-of-parts"), message);
  }

  @Test
  void figuresThatAgreeAreToldOnRequest() {
    Claims right = claims("Of the ⟦60⟧ trees, ⟦45⟧ survived, or ⟦75 percent⟧.");
    assertEquals(List.of(), ConsistencyChecker.create().check(right).findings());
    List<Finding> told = ConsistencyChecker.create().withConsistent().check(right).findings();
    assertEquals(1, told.size());
    assertEquals(Agreement.CONSISTENT, told.get(0).agreement());
  }

  @Test
  void aRuleThatThrowsCostsOneWarningWithItsId() {
    ConsistencyChecker checker = ConsistencyChecker.of(List.of(new Broken(), new ShareOfTotal()));
    ConsistencyChecker.Outcome outcome = checker.check(claims(WRONG));
    assertEquals(List.of("Rule broken failed and was left out: out of ink"), outcome.warnings());
    assertEquals(1, outcome.findings().size());
  }

  @Test
  void aRuleWithoutInfoIsRefused() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class, () -> ConsistencyChecker.of(List.of(new Nameless())));
    assertTrue(String.valueOf(refused.getMessage()).startsWith("rule must be annotated"));
  }

  @Test
  void oneDisagreementIsToldOnce() {
    Claims claims = claims("The ship carried ⟦200⟧ sailors, of whom ⟦50⟧ (⟦40 percent⟧) fell ill.");
    assertEquals(1, ConsistencyChecker.create().check(claims).findings().size());
  }

  @Test
  void everyRuleOfTheDesignIsThere() {
    List<String> ids = ConsistencyChecker.create().rules().stream().map(RuleInfo::id).toList();
    assertEquals(28, ids.size(), ids.toString());
    assertFalse(ids.contains("broken"));
  }

  @RuleInfo(id = "broken", summary = "Throws.", example = "")
  private static final class Broken implements ConsistencyRule<Tie.PartsOfTotal> {
    @Override
    public Class<Tie.PartsOfTotal> kind() {
      return Tie.PartsOfTotal.class;
    }

    @Override
    public Optional<Weighing> weigh(Tie.PartsOfTotal tie) {
      throw new IllegalStateException("out of ink");
    }
  }

  private static final class Nameless implements ConsistencyRule<Tie.PartsOfTotal> {
    @Override
    public Class<Tie.PartsOfTotal> kind() {
      return Tie.PartsOfTotal.class;
    }

    @Override
    public Optional<Weighing> weigh(Tie.PartsOfTotal tie) {
      return Optional.of(
          new Weighing(
              Agreement.CONSISTENT, tie.parts(), List.of(), "", "", "", "", BigDecimal.ONE));
    }
  }
}
