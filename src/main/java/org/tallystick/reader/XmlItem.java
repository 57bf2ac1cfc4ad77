package org.tallystick.reader;

import java.time.DateTimeException;
import java.time.LocalDate;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Article;
import org.tallystick.article.Place;

/** What has been read of one item of news in XML. Used by one thread. */
final class XmlItem {
  private final Document document;
  private final MappedText headline = new MappedText();
  private final MappedText body = new MappedText();
  private boolean border;
  private boolean space;
  private @Nullable String headlineAt;
  private @Nullable String id;
  private @Nullable LocalDate date;
  private @Nullable String language;
  private @Nullable String source;

  XmlItem(Document document) {
    this.document = document;
  }

  /** What an element's attributes say of the item. */
  void attributes(String name, XMLStreamReader in) {
    switch (name) {
      case "nitf" -> language(in.getAttributeValue(XMLConstants.XML_NS_URI, "lang"));
      case "newsItem" -> id = in.getAttributeValue(null, "guid");
      case "doc-id" -> id = id == null ? in.getAttributeValue(null, "id-string") : id;
      case "language" -> language(in.getAttributeValue(null, "tag"));
      case "date.issue" -> date(in.getAttributeValue(null, "norm"));
      case "pubdata" -> {
        date(in.getAttributeValue(null, "date.publication"));
        source = source == null ? in.getAttributeValue(null, "name") : source;
      }
      case "doc.copyright" -> source = in.getAttributeValue(null, "holder");
      default -> {}
    }
  }

  /** Text outside headline and body. */
  void about(String element, String text) {
    switch (element) {
      case "contentCreated", "firstCreated", "versionCreated" -> date(text.strip());
      case "copyrightHolder" -> source = text.isBlank() ? source : text.strip();
      default -> {}
    }
  }

  private void language(@Nullable String tag) {
    language = tag == null ? language : tag;
  }

  /** The first day named is kept; NITF writes it without hyphens. */
  private void date(@Nullable String text) {
    if (date != null || text == null || text.length() < 8) {
      return;
    }
    String day =
        text.matches("\\d{8}.*")
            ? text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6, 8)
            : text.substring(0, Math.min(10, text.length()));
    try {
      date = LocalDate.parse(day);
    } catch (DateTimeException e) {
      System.getLogger(XmlItem.class.getName())
          .log(System.Logger.Level.DEBUG, "no day of the calendar: " + text, e);
    }
  }

  /**
   * Characters of a headline; only the first headline counts.
   *
   * @param element the path of the headline's element
   */
  void headline(String characters, String path, String element) {
    if (headlineAt == null) {
      headlineAt = element;
    }
    if (!element.equals(headlineAt)) {
      return;
    }
    space |= headline.length() > 0 && !characters.isEmpty() && characters.charAt(0) <= ' ';
    collapsed(headline, characters, path);
  }

  /** A border between two paragraphs of the body. */
  void paragraph() {
    border = true;
    space = false;
  }

  /** Characters of the body, white space collapsed. */
  void body(String characters, String path) {
    if (border && !characters.isBlank()) {
      body.paragraph();
      border = false;
      space = false;
    }
    collapsed(body, characters, path);
  }

  /** Characters of a body that is plain text, unchanged. */
  void plain(String characters, String path) {
    body.add(characters, new Place.Node(path, 0));
  }

  private void collapsed(MappedText text, String characters, String path) {
    int at = 0;
    while (at < characters.length()) {
      int end = at;
      while (end < characters.length() && characters.charAt(end) > ' ') {
        end++;
      }
      if (end > at) {
        if (space && text.length() > 0) {
          text.add(" ");
        }
        text.add(characters.substring(at, end), new Place.Node(path, at));
        space = false;
      }
      while (end < characters.length() && characters.charAt(end) <= ' ') {
        space = text.length() > 0;
        end++;
      }
      at = end;
    }
  }

  /** Whether there is a body. */
  boolean hasText() {
    return !body.isBlank();
  }

  /** The article. */
  Article article() {
    Article.Builder article = MappedText.article(headline, body, date, document);
    return article.id(id == null ? document.id() : id).language(language).source(source).build();
  }
}
