package org.tallystick.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Row;
import org.apache.spark.util.TaskCompletionListener;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Article;
import org.tallystick.reader.ArticleFormatException;
import org.tallystick.reader.ArticleReader;
import org.tallystick.reader.Reading;

/**
 * Articles as files of any form that {@code check} reads: rows of a file's path and its bytes. A
 * file is copied into a folder of the task, which ends with it, so that its name tells its form on
 * any file system.
 *
 * @param roots the folders that were asked for; an article without an id is named by its path from
 *     there, one of a file that was asked for by the file's name
 * @param date the day of publication of articles that name none; null for none
 */
record FileArticles(List<String> roots, @Nullable LocalDate date) implements RowReader {
  /** The largest file that is read; a row holds it in memory. */
  static final long MOST_BYTES = 1L << 30;

  @Override
  public Iterator<Reading> read(Row row) {
    FilePath file = new FilePath(row.getString(0));
    String root =
        roots.stream().filter(folder -> file.uri().startsWith(folder + "/")).findFirst().orElse("");
    String name = root.isEmpty() ? file.name() : file.uri().substring(root.length() + 1);
    if (row.isNullAt(1)) {
      String problem = "longer than a file may be: the limit is " + MOST_BYTES + " bytes";
      return List.<Reading>of(FilePath.failure(name, problem)).iterator();
    }
    try {
      Path folder = Files.createTempDirectory("tallystick-article");
      TaskContext.get().addTaskCompletionListener((TaskCompletionListener) task -> remove(folder));
      Path copy = folder.resolve(name);
      Files.createDirectories(copy.getParent());
      Files.write(copy, row.<byte[]>getAs(1));
      Stream<Reading> readings =
          ArticleReader.create()
              .withDate(date)
              .read(
                  List.of((root.isEmpty() ? copy : folder).toString()),
                  InputStream.nullInputStream());
      TaskContext.get()
          .addTaskCompletionListener((TaskCompletionListener) task -> readings.close());
      return readings.map(reading -> named(reading, copy, name, file)).iterator();
    } catch (IOException e) {
      throw new UncheckedIOException("a file cannot be copied for reading: " + name, e);
    }
  }

  private static Reading named(Reading reading, Path copy, String name, FilePath file) {
    if (reading instanceof Reading.Failure failure) {
      ArticleFormatException problem = failure.problem();
      return new Reading.Failure(
          new ArticleFormatException(
              problem.file().replace(copy.toString(), name),
              problem.line(),
              problem.column(),
              FilePath.withoutPlace(problem),
              problem),
          failure.bytes());
    }
    Reading.Success success = (Reading.Success) reading;
    Article article = success.article();
    String beside = copy.resolveSibling("x").toString();
    int end = beside.length() - 1;
    List<String> data =
        article.data().stream()
            .map(path -> path.startsWith(beside.substring(0, end)) ? path.substring(end) : path)
            .map(file::beside)
            .toList();
    return new Reading.Success(
        FilePath.copy(article, article.id(), data),
        success.place().replace(copy.toString(), name),
        success.bytes());
  }

  private static void remove(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      // It is in the task's own temporary folder, which goes with the executor.
      System.getLogger(FileArticles.class.getName())
          .log(System.Logger.Level.WARNING, folder + " cannot be removed", e);
    }
  }
}
