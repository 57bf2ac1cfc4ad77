package org.tallystick.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What appeared, changed and vanished between two runs. */
class RunComparisonTest {
  @TempDir Path temp;

  private static String finding(String rule, String fingerprint, String verdict, String message) {
    return """
    {"id":"f1","fingerprint":"%s","rule":"%s","verdict":"%s","stated":"1","implied":"2","message":"%s"}"""
        .formatted(fingerprint, rule, verdict, message);
  }

  private static String verification(String fingerprint, String verdict, String found) {
    return """
    {"claim":"c1","fingerprint":%s,"verdict":"%s","stated":"440","found":%s,"explanation":"e %s"}"""
        .formatted(fingerprint, verdict, found, found);
  }

  private static String article(String id, String findings, String verifications) {
    return """
    {"version":1,"article":{"id":"%s","headline":"Port <b>","date":null},"claims":[{"id":"c1","per":{"x":[1]}},{"id":"c2"}],"findings":[%s],"verifications":[%s],"warnings":["{"]}
    """
        .formatted(id, findings, verifications);
  }

  private Path run(String name, String settings, String reports) throws IOException {
    Path folder = Files.createDirectories(temp.resolve(name));
    Files.writeString(folder.resolve("reports.jsonl"), reports);
    Files.writeString(
        folder.resolve("manifest.json"),
        """
        {"settings":{"tallystick":"0.1","without":"%s"},"shard":"1/1","read":"%s",
         "counts":{"articles":%d,"unread":0,"claims":7,"alarms":2}}
        """
            .formatted(settings, reports.length(), reports.lines().count()));
    return folder;
  }

  private static String text(RunComparison comparison) throws IOException {
    StringBuilder text = new StringBuilder();
    comparison.writeText(text);
    return text.toString();
  }

  private static Map<String, Long> counts(RunComparison comparison) {
    Map<String, Long> counts = new TreeMap<>();
    comparison
        .differences()
        .counts()
        .forEach((shift, count) -> counts.put(shift.kind().title + " " + shift.title(), count));
    return counts;
  }

  @Test
  void tellsApartWhatAppearedChangedAndVanished() throws Exception {
    String kept = finding("a-rule", "01", "inconsistent", "kept");
    Path before =
        run(
            "one",
            "",
            article(
                    "a1",
                    kept + "," + finding("a-rule", "02", "imprecise", "rough"),
                    verification("\"11\"", "supported", "440")
                        + ","
                        + verification("\"12\"", "supported", "440"))
                + article("a2", finding("b-rule", "03", "inconsistent", "gone"), ""));
    Path after =
        run(
            "two",
            "c-rule",
            article(
                    "a1",
                    finding("a-rule", "02", "inconsistent", "wrong now") + "," + kept,
                    verification("\"11\"", "contradicted", "415")
                        + ","
                        + verification("\"12\"", "supported", "441"))
                + article("a2", finding("b-rule", "04", "imprecise", "new"), ""));
    RunComparison comparison = RunComparison.of(before, after, 5);
    assertTrue(comparison.differs());
    assertEquals(
        Map.of(
            "Appeared b-rule, imprecise", 1L,
            "Changed a-rule, imprecise → inconsistent", 1L,
            "Changed against data, supported → contradicted", 1L,
            "Changed against data, supported, with other figures", 1L,
            "Vanished b-rule, inconsistent", 1L),
        counts(comparison));
    String text = text(comparison);
    assertTrue(text.contains("Set otherwise: without: none → c-rule\n"), text);
    assertTrue(text.contains("1 appeared, 3 changed, 1 vanished, 1 as before.\n"), text);
    assertTrue(text.contains("before: rough\n      after:  wrong now\n"), text);
    assertTrue(
        text.contains("a-rule                 0           1           0           1\n"), text);
    assertTrue(text.indexOf("b-rule, imprecise: 1") < text.indexOf("Changed\n"), text);
  }

  @Test
  void findsNothingBetweenARunAndItself() throws Exception {
    String twins =
        finding("a-rule", "01", "inconsistent", "m")
            + ","
            + finding("a-rule", "01", "imprecise", "m");
    String reports = article("a", twins, verification("null", "unverifiable", "null"));
    Path run = run("one", "", reports + reports);
    RunComparison comparison = RunComparison.of(run, run, 5);
    assertFalse(comparison.differs());
    assertEquals(4, comparison.differences().totalSame());
    assertTrue(text(comparison).contains("Both read the same input."));
  }

  @Test
  void theSameFindingInAnotherArticleIsAnother() throws Exception {
    String same = finding("a-rule", "01", "inconsistent", "m");
    String empty = article("b", "", "");
    Path before = run("one", "", article("a", same, "") + empty);
    Path after = run("two", "", article("a", "", "") + article("b", same, ""));
    RunComparison comparison = RunComparison.of(before, after, 5);
    assertEquals(
        Map.of("Appeared a-rule, inconsistent", 1L, "Vanished a-rule, inconsistent", 1L),
        counts(comparison));
    assertEquals(0, comparison.differences().withArticle());
  }

  @Test
  void saysWhatCameAndWentWithItsArticle() throws Exception {
    String same = finding("a-rule", "01", "inconsistent", "m");
    Path before = run("one", "", article("a", same, "") + article("a", same, ""));
    Path after = run("two", "", article("a", same, ""));
    RunComparison comparison = RunComparison.of(before, after, 5);
    assertEquals(1, comparison.onlyBefore());
    assertEquals(0, comparison.onlyAfter());
    assertEquals(1, comparison.differences().withArticle());
    assertEquals(Map.of("Vanished a-rule, inconsistent", 1L), counts(comparison));
  }

  @Test
  void whatAPersonDismissedIsNoLongerTheSame() throws Exception {
    String found = finding("a-rule", "01", "inconsistent", "m");
    String dismissed =
        found.replace("\"message\"", "\"decision\":{\"decision\":\"dismissed\"},\"message\"");
    RunComparison comparison =
        RunComparison.of(
            run("one", "", article("a", found, "")),
            run("two", "", article("a", dismissed, "")),
            5);
    assertEquals(Map.of("Changed a-rule, inconsistent → dismissed", 1L), counts(comparison));
  }

  @Test
  void showsNoMoreExamplesThanAskedForAndEscapesThem() throws Exception {
    StringBuilder reports = new StringBuilder();
    for (int i = 0; i < 9; i++) {
      String hostile = "<script>" + i + "\\u001b[2J";
      reports.append(
          article("a" + i + "\\n", finding("a-rule", "0" + i, "inconsistent", hostile), ""));
    }
    Path before = run("one", "", "");
    Path after = run("two", "", reports.toString());
    RunComparison comparison = RunComparison.of(before, after, 2);
    String text = text(comparison);
    assertEquals(2, text.lines().filter(line -> line.contains("<script>")).count());
    assertFalse(text.contains("\u001b"), text);
    assertTrue(text.contains("a-rule, inconsistent: 9"), text);
    StringBuilder page = new StringBuilder();
    comparison.writeHtml(page);
    assertTrue(page.toString().contains("&lt;script&gt;0"), page.toString());
    assertFalse(page.toString().contains("<script>"), page.toString());
    assertTrue(page.toString().contains("Port &lt;b&gt;"), page.toString());
    assertThrows(IllegalArgumentException.class, () -> RunComparison.of(before, after, -1));
    assertThrows(IllegalArgumentException.class, () -> RunComparison.of(before, after, 1001));
  }

  @Test
  void refusesWhatIsNoFinishedRunOrDamaged() throws Exception {
    Path good = run("one", "", article("a", "", ""));
    BatchException none =
        assertThrows(BatchException.class, () -> RunComparison.of(good, temp.resolve("x"), 5));
    assertEquals(temp.resolve("x") + ": is no finished run", none.getMessage());
    String whole = article("a", finding("a-rule", "01", "inconsistent", "m"), "");
    Path cut = run("cut", "", whole + whole.substring(0, whole.length() / 2));
    BatchException damaged =
        assertThrows(BatchException.class, () -> RunComparison.of(good, cut, 5));
    assertEquals(
        cut.resolve("reports.jsonl") + ": is damaged in line 2; run it again",
        damaged.getMessage());
    Path old = run("old", "", whole.replace("\"fingerprint\":\"01\",", ""));
    BatchException unnamed =
        assertThrows(BatchException.class, () -> RunComparison.of(old, good, 5));
    assertTrue(String.valueOf(unnamed.getMessage()).contains("no fingerprints"));
  }

  /** A table holds what a map holds, however many names there are. */
  @Test
  void aTableHoldsWhatWasPutThere() {
    Random random = new Random(7);
    FingerprintTable table = new FingerprintTable();
    Map<Long, Long> expected = new TreeMap<>();
    for (int i = 0; i < 20_000; i++) {
      long key = i % 3 == 0 ? random.nextInt(500) : random.nextLong();
      table.put(key, i);
      expected.put(key, (long) i);
      if (i % 5 == 0) {
        assertEquals(i, table.take(key));
      }
    }
    assertEquals(expected.size(), table.size());
    expected.forEach((key, value) -> assertEquals(value, table.get(key)));
    assertEquals(FingerprintTable.ABSENT, table.get(random.nextLong()));
    String taken =
        expected.keySet().stream()
            .filter(table::isTaken)
            .map(String::valueOf)
            .collect(Collectors.joining());
    assertFalse(taken.isEmpty());
    table.put(0, 1);
    assertEquals(1, table.get(0));
  }
}
