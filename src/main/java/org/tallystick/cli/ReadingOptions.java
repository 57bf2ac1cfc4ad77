package org.tallystick.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tallystick.reader.ArticleReader;
import picocli.CommandLine.Option;

/** The options of every command that reads articles. */
final class ReadingOptions {
  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      description = "The day of publication of articles that name none.")
  private @Nullable LocalDate date;

  ArticleReader reader() {
    return ArticleReader.create().withDate(date);
  }
}
