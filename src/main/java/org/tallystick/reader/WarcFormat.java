package org.tallystick.reader;

import java.io.IOException;
import java.util.Iterator;

/**
 * A web archive (ISO 28500), compressed by gzip or not: each answer that is a page of HTML is an
 * article. Read record by record, so that memory does not grow with the archive.
 */
final class WarcFormat implements ArticleFormat {
  private static final String GZIP = "\u001f\ufffd";

  @Override
  public boolean recognises(Document document) {
    return document.named(".warc")
        || document.named(".warc.gz")
        || document.opening().startsWith("WARC/")
        || (document.file() == null && document.opening().startsWith(GZIP));
  }

  @Override
  public Iterator<Reading> read(Document document) throws IOException {
    return new WarcArticles(document, document.name(), document.in());
  }
}
