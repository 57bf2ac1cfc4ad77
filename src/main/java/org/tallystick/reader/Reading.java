package org.tallystick.reader;

import java.util.Objects;
import org.tallystick.article.Article;

/** What came of reading one article: the article, or why there is none. */
public sealed interface Reading {
  /** How many bytes of input it took, for progress; at least 0. */
  long bytes();

  /**
   * An article.
   *
   * @param article the article
   * @param place where it stands, for messages: {@code story.txt}, {@code archive.jsonl:3}
   * @param bytes how many bytes of input it took
   */
  record Success(Article article, String place, long bytes) implements Reading {
    /** Checks for null. */
    public Success {
      Objects.requireNonNull(article, "article must not be null");
      Objects.requireNonNull(place, "place must not be null");
    }
  }

  /**
   * No article.
   *
   * @param problem why, and where
   * @param bytes how many bytes of input it took
   */
  record Failure(ArticleFormatException problem, long bytes) implements Reading {
    /** Checks for null. */
    public Failure {
      Objects.requireNonNull(problem, "problem must not be null");
    }
  }
}
