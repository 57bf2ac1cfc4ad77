package org.tallystick.reader;

import java.util.List;
import org.tallystick.article.Place;

/**
 * The text of a mail without markup: quotations and the signature left out, lines put together
 * again that the sender's program has broken. Stateless.
 *
 * <p>A line was broken by the program if it ends in a space and the mail says that this means so
 * (RFC 3676, {@code format=flowed}), or if the next line's first word had no room on it.
 */
final class MailText {
  private static final int WIDEST = 80;

  /** Programs count the columns that they fill in several ways. */
  private static final int SLACK = 4;

  private static final String SIGNATURE = "-- ";

  private MailText() {}

  /**
   * The text, a blank line between two paragraphs.
   *
   * @param part what leads to it, in front of the line's number
   * @param flowed whether a space at the end of a line means that the next belongs to it
   * @param headline a first line that says just this is left out
   */
  static MappedText read(String mail, String part, boolean flowed, String headline) {
    List<String> lines = mail.lines().toList();
    int width = width(lines);
    MappedText text = new MappedText();
    boolean border = false;
    String before = "";
    for (int i = 0; i < lines.size() && !lines.get(i).equals(SIGNATURE); i++) {
      String line = lines.get(i);
      boolean again = text.length() == 0 && line.strip().equals(headline);
      if (line.isBlank() || line.startsWith(">") || again) {
        border = true;
        continue;
      }
      if (border || text.length() == 0) {
        text.paragraph();
      } else if (flowed ? !before.endsWith(" ") : hadRoom(before, line, width)) {
        text.add("\n");
      } else if (!before.endsWith(" ")) {
        text.add(" ");
      }
      text.add(line, new Place.Node(part + ", line " + (i + 1), 0));
      border = false;
      before = line;
    }
    return text;
  }

  private static int width(List<String> lines) {
    return lines.stream().mapToInt(String::length).filter(n -> n <= WIDEST).max().orElse(WIDEST);
  }

  private static boolean hadRoom(String line, String next, int width) {
    String word = next.strip().split("\\s", 2)[0];
    return line.length() + 1 + word.length() < width - SLACK || next.startsWith(" ");
  }
}
