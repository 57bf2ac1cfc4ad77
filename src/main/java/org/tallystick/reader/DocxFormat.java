package org.tallystick.reader;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * A document of Word (Office Open XML, ECMA-376, transitional or strict). The text is what a reader
 * sees once all changes are accepted: without deletions, hidden text, instructions of fields,
 * headers, footers, notes and comments.
 */
final class DocxFormat implements ArticleFormat {
  private static final String MAIN = "word/document.xml";

  /** What the first bytes of a compound file look like, read as UTF-8. */
  private static final String OLE = "\uFFFD\uFFFD\u0011";

  @Override
  public boolean recognises(Document document) {
    return document.named(".docx")
        || document.named(".docm")
        || (document.opening().startsWith("PK\u0003\u0004")
            && document.file() == null
            && document.opening().contains("[Content_Types].xml"));
  }

  @Override
  public Iterator<Reading> read(Document document) throws IOException {
    if (document.opening().startsWith(OLE)) {
      throw new ArticleFormatException(
          document.name(), 0, 0, "locked by a password, or in the format of Word 97", null);
    }
    try (ZippedDocument zip = ZippedDocument.open(document)) {
      String main = main(zip);
      Set<String> titles = titles(zip);
      try (InputStream in = zip.needed(main)) {
        WordText text = new DocxText(titles).read(in, document.name() + "!" + main);
        return List.<Reading>of(
                new Reading.Success(text.article(document), document.name(), zip.size()))
            .iterator();
      }
    }
  }

  /** Where the text stands: some programs name it otherwise, and say so at the door. */
  private static String main(ZippedDocument zip) throws IOException {
    if (zip.has(MAIN)) {
      return MAIN;
    }
    String[] found = {MAIN};
    SafeXml.scan(
        zip.part("_rels/.rels"),
        in -> {
          String type = in.getAttributeValue(null, "Type");
          String target = in.getAttributeValue(null, "Target");
          if (type != null && type.endsWith("/officeDocument") && target != null) {
            found[0] = target.replaceFirst("^/", "");
          }
        });
    return found[0];
  }

  /** The ids of the styles of titles and headings of the first level, whatever the language. */
  private static Set<String> titles(ZippedDocument zip) throws IOException {
    Set<String> titles = new HashSet<>(Set.of("Title", "Heading1"));
    String[] style = {""};
    SafeXml.scan(
        zip.part("word/styles.xml"),
        in -> {
          if (in.getLocalName().equals("style")) {
            style[0] = String.valueOf(SafeXml.attribute(in, "styleId"));
          } else if (in.getLocalName().equals("name")
              && String.valueOf(SafeXml.attribute(in, "val"))
                  .matches("(?i)title|heading 1|headline")) {
            titles.add(style[0]);
          }
        });
    return titles;
  }
}
