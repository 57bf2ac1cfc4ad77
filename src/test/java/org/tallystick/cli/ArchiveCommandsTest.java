package org.tallystick.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.article.Article;
import org.tallystick.article.Span;
import org.tallystick.claim.Claims;
import org.tallystick.consistency.Agreement;
import org.tallystick.consistency.Finding;
import org.tallystick.dataset.EvidenceRows;
import org.tallystick.report.Explanation;
import org.tallystick.report.Report;

/** The commands round a run over an archive, with a checker that knows one wrong word. */
class ArchiveCommandsTest {
  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    Channels channels =
        new Channels(
            new ByteArrayInputStream("".getBytes(UTF_8)),
            out,
            err,
            () -> Terminal.NONE,
            () -> false);
    return Main.commandLine(channels, options -> new WordChecks()).execute(arguments);
  }

  /** Finds something wrong in every text that holds the word. */
  private static final class WordChecks implements Checks {
    @Override
    public Report check(Article article) {
      boolean wrong = article.body().contains("wrong");
      return new Report(
          article, extract(article), wrong ? List.of(finding()) : List.of(), List.of(), List.of());
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

    @Override
    public Report compare(Article article, Article source) {
      throw new IllegalStateException("no command for archives compares articles");
    }

    @Override
    public Claims extract(Article article) {
      return new Claims(article, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    @Override
    public Explanation explain(Article article, String claim) {
      throw new IllegalStateException("no command for archives explains");
    }

    @Override
    public List<Explanation> explain(Article article, List<Span> places) {
      throw new IllegalStateException("no command for archives explains");
    }

    @Override
    public Map<String, EvidenceRows> rows(Report report) {
      throw new IllegalStateException("no command for archives shows rows");
    }

    @Override
    public void load() {}

    @Override
    public List<String> problems() {
      return List.of();
    }

    @Override
    public void close() {}
  }

  private String articles(String name, String... bodies) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (String body : bodies) {
      lines.append("{\"id\": \"").append(lines.length()).append("\", \"body\": \"");
      lines.append(body).append("\"}\n");
    }
    return Files.writeString(folder.resolve(name), lines).toString();
  }

  private String batch(String name, String... bodies) throws IOException {
    String output = folder.resolve(name).toString();
    run("batch", articles(name + ".jsonl", bodies), "--output", output);
    return output;
  }

  @Test
  void comparesTwoRunsAndTellsByItsStatusWhetherTheyDiffer() throws Exception {
    String before = batch("one", "fine", "right");
    String after = batch("two", "fine", "wrong");
    assertEquals(0, run("compare", before, before));
    assertTrue(out.toString().contains("Both read the same input."), out.toString());
    assertEquals(1, run("compare", before, after));
    assertTrue(out.toString().contains("a-rule, inconsistent: 1"), out.toString());
    assertTrue(out.toString().contains("One is not two."), out.toString());
    Path page = folder.resolve("page.html");
    assertEquals(1, run("compare", before, after, "--format", "html", "--output", page.toString()));
    assertTrue(Files.readString(page).contains("a-rule, inconsistent: 1"));
  }

  @Test
  void saysInOneLineWhatCannotBeCompared() throws Exception {
    String run = batch("one", "fine");
    String none = folder.resolve("none").toString();
    assertEquals(3, run("compare", run, none));
    assertTrue(err.toString().endsWith(none + ": is no finished run\n"), err.toString());
    assertEquals(2, run("compare", run));
    assertEquals(2, run("compare", run, run, "--examples", "-1"));
    assertTrue(err.toString().contains("examples must be 0 to 1000, got -1"), err.toString());
  }

  @Test
  void plansARunAndWritesNothing() throws Exception {
    String input = articles("in.jsonl", "fine", "wrong", "right", "all is well");
    assertEquals(0, run("plan", input, "--sample", "4", "--threads", "1"));
    assertTrue(out.toString().startsWith("4 articles. Checked: 4, drawn evenly."), out.toString());
    assertTrue(out.toString().contains("Alarms             1  1 to 1"), out.toString());
    assertTrue(out.toString().contains("Alarms in the sample: a-rule 1."), out.toString());
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
    assertEquals(3, run("plan", articles("none.jsonl")));
    assertTrue(err.toString().contains("the input holds no article"), err.toString());
    assertEquals(2, run("plan", input, "--sample", "1"));
    assertEquals(2, run("plan", input, "--threads", "0"));
    assertEquals(2, run("plan", input, "--write-decisions", "draft.json"));
  }

  @Test
  void aPlanTellsOfWhatCannotBeRead() throws Exception {
    String input =
        Files.writeString(folder.resolve("in.jsonl"), "{\"body\": \"fine\"}\n{\"body\": 7}\n")
            .toString();
    assertEquals(3, run("plan", input, "--threads", "1"));
    assertTrue(out.toString().startsWith("1 article, and 1 that cannot be read."), out.toString());
  }
}
