package org.tallystick.consistency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tallystick.claim.Claims;
import org.tallystick.consistency.Considered.Outcome;

class TieExplanationTest {
  private static final Claims TREES =
      MarkedArticle.read(
          null,
          "Of the ⟦60⟧ trees, ⟦45⟧ survived, or ⟦90 percent⟧. The orchestra has ⟦52⟧ players: ⟦31⟧"
              + " women and ⟦19⟧ men.",
          null,
          Map.of());

  private static List<Considered> explain(Claims claims, String claim) {
    return ConsistencyChecker.create().explain(claims, claim);
  }

  private static Considered only(List<Considered> all, Outcome outcome) {
    List<Considered> some = all.stream().filter(one -> one.outcome() == outcome).toList();
    assertEquals(1, some.size(), all.toString());
    return some.get(0);
  }

  @Test
  void tellsOfTheFindingThatRestsOnAClaim() {
    Considered wrong = only(explain(TREES, "c3"), Outcome.INCONSISTENT);
    assertEquals("share of base", wrong.tie());
    assertEquals("share-of-total", wrong.rule());
    assertEquals("f1", wrong.finding());
    assertEquals(
        List.of("c3", "c2", "c1"), wrong.evidence().stream().map(Finding.Evidence::claim).toList());
  }

  @Test
  void tellsOfFiguresThatAgreeThoughTheReportDoesNot() {
    Claims right =
        MarkedArticle.read(
            null, "Of the ⟦60⟧ trees, ⟦45⟧ survived, or ⟦75 percent⟧.", null, Map.of());
    assertEquals(List.of(), ConsistencyChecker.create().check(right).findings());
    Considered agreed = only(explain(right, "c3"), Outcome.CONSISTENT);
    assertTrue(agreed.reason().startsWith("They agree"), agreed.reason());
  }

  @Test
  void aRuleThatIsLeftOutIsNamedAsTheReason() {
    ConsistencyChecker without =
        ConsistencyChecker.create()
            .without(java.util.Set.of("parts-sum-to-total", "share-at-most-whole"));
    Considered silent = only(without.explain(TREES, "c5"), Outcome.SILENT);
    assertEquals("parts of total", silent.tie());
    assertEquals("No rule that is switched on weighs such a tie.", silent.reason());
  }

  @Test
  void saysWhatKeepsTwoFiguresApart() {
    Claims claims =
        MarkedArticle.read(
            null,
            "The mill sold ⟦40⟧ looms. The mill sold ⟦70⟧ looms.",
            null,
            Map.of(
                "1", "subject: loom; do: sell; when: 2016-01-01..2016-12-31",
                "2", "subject: loom; do: sell; when: 2017-01-01..2017-12-31"));
    Considered refused = only(explain(claims, "c2"), Outcome.REFUSED);
    assertTrue(refused.reason().startsWith("They are of other times: "), refused.reason());
    assertEquals(
        List.of("c2", "c1"), refused.evidence().stream().map(Finding.Evidence::claim).toList());
  }

  @Test
  void saysWhyAListIsNotAddedUp() {
    Claims claims =
        MarkedArticle.read(
            null,
            "The choir has ⟦34⟧ singers: ⟦20⟧ women, ⟦4⟧ boys and several men, ⟦2⟧ of them new.",
            null,
            Map.of());
    assertEquals(List.of(), ConsistencyChecker.create().check(claims).findings());
    List<String> reasons =
        explain(claims, "c1").stream()
            .filter(one -> one.tie().equals("parts of total"))
            .map(Considered::reason)
            .distinct()
            .toList();
    assertEquals(
        List.of("The list may leave something out, so its figures need not add up."), reasons);
  }

  @Test
  void aShareWithoutAWholeSaysSo() {
    Claims claims = MarkedArticle.read(null, "Some ⟦40 percent⟧ agreed.", null, Map.of());
    Considered refused = only(explain(claims, "c1"), Outcome.REFUSED);
    assertEquals("No whole that it may be of is told nearby.", refused.reason());
  }

  @Test
  void anUnknownClaimHasNothingToTell() {
    assertEquals(List.of(), explain(TREES, "c99"));
  }

  @Test
  void everyKindOfTieHasAName() {
    Claims claims = TREES;
    Ties ties = Ties.of(Reading.of(claims), Finders.ALL);
    for (Tie tie : ties.of(Tie.class)) {
      assertTrue(TieFigures.name(tie).matches("[a-z]+( [a-z]+)*"), TieFigures.name(tie));
      assertTrue(!TieFigures.of(tie).isEmpty(), tie.toString());
    }
  }
}
