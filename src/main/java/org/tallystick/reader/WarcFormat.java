package org.tallystick.reader;

import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;

/**
 * A web archive (ISO 28500), compressed by gzip or not: each answer that is a page of HTML is an
 * article. Read record by record, so that memory does not grow with the archive.
 */
final class WarcFormat implements ArticleFormat {
  @Override
  public boolean recognises(Document document) {
    return document.named(".warc") || document.opening().startsWith("WARC/");
  }

  /** Whether a file's name says that it is a web archive, compressed record by record or not. */
  static boolean isNamed(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".warc") || lower.endsWith(".warc.gz");
  }

  @Override
  public Iterator<Reading> read(Document document) throws IOException {
    return new WarcArticles(document, document.name(), document.in());
  }
}
