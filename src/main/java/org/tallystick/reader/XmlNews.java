package org.tallystick.reader;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the items of one XML document. No DTD is read and no entity resolved but XML's own five.
 * Used by one thread.
 *
 * <p>Sources: IPTC, NITF 3.6 and NewsML-G2 2.x.
 */
final class XmlNews {
  private static final Set<String> HEADLINES = Set.of("hl1", "headline", "h1");
  private static final Set<String> BODIES = Set.of("body.content", "inlineXML", "inlineData");
  private static final Set<String> SKIPPED =
      Set.of(
          "media", "table", "head", "script", "style", "figure", "body.end", "byline", "dateline");
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "li",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hl2",
          "block",
          "div",
          "blockquote",
          "pre",
          "bq",
          "ol",
          "ul",
          "dl",
          "dt",
          "dd",
          "br",
          "body");

  private final Document document;
  private final long bytes;
  private final List<Reading> readings = new ArrayList<>();
  private final Deque<Level> levels = new ArrayDeque<>();
  private XmlItem item;
  private boolean itemsNamed;

  XmlNews(Document document, long bytes) {
    this.document = document;
    this.bytes = bytes;
    this.item = new XmlItem(document);
  }

  /** An open element. */
  private static final class Level {
    final String name;
    final String path;
    final Map<String, Integer> children = new HashMap<>();
    int texts;

    Level(String name, String path) {
      this.name = name;
      this.path = path;
    }
  }

  /**
   * The articles, those without text left out.
   *
   * @throws ArticleFormatException if it is no well-formed XML
   */
  List<Reading> read(String xml) throws ArticleFormatException {
    try {
      XMLStreamReader in = SafeXml.open(new StringReader(xml));
      while (in.hasNext()) {
        switch (in.next()) {
          case XMLStreamConstants.START_ELEMENT -> start(in);
          case XMLStreamConstants.END_ELEMENT -> end();
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(in.getText());
          default -> {}
        }
      }
    } catch (XMLStreamException e) {
      throw SafeXml.problem(document.name(), e);
    }
    hand();
    return readings;
  }

  private void start(XMLStreamReader in) throws XMLStreamException {
    String name = in.getLocalName();
    Level above = levels.peek();
    int number = above == null ? 1 : above.children.merge(name, 1, Integer::sum);
    SafeXml.checkDepth(levels.size() + 1, in);
    String path =
        (above == null ? "" : above.path) + "/" + name + (above == null ? "" : "[" + number + "]");
    levels.push(new Level(name, path));
    if (name.equals("newsItem")) {
      hand();
      itemsNamed = true;
    }
    item.attributes(name, in);
    if (BLOCKS.contains(name)) {
      item.paragraph();
    }
  }

  private void end() {
    Level level = levels.pop();
    if (BLOCKS.contains(level.name) || BODIES.contains(level.name)) {
      item.paragraph();
    }
    if (level.name.equals("newsItem")) {
      hand();
    }
  }

  private void text(String characters) {
    Level level = levels.peek();
    if (level == null) {
      return;
    }
    level.texts++;
    String path = level.path + "/text()[" + level.texts + "]";
    if (inside(SKIPPED)) {
      return;
    }
    String headline = headline();
    if (headline != null) {
      item.headline(characters, path, headline);
    } else if (inside(BODIES)) {
      if (inside(Set.of("inlineData"))) {
        item.plain(characters, path);
      } else if (!inside(Set.of("body.head"))) {
        item.body(characters, path);
      }
    } else {
      item.about(level.name, characters);
    }
  }

  /** The path of the headline that is open; null if none is. */
  private @Nullable String headline() {
    for (Level level : levels) {
      if (HEADLINES.contains(level.name)) {
        return level.path;
      }
    }
    return null;
  }

  private boolean inside(Set<String> names) {
    return levels.stream().anyMatch(level -> names.contains(level.name));
  }

  /** Hands over the item read so far, if it holds text, and begins another. */
  private void hand() {
    XmlItem done = item;
    if (done.hasText()) {
      String place = itemsNamed ? document.name() + ":" + (readings.size() + 1) : document.name();
      readings.add(new Reading.Success(done.article(), place, readings.isEmpty() ? bytes : 0));
    }
    item = new XmlItem(document);
  }
}
