package org.tallystick.spark;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.Path;
import org.tallystick.article.Article;
import org.tallystick.reader.ArticleFormatException;
import org.tallystick.reader.Reading;

/**
 * Where a file lies on a file system that Spark reads, and what is called after it.
 *
 * @param uri the path with its file system, as Spark gives it
 */
record FilePath(String uri) {
  private static final Pattern ABSOLUTE =
      Pattern.compile("/.*|[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);

  /** The last step of the path. */
  String name() {
    return new Path(uri).getName();
  }

  /**
   * The path of a file that is named from here: without a file system where this file is local, so
   * that data are read there.
   */
  String beside(String path) {
    if (ABSOLUTE.matcher(path).matches()) {
      return path;
    }
    Path parent = new Path(uri).getParent();
    Path whole = new Path(parent, path);
    URI written = whole.toUri();
    return written.getScheme() == null || written.getScheme().equals("file")
        ? written.getPath()
        : whole.toString();
  }

  /** An article under another id, with its data elsewhere. */
  static Article copy(Article article, String id, List<String> data) {
    return Article.builder(article.body())
        .id(id)
        .headline(article.headline())
        .date(article.date())
        .source(article.source())
        .language(article.language())
        .data(data)
        .tables(article.tables())
        .sources(article.sources())
        .build();
  }

  /** A reading that failed. */
  static Reading.Failure failure(String place, String problem) {
    return new Reading.Failure(new ArticleFormatException(place, 0, 0, problem, null), 0);
  }

  /** What is wrong, without the place that leads the message. */
  static String withoutPlace(ArticleFormatException problem) {
    String message = String.valueOf(problem.getMessage());
    StringBuilder place = new StringBuilder(problem.file());
    if (problem.line() > 0) {
      place.append(':').append(problem.line());
    }
    if (problem.column() > 0) {
      place.append(':').append(problem.column());
    }
    return message.substring(place.append(": ").length());
  }
}
