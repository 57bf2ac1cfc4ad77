package org.tallystick.reader;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;

/** News as XML: NITF, and NewsML-G2 with NITF, XHTML or plain text in it. */
final class XmlFormat implements ArticleFormat {
  private static final Pattern NEWS =
      Pattern.compile(
          "(?s)\\s*(<\\?xml[^>]*>)?(\\s|<!--.*?-->|<!DOCTYPE[^>\\[]*(\\[.*?]\\s*)?>)*"
              + "<(\\w+:)?(nitf|newsMessage|newsItem|packageItem)\\b.*");
  private static final int WITHIN = 8192;

  @Override
  public boolean recognises(Document document) {
    String opening = document.opening();
    return !document.named(".txt")
        && NEWS.matcher(opening.substring(0, Math.min(WITHIN, opening.length()))).matches();
  }

  @Override
  public Iterator<Reading> read(Document document) throws IOException {
    byte[] bytes = document.bytes();
    String xml = PageCharset.decode(bytes, document.encoding(), null);
    List<Reading> readings = new XmlNews(document, bytes.length).read(xml);
    if (readings.isEmpty()) {
      throw new ArticleFormatException(document.name(), 0, 0, "news item holds no text", null);
    }
    return readings.iterator();
  }
}
