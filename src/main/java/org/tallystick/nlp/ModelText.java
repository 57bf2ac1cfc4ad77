package org.tallystick.nlp;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads the text form of CoreNLP's neural parser models: words and numbers parted by single spaces
 * and line feeds. Its six million numbers are why it does not go through strings.
 */
final class ModelText {
  private static final double[] POWERS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int limit;
  private byte[] item = new byte[64];
  private int length;

  ModelText(InputStream in) {
    this.in = in;
  }

  /** The number in a line such as {@code dict=77207}, whose name is checked. */
  int header(String name) throws IOException {
    String line = word();
    if (!line.startsWith(name + "=")) {
      throw new IOException("parser model must say " + name + "= here, got " + line);
    }
    return Integer.parseInt(line.substring(name.length() + 1));
  }

  /** The next word, up to a space or the end of the line. */
  String word() throws IOException {
    next();
    return new String(item, 0, length, StandardCharsets.UTF_8);
  }

  /** The next numbers, into {@code target} from {@code offset}. */
  void numbers(float[] target, int offset, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      target[offset + i] = number();
    }
  }

  private float number() throws IOException {
    next();
    int i = item[0] == '-' ? 1 : 0;
    long digits = 0;
    int decimals = -1;
    for (int k = i; k < length; k++) {
      byte c = item[k];
      if (c == '.' && decimals < 0) {
        decimals = 0;
      } else if (c >= '0' && c <= '9' && length - i < POWERS.length) {
        digits = 10 * digits + (c - '0');
        decimals += decimals < 0 ? 0 : 1;
      } else {
        return Float.parseFloat(new String(item, 0, length, StandardCharsets.US_ASCII));
      }
    }
    double value = digits / POWERS[Math.max(0, decimals)];
    return (float) (i == 1 ? -value : value);
  }

  private void next() throws IOException {
    length = 0;
    while (true) {
      if (position == limit) {
        fill();
      }
      byte c = buffer[position++];
      if (c == ' ' || c == '\n') {
        return;
      }
      if (length == item.length) {
        item = Arrays.copyOf(item, 2 * length);
      }
      item[length++] = c;
    }
  }

  private void fill() throws IOException {
    limit = in.read(buffer);
    position = 0;
    if (limit <= 0) {
      throw new EOFException("parser model ends too early");
    }
  }
}
