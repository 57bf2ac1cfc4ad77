package org.tallystick.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.tallystick.article.Span;
import org.tallystick.claim.Claim;
import org.tallystick.claim.Passed;
import org.tallystick.consistency.Considered;
import org.tallystick.consistency.Considered.Outcome;
import org.tallystick.consistency.Finding;
import org.tallystick.verification.Tried;
import org.tallystick.verification.Verdict;

class ExplanationSheetTest {
  private static final Claim COUNT = Objects.requireNonNull(Samples.claims().find("c1"));
  private static final Claim SHARE = Objects.requireNonNull(Samples.claims().find("c2"));

  private static Finding.Evidence evidence(Claim claim) {
    return new Finding.Evidence(claim.span(), claim.text(), claim.id());
  }

  private static Explanation explanation() {
    return new Explanation(
        Samples.report(),
        COUNT.outer(),
        COUNT,
        null,
        List.of(
            new Considered(
                "share of base",
                List.of(evidence(SHARE), evidence(COUNT)),
                Outcome.INCONSISTENT,
                "share-of-total",
                "f1",
                "10 percent of 440 is 44."),
            new Considered(
                Considered.ANY_TIE,
                List.of(evidence(COUNT), evidence(SHARE)),
                Outcome.REFUSED,
                null,
                null,
                "They are of other times.")),
        List.of(
            new Tried(
                "containers",
                "number of containers in March",
                "SELECT count(*) FROM containers WHERE month = 3",
                Samples.number("415"),
                new Verdict.Contradicted(),
                Samples.number("0.75"),
                List.of("containers", "March"),
                List.of("port"),
                true,
                "It counts rows.")));
  }

  private static String text(Explanation explanation, int width) throws IOException {
    StringBuilder out = new StringBuilder();
    ExplanationSheet.of(explanation).write(width, false, out);
    return out.toString();
  }

  @Test
  void readsWell() throws IOException {
    String text = text(explanation(), 80);
    for (String line :
        List.of(
            "c1: 440",
            "   share of base: c2 (10 percent), c1 (440) – they do not agree (share-of-total,",
            "     10 percent of 440 is 44.",
            "   c2 (10 percent): They are of other times.",
            "   Chosen: number of containers in March = 415",
            "     Explains: containers, March.",
            "     Leaves open: port.",
            "     SELECT count(*) FROM containers WHERE month = 3")) {
      assertTrue(text.contains(line + "\n") || text.contains(line + " "), line + "\n\n" + text);
    }
    assertTrue(text.contains("contradicted: "), text);
  }

  @Test
  void noLineIsWiderThanThePage() throws IOException {
    text(explanation(), 40)
        .lines()
        .forEach(line -> assertTrue(Columns.of(line) <= 40, "too wide: " + line));
  }

  @Test
  void saysWhyAFigureIsNoClaim() throws IOException {
    Passed passed = new Passed(new Span(0, 4), "Port", "It is a part of a name.");
    Explanation explanation =
        new Explanation(Samples.report(), passed.span(), null, passed, List.of(), List.of());
    String text = text(explanation, 60);
    assertTrue(text.startsWith("“Port” is no claim\n"), text);
    assertTrue(text.contains("It is a part of a name."), text);
  }

  @Test
  void saysThatNoFigureIsReadThere() throws IOException {
    Explanation explanation =
        new Explanation(Samples.report(), new Span(0, 4), null, null, List.of(), List.of());
    assertTrue(text(explanation, 60).startsWith("No figure is read here\n"));
  }

  @Test
  void jsonHoldsEverything() throws IOException {
    StringBuilder out = new StringBuilder();
    ExplanationSheet.of(explanation()).writeJson(out);
    assertTrue(out.toString().endsWith("}\n"));
    JsonNode json = new ObjectMapper().readTree(out.toString());
    assertEquals("c1", json.at("/claim/id").asText());
    assertTrue(json.get("passed").isNull());
    assertTrue(json.get("sentence").asText().startsWith("The port handled 440"));
    assertEquals("inconsistent", json.at("/considered/0/outcome").asText());
    assertEquals("c2", json.at("/considered/0/spans/0/claim").asText());
    assertEquals("refused", json.at("/considered/1/outcome").asText());
    assertEquals("[\"port\"]", json.at("/tried/0/unexplained").toString());
    assertEquals(415, json.at("/tried/0/found").asInt());
    assertFalse(json.at("/findings/0").isMissingNode());
    assertEquals("contradicted", json.at("/verifications/0/verdict").asText());
  }
}
