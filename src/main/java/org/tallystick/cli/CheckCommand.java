package org.tallystick.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Article;
import org.tallystick.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tallystick check}. */
@Command(
    name = "check",
    description = "Checks the figures of articles against each other and against data.",
    footer = {
      "",
      "Examples:",
      "  tallystick check story.txt",
      "  tallystick check stories/ --without duration-matches-dates",
      "  tallystick check story.json --data releases.csv --data population.csv",
      "  tallystick check story.txt --against release.txt --show-new",
      "  tallystick check story.txt --write-decisions settled.json",
      "  tallystick check story.txt --decisions settled.json",
      "  tallystick check archive.jsonl --format json --output reports.jsonl",
      "  tallystick check stories/ --format html --output checked/",
      "  tallystick check story.docx --format docx --output checked.docx",
      "",
      "A JSON article may name its own data. Reports in a JSON format are written one a line;",
      "HTML on several articles is a page for each, and an index of them."
    })
final class CheckCommand implements Callable<Integer> {
  private final Main main;

  @Parameters(
      paramLabel = "ARTICLE",
      description =
          "A text, HTML, Word, PDF, mail, JSON or JSON-lines file, or a directory of them; - or"
              + " nothing is standard input.")
  private List<String> articles = List.of();

  @Option(
      names = "--format",
      paramLabel = ReportFormat.NAMES,
      description = "How the report is written; text if not given.")
  private ReportFormat format = ReportFormat.text;

  @Option(
      names = "--against",
      paramLabel = "FILE",
      description =
          "The text that the articles were written from (a release, a report, a transcript): each"
              + " figure is looked for there.")
  private @Nullable String against;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = {
        "Write the report there instead of to standard output.",
        "HTML on several articles: a folder, or the list's file; Word: a folder."
      })
  private @Nullable Path output;

  @Mixin private CheckerOptions checking = new CheckerOptions();

  @Mixin private ReadingOptions reading = new ReadingOptions();

  @Spec private @Nullable CommandSpec spec;

  CheckCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    if (format == ReportFormat.docx && output == null) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(),
          "--format docx needs --output FILE or FOLDER");
    }
    Articles run = new Articles(main);
    Article source = null;
    if (against != null) {
      source = source(against);
      if (source == null) {
        return Main.UNREADABLE;
      }
    }
    Article written = source;
    Settling settling = new Settling(main, checking, false);
    boolean unreadable;
    boolean[] wrong = {false};
    try (Checks checks = main.open(checking);
        Reports reports = Reports.open(format, output, main.channels(), checks::rows)) {
      run.each(
          reading.reader(),
          articles,
          (article, place) -> {
            Report report =
                written == null ? checks.check(article) : checks.compare(article, written);
            reports.add(settling.see(report), place);
            wrong[0] |= report.hasErrors();
          });
      unreadable = run.failed() || !checks.problems().isEmpty();
    }
    settling.tellStale();
    settling.writeDraft();
    if (unreadable) {
      return Main.UNREADABLE;
    }
    return wrong[0] ? Main.WRONG : Main.FINE;
  }

  /** The text to compare with, or null, with a line on standard error, where it cannot be read. */
  private @Nullable Article source(String file) throws IOException {
    Articles run = new Articles(main);
    List<Article> read = new ArrayList<>();
    run.each(reading.reader(), List.of(file), (article, place) -> read.add(article));
    if (read.size() == 1) {
      return read.get(0);
    }
    if (!run.failed()) {
      String problem = file + ": --against needs one text, found " + read.size();
      main.problem(problem, null);
    }
    return null;
  }
}
