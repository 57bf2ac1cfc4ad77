package org.tallystick.dataset;

import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns what DuckDB says when it fails, often many lines, into one line with its place. */
final class DuckTrouble {
  private static final Pattern LINE = Pattern.compile("(?i)\\bline:? (\\d+)");

  /** Where in our SQL it happened, which is no place in the file. */
  private static final Pattern SQL_PLACE = Pattern.compile("\\n\\s*LINE \\d+:.*", Pattern.DOTALL);

  /** The file, which the message starts with anyway. */
  private static final Pattern FILE = Pattern.compile(" in file \"[^\"]*\",?");

  private static final Pattern CSV_LINE =
      Pattern.compile("CSV Error on Line: \\d+\\s*(?:Original Line:[^\\n]*\\n)?");
  private static final Pattern KIND = Pattern.compile("^[A-Z][A-Za-z ]{0,40} Error: ");
  private static final Pattern REST =
      Pattern.compile(
          "\\n\\s*\\n.*|\\n\\s*(Possible (fixes|solution)|file =|LINE \\d+:).*", Pattern.DOTALL);
  private static final int MAX_LENGTH = 300;

  private DuckTrouble() {}

  static DatasetException of(String source, SQLException e) {
    String message = String.valueOf(e.getMessage());
    String plain = SQL_PLACE.matcher(message).replaceFirst("");
    Matcher place = LINE.matcher(plain);
    Long line = place.find() ? Long.valueOf(place.group(1)) : null;
    plain = KIND.matcher(plain).replaceFirst("");
    plain = CSV_LINE.matcher(plain).replaceFirst("");
    plain = REST.matcher(plain).replaceFirst("");
    plain = FILE.matcher(plain).replaceAll("");
    if (plain.length() > MAX_LENGTH) {
      plain = plain.substring(0, MAX_LENGTH) + "…";
    }
    return new DatasetException(source, line, plain, e);
  }
}
