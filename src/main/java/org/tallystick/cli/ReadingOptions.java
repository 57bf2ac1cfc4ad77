package org.tallystick.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.tallystick.reader.ArticleReader;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options of every command that reads articles. */
final class ReadingOptions {
  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      converter = DayConverter.class,
      description = "The day of publication of articles that name none.")
  private @Nullable LocalDate date;

  ArticleReader reader() {
    return ArticleReader.create().withDate(date);
  }

  /** The day of publication of articles that name none; null for none. */
  @Nullable LocalDate date() {
    return date;
  }

  /** Reads a day, and says how one is written. */
  static final class DayConverter implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String value) {
      try {
        return LocalDate.parse(value);
      } catch (DateTimeParseException e) {
        TypeConversionException wrong =
            new TypeConversionException("must be a day written YYYY-MM-DD, got " + value);
        wrong.initCause(e);
        throw wrong;
      }
    }
  }
}
