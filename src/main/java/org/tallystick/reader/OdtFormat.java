package org.tallystick.reader;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;

/**
 * A text in the OpenDocument format (ISO/IEC 26300), as LibreOffice writes it: without deletions,
 * notes, comments, and the numbers of pages.
 */
final class OdtFormat implements ArticleFormat {
  private static final String MAIN = "content.xml";

  @Override
  public boolean recognises(Document document) {
    return document.named(".odt")
        || (document.file() == null
            && document.opening().startsWith("PK\u0003\u0004")
            && document.opening().contains("mimetypeapplication/vnd.oasis.opendocument.text"));
  }

  @Override
  public Iterator<Reading> read(Document document) throws IOException {
    try (ZippedDocument zip = ZippedDocument.open(document)) {
      boolean[] locked = {false};
      SafeXml.scan(
          zip.part("META-INF/manifest.xml"),
          in -> locked[0] |= in.getLocalName().equals("encryption-data"));
      if (locked[0]) {
        throw new ArticleFormatException(document.name(), 0, 0, "locked by a password", null);
      }
      try (InputStream in = zip.needed(MAIN)) {
        WordText text = new OdtText().read(in, document.name() + "!" + MAIN);
        return List.<Reading>of(
                new Reading.Success(text.article(document), document.name(), zip.size()))
            .iterator();
      }
    }
  }
}
