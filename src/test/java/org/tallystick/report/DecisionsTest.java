package org.tallystick.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.report.Decisions.Choice;
import org.tallystick.report.Decisions.OnClaim;
import org.tallystick.report.Decisions.OnFinding;

class DecisionsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Report OPEN = Samples.report();
  private static final String FINDING =
      Fingerprint.of(OPEN.findings().get(0), Samples.report().claims());

  private static Decisions read(String json) throws IOException {
    return Decisions.read("d.json", new StringReader(json));
  }

  private static Decisions on(Choice choice) {
    return new Decisions(
        List.of(new OnFinding(FINDING, choice, "two kinds of box", "A. Bell")), List.of());
  }

  private static Report settled(Decisions decisions) {
    return new Report(
        OPEN.article(),
        OPEN.claims(),
        OPEN.findings(),
        OPEN.verifications(),
        null,
        List.of(),
        decisions.settle(OPEN.findings(), OPEN.claims()),
        OPEN.warnings());
  }

  private static String write(ReportWriter writer, Report report) throws IOException {
    StringBuilder out = new StringBuilder();
    writer.write(report, out);
    return out.toString();
  }

  @Test
  void readsWhatAPersonWrote() throws IOException {
    Decisions decisions =
        read(
            """
            {"version": 1,
             "findings": [
              {"fingerprint": "aa", "decision": "dismissed", "reason": "other year", "by": "AB"},
              {"fingerprint": "bb", "decision": null, "reason": null}],
             "claims": [
              {"fingerprint": "cc", "text": "440", "sql": "SELECT 440", "reason": "by hand"},
              {"fingerprint": "dd", "text": "9", "sql": null},
              {"fingerprint": "ee", "text": "8", "sql": "SELECT 8", "draft": true}]}
            """);
    assertEquals(
        new Decisions(
            List.of(new OnFinding("aa", Choice.DISMISSED, "other year", "AB")),
            List.of(
                new OnClaim("cc", "440", "SELECT 440", "by hand"),
                new OnClaim("dd", "9", null, null))),
        decisions);
    assertEquals(Decisions.NONE, read("{}"));
    assertEquals(List.of("cc", "dd"), decisions.stale(Set.of("aa")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[] | d.json: start: must be an object with findings and claims",
        "{\"version\": 2} | d.json: version: must be 1, got 2",
        "{\"findings\": {}} | d.json: findings: must be a list",
        "{\"findings\": [{}]} | d.json: findings[0]: must have a fingerprint",
        "{\"findings\": [{\"fingerprint\": \"a\", \"decision\": \"yes\"}]} "
            + "| d.json: findings[0]: decision must be dismissed or confirmed, got “yes”",
        "{\"claims\": [{\"fingerprint\": \"a\"}, {\"fingerprint\": \"b\", \"sql\": 3}]} "
            + "| d.json: claims[1]: sql must be text"
      })
  void saysWhatIsWrongWithAFileAndWhere(String json, String message) {
    assertEquals(message, assertThrows(DecisionsException.class, () -> read(json)).getMessage());
  }

  @Test
  void brokenJsonIsOneLineWithItsPlace() {
    String message =
        String.valueOf(
            assertThrows(DecisionsException.class, () -> read("{\"findings\":\n [,")).getMessage());
    assertTrue(message.startsWith("d.json: line 2: not JSON: "), message);
    assertFalse(message.contains("\n"), message);
  }

  @Test
  void whatIsDismissedIsNoErrorAndFoldedAway() throws IOException {
    Report report = settled(on(Choice.DISMISSED));
    assertEquals(OPEN.errors() - 1, report.errors());
    assertEquals(Set.of(FINDING), report.settled().fingerprints());
    String text = write(ReportWriter.text(100, false), report);
    assertFalse(text.contains("These figures do not agree"), text);
    assertTrue(text.contains("Dismissed by A. Bell: two kinds of box (share-of-total)"), text);
    assertTrue(text.contains("1 problem in 4 figures: 1 dismissed; by the data"), text);
    String html = write(ReportWriter.html(), report);
    assertTrue(html.contains("Dismissed by A. Bell: two kinds of box"), html);
    assertTrue(html.contains("Dismissed: These figures do not agree"), html);
    assertFalse(QueueLine.of(report).stream().anyMatch(line -> line.fingerprint().equals(FINDING)));
    assertTrue(
        write(ReportWriter.csv(false), report)
            .contains("share-of-total: inconsistent (dismissed)"));
    assertFalse(write(ReportWriter.languageTool(), report).contains("share-of-total"));
    assertFalse(write(ReportWriter.annotations(), report).contains("share-of-total"));
  }

  @Test
  void sarifSuppressesWhatIsDismissed() throws IOException {
    JsonNode results =
        JSON.readTree(write(ReportWriter.sarif(), settled(on(Choice.DISMISSED))))
            .at("/runs/0/results");
    JsonNode dismissed = results.get(results.size() - 1);
    assertEquals("share-of-total", dismissed.get("ruleId").textValue());
    assertEquals("external", dismissed.at("/suppressions/0/kind").textValue());
    assertEquals(
        "by A. Bell: two kinds of box", dismissed.at("/suppressions/0/justification").textValue());
    assertTrue(results.get(0).path("suppressions").isMissingNode());
  }

  @Test
  void whatIsConfirmedIsMarked() throws IOException {
    Report report = settled(on(Choice.CONFIRMED));
    assertEquals(OPEN.errors(), report.errors());
    String text = write(ReportWriter.text(100, false), report);
    assertTrue(text.contains("Confirmed by A. Bell: two kinds of box"), text);
    String json = write(ReportWriter.json(), report);
    assertEquals(List.of(), ReportSchema.violations(json));
    JsonNode finding = JSON.readTree(json).at("/findings/0/decision");
    assertEquals("confirmed", finding.get("decision").textValue());
    assertEquals("A. Bell", finding.get("by").textValue());
    assertEquals(1, JSON.readTree(write(ReportWriter.claimReview(), report)).at("/@graph").size());
  }

  @Test
  void aClaimPinnedToAQueryIsConfirmed() throws IOException {
    String claim =
        Fingerprint.of(
            Objects.requireNonNull(OPEN.claims().find(OPEN.verifications().get(0).claim())),
            OPEN.claims());
    Decisions pinned =
        new Decisions(List.of(), List.of(new OnClaim(claim, "440", "SELECT 415", null)));
    Report report = settled(pinned);
    assertEquals(1, report.settled().claims().size());
    assertEquals(1, JSON.readTree(write(ReportWriter.claimReview(), report)).at("/@graph").size());
    Decisions absent = new Decisions(List.of(), List.of(new OnClaim(claim, "440", null, null)));
    assertEquals(
        0, JSON.readTree(write(ReportWriter.claimReview(), settled(absent))).at("/@graph").size());
  }

  @Test
  void aDraftListsWhatIsOpenAndIsReadBackAsWhatIsSettled() throws IOException {
    DecisionsDraft draft = new DecisionsDraft(Decisions.NONE, false);
    draft.add(OPEN);
    draft.add(OPEN);
    StringWriter out = new StringWriter();
    draft.write(out);
    JsonNode written = JSON.readTree(out.toString());
    assertEquals(1, written.get("findings").size());
    assertEquals(FINDING, written.at("/findings/0/fingerprint").textValue());
    assertTrue(written.at("/findings/0/decision").isNull());
    assertEquals(OPEN.verifications().size(), written.get("claims").size());
    assertEquals(Decisions.NONE, read(out.toString()));

    Decisions made =
        read(out.toString().replaceFirst("\"decision\": null", "\"decision\": \"dismissed\""));
    assertEquals(1, made.findings().size());
    assertNull(made.findings().get(0).reason());
    DecisionsDraft next = new DecisionsDraft(made, true);
    next.add(settled(made));
    StringWriter again = new StringWriter();
    next.write(again);
    JsonNode second = JSON.readTree(again.toString());
    assertEquals(1, second.get("findings").size());
    assertEquals("dismissed", second.at("/findings/0/decision").textValue());
    assertEquals(1, second.get("claims").size(), "of an archive, what the data contradict");
    assertEquals(made, read(again.toString()));
  }
}
