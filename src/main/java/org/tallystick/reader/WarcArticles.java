package org.tallystick.reader;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.tallystick.article.Article;

/**
 * The articles of one web archive. Skipped and counted are requests, revisits, answers that are not
 * HTML or not {@code 200 OK}, and pages without an article, such as the front page of a site.
 */
final class WarcArticles implements Iterator<Reading> {
  private static final int OK = 200;

  private final Document document;
  private final String name;
  private final InputStream in;
  private @Nullable WarcReader records;
  private @Nullable Reading next;
  private long before;
  private long read;
  private long revisits;
  private long others;
  private boolean ended;

  /**
   * The articles of an archive.
   *
   * @param document what the archive stands in
   * @param name how messages name the archive
   * @param in its bytes; not closed
   */
  WarcArticles(Document document, String name, InputStream in) {
    this.document = document;
    this.name = name;
    this.in = in;
  }

  @Override
  public boolean hasNext() {
    while (next == null && !ended) {
      try {
        next = advance();
      } catch (IOException | IllegalArgumentException e) {
        ended = true;
        next = failure("archive is damaged or cut here: " + e.getMessage(), e);
      }
    }
    return next != null;
  }

  @Override
  public Reading next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException("no further article in " + name);
    }
    Reading reading = next;
    next = null;
    return reading;
  }

  /** The article of the next record; null if it holds none. */
  private @Nullable Reading advance() throws IOException {
    WarcReader reader = records;
    if (reader == null) {
      reader = new WarcReader(in);
      records = reader;
    }
    Optional<WarcRecord> found = reader.next();
    if (found.isEmpty()) {
      ended = true;
      return end();
    }
    WarcRecord record = found.get();
    if (record instanceof WarcResponse response) {
      return page(response, reader.position());
    }
    if (record instanceof WarcRevisit) {
      revisits++;
    } else {
      others++;
    }
    return null;
  }

  private @Nullable Reading page(WarcResponse response, long position) throws IOException {
    String type = response.contentType().base().toString();
    if (!type.equalsIgnoreCase("application/http")) {
      others++;
      return null;
    }
    HttpResponse http = response.http();
    MediaType form = http.contentType();
    if (http.status() != OK || !isHtml(form)) {
      others++;
      return null;
    }
    byte[] bytes = http.bodyDecoded().stream().readNBytes(ArticleReader.MAX_ARTICLE_BYTES + 1);
    long taken = position - before;
    before = position;
    if (bytes.length > ArticleReader.MAX_ARTICLE_BYTES) {
      return new Reading.Failure(
          new ArticleFormatException(
              place(response.target()),
              0,
              0,
              "longer than an article may be: the limit is "
                  + ArticleReader.MAX_ARTICLE_BYTES
                  + " bytes",
              null),
          taken);
    }
    String html = PageCharset.decode(bytes, Encoding.of(bytes), form.parameters().get("charset"));
    Article.Builder article = HtmlPage.read(html, document);
    if (article == null) {
      others++;
      return null;
    }
    read++;
    return new Reading.Success(
        article.id(response.target()).build(), place(response.target()), taken);
  }

  private static boolean isHtml(MediaType form) {
    String type = form.base().toString();
    return type.equalsIgnoreCase("text/html") || type.equalsIgnoreCase("application/xhtml+xml");
  }

  private String place(String target) {
    return name + ": " + target;
  }

  private @Nullable Reading end() {
    String skipped = revisits + " revisits and " + others + " other records were skipped";
    System.getLogger(WarcArticles.class.getName())
        .log(System.Logger.Level.INFO, name + ": " + read + " articles read, " + skipped);
    return read == 0 && !document.listed() ? failure("holds no article: " + skipped, null) : null;
  }

  private Reading failure(String problem, @Nullable Exception cause) {
    long at = records == null ? 0 : records.position();
    String where = cause == null ? name : name + ": byte " + at;
    return new Reading.Failure(new ArticleFormatException(where, 0, 0, problem, cause), 0);
  }
}
