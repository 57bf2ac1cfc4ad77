package org.tallystick.report;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * HTML that grows, every text and attribute escaped; well-formed as XML too. What no HTML may hold
 * (controls, lone surrogates) becomes U+FFFD; marks that turn the direction of writing go. Not
 * thread-safe.
 */
final class Markup {
  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;

  Markup() {
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing to a string failed", e);
    }
  }

  /** Something that writes XML. */
  private interface Step {
    void run() throws XMLStreamException;
  }

  private Markup step(Step step) {
    try {
      step.run();
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing to a string failed", e);
    }
  }

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn
   */
  Markup open(String name, String... attributes) {
    return step(
        () -> {
          xml.writeStartElement(name);
          attributes(attributes);
        });
  }

  /** An element without content, such as {@code meta}. */
  Markup empty(String name, String... attributes) {
    return step(
        () -> {
          xml.writeEmptyElement(name);
          attributes(attributes);
        });
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], harmless(attributes[i + 1]));
    }
  }

  /** Closes the innermost open element. */
  Markup close() {
    return step(
        () -> {
          xml.writeCharacters("");
          xml.writeEndElement();
        });
  }

  /** Text. */
  Markup text(String characters) {
    return step(() -> xml.writeCharacters(harmless(characters)));
  }

  /** An element with text alone. */
  Markup leaf(String name, String characters, String... attributes) {
    return open(name, attributes).text(characters).close();
  }

  /** A line end between elements, for people who read the source. */
  Markup line() {
    return text("\n");
  }

  private static String harmless(String characters) {
    StringBuilder clean = new StringBuilder(characters.length());
    characters
        .codePoints()
        .filter(c -> !turnsWriting(c))
        .forEach(c -> clean.appendCodePoint(isHarmful(c) ? 0xfffd : c));
    return clean.toString();
  }

  private static boolean turnsWriting(int c) {
    return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
  }

  private static boolean isHarmful(int c) {
    boolean control = Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r';
    return control || (c >= 0xd800 && c <= 0xdfff) || (c & 0xfffe) == 0xfffe;
  }

  @Override
  public String toString() {
    step(xml::flush);
    return text.toString();
  }
}
