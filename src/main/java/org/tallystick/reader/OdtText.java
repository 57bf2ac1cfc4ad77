package org.tallystick.reader;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Place;

/**
 * The paragraphs of an OpenDocument text. Used by one thread.
 *
 * <p>A place is {@code paragraph 3}: the elements {@code p} and {@code h} of the content in the
 * order in which they begin, all of them counted; its offset counts the characters that the
 * paragraph shows, white space collapsed as the format says.
 */
final class OdtText {
  private static final Set<String> SKIPPED =
      Set.of("tracked-changes", "note", "annotation", "page-number", "bibliography-mark", "desc");

  private static final int MOST_SPACES = 1000;

  private final Set<String> titles = new HashSet<>(Set.of("Title", "Heading_20_1"));
  private final WordText text = new WordText();
  private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
  private int number;
  private int tables;
  private int skipped;

  /** A paragraph that has begun; one in a text frame stands in another. */
  private static final class Paragraph {
    final MappedText text = new MappedText();
    final int number;
    final boolean title;
    boolean space = true;

    Paragraph(int number, boolean title) {
      this.number = number;
      this.title = title;
    }

    void add(String characters) {
      text.add(characters, new Place.Node("paragraph " + number, text.length()));
    }

    /** Adds characters of which white space counts as one space, and none at the start. */
    void collapsed(String characters) {
      StringBuilder kept = new StringBuilder();
      for (int i = 0; i < characters.length(); i++) {
        char c = characters.charAt(i);
        boolean white = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!white || !space) {
          kept.append(white ? ' ' : c);
        }
        space = white;
      }
      add(kept.toString());
    }
  }

  /**
   * Reads the content.
   *
   * @param name how messages name it
   * @throws ArticleFormatException if it is no well-formed XML
   */
  WordText read(InputStream part, String name) throws ArticleFormatException {
    int depth = 0;
    try {
      XMLStreamReader in = SafeXml.open(part);
      while (in.hasNext()) {
        switch (in.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            SafeXml.checkDepth(++depth, in);
            start(in);
          }
          case XMLStreamConstants.END_ELEMENT -> {
            depth--;
            end(in.getLocalName());
          }
          case XMLStreamConstants.CHARACTERS,
              XMLStreamConstants.CDATA,
              XMLStreamConstants.SPACE -> {
            Paragraph open = paragraphs.peek();
            if (open != null && skipped == 0) {
              open.collapsed(in.getText());
            }
          }
          default -> {}
        }
      }
    } catch (XMLStreamException e) {
      throw SafeXml.problem(name, e);
    }
    return text;
  }

  private void start(XMLStreamReader in) {
    String name = in.getLocalName();
    skipped += SKIPPED.contains(name) ? 1 : 0;
    Paragraph open = paragraphs.peek();
    switch (name) {
      case "style" -> style(in);
      case "p", "h" -> {
        boolean first = name.equals("h") && "1".equals(SafeXml.attribute(in, "outline-level"));
        String style = String.valueOf(SafeXml.attribute(in, "style-name"));
        paragraphs.push(new Paragraph(++number, first || titles.contains(style)));
      }
      case "table" -> tables++;
      case "s" -> space(open, SafeXml.attribute(in, "c"));
      case "tab" -> verbatim(open, "\t");
      case "line-break" -> verbatim(open, "\n");
      default -> {}
    }
  }

  /** A style made for one paragraph is what the style that it is made from is. */
  private void style(XMLStreamReader in) {
    String name = SafeXml.attribute(in, "name");
    if (name != null
        && titles.contains(String.valueOf(SafeXml.attribute(in, "parent-style-name")))) {
      titles.add(name);
    }
  }

  private void space(@Nullable Paragraph open, @Nullable String count) {
    boolean many = count != null && count.matches("\\d{1,6}");
    verbatim(open, " ".repeat(many ? Math.min(MOST_SPACES, Integer.parseInt(count)) : 1));
  }

  private void verbatim(@Nullable Paragraph open, String characters) {
    if (open != null && skipped == 0) {
      open.add(characters);
      open.space = false;
    }
  }

  private void end(String name) {
    skipped -= SKIPPED.contains(name) ? 1 : 0;
    if (name.equals("table")) {
      tables--;
    }
    Paragraph open = paragraphs.peek();
    if (open != null && (name.equals("p") || name.equals("h"))) {
      paragraphs.pop();
      if (skipped == 0) {
        text.add(open.text, open.title, tables > 0);
      }
    }
  }
}
