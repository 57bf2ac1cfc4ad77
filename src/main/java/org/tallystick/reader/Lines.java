package org.tallystick.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a document as bytes, one at a time, so that memory does not grow with its length.
 */
final class Lines {
  private final Document document;
  private final InputStream in;
  private int number;

  Lines(Document document) {
    this.document = document;
    this.in = document.in();
  }

  /** A line. */
  static final class Line {
    private final int number;
    private final byte @Nullable [] bytes;
    private final long length;

    private Line(int number, byte @Nullable [] bytes, long length) {
      this.number = number;
      this.bytes = bytes;
      this.length = length;
    }

    /** Its number, from 1. */
    int number() {
      return number;
    }

    /** Its bytes without the line feed; null if there were more than an article may have. */
    byte @Nullable [] bytes() {
      return bytes;
    }

    /** How many bytes it took, line feed included. */
    long length() {
      return length;
    }
  }

  /** The next line, or null at the end. */
  @Nullable Line next() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    boolean tooLong = false;
    long length = 0;
    int step = document.encoding().isWide() ? 2 : 1;
    boolean bigEndian = document.encoding() == Encoding.UTF_16BE;
    byte[] unit = new byte[step];
    for (int got = in.readNBytes(unit, 0, step); got > 0; got = in.readNBytes(unit, 0, step)) {
      length += got;
      if (got == step && isLineFeed(unit, bigEndian)) {
        number++;
        return new Line(number, tooLong ? null : bytes.toByteArray(), length);
      }
      if (bytes.size() >= ArticleReader.MAX_ARTICLE_BYTES) {
        tooLong = true;
        bytes.reset();
      }
      if (!tooLong) {
        bytes.write(unit, 0, got);
      }
    }
    if (length == 0) {
      return null;
    }
    number++;
    return new Line(number, tooLong ? null : bytes.toByteArray(), length);
  }

  private static boolean isLineFeed(byte[] unit, boolean bigEndian) {
    if (unit.length == 1) {
      return unit[0] == '\n';
    }
    return unit[bigEndian ? 0 : 1] == 0 && unit[bigEndian ? 1 : 0] == '\n';
  }
}
