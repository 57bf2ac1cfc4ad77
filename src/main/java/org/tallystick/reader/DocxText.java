package org.tallystick.reader;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Place;

/**
 * The paragraphs of a Word document's main part. Used by one thread.
 *
 * <p>A place is {@code paragraph 3, run 2}: the elements {@code p} of the part in the order in
 * which they begin, all of them counted, and the elements {@code r} of the paragraph itself; its
 * offset counts the run's characters, a tab and a line break as one.
 */
final class DocxText {
  /** What is not read: what the author took out, and what shows nowhere or twice. */
  private static final Set<String> SKIPPED =
      Set.of("del", "moveFrom", "instrText", "delText", "rt", "object");

  private final Set<String> titles;
  private final WordText text = new WordText();
  private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
  private int number;
  private int tables;
  private int skipped;
  private @Nullable String namespace;

  /**
   * Prepares to read.
   *
   * @param titles the ids of the styles that headlines have
   */
  DocxText(Set<String> titles) {
    this.titles = titles;
  }

  /** A paragraph that has begun; one in a text frame stands in another. */
  private static final class Paragraph {
    final MappedText text = new MappedText();
    final int number;
    int run;
    int offset;
    boolean inRun;
    boolean hidden;
    boolean title;

    Paragraph(int number) {
      this.number = number;
    }

    void add(String characters) {
      if (inRun && !hidden) {
        text.add(characters, new Place.Node("paragraph " + number + ", run " + run, offset));
      }
      offset += characters.length();
    }
  }

  /**
   * Reads the part.
   *
   * @param name how messages name it
   * @throws ArticleFormatException if it is no well-formed XML
   */
  WordText read(InputStream part, String name) throws ArticleFormatException {
    int depth = 0;
    boolean inText = false;
    try {
      XMLStreamReader in = SafeXml.open(part);
      while (in.hasNext()) {
        switch (in.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            SafeXml.checkDepth(++depth, in);
            String element = name(in);
            inText = element.equals("t");
            start(element, in);
          }
          case XMLStreamConstants.END_ELEMENT -> {
            depth--;
            inText = false;
            end(name(in));
          }
          case XMLStreamConstants.CHARACTERS,
              XMLStreamConstants.CDATA,
              XMLStreamConstants.SPACE -> {
            if (inText) {
              add(in.getText());
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

  /**
   * The element's name; empty for one of drawings or formulas. A fallback says again, to older
   * programs, what has just been said.
   */
  private String name(XMLStreamReader in) {
    String at = String.valueOf(in.getNamespaceURI());
    if (namespace == null) {
      namespace = at;
    }
    String name = in.getLocalName();
    return at.equals(namespace) ? name : name.equals("Fallback") ? "del" : "";
  }

  private void start(String name, XMLStreamReader in) {
    skipped += SKIPPED.contains(name) ? 1 : 0;
    Paragraph open = paragraphs.peek();
    switch (name) {
      case "p" -> paragraphs.push(new Paragraph(++number));
      case "tbl" -> tables++;
      case "r" -> {
        if (open != null) {
          open.run++;
          open.offset = 0;
          open.inRun = true;
          open.hidden = false;
        }
      }
      case "vanish" -> {
        if (open != null) {
          open.hidden =
              !"0".equals(SafeXml.attribute(in, "val"))
                  && !"false".equals(SafeXml.attribute(in, "val"));
        }
      }
      case "pStyle" -> {
        if (open != null) {
          open.title = titles.contains(String.valueOf(SafeXml.attribute(in, "val")));
        }
      }
      case "tab" -> {
        // In the properties of a paragraph it sets a stop.
        if (open != null && open.inRun) {
          add("\t");
        }
      }
      case "br", "cr" -> add("\n");
      case "noBreakHyphen" -> add("\u2011");
      default -> {}
    }
  }

  private void end(String name) {
    skipped -= SKIPPED.contains(name) ? 1 : 0;
    Paragraph open = paragraphs.peek();
    switch (name) {
      case "p" -> {
        if (open != null) {
          paragraphs.pop();
          text.add(open.text, open.title, tables > 0);
        }
      }
      case "tbl" -> tables--;
      case "r" -> {
        if (open != null) {
          open.inRun = false;
        }
      }
      default -> {}
    }
  }

  private void add(String characters) {
    Paragraph open = paragraphs.peek();
    if (open != null && skipped == 0) {
      open.add(characters);
    }
  }
}
