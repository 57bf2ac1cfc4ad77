package org.tallystick.verification;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which column of a table a score is of, as far as the words of its sentence say. */
final class ScoreColumns {
  private static final Set<String> SCORES = WordTable.read("score-words.txt");
  private static final Set<String> OUTCOMES = WordTable.read("defeat-words.txt");
  private static final Pattern PART =
      Pattern.compile("\\b(first|second|third|fourth|1st|2nd|3rd|4th)[\\s-]+(\\p{L}+)");
  private static final Set<String> PARTS = Set.of("half", "quarter", "period");
  private static final Map<String, Integer> ORDINALS =
      Map.of(
          "first", 1, "second", 2, "third", 3, "fourth", 4, "1st", 1, "2nd", 2, "3rd", 3, "4th", 4);

  private ScoreColumns() {}

  /** The one column of what is scored in all; null where none or several may be. */
  static @Nullable ColumnSense whole(TableGuide guide) {
    return only(
        counts(guide).stream()
            .filter(column -> column.size() == 1 && column.isWhole() && column.numerals().isEmpty())
            .filter(column -> WordForms.meet(column.subject().get(0), SCORES))
            .toList());
  }

  /** Whether the sentence says that the score is of a part of the whole. */
  static boolean isPart(TableGuide guide, Phrasing phrasing) {
    Matcher part = PART.matcher(phrasing.text());
    while (part.find()) {
      if (PARTS.contains(part.group(2)) || !columns(guide, part).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** The one column of the part that the sentence names: <i>the fourth quarter</i>, {@code q4}. */
  static @Nullable ColumnSense part(TableGuide guide, Phrasing phrasing) {
    Matcher part = PART.matcher(phrasing.text());
    ColumnSense found = null;
    while (part.find()) {
      ColumnSense one = only(columns(guide, part));
      if (one != null && found != null || one == null && PARTS.contains(part.group(2))) {
        return null;
      }
      found = one == null ? found : one;
    }
    return found;
  }

  /** The columns that an ordinal and its noun name, in words or as a letter and a number. */
  private static List<ColumnSense> columns(TableGuide guide, Matcher part) {
    String number = String.valueOf(ORDINALS.get(part.group(1)));
    String noun = part.group(2);
    return counts(guide).stream()
        .filter(
            column -> {
              List<String> words = column.column().words();
              boolean code = words.contains(noun.charAt(0) + number);
              return code
                  || words.contains(noun)
                      && (words.contains(part.group(1)) || words.contains(number));
            })
        .toList();
  }

  /** The one column that a noun of the sentence names exactly; null where none or several are. */
  static @Nullable ColumnSense named(TableGuide guide, List<Said> words) {
    return only(
        counts(guide).stream()
            .filter(
                column ->
                    column.size() > 0
                        && column.isWhole()
                        && column.numerals().isEmpty()
                        && column.unsaid(words) == 0)
            .filter(column -> column.subject().stream().noneMatch(n -> WordForms.meet(n, SCORES)))
            .filter(column -> column.subject().stream().noneMatch(n -> WordForms.meet(n, OUTCOMES)))
            .toList());
  }

  /** The one column that any of {@code names} names, alone. */
  static @Nullable ColumnSense called(TableGuide guide, Set<String> names) {
    return only(
        counts(guide).stream()
            .filter(column -> column.column().words().size() == 1)
            .filter(column -> WordForms.meet(WordForms.of(column.column().words().get(0)), names))
            .toList());
  }

  private static List<ColumnSense> counts(TableGuide guide) {
    return guide.columns().stream().filter(c -> c.figures() && !c.isShare()).toList();
  }

  private static @Nullable ColumnSense only(List<ColumnSense> columns) {
    return columns.size() == 1 ? columns.get(0) : null;
  }
}
