package org.tallystick.report;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import org.tallystick.article.Article;
import org.tallystick.article.Place;
import org.tallystick.article.SourceMap;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A Word file made of an article that was not one. Used by one thread. */
final class DocxPlain {
  static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private static final Pattern PARAGRAPH = Pattern.compile("(?s).+?(?=\\R\\h*\\R|\\z)");
  private static final Pattern PIECE = Pattern.compile("[^\\t\\n]+|[\\t\\n]");

  private static final String TYPES =
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
          + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package."
          + "relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
          + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd."
          + "openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
          + "<Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd."
          + "openxmlformats-officedocument.wordprocessingml.styles+xml\"/></Types>";
  private static final String RELATIONS =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
          + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/"
          + "2006/relationships/%s\" Target=\"%s\"/></Relationships>";
  private static final String STYLES =
      "<w:styles xmlns:w=\""
          + W
          + "\"><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name"
          + " w:val=\"Normal\"/><w:pPr><w:spacing w:after=\"160\"/></w:pPr></w:style><w:style"
          + " w:type=\"paragraph\" w:styleId=\"Title\"><w:name w:val=\"Title\"/><w:basedOn"
          + " w:val=\"Normal\"/><w:rPr><w:b/><w:sz w:val=\"40\"/></w:rPr></w:style></w:styles>";

  private final DocxPackage file = new DocxPackage();
  private final SourceMap.Builder places = SourceMap.builder();

  /** Makes the file. */
  DocxPlain(Article article) throws IOException {
    Document document = DocxPackage.parse("<w:document xmlns:w=\"" + W + "\"/>");
    Element body = child(document.getDocumentElement(), "body");
    Matcher paragraphs = PARAGRAPH.matcher(article.text());
    int number = 0;
    while (paragraphs.find()) {
      if (paragraphs.group().isBlank()) {
        continue;
      }
      number++;
      int lead = paragraphs.group().length() - paragraphs.group().stripLeading().length();
      String text = paragraphs.group().substring(lead);
      boolean title = article.headline() != null && number == 1;
      paragraph(body, text, title);
      places.add(
          paragraphs.start() + lead,
          text.length(),
          new Place.Node("paragraph " + number + ", run 1", 0));
    }
    file.put("[Content_Types].xml", DocxPackage.parse(TYPES));
    file.put("_rels/.rels", relations("officeDocument", "word/document.xml"));
    file.put("word/document.xml", document);
    file.put("word/_rels/document.xml.rels", relations("styles", "styles.xml"));
    file.put("word/styles.xml", DocxPackage.parse(STYLES));
  }

  private static Document relations(String type, String target) throws IOException {
    return DocxPackage.parse(String.format(RELATIONS, type, target));
  }

  private static void paragraph(Element body, String text, boolean title) {
    Element paragraph = child(body, "p");
    if (title) {
      Element style = child(child(paragraph, "pPr"), "pStyle");
      style.setAttributeNS(W, "w:val", "Title");
    }
    Element run = child(paragraph, "r");
    Matcher pieces = PIECE.matcher(text);
    while (pieces.find()) {
      switch (pieces.group()) {
        case "\t" -> child(run, "tab");
        case "\n" -> child(run, "br");
        default -> {
          Element words = child(run, "t");
          words.setAttributeNS(XMLConstants.XML_NS_URI, "xml:space", "preserve");
          words.setTextContent(allowed(pieces.group()));
        }
      }
    }
  }

  /** What XML cannot hold is replaced, character for character. */
  private static String allowed(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0B-\\x1F\\uFFFE\\uFFFF]", "\uFFFD");
  }

  private static Element child(Element parent, String name) {
    Element child = parent.getOwnerDocument().createElementNS(W, "w:" + name);
    parent.appendChild(child);
    return child;
  }

  /** The file. */
  DocxPackage file() {
    return file;
  }

  /** Where the article's characters stand in it. */
  SourceMap places() {
    return places.build();
  }
}
