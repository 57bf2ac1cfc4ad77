package org.tallystick.reader;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An article that cannot be read. The message is one line that names the file and the place in it:
 * {@code archive.jsonl:3:17: body must be a string, got a number}.
 */
public final class ArticleFormatException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final int line;
  private final int column;

  /**
   * An article that cannot be read.
   *
   * @param file the file as the caller named it
   * @param line the line in it, from 1; 0 where there is none to name
   * @param column the column in UTF-16 code units, from 1; 0 where there is none to name
   * @param problem what is wrong, in a few words; line breaks become spaces
   * @param cause what told of it; null if nothing did
   */
  public ArticleFormatException(
      String file, int line, int column, String problem, @Nullable Throwable cause) {
    super(oneLine(place(file, line, column) + ": " + problem), cause);
    this.file = Objects.requireNonNull(file, "file must not be null");
    this.line = line;
    this.column = column;
  }

  /** The file as the caller named it. */
  public String file() {
    return file;
  }

  /** The line in the file, from 1; 0 where there is none to name. */
  public int line() {
    return line;
  }

  /** The column in UTF-16 code units, from 1; 0 where there is none to name. */
  public int column() {
    return column;
  }

  private static String place(String file, int line, int column) {
    if (line == 0) {
      return file;
    }
    return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }

  private static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.chars().forEach(c -> line.append(Character.isISOControl(c) ? ' ' : (char) c));
    return line.toString();
  }
}
