package org.tallystick.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tallystick.report.Report;
import org.tallystick.report.ReportWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
      "  tallystick check archive.jsonl --format json --output reports.jsonl",
      "  tallystick check page.html --format html --output report.html",
      "",
      "A JSON article may name its own data; JSON reports are written one a line."
    })
final class CheckCommand implements Callable<Integer> {
  private final Main main;

  @Parameters(
      paramLabel = "ARTICLE",
      description =
          "A text, HTML, JSON or JSON-lines file, or a directory of them; - or nothing is standard"
              + " input.")
  private List<String> articles = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORM",
      description = "How the report is written: ${COMPLETION-CANDIDATES}; text if not given.")
  private ReportFormat format = ReportFormat.text;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Write the report there instead of to standard output.")
  private @Nullable Path output;

  @Mixin private CheckerOptions checking = new CheckerOptions();

  @Mixin private ReadingOptions reading = new ReadingOptions();

  CheckCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    Articles run = new Articles(main);
    boolean unreadable;
    boolean[] wrong = {false};
    try (Checks checks = main.open(checking);
        Output out = Output.open(output, main.channels())) {
      ReportWriter writer = writer();
      List<Report> gathered = new ArrayList<>();
      String[] between = {""};
      run.each(
          reading.reader(),
          articles,
          article -> {
            Report report = checks.check(article);
            wrong[0] |= report.hasErrors();
            if (!format.oneByOne) {
              gathered.add(report);
              return;
            }
            StringBuilder text = new StringBuilder(between[0]);
            writer.write(report, text);
            between[0] = format.between();
            out.append(text);
            out.flush();
          });
      if (!format.oneByOne) {
        writer.writeAll(gathered, out);
      }
      unreadable = run.failed() || !checks.problems().isEmpty();
    }
    if (unreadable) {
      return Main.UNREADABLE;
    }
    return wrong[0] ? Main.WRONG : Main.FINE;
  }

  private ReportWriter writer() {
    return format.writer(output == null ? main.channels().outTerminal().get() : Terminal.NONE);
  }
}
