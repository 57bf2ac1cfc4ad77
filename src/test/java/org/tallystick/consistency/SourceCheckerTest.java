package org.tallystick.consistency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.tallystick.claim.Claims;

/** A story against its source; frames and figures are marked, so that no model is needed. */
class SourceCheckerTest {
  private static final Claims RELEASE =
      MarkedArticle.read(
          null,
          "The ferry line carried ⟦2,978,400⟧ passengers in the spring. Ticket revenue reached"
              + " ⟦$4.86 million⟧. The crews number ⟦214⟧ sailors on ⟦38⟧ routes.",
          null,
          Map.of(
              "1",
              "subject: passenger; do: carry",
              "2",
              "subject: revenue; do: reach",
              "3",
              "subject: sailor; do: number",
              "4",
              "subject: route; do: number"));

  private static SourceChecker.Outcome compare(String story, Map<String, String> frames) {
    return SourceChecker.create().compare(MarkedArticle.read(null, story, null, frames), RELEASE);
  }

  @Test
  void anHonestRoundingAgrees() {
    SourceChecker.Outcome outcome =
        compare(
            "The ferry line carried about ⟦3 million⟧ passengers in the spring.",
            Map.of("1", "subject: passenger; do: carry"));
    assertEquals(1, outcome.findings().size());
    assertEquals(Agreement.CONSISTENT, outcome.findings().get(0).agreement());
    assertEquals(List.of(), outcome.fresh());
  }

  @Test
  void anotherScaleIsASlipWithASpanInBothTexts() {
    SourceChecker.Outcome outcome =
        compare(
            "Ticket revenue reached ⟦$4.86 billion⟧.", Map.of("1", "subject: revenue; do: reach"));
    Finding finding = outcome.findings().get(0);
    assertEquals("source-scale", finding.rule());
    assertEquals(Agreement.INCONSISTENT, finding.agreement());
    assertEquals(
        List.of(Finding.Document.ARTICLE, Finding.Document.SOURCE),
        finding.evidence().stream().map(Finding.Evidence::document).toList());
    Finding.Evidence said = finding.evidence().get(1);
    assertEquals(said.text(), said.span().of(RELEASE.article().text()));
    assertEquals(
        "The story says $4.86 billion, the source $4.86 million: the digits are the same, the"
            + " scale is not.",
        finding.message());
  }

  @Test
  void twoDigitsThatChangedPlacesAreASlip() {
    SourceChecker.Outcome outcome =
        compare(
            "The ferry line carried ⟦2,987,400⟧ passengers in the spring.",
            Map.of("1", "subject: passenger; do: carry"));
    assertEquals("source-value", outcome.findings().get(0).rule());
    assertEquals(Agreement.INCONSISTENT, outcome.findings().get(0).agreement());
  }

  @Test
  void fourDigitsInAnotherOrderAreASlipWhateverTheWordsSay() {
    Map<String, String> none = Map.of();
    SourceChecker.Outcome slip = compare("Captains greeted ⟦2,987,400⟧ souls.", none);
    assertEquals(Agreement.INCONSISTENT, slip.findings().get(0).agreement());
    SourceChecker.Outcome chance = compare("Captains greeted ⟦83⟧ souls.", none);
    assertEquals(List.of(), chance.findings());
  }

  @Test
  void anAmountToldBesideALevelIsThatOfTheLevel() {
    Map<String, String> frames =
        Map.of("1", "subject: ewe; do: shear", "2", "subject: ewe; do: shear");
    Claims source =
        MarkedArticle.read(
            null,
            "The herders sheared ⟦1,861⟧ ewes in May, compared with ⟦1,548⟧ a year earlier.",
            null,
            frames);
    Map<String, String> told = Map.of("1", "subject: ewe; do: shear");
    assertEquals(
        List.of(),
        wrong("The men clipped ⟦1,861⟧ ewes, ⟦313⟧ more than the year before.", told, source));
    assertEquals(
        List.of("513"),
        wrong("The men clipped ⟦1,861⟧ ewes, ⟦513⟧ more than the year before.", told, source));
    assertEquals(
        List.of("1,712"),
        wrong("The men clipped ⟦1,861⟧ ewes, against ⟦1,712⟧ a year before.", told, source));
  }

  private static List<String> wrong(String story, Map<String, String> frames, Claims source) {
    return SourceChecker.create()
        .compare(MarkedArticle.read(null, story, null, frames), source)
        .findings()
        .stream()
        .filter(finding -> finding.agreement() == Agreement.INCONSISTENT)
        .map(Finding::stated)
        .toList();
  }

  @Test
  void twoValuesThatChangedPlacesAreBothLaidAgainstTheRightOne() {
    Map<String, String> frames =
        Map.of("1", "subject: angler; do: drown", "2", "subject: camper; do: treat");
    Claims source =
        MarkedArticle.read(
            null, "The storm drowned ⟦3⟧ anglers. Doctors treated ⟦17⟧ campers.", null, frames);
    Claims story =
        MarkedArticle.read(
            null, "The storm drowned ⟦17⟧ anglers. Doctors treated ⟦3⟧ campers.", null, frames);
    SourceChecker.Outcome outcome = SourceChecker.create().compare(story, source);
    assertEquals(
        List.of(Agreement.INCONSISTENT, Agreement.INCONSISTENT),
        outcome.findings().stream().map(Finding::agreement).toList());
    assertEquals(List.of("3", "17"), outcome.findings().stream().map(Finding::implied).toList());
  }

  @Test
  void theSameValuesInAnotherOrderAgree() {
    SourceChecker.Outcome outcome =
        compare(
            "On ⟦38⟧ routes the crews number ⟦214⟧ sailors.",
            Map.of("1", "subject: route; do: number", "2", "subject: sailor; do: number"));
    assertEquals(
        List.of(Agreement.CONSISTENT, Agreement.CONSISTENT),
        outcome.findings().stream().map(Finding::agreement).toList());
  }

  @Test
  void aShareOfTwoFiguresThatNothingBindsExcusesNoOtherShare() {
    Claims source =
        MarkedArticle.read(
            null,
            "Of the ballots ⟦63 percent⟧ favored the bridge. The town owns ⟦40⟧ trucks and ⟦110⟧"
                + " sheds.",
            null,
            Map.of("1", "subject: ballot; do: favor"));
    Claims story =
        MarkedArticle.read(
            null,
            "Of the ballots ⟦36 percent⟧ favored the bridge.",
            null,
            Map.of("1", "subject: ballot; do: favor"));
    Finding finding = SourceChecker.create().compare(story, source).findings().get(0);
    assertEquals(Agreement.INCONSISTENT, finding.agreement());
    assertEquals("36 percent", finding.stated());
    assertEquals("63 percent", finding.implied());
  }

  @Test
  void whatTheSourceDoesNotHaveIsNewAndNoFinding() {
    SourceChecker.Outcome outcome =
        compare("Elsewhere a bakery sold ⟦61⟧ loaves.", Map.of("1", "subject: loaf; do: sell"));
    assertEquals(List.of(), outcome.findings());
    assertEquals(List.of("c1"), outcome.fresh());
  }

  @Test
  void aSourceThatNeverEndsEndsWithAWarning() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 1500; i++) {
      text.append("Plant ").append("made ⟦").append(1000 + i).append("⟧ tons of brick. ");
    }
    Claims huge = MarkedArticle.read(null, text.toString(), null, Map.of());
    SourceChecker.Outcome outcome =
        Assertions.assertTimeout(
            Duration.ofMinutes(2), () -> SourceChecker.create().compare(huge, RELEASE));
    assertTrue(
        outcome.warnings().get(0).startsWith("The article has 1500 figures; only the first 1000"),
        outcome.warnings().toString());
  }
}
