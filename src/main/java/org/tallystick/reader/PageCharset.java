package org.tallystick.reader;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a page's characters are written: by what its sender or the page itself says, else UTF-8 where
 * the bytes are that, else windows-1252. A byte order mark goes before all of these. After the
 * WHATWG encoding standard, whose other names of windows-1252 are kept.
 */
final class PageCharset {
  private static final int DECLARED_WITHIN = 4096;
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final Map<String, String> NAMES =
      Map.of(
          "iso-8859-1", "windows-1252",
          "latin1", "windows-1252",
          "us-ascii", "windows-1252",
          "ascii", "windows-1252",
          "iso-8859-9", "windows-1254",
          "gb2312", "gb18030",
          "gbk", "gb18030",
          "utf-16", "utf-8",
          "unicode", "utf-8",
          "shift_jis", "windows-31j");
  private static final Pattern DECLARED =
      Pattern.compile(
          "(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?([\\w:.-]+)|^\\s*<\\?xml[^>]{0,200}encoding\\s*=\\s*[\"']([\\w:.-]+)");

  private PageCharset() {}

  /**
   * The characters of a page, those that are none replaced by U+FFFD.
   *
   * @param sent the charset that its sender named; null if none did
   */
  static String decode(byte[] bytes, Encoding encoding, @Nullable String sent) {
    if (encoding != Encoding.UTF_8) {
      return new String(bytes, encoding.charset);
    }
    Charset charset = named(sent);
    if (charset == null) {
      charset = named(declared(bytes));
    }
    if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
      return new String(bytes, charset);
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, charset == null ? WESTERN : charset);
    }
  }

  private static @Nullable String declared(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, DECLARED_WITHIN), StandardCharsets.ISO_8859_1);
    Matcher matcher = DECLARED.matcher(head);
    if (!matcher.find()) {
      return null;
    }
    return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
  }

  private static @Nullable Charset named(@Nullable String name) {
    if (name == null) {
      return null;
    }
    String lower = name.strip().toLowerCase(Locale.ROOT);
    try {
      return Charset.forName(NAMES.getOrDefault(lower, lower));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      System.getLogger(PageCharset.class.getName())
          .log(System.Logger.Level.DEBUG, "unknown charset " + name + " passed over", e);
      return null;
    }
  }
}
