package org.tallystick.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.article.Article;
import org.tallystick.article.Span;
import org.tallystick.claim.Claims;
import org.tallystick.consistency.Agreement;
import org.tallystick.consistency.Finding;
import org.tallystick.dataset.EvidenceRows;
import org.tallystick.report.Decisions;
import org.tallystick.report.Explanation;
import org.tallystick.report.Report;
import org.tallystick.report.Settled;

/** The commands over a checker that finds a contradiction in every text that says so. */
class MainTest {
  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final List<CheckerOptions> opened = new ArrayList<>();
  private final CountDownLatch loads = new CountDownLatch(1);

  private int run(String input, String... arguments) {
    return run(out, input, arguments);
  }

  private int run(Writer results, String input, String... arguments) {
    Channels channels =
        new Channels(
            new ByteArrayInputStream(input.getBytes(UTF_8)),
            results,
            err,
            () -> Terminal.NONE,
            () -> false);
    return Main.commandLine(channels, this::open).execute(arguments);
  }

  private Checks open(CheckerOptions options) throws IOException {
    if (options.without().contains("no-such-rule")) {
      throw new IllegalArgumentException("rule must be one of a-rule, b-rule, got no-such-rule");
    }
    opened.add(options);
    Decisions decisions = options.decisions();
    options.style();
    return new Checks() {
      @Override
      public Report check(Article article) {
        if (article.body().contains("crash")) {
          throw new IllegalStateException("out\nof order");
        }
        List<Finding> findings = article.body().contains("wrong") ? List.of(finding()) : List.of();
        Claims claims = extract(article);
        Settled settled = decisions.settle(findings, claims);
        return new Report(
            article, claims, findings, List.of(), null, List.of(), settled, List.of());
      }

      @Override
      public Report compare(Article article, Article source) {
        List<Finding> findings =
            article.body().equals(source.body()) ? List.of() : List.of(finding());
        Claims said = extract(source);
        return new Report(
            article,
            extract(article),
            findings,
            List.of(),
            new Report.Against(said, List.of()),
            List.of(),
            Settled.NOTHING,
            List.of());
      }

      @Override
      public Claims extract(Article article) {
        return new Claims(article, List.of(), List.of(), List.of(), List.of(), List.of());
      }

      @Override
      public Explanation explain(Article article, String claim) {
        throw new IllegalArgumentException("claim must be one of the article, got " + claim);
      }

      @Override
      public List<Explanation> explain(Article article, List<Span> places) {
        Report report = check(article);
        return places.stream()
            .map(place -> new Explanation(report, place, null, null, List.of(), List.of()))
            .toList();
      }

      @Override
      public Map<String, EvidenceRows> rows(Report report) {
        return Map.of();
      }

      @Override
      public void load() {
        loads.countDown();
      }

      @Override
      public List<String> problems() {
        return options.data().contains("none.csv") ? List.of("none.csv: no such file") : List.of();
      }

      @Override
      public void close() {}
    };
  }

  @Test
  void aLongRunOnSeveralThreadsLoadsEveryModelAndAShortOneDoesNot() throws Exception {
    String line = "{\"body\": \"Nine boats.\"}\n";
    String few = Files.writeString(folder.resolve("few.jsonl"), line.repeat(2)).toString();
    String many = Files.writeString(folder.resolve("many.jsonl"), line.repeat(40)).toString();
    String to = folder.resolve("reports").toString();
    assertEquals(0, run("", "batch", few, "--output", to, "--threads", "2"));
    assertEquals(0, run("", "batch", many, "--output", to, "--threads", "1"));
    assertEquals(1, loads.getCount());
    assertEquals(0, run("", "batch", many, "--output", to, "--threads", "2"));
    assertTrue(loads.await(10, TimeUnit.SECONDS));
  }

  @Test
  void explainTellsOfEveryPlaceWhereTheWordsStand() {
    assertEquals(0, run("Nine boats met nine boats.", "explain", "--figure", "boats"));
    assertEquals(2, out.toString().split("No figure is read here", -1).length - 1);
    assertEquals("", err.toString());
  }

  @Test
  void explainIsAskedAboutOneThingThatIsThere() {
    assertEquals(2, run("Nine boats.", "explain"));
    assertEquals(2, run("Nine boats.", "explain", "--claim", "c9"));
    assertEquals(2, run("Nine boats.", "explain", "--figure", "cars"));
    assertEquals(2, run("Nine boats.", "explain", "--at", "400"));
    assertEquals(2, run("Nine boats.", "explain", "--at", "1", "--claim", "c1"));
    assertEquals("", out.toString());
    assertTrue(err.toString().contains("got c9"), err.toString());
    assertTrue(err.toString().contains("--at must be 0 to 10, got 400"), err.toString());
  }

  @Test
  void explainWritesJson() {
    assertEquals(0, run("Nine boats.", "explain", "--at", "1", "--format", "json"));
    assertTrue(out.toString().startsWith("{\"version\":1,"), out.toString());
    assertTrue(out.toString().endsWith("}\n"), out.toString());
  }

  private static Finding finding() {
    return new Finding(
        "f1",
        "a-rule",
        Agreement.INCONSISTENT,
        List.of(),
        List.of(new Finding.Evidence(new Span(0, 1), "w", null)),
        "1",
        "2",
        "1 ≠ 2",
        "One is not two.",
        BigDecimal.ONE);
  }

  private String file(String name, String content) throws IOException {
    Path path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, content).toString();
  }

  @Test
  void tellsByItsStatusWhetherSomethingIsWrong() {
    assertEquals(0, run("All is well.", "check"));
    assertTrue(out.toString().contains("No figures found."), out.toString());
    assertEquals(1, run("wrong", "check", "-"));
    assertTrue(out.toString().contains("One is not two."), out.toString());
    assertEquals("", err.toString());
  }

  @Test
  void aWordFileNeedsAPlace() {
    assertEquals(2, run("wrong", "check", "--format", "docx"));
    assertTrue(err.toString().contains("--format docx needs --output"), err.toString());
  }

  @Test
  void honoursWhatAPersonSettled() throws IOException {
    String draft = folder.resolve("draft.json").toString();
    assertEquals(1, run("wrong", "check", "--write-decisions", draft));
    String open = Files.readString(Path.of(draft));
    assertTrue(open.contains("\"message\": \"One is not two.\""), open);
    String made =
        file("made.json", open.replace("\"decision\": null", "\"decision\": \"dismissed\""));
    assertEquals(0, run("wrong", "check", "--decisions", made));
    assertTrue(out.toString().contains("1 dismissed"), out.toString());
    assertEquals("", err.toString());
    assertEquals(0, run("All is well.", "check", "--decisions", made));
    assertTrue(
        err.toString().contains("made.json: nothing that was checked has the fingerprint "),
        err.toString());
    String story = file("story.txt", "wrong");
    String to = folder.resolve("settled").toString();
    assertEquals(0, run("", "batch", story, "--output", to, "--decisions", made));
    assertEquals("", Files.readString(folder.resolve("settled/findings.jsonl")));
    assertEquals(
        2, run("", "batch", story, "--output", to, "--resume", "--write-decisions", draft));
    assertEquals(3, run("wrong", "check", "--decisions", "none.json"));
    assertTrue(err.toString().contains("none.json: no such file"), err.toString());
    assertEquals(3, run("wrong", "check", "--decisions", file("odd.json", "[]")));
    assertTrue(err.toString().contains("odd.json: start: must be an object"), err.toString());
  }

  @Test
  void aHouseStyleIsReadAndTold() throws IOException {
    String story = file("story.txt", "All is well.");
    String style = file("desk.style", "percent: %");
    String to = folder.resolve("styled").toString();
    assertEquals(0, run("", "batch", story, "--output", to, "--style", style));
    String manifest = Files.readString(folder.resolve("styled/manifest.json"));
    assertTrue(manifest.contains("percent: %"), manifest);
    assertEquals(3, run("", "check", story, "--style", "none.style"));
    assertTrue(err.toString().contains("none.style: no such file"), err.toString());
    assertEquals(3, run("", "check", story, "--style", file("odd.style", "\npercent")));
    assertTrue(err.toString().contains("odd.style:2: no rule: “percent”"), err.toString());
  }

  @Test
  void laysAStoryAgainstItsSource() throws IOException {
    String source = file("release.txt", "The truth.");
    assertEquals(0, run("The truth.", "check", "--against", source, "--format", "json"));
    assertTrue(out.toString().contains("\"against\":{\"id\":\"release.txt\""), out.toString());
    assertEquals(1, run("Something else.", "check", "--against", source));
    assertEquals(3, run("The truth.", "check", "--against", "none.txt"));
    assertTrue(err.toString().contains("none.txt: no such file"), err.toString());
    file("two/a.txt", "One.");
    file("two/b.txt", "Two.");
    assertEquals(3, run("One.", "check", "--against", folder.resolve("two").toString()));
    assertTrue(err.toString().contains("--against needs one text, found 2"), err.toString());
  }

  @Test
  void readsTheOthersWhenOneCannotBeRead() throws IOException {
    String good = file("a.json", "{\"id\": \"a\", \"body\": \"wrong\"}");
    String bad = file("b.json", "{\"body\": 5}");
    String crash = file("c.txt", "crash");
    String last = file("d.txt", "fine");
    int status = run("", "check", "--format", "json", good, bad, "none.txt", crash, last);
    assertEquals(3, status);
    assertEquals(2, out.toString().lines().count());
    assertTrue(out.toString().startsWith("{\"version\":1,\"article\":{\"id\":\"a\""));
    assertEquals(
        List.of(
            "tallystick: " + bad + ":1:10: body must be a string, got a number",
            "tallystick: none.txt: no such file",
            "tallystick: " + crash + ": could not be checked: out of order"),
        err.toString().lines().toList());
  }

  @Test
  void showsAStackTraceOnlyWhenAsked() throws IOException {
    String crash = file("c.txt", "crash");
    assertEquals(3, run("", "check", crash));
    assertFalse(err.toString().contains("\tat "));
    assertEquals(3, run("", "check", "--verbose", crash));
    assertTrue(err.toString().contains("\tat "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "chek",
        "check --no-such-option",
        "check --format xml",
        "check --date 21-05-2018",
        "check --without no-such-rule",
        "batch in.txt",
        "batch --output d",
        "batch --output d --threads 0 in.txt",
        "batch --output d --threads many in.txt"
      })
  void refusesWrongUsageInAFewLines(String arguments) {
    assertEquals(2, run("", arguments.isEmpty() ? new String[0] : arguments.split(" ")));
    assertEquals("", out.toString());
    assertTrue(err.toString().startsWith("tallystick: "), err.toString());
    assertTrue(err.toString().lines().count() <= 3, err.toString());
    assertFalse(err.toString().contains("Exception"), err.toString());
  }

  @Test
  void namesTheRulesThereAre() {
    run("", "check", "--without", "no-such-rule");
    assertTrue(err.toString().contains("one of a-rule, b-rule, got no-such-rule"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--help", "check --help", "extract --help", "batch -h", "rules -h", "--version"})
  void helpsWithoutOpeningAChecker(String arguments) {
    assertEquals(0, run("", arguments.split(" ")));
    assertTrue(out.toString().contains("tallystick"), out.toString());
    assertEquals(List.of(), opened);
    assertEquals("", err.toString());
    for (String line : out.toString().lines().toList()) {
      assertTrue(line.length() <= 80, line);
    }
  }

  @Test
  void listsTheRules() {
    assertEquals(0, run("", "rules"));
    assertTrue(out.toString().contains("share-of-total\n"), out.toString());
    assertTrue(out.toString().lines().filter(line -> line.contains("Example: ")).count() > 1);
    assertEquals(List.of(), opened);
  }

  @Test
  void handsOnTheOptions() {
    run("b", "check", "--data", "a.csv", "--data", "b.csv", "--without", "x", "--without", "y");
    assertEquals(List.of("a.csv", "b.csv"), opened.get(0).data());
    assertEquals(List.of("x", "y"), opened.get(0).without());
    run("b", "check", "--date", "2018-05-21", "--format", "json");
    assertTrue(out.toString().contains("\"date\":\"2018-05-21\""), out.toString());
  }

  @Test
  void checksWithoutDataThatCannotBeRead() throws IOException {
    assertEquals(3, run("wrong", "check", "--data", "none.csv"));
    assertTrue(out.toString().contains("One is not two."));
    assertEquals("tallystick: none.csv: no such file\n", err.toString());
    String in = file("in.txt", "b");
    String to = folder.resolve("to").toString();
    assertEquals(3, run("", "batch", in, "--output", to, "--data", "none.csv"));
    assertEquals(1, Files.readAllLines(Path.of(to, "reports.jsonl")).size());
  }

  @Test
  void writesToAFile() throws IOException {
    Path file = folder.resolve("r.jsonl");
    assertEquals(1, run("wrong ½ €", "check", "--format", "json", "--output", file.toString()));
    assertEquals("", out.toString());
    assertTrue(Files.readString(file).contains("One is not two."));
  }

  @Test
  void saysThatTheDiskIsFull() {
    Assumptions.assumeTrue(Files.exists(Path.of("/dev/full")));
    assertEquals(3, run("b", "check", "--output", "/dev/full"));
    assertEquals(
        "tallystick: /dev/full: cannot be written: No space left on device\n", err.toString());
  }

  @Test
  void saysThatTheOutputHasNoFolder() {
    assertEquals(3, run("b", "check", "--output", folder.resolve("no/r.txt").toString()));
    assertTrue(err.toString().contains("no/r.txt: cannot be written: "), err.toString());
  }

  @Test
  void endsQuietlyWhenTheReaderIsGone() {
    Writer gone =
        new StringWriter() {
          @Override
          public void flush() {
            throw new java.io.UncheckedIOException(new IOException("Broken pipe"));
          }

          @Override
          public void write(int c) {}
        };
    Writer broken =
        new java.io.FilterWriter(gone) {
          @Override
          public void flush() throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    assertEquals(0, run(broken, "b", "check"));
    assertEquals("", err.toString());
  }

  @Test
  void extractsOneArticleALine() throws IOException {
    String a = file("a.txt", "b");
    assertEquals(0, run("", "extract", "--format", "json", a, a));
    assertEquals(2, out.toString().lines().count());
    assertFalse(out.toString().contains("findings"));
  }

  @Test
  void runsABatchIntoADirectoryThatIsMade() throws IOException {
    String lines =
        "{\"id\":\"a1\",\"body\":\"b\"}\n{\"body\":5}\n{\"id\":\"a2\",\"body\":\"wrong\"}\n";
    String in = file("in.jsonl", lines);
    Path directory = folder.resolve("x/y");
    assertEquals(3, run("", "batch", in, "--output", directory.toString(), "--threads", "2"));
    List<String> reports = Files.readAllLines(directory.resolve("reports.jsonl"));
    assertEquals(2, reports.size());
    assertTrue(reports.get(0).contains("\"id\":\"a1\""));
    assertTrue(reports.get(1).contains("\"id\":\"a2\""));
    assertEquals(
        "tallystick: " + in + ":2:9: body must be a string, got a number\n", err.toString());
    String good = file("good.jsonl", lines.lines().skip(2).toList().get(0));
    assertEquals(1, run("", "batch", good, "--output", directory.toString()));
    assertEquals(0, run("fine", "batch", "-", "--output", directory.toString()));
  }

  @Test
  void saysThatTheBatchDirectoryCannotBeMade() throws IOException {
    String in = file("in.txt", "b");
    assertEquals(3, run("", "batch", in, "--output", in));
    assertTrue(err.toString().startsWith("tallystick: " + in), err.toString());
    assertEquals(1, err.toString().lines().count(), err.toString());
  }
}
