package org.tallystick.reader;

import java.io.IOException;
import java.util.Iterator;

/** One form that articles are written in. Implementations hold no state. */
interface ArticleFormat {
  /** Whether the document is of this form, judged by its name and its first characters. */
  boolean recognises(Document document);

  /**
   * The document's articles, read as they are asked for.
   *
   * @throws ArticleFormatException if the document as a whole holds none
   * @throws IOException if it cannot be read
   */
  Iterator<Reading> read(Document document) throws IOException;
}
