package org.tallystick.report;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Escapes what breaks JSON lines on the way: surrogates, since a lone one has no bytes in UTF-8;
 * the line ends of Unicode, at which some programs split; and delete and the C1 controls, which a
 * terminal obeys.
 */
final class SafeEscapes extends CharacterEscapes {
  private static final long serialVersionUID = 1L;

  @Override
  public int[] getEscapeCodesForAscii() {
    int[] codes = CharacterEscapes.standardAsciiEscapesForJSON();
    codes[0x7f] = CharacterEscapes.ESCAPE_STANDARD;
    return codes;
  }

  @Override
  public @Nullable SerializableString getEscapeSequence(int c) {
    boolean breaks =
        Character.isSurrogate((char) c)
            || (c >= 0x7f && c < 0xa0)
            || c == 0x2028
            || c == 0x2029
            || c == 0xfeff;
    return breaks ? new SerializedString(String.format(Locale.ROOT, "\\u%04x", c)) : null;
  }
}
