package org.tallystick.reader;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A word processor's document: a zip file of which parts are read by name. Nothing is unpacked to
 * disk and no part unpacks to more than {@value #MAX_PART_BYTES} bytes, so that names leading out
 * of a folder, and parts that swell, do no harm. Used by one thread.
 */
final class ZippedDocument implements Closeable {
  /** How many bytes a part may unpack to. */
  static final long MAX_PART_BYTES = 64L * 1024 * 1024;

  private static final int MAX_STREAM_BYTES = 64 * 1024 * 1024;

  private final String name;
  private final @Nullable ZipFile file;
  private final byte[] bytes;
  private final long size;

  private ZippedDocument(String name, @Nullable ZipFile file, byte[] bytes, long size) {
    this.name = name;
    this.file = file;
    this.bytes = bytes;
    this.size = size;
  }

  /**
   * Opens a document: a file by its directory, standard input and one compressed again from memory.
   *
   * @throws ArticleFormatException if it is no zip file
   */
  static ZippedDocument open(Document document) throws IOException {
    Path path = document.file();
    if (path == null || Compression.isNamed(path.toString())) {
      byte[] bytes = document.bytes(MAX_STREAM_BYTES);
      return new ZippedDocument(document.name(), null, bytes, bytes.length);
    }
    try {
      return new ZippedDocument(
          document.name(), new ZipFile(path.toFile()), new byte[0], Files.size(path));
    } catch (ZipException | IllegalArgumentException e) {
      throw new ArticleFormatException(
          document.name(), 0, 0, "damaged, cut short or no zip file", e);
    }
  }

  /** How many bytes it takes, packed. */
  long size() {
    return size;
  }

  /** Whether it has a part of that name. */
  boolean has(String part) throws IOException {
    try (InputStream in = stream(part)) {
      return in != null;
    }
  }

  /**
   * Opens a part.
   *
   * @return null if there is none of that name
   */
  @Nullable InputStream part(String part) throws IOException {
    InputStream in = stream(part);
    return in == null ? null : new Limited(in, name + "!" + part);
  }

  /**
   * Opens a part that must be there.
   *
   * @throws ArticleFormatException if it is not
   */
  InputStream needed(String part) throws IOException {
    InputStream in = part(part);
    if (in == null) {
      throw new ArticleFormatException(
          name, 0, 0, "not a document of its kind: it has no " + part, null);
    }
    return in;
  }

  private @Nullable InputStream stream(String part) throws IOException {
    if (file != null) {
      ZipEntry entry = file.getEntry(part);
      return entry == null ? null : file.getInputStream(entry);
    }
    ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes));
    // What stands before the part has to be unpacked too, to one limit for all.
    Limited unpacked = new Limited(zip, name);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (entry.getName().equals(part)) {
        return zip;
      }
      unpacked.transferTo(OutputStream.nullOutputStream());
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }

  /** Passes on a bounded number of bytes and then fails. */
  private static final class Limited extends FilterInputStream {
    private final String name;
    private long left = MAX_PART_BYTES;

    Limited(InputStream in, String name) {
      super(in);
      this.name = name;
    }

    @Override
    public int read() throws IOException {
      int read = in.read();
      take(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = in.read(buffer, offset, length);
      take(Math.max(0, read));
      return read;
    }

    private void take(int read) throws ArticleFormatException {
      left -= read;
      if (left < 0) {
        throw new ArticleFormatException(
            name, 0, 0, "unpacks to more than " + MAX_PART_BYTES + " bytes", null);
      }
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
