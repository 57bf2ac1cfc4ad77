package org.tallystick.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * The parts of a Word file, of which some are changed. Parts that unpack to more than {@value
 * #MAX_BYTES} bytes together are refused, and names that lead out of a folder left out. Used by one
 * thread.
 */
final class DocxPackage {
  private static final int MAX_BYTES = 256 * 1024 * 1024;

  /** Equal reports are to give equal files: no part tells when it was written. */
  private static final FileTime NEVER = FileTime.from(Instant.parse("1980-02-01T00:00:00Z"));

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  /**
   * Opens a Word file.
   *
   * @throws IOException if it cannot be read
   */
  static DocxPackage open(Path file) throws IOException {
    DocxPackage opened = new DocxPackage();
    long left = MAX_BYTES;
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] bytes = zip.readNBytes((int) left + 1);
        left -= bytes.length;
        if (left < 0) {
          throw new IOException(file + " unpacks to more than " + MAX_BYTES + " bytes");
        }
        if (!entry.isDirectory() && !entry.getName().matches("/.*|(.*/)?\\.\\.(/.*)?|.*\\\\.*")) {
          opened.parts.put(entry.getName(), bytes);
        }
      }
    }
    return opened;
  }

  /** Whether there is a part of that name. */
  boolean has(String name) {
    return parts.containsKey(name);
  }

  /**
   * A part of XML. No DTD is read.
   *
   * @return null if there is no part of that name
   * @throws IOException if it is no XML
   */
  @Nullable Document xml(String name) throws IOException {
    byte[] bytes = parts.get(name);
    return bytes == null ? null : parse(new ByteArrayInputStream(bytes), name);
  }

  /** Text as XML. */
  static Document parse(String xml) throws IOException {
    return parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), "");
  }

  private static Document parse(InputStream in, String name) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setExpandEntityReferences(false);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(in);
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(name + " is not well-formed XML: " + e.getMessage(), e);
    }
  }

  /** Puts a part of XML in place of the one of that name, or at the end. */
  void put(String name, Document xml) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.STANDALONE, "yes");
      xml.setXmlStandalone(true);
      transformer.transform(new DOMSource(xml), new StreamResult(out));
    } catch (TransformerException e) {
      throw new IOException(name + " cannot be written: " + e.getMessage(), e);
    }
    parts.put(name, out.toByteArray());
  }

  /** Writes the file; {@code out} is left open. */
  void write(OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      ZipEntry entry = new ZipEntry(part.getKey());
      entry.setLastModifiedTime(NEVER);
      zip.putNextEntry(entry);
      zip.write(part.getValue());
      zip.closeEntry();
    }
    zip.finish();
  }
}
