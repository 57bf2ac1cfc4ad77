package org.tallystick.reader;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An open file or standard input, and what its articles take from it. Used by one thread. */
final class Document implements Closeable {
  private static final System.Logger LOGGER = System.getLogger(Document.class.getName());
  private static final int OPENING = 1 << 20;

  private final String name;
  private final String id;
  private final @Nullable Path file;
  private final boolean listed;
  private final @Nullable LocalDate date;
  private final BufferedInputStream in;
  private final Encoding encoding;
  private final String opening;

  /**
   * Looks at the first bytes and leaves the stream behind the byte order mark.
   *
   * @param name how messages name it
   * @param id the id of an article that has none of its own
   * @param file the file; null for standard input
   * @param listed whether a directory led to it, not the caller
   * @param date the date of an article that has none of its own; null for none
   * @param stream its bytes
   */
  Document(
      String name,
      String id,
      @Nullable Path file,
      boolean listed,
      @Nullable LocalDate date,
      InputStream stream)
      throws IOException {
    this.name = name;
    this.id = id;
    this.file = file;
    this.listed = listed;
    this.date = date;
    this.in = new BufferedInputStream(stream);
    in.mark(OPENING);
    byte[] head = head();
    in.reset();
    this.encoding = Encoding.of(head);
    this.opening = encoding.opening(head);
    in.skipNBytes(encoding.markLength);
  }

  /** The first bytes; fewer where it breaks off, which is met again where an article ends there. */
  private byte[] head() {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    byte[] block = new byte[1 << 16];
    try {
      int read = 0;
      while (read >= 0 && head.size() < OPENING) {
        head.write(block, 0, read);
        read = in.read(block, 0, Math.min(block.length, OPENING - head.size()));
      }
    } catch (IOException e) {
      LOGGER.log(System.Logger.Level.DEBUG, name + " breaks off in its first bytes", e);
    }
    return head.toByteArray();
  }

  /** How messages name it. */
  String name() {
    return name;
  }

  /** The id of an article that has none of its own. */
  String id() {
    return id;
  }

  /** The file; null for standard input. */
  @Nullable Path file() {
    return file;
  }

  /** Whether a directory led to it, so that it need not be an article at all. */
  boolean listed() {
    return listed;
  }

  /** The date of an article that has none of its own; null for none. */
  @Nullable LocalDate date() {
    return date;
  }

  /** Its bytes behind the byte order mark. */
  InputStream in() {
    return in;
  }

  /** How its characters are written. */
  Encoding encoding() {
    return encoding;
  }

  /** Its first characters, undecodable ones replaced. */
  String opening() {
    return opening;
  }

  /**
   * Whether the file's name ends with {@code extension}, in any case, but for what says how it is
   * compressed; never for standard input.
   */
  boolean named(String extension) {
    return file != null && Compression.plainName(name).endsWith(extension);
  }

  /**
   * All its characters.
   *
   * @throws ArticleFormatException if it is longer than an article may be, or is not text
   */
  String text() throws IOException {
    return encoding.decode(bytes(), name, 1);
  }

  /** All its bytes behind the byte order mark, at most as many as an article may take. */
  byte[] bytes() throws IOException {
    return bytes(ArticleReader.MAX_ARTICLE_BYTES);
  }

  /**
   * All its bytes behind the byte order mark, of a form that holds more than text.
   *
   * @throws ArticleFormatException if there are more than {@code most}
   */
  byte[] bytes(int most) throws IOException {
    byte[] bytes = in.readNBytes(most + 1);
    if (bytes.length > most) {
      throw new ArticleFormatException(
          name, 0, 0, "longer than an article may be: the limit is " + most + " bytes", null);
    }
    return bytes;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
