package org.tallystick.reader;

import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Article;

/**
 * Articles as JSON objects, one a line. A line that is no article costs that line alone; blank
 * lines are passed over.
 */
final class JsonLines implements ArticleFormat {
  @Override
  public boolean recognises(Document document) {
    if (document.named(".jsonl") || document.named(".ndjson")) {
      return true;
    }
    String opening = document.opening().stripLeading();
    if (document.named(".txt") || !opening.startsWith("{")) {
      return false;
    }
    int end = opening.indexOf('\n');
    if (end < 0) {
      return false;
    }
    String rest = opening.substring(end).stripLeading();
    return rest.startsWith("{\"")
        || (!rest.isEmpty() && JsonArticle.isObject(opening.substring(0, end)));
  }

  @Override
  public Iterator<Reading> read(Document document) {
    return new Articles(document);
  }

  private static final class Articles implements Iterator<Reading> {
    private final Document document;
    private final Lines lines;
    private @Nullable Reading next;
    private boolean ended;
    private boolean begun;

    Articles(Document document) {
      this.document = document;
      this.lines = new Lines(document);
    }

    @Override
    public boolean hasNext() {
      while (next == null && !ended) {
        try {
          Lines.Line line = lines.next();
          if (line == null) {
            ended = true;
            if (!begun) {
              next = failure(0, "holds no text", 0);
            }
          } else {
            next = read(line);
          }
        } catch (IOException e) {
          ended = true;
          next = new Reading.Failure(ArticleReader.unreadable(document.name(), e), 0);
        }
      }
      return next != null;
    }

    @Override
    public Reading next() {
      if (!hasNext() || next == null) {
        throw new NoSuchElementException("no further article in " + document.name());
      }
      Reading reading = next;
      next = null;
      return reading;
    }

    private @Nullable Reading read(Lines.Line line) {
      byte[] bytes = line.bytes();
      int number = line.number();
      if (bytes == null) {
        begun = true;
        return failure(
            number,
            "longer than an article may be: the limit is "
                + ArticleReader.MAX_ARTICLE_BYTES
                + " bytes",
            line.length());
      }
      try {
        String json = document.encoding().decode(bytes, document.name(), number);
        if (json.isBlank()) {
          return null;
        }
        boolean first = !begun;
        begun = true;
        Article article = JsonArticle.parse(json, document, document.id() + ":" + number, number);
        if (article != null) {
          return new Reading.Success(article, document.name() + ":" + number, line.length());
        }
        if (first && document.listed()) {
          ended = true;
          return null;
        }
        return failure(number, "not an article: expected a JSON object with a body", line.length());
      } catch (ArticleFormatException e) {
        begun = true;
        return new Reading.Failure(e, line.length());
      }
    }

    private Reading.Failure failure(int line, String problem, long bytes) {
      return new Reading.Failure(
          new ArticleFormatException(document.name(), line, 0, problem, null), bytes);
    }
  }
}
