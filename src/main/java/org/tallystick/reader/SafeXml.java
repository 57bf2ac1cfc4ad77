package org.tallystick.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Objects;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads XML that anybody may have written: no DTD is read, and no entity resolved but XML's own
 * five. Stateless.
 */
final class SafeXml {
  /** How deep elements may be nested. */
  static final int DEEPEST = 500;

  private SafeXml() {}

  /** Reads bytes, in the encoding that they declare. */
  static XMLStreamReader open(InputStream in) throws XMLStreamException {
    return factory().createXMLStreamReader(in);
  }

  /** Reads characters. */
  static XMLStreamReader open(Reader in) throws XMLStreamException {
    return factory().createXMLStreamReader(in);
  }

  /**
   * Shows the elements of a part as they begin. What can be read is shown, and a part that is
   * damaged ends there: it only describes the text.
   *
   * @param part closed at the end; null for a part that is missing
   */
  static void scan(@Nullable InputStream part, Consumer<XMLStreamReader> elements)
      throws IOException {
    if (part == null) {
      return;
    }
    try (part) {
      XMLStreamReader in = open(part);
      while (in.hasNext()) {
        if (in.next() == XMLStreamConstants.START_ELEMENT) {
          elements.accept(in);
        }
      }
    } catch (XMLStreamException e) {
      System.getLogger(SafeXml.class.getName())
          .log(System.Logger.Level.DEBUG, "description of a text is damaged", e);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  /**
   * Checks how deep the element is nested that has just begun.
   *
   * @throws XMLStreamException if too deep
   */
  static void checkDepth(int depth, XMLStreamReader in) throws XMLStreamException {
    if (depth > DEEPEST) {
      throw new XMLStreamException("elements nested deeper than " + DEEPEST, in.getLocation());
    }
  }

  /**
   * What is wrong with XML, and where.
   *
   * @param file how messages name it
   */
  static ArticleFormatException problem(String file, XMLStreamException e) {
    if (e.getNestedException() instanceof ArticleFormatException already) {
      return already;
    }
    String message = Objects.requireNonNullElse(e.getMessage(), e.toString());
    String reason = message.replaceFirst("(?s)^ParseError at .*?Message: ", "");
    return new ArticleFormatException(
        file,
        e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber()),
        e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getColumnNumber()),
        "not well-formed XML: " + reason,
        e);
  }

  /** An attribute by its local name, whatever its namespace; null if it is not there. */
  static @Nullable String attribute(XMLStreamReader in, String name) {
    for (int i = 0; i < in.getAttributeCount(); i++) {
      if (in.getAttributeLocalName(i).equals(name)) {
        return in.getAttributeValue(i);
      }
    }
    return null;
  }
}
