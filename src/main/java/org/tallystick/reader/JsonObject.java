package org.tallystick.reader;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.tallystick.article.Article;

/** A file that holds one article as a JSON object, over as many lines as it likes. */
final class JsonObject implements ArticleFormat {
  @Override
  public boolean recognises(Document document) {
    if (document.named(".txt")) {
      return false;
    }
    return document.named(".json") || document.opening().stripLeading().startsWith("{");
  }

  @Override
  public Iterator<Reading> read(Document document) throws IOException {
    String text = document.text();
    if (text.isBlank()) {
      throw new ArticleFormatException(document.name(), 0, 0, "holds no text", null);
    }
    Article article = JsonArticle.parse(text, document, document.id(), 1);
    if (article == null) {
      if (document.listed()) {
        return List.<Reading>of().iterator();
      }
      throw new ArticleFormatException(
          document.name(), 1, 0, "not an article: expected a JSON object with a body", null);
    }
    long bytes = text.getBytes(document.encoding().charset).length;
    return List.<Reading>of(new Reading.Success(article, document.name(), bytes)).iterator();
  }
}
