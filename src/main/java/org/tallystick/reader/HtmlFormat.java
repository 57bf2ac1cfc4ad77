package org.tallystick.reader;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.tallystick.article.Article;

/** A page of HTML, of which the article is read: its text among menus, comments and links. */
final class HtmlFormat implements ArticleFormat {
  @Override
  public boolean recognises(Document document) {
    if (document.named(".html") || document.named(".htm") || document.named(".xhtml")) {
      return true;
    }
    return !document.named(".txt")
        && !document.named(".md")
        && document.opening().stripLeading().startsWith("<");
  }

  @Override
  public Iterator<Reading> read(Document document) throws IOException {
    byte[] bytes = document.bytes();
    String html = PageCharset.decode(bytes, document.encoding(), null);
    if (html.isBlank()) {
      throw new ArticleFormatException(document.name(), 0, 0, "holds no text", null);
    }
    Article.Builder article = HtmlPage.read(html, document);
    if (article == null) {
      throw new ArticleFormatException(
          document.name(), 0, 0, "page holds no article: only menus, links and short lines", null);
    }
    return List.<Reading>of(new Reading.Success(article.build(), document.name(), bytes.length))
        .iterator();
  }
}
