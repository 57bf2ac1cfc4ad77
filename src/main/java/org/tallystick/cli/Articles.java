package org.tallystick.cli;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.tallystick.article.Article;
import org.tallystick.reader.ArticleReader;
import org.tallystick.reader.Reading;

/** Goes through articles one by one; what cannot be read or checked costs a line, not the run. */
final class Articles {
  private final Main main;
  private boolean failed;

  Articles(Main main) {
    this.main = main;
  }

  /** What is done with one article. */
  @FunctionalInterface
  interface Task {
    /**
     * Does it.
     *
     * @param place where the article stands, for messages
     * @throws IOException if the result cannot be written, which ends the run
     */
    void take(Article article, String place) throws IOException;
  }

  /** Whether one could not be read or checked. */
  boolean failed() {
    return failed;
  }

  /**
   * Gives each article to {@code task}.
   *
   * @param inputs files and directories; standard input if there are none
   * @throws IOException if {@code task} does
   */
  void each(ArticleReader reader, List<String> inputs, Task task) throws IOException {
    List<String> named = inputs.isEmpty() ? List.of(ArticleReader.STANDARD_INPUT) : inputs;
    try (Stream<Reading> readings = reader.read(named, main.channels().in())) {
      for (Iterator<Reading> i = readings.iterator(); i.hasNext(); ) {
        Reading reading = i.next();
        if (reading instanceof Reading.Success success) {
          take(success, task);
        } else if (reading instanceof Reading.Failure failure) {
          failed = true;
          main.problem(
              Objects.requireNonNullElse(failure.problem().getMessage(), ""), failure.problem());
        }
      }
    }
  }

  private void take(Reading.Success reading, Task task) throws IOException {
    try {
      task.take(reading.article(), reading.place());
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      failed = true;
      main.problem(
          reading.place()
              + ": could not be checked: "
              + Objects.requireNonNullElse(e.getMessage(), e.toString()),
          e);
    }
  }
}
