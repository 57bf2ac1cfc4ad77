package org.tallystick.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.article.Article;
import org.tallystick.article.Span;
import org.tallystick.claim.Claims;
import org.tallystick.consistency.Agreement;
import org.tallystick.consistency.Finding;
import org.tallystick.report.Report;

class EvaluationTest {
  private static final String TEXT = "Of 9 boats, 3, or half, sank. Then 9 more came.";

  @TempDir Path folder;

  private Corpus corpus(String expected) throws IOException {
    Path one = Files.createDirectories(folder.resolve("corpus/boats"));
    Files.writeString(one.resolve("article.txt"), TEXT);
    Files.writeString(one.resolve("expected.json"), expected);
    return Corpus.read(folder.resolve("corpus"));
  }

  /** A report whose one finding rests on some stretches of the text. */
  private static Report report(Article article, int... starts) {
    Claims claims = new Claims(article, List.of(), List.of(), List.of(), List.of(), List.of());
    List<Finding.Evidence> evidence = new ArrayList<>();
    for (int start : starts) {
      Span span = new Span(start, start + 1);
      evidence.add(new Finding.Evidence(span, span.of(article.text()), null));
    }
    List<Finding> findings =
        starts.length == 0
            ? List.of()
            : List.of(
                new Finding(
                    "f1",
                    "a-rule",
                    Agreement.INCONSISTENT,
                    List.of(),
                    evidence,
                    "1",
                    "2",
                    "1 ≠ 2",
                    "One is not two.",
                    BigDecimal.ONE));
    return new Report(article, claims, findings, List.of(), List.of());
  }

  private static Evaluation evaluate(Corpus corpus, int... starts) {
    return Evaluation.of(corpus, article -> report(article, starts));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // The first 9 and the 3 are named.
        "3 12 | false | 1 | 0 | -",
        "12 | false | 0 | 1 | boats: missed: 9, 3, half",
        // The second 9 is another figure.
        "12 35 | false | 0 | 1 | boats: missed: 9, 3, half",
        "3 12 | true | 1 | 0 | boats: no longer missed: 9, 3, half",
        "'' | true | 0 | 0 | -",
      })
  void aFindingCountsWhenItNamesTwoOfTheFigures(
      String starts, boolean known, int caught, int alarms, String change) throws IOException {
    int[] at =
        starts.isBlank()
            ? new int[0]
            : java.util.Arrays.stream(starts.split(" ")).mapToInt(Integer::parseInt).toArray();
    Corpus corpus =
        corpus(
            "{\"findings\": [{\"figures\": [\"9\", \"3\", \"half\"], \"known\": " + known + "}]}");
    Evaluation evaluation = evaluate(corpus, at);
    CaseScore score = evaluation.scores().get(0);
    assertEquals(1, score.disagreements());
    assertEquals(caught, score.caught());
    assertEquals(alarms, score.falseFindings());
    assertEquals(
        change == null ? List.of() : List.of(change),
        evaluation.changes().stream().limit(1).toList());
  }

  @Test
  void aVerdictThatIsNotGivenIsAChangeUnlessItIsKnown() throws IOException {
    String claim =
        "{\"claims\": [{\"text\": \"9\", \"occurrence\": 2, \"verdict\": \"supported\"}]}";
    Evaluation evaluation = evaluate(corpus(claim));
    assertEquals(List.of("boats: was supported: 9 (no. 2) is no claim"), evaluation.changes());
    assertEquals(1, evaluation.total("all").answers());
    assertEquals(0, evaluation.total("all").right());
    StringBuilder text = new StringBuilder();
    EvaluationText.write(evaluation, text);
    assertTrue(text.toString().contains("Not as it was known to be:"), text.toString());
    assertTrue(text.toString().contains("0/1"), text.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{ | line 1: not JSON",
        "{\"findings\": 3} | findings: must be a list",
        "{\"findings\": [{\"figures\": []}]} | findings[0]: must name figures",
        "{\"claims\": [{\"text\": \"9\"}]} | claims[0]: must have a verdict",
        "{\"claims\": [{\"text\": \"9\", \"verdict\": \"true\"}]} "
            + "| claims[0]: there is no verdict “true”",
        "{\"claims\": [{\"text\": \"77\", \"verdict\": \"supported\"}]} "
            + "| the article does not say “77”"
      })
  void saysWhatIsWrongWithACaseAndWhere(String json, String problem) {
    String message =
        String.valueOf(assertThrows(CorpusException.class, () -> corpus(json)).getMessage());
    assertTrue(message.contains("expected.json: " + problem), message);
    assertEquals(1, message.lines().count());
  }

  @Test
  void aFigureIsAWholeWord() {
    Expected.Figure forty = new Expected.Figure("40", 1);
    assertEquals(13, forty.start("Of 440, some 40 left."));
    assertEquals(-1, forty.start("Of 440 some left."));
  }

  @Test
  void aFolderWithoutCasesIsNoCorpus() {
    String message =
        String.valueOf(assertThrows(CorpusException.class, () -> Corpus.read(folder)).getMessage());
    assertTrue(message.endsWith("no folder with expected.json"), message);
  }
}
