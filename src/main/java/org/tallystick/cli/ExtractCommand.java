package org.tallystick.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.tallystick.report.ReportWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tallystick extract}. */
@Command(
    name = "extract",
    description = "Lists the figures of articles: how many of what, when, according to whom.",
    footer = {
      "",
      "Examples:",
      "  tallystick extract story.txt",
      "  echo 'Rents rose 4.1 percent to $1,900.' | tallystick extract --format json",
      "",
      "'means' gives the values that the words allow: 36 to 40 for 'nearly 40'."
    })
final class ExtractCommand implements Callable<Integer> {
  private static final int PIPE_WIDTH = 120;

  /** How claims can be written. */
  enum Format {
    text,
    json
  }

  private final Main main;

  @Parameters(
      paramLabel = "ARTICLE",
      description =
          "A text, HTML, JSON or JSON-lines file, or a directory of them; - or nothing is standard"
              + " input.")
  private List<String> articles = List.of();

  @Option(
      names = "--format",
      paramLabel = "text|json",
      description = "How the claims are written; text if not given.")
  private Format format = Format.text;

  @Mixin private ReadingOptions reading = new ReadingOptions();

  ExtractCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    Articles run = new Articles(main);
    boolean[] first = {true};
    try (Checks checks = main.open(new CheckerOptions());
        Output out = Output.open(null, main.channels())) {
      ReportWriter writer = writer();
      run.each(
          reading.reader(),
          articles,
          (article, place) -> {
            boolean parted = !first[0] && format == Format.text;
            StringBuilder text = new StringBuilder(parted ? "\n" : "");
            first[0] = false;
            writer.write(checks.extract(article), text);
            out.append(text);
            out.flush();
          });
    }
    return run.failed() ? Main.UNREADABLE : Main.FINE;
  }

  private ReportWriter writer() {
    if (format == Format.json) {
      return ReportWriter.json();
    }
    Terminal terminal = main.channels().outTerminal().get();
    int width = terminal.equals(Terminal.NONE) ? PIPE_WIDTH : terminal.width();
    return ReportWriter.text(width, terminal.colour());
  }
}
