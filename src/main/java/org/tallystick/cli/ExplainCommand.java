package org.tallystick.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Article;
import org.tallystick.article.Span;
import org.tallystick.report.Explanation;
import org.tallystick.report.ExplanationSheet;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tallystick explain}. */
@Command(
    name = "explain",
    description =
        "Tells how a claim came to be: its sentence and frame, the figures it was laid against or"
            + " not, the questions asked of data. Also why a figure is no claim.",
    footer = {
      "",
      "Examples:",
      "  tallystick explain story.txt --claim c5",
      "  tallystick explain story.txt --claim c5 --data releases.csv --format json",
      "  tallystick explain story.txt --figure 737",
      "  tallystick explain story.txt --at 312",
      "",
      "'tallystick extract story.txt' lists the claims with their ids."
    })
final class ExplainCommand implements Callable<Integer> {
  private static final int MOST = 20;

  /** How an explanation can be written. */
  enum Format {
    text,
    json
  }

  private final Main main;

  @Parameters(
      paramLabel = "ARTICLE",
      arity = "0..1",
      description = "The file of one article; - or nothing is standard input.")
  private @Nullable String article;

  @ArgGroup(multiplicity = "1")
  private @Nullable Asked asked;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      description = "How it is written; text if not given.")
  private Format format = Format.text;

  @Mixin private CheckerOptions checking = new CheckerOptions();

  @Mixin private ReadingOptions reading = new ReadingOptions();

  @Spec private @Nullable CommandSpec spec;

  ExplainCommand(Main main) {
    this.main = main;
  }

  /** What is asked about: one of three. */
  static final class Asked {
    @Option(names = "--claim", paramLabel = "ID", description = "A claim, such as c5.")
    private @Nullable String claim;

    @Option(
        names = "--figure",
        paramLabel = "TEXT",
        description = "Words of the article, such as a figure as written: all places they stand.")
    private @Nullable String figure;

    @Option(
        names = "--at",
        paramLabel = "OFFSET",
        description = "A place in the article's text, as reports give it in 'start'.")
    private @Nullable Integer at;
  }

  @Override
  public Integer call() throws IOException {
    List<Article> read = new ArrayList<>();
    Articles run = new Articles(main);
    run.each(
        reading.reader(),
        article == null ? List.of() : List.of(article),
        (one, place) -> read.add(one));
    if (run.failed()) {
      return Main.UNREADABLE;
    }
    if (read.size() != 1) {
      throw wrong("explain needs one article, found " + read.size());
    }
    try (Checks checks = main.open(checking);
        Output out = Output.open(null, main.channels())) {
      boolean first = true;
      for (Explanation explanation : explanations(checks, read.get(0))) {
        out.append(first || format == Format.json ? "" : "\n");
        first = false;
        write(explanation, out);
      }
      return checks.problems().isEmpty() ? Main.FINE : Main.UNREADABLE;
    }
  }

  private List<Explanation> explanations(Checks checks, Article one) {
    Asked which = Objects.requireNonNull(asked);
    try {
      if (which.claim != null) {
        return List.of(checks.explain(one, which.claim));
      }
      return checks.explain(one, places(which, one.text()));
    } catch (IllegalArgumentException e) {
      throw wrong(Objects.requireNonNullElse(e.getMessage(), e.toString()));
    }
  }

  private List<Span> places(Asked which, String text) {
    if (which.at != null) {
      if (which.at < 0 || which.at >= text.length()) {
        throw wrong("--at must be 0 to " + (text.length() - 1) + ", got " + which.at);
      }
      return List.of(new Span(which.at, which.at + 1));
    }
    String figure = Objects.requireNonNullElse(which.figure, "");
    List<Span> places = new ArrayList<>();
    for (int at = figure.isBlank() ? -1 : text.indexOf(figure);
        at >= 0 && places.size() < MOST;
        at = text.indexOf(figure, at + figure.length())) {
      places.add(new Span(at, at + figure.length()));
    }
    if (places.isEmpty()) {
      throw wrong("--figure must be words of the article, got '" + figure + "'");
    }
    return places;
  }

  private void write(Explanation explanation, Output out) throws IOException {
    ExplanationSheet sheet = ExplanationSheet.of(explanation);
    if (format == Format.json) {
      sheet.writeJson(out);
    } else {
      Terminal terminal = main.channels().outTerminal().get();
      sheet.write(terminal.width(), terminal.colour(), out);
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }
}
