package org.tallystick.dataset;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tells the encoding of a text file: by its byte order mark; UTF-16 without a mark by the NUL bytes
 * in every other place; UTF-8 where all of it is; Windows-1252, which spreadsheets wrote for long,
 * otherwise.
 */
final class TextEncoding {
  private static final int PREFIX = 1 << 18;
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private TextEncoding() {}

  /**
   * The encoding of a file.
   *
   * @throws DatasetException if it is no text or cannot be read
   */
  static Opening of(Path file, String shown) {
    byte[] prefix;
    try (InputStream in = Files.newInputStream(file)) {
      prefix = in.readNBytes(PREFIX);
      Charset charset = charset(prefix, file);
      String text = new String(prefix, charset);
      text = text.startsWith("\uFEFF") ? text.substring(1) : text;
      for (int i = 0; i < text.length(); i++) {
        if (text.charAt(i) < '\t') {
          long line = 1 + text.substring(0, i).chars().filter(c -> c == '\n').count();
          throw new DatasetException(shown, line, "is no text: it holds control characters", null);
        }
      }
      return new Opening(charset, text);
    } catch (IOException e) {
      throw new DatasetException(shown, null, "cannot be read: " + DataPackage.reason(e), e);
    }
  }

  /** Passes over the byte order mark at the start of a stream, which must support marks. */
  static void skipMark(InputStream in) throws IOException {
    in.mark(4);
    byte[] first = in.readNBytes(3);
    in.reset();
    long length =
        starts(first, 0xef, 0xbb, 0xbf)
            ? 3
            : starts(first, 0xfe, 0xff) || starts(first, 0xff, 0xfe) ? 2 : 0;
    in.skipNBytes(length);
  }

  private static Charset charset(byte[] prefix, Path file) throws IOException {
    if (starts(prefix, 0xfe, 0xff)) {
      return StandardCharsets.UTF_16BE;
    }
    if (starts(prefix, 0xff, 0xfe)) {
      return StandardCharsets.UTF_16LE;
    }
    int even = 0;
    int odd = 0;
    for (int i = 0; i < prefix.length; i++) {
      if (prefix[i] == 0) {
        even += 1 - i % 2;
        odd += i % 2;
      }
    }
    // Western text in UTF-16 has a NUL in nearly every other byte, and always the same one.
    if (Math.max(even, odd) * 3 > prefix.length && Math.min(even, odd) * 20 < Math.max(even, odd)) {
      return even > odd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }
    return isUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS;
  }

  private static boolean isUtf8(Path file) throws IOException {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    byte[] bytes = new byte[1 << 16];
    ByteBuffer in = ByteBuffer.allocate(bytes.length + 8);
    CharBuffer out = CharBuffer.allocate(bytes.length + 8);
    try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
      for (int read = stream.read(bytes); read >= 0; read = stream.read(bytes)) {
        in.put(bytes, 0, read).flip();
        out.clear();
        if (decoder.decode(in, out, false).isError()) {
          return false;
        }
        in.compact();
      }
    }
    in.flip();
    out.clear();
    return !decoder.decode(in, out, true).isError();
  }

  private static boolean starts(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * How a file begins.
   *
   * @param charset its encoding
   * @param text its first characters, without a byte order mark
   */
  record Opening(Charset charset, String text) {}
}
