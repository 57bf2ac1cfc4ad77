package org.tallystick.reader;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * How a document's characters are written in bytes. UTF-16 is known by its byte order mark;
 * everything else must be UTF-8.
 */
enum Encoding {
  UTF_8(StandardCharsets.UTF_8, 0),
  UTF_8_MARKED(StandardCharsets.UTF_8, 3),
  UTF_16BE(StandardCharsets.UTF_16BE, 2),
  UTF_16LE(StandardCharsets.UTF_16LE, 2);

  /** The charset, without its byte order mark. */
  final Charset charset;

  /** How many bytes the byte order mark takes. */
  final int markLength;

  Encoding(Charset charset, int markLength) {
    this.charset = charset;
    this.markLength = markLength;
  }

  /** The encoding of a document that begins with {@code head}. */
  static Encoding of(byte[] head) {
    int first = head.length > 0 ? head[0] & 0xff : -1;
    int second = head.length > 1 ? head[1] & 0xff : -1;
    int third = head.length > 2 ? head[2] & 0xff : -1;
    if (first == 0xef && second == 0xbb && third == 0xbf) {
      return UTF_8_MARKED;
    }
    if (first == 0xfe && second == 0xff) {
      return UTF_16BE;
    }
    if (first == 0xff && second == 0xfe) {
      return UTF_16LE;
    }
    return UTF_8;
  }

  /** Whether a character takes two bytes at least. */
  boolean isWide() {
    return this == UTF_16BE || this == UTF_16LE;
  }

  /** The characters of the first bytes of a document, as far as they are understood. */
  String opening(byte[] head) {
    return new String(head, markLength, head.length - markLength, charset);
  }

  /**
   * The characters that {@code bytes} stand for, none replaced.
   *
   * @param document the document's name, for messages
   * @param line the line that the bytes begin at, from 1
   * @throws ArticleFormatException if they are not text in this encoding, or hold a NUL byte
   */
  String decode(byte[] bytes, String document, int line) throws ArticleFormatException {
    if (!isWide()) {
      rejectNul(bytes, document, line);
    }
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate((int) (bytes.length * decoder.maxCharsPerByte()) + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (!result.isError()) {
      result = decoder.flush(out);
    }
    String text = out.flip().toString();
    try {
      if (result.isError()) {
        result.throwException();
      }
    } catch (CharacterCodingException e) {
      int place = in.position();
      throw new ArticleFormatException(
          document,
          line + lineBreaks(text),
          text.length() - text.lastIndexOf('\n'),
          String.format(
              Locale.ROOT,
              "not text in %s: byte 0x%02X does not belong there",
              charset,
              bytes[place] & 0xff),
          e);
    }
    int nul = isWide() ? text.indexOf('\0') : -1;
    if (nul >= 0) {
      String before = text.substring(0, nul);
      throw nul(document, line + lineBreaks(before), nul - before.lastIndexOf('\n'));
    }
    return text;
  }

  private static void rejectNul(byte[] bytes, String document, int line)
      throws ArticleFormatException {
    int breaks = 0;
    int lineStart = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        breaks++;
        lineStart = i + 1;
      } else if (bytes[i] == 0) {
        throw nul(document, line + breaks, i - lineStart + 1);
      }
    }
  }

  private static ArticleFormatException nul(String document, int line, int column) {
    return new ArticleFormatException(
        document,
        line,
        column,
        "holds a NUL byte: not a text file (UTF-16 needs a byte order mark)",
        null);
  }

  private static int lineBreaks(String text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }
}
