package org.tallystick.dataset;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * From a query that gives one number to the rows of the table that the number is made of: the table
 * and the conditions of its first SELECT from a table, which of a share is the part, of a
 * difference the first. Stateless.
 */
final class RowsBehind {
  private static final Pattern FROM =
      Pattern.compile("\\bFROM\\s+(\"(?:[^\"]|\"\")+\"|\\w+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern WHERE = Pattern.compile("\\s+WHERE\\s+", Pattern.CASE_INSENSITIVE);

  private RowsBehind() {}

  /** What stands behind {@code SELECT * }: table and conditions; null where that cannot be told. */
  static @Nullable String of(String sql) {
    Matcher from = FROM.matcher(sql);
    if (!from.find() || isWithinText(sql, from.start())) {
      return null;
    }
    int end = end(sql, from.end());
    String rest = sql.substring(from.end(), end);
    if (rest.isBlank()) {
      return "FROM " + from.group(1);
    }
    return WHERE.matcher(rest).lookingAt() ? "FROM " + from.group(1) + rest : null;
  }

  /** Whether a quotation mark is open at a place. */
  private static boolean isWithinText(String sql, int at) {
    return sql.substring(0, at).chars().filter(c -> c == '\'').count() % 2 == 1;
  }

  /** Where the SELECT ends that goes on at {@code at}: at a bracket that it did not open. */
  private static int end(String sql, int at) {
    int open = 0;
    char quote = 0;
    for (int i = at; i < sql.length(); i++) {
      char c = sql.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if (c == '(') {
        open++;
      } else if (c == ')' && open-- == 0) {
        return i;
      }
    }
    return sql.length();
  }
}
