package org.tallystick.spark;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Article;
import org.tallystick.reader.ArticleReader;
import org.tallystick.reader.Reading;

/**
 * Articles as JSON, one a line: rows of a line's bytes and the path of its file. A file is read in
 * pieces by several machines, so a line has no number here: an article without an id gets one made
 * of what it says, and a message quotes the beginning of the line.
 *
 * @param date the day of publication of articles that name none; null for none
 */
record LineArticles(@Nullable LocalDate date) implements RowReader {
  private static final int QUOTED = 60;

  /** What the reader calls an article from a stream that names none. */
  private static final String UNNAMED = "stdin";

  @Override
  public Iterator<Reading> read(Row row) {
    byte[] line = row.getAs(0);
    FilePath file = new FilePath(row.getString(1));
    String start = new String(line, 0, Math.min(line.length, 4 * QUOTED), StandardCharsets.UTF_8);
    if (start.isBlank() && new String(line, StandardCharsets.UTF_8).isBlank()) {
      return List.<Reading>of().iterator();
    }
    if (!start.stripLeading().startsWith("{")) {
      Reading.Failure failure =
          FilePath.failure(
              file.name(), "not an article: expected a JSON object with a body" + quoted(start));
      return List.<Reading>of(failure).iterator();
    }
    ArticleReader reader = ArticleReader.create().withDate(date);
    try (Stream<Reading> readings =
        reader.read(List.of(ArticleReader.STANDARD_INPUT), new ByteArrayInputStream(line))) {
      return readings.map(reading -> named(reading, line, file, start)).toList().iterator();
    }
  }

  private static Reading named(Reading reading, byte[] line, FilePath file, String start) {
    if (reading instanceof Reading.Failure failure) {
      return FilePath.failure(
          file.name(), FilePath.withoutPlace(failure.problem()) + quoted(start));
    }
    Reading.Success success = (Reading.Success) reading;
    Article article = success.article();
    boolean unnamed =
        article.id().equals(UNNAMED)
            && !new String(line, StandardCharsets.UTF_8).contains('"' + UNNAMED + '"');
    String id =
        unnamed
            ? file.name() + ":" + ColumnArticles.named(article.headline(), article.body())
            : article.id();
    List<String> data = article.data().stream().map(file::beside).toList();
    return new Reading.Success(FilePath.copy(article, id, data), file.name(), success.bytes());
  }

  private static String quoted(String start) {
    String line = start.strip();
    return ", in " + (line.length() <= QUOTED ? line : line.substring(0, QUOTED) + "…");
  }
}
