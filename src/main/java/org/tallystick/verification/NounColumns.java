package org.tallystick.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tallystick.dataset.ColumnUnit;
import org.tallystick.quantity.Quantity;
import org.tallystick.quantity.Unit;

/**
 * The columns that the noun right after a figure names: <i>12 rebounds</i>, <i>a 6-goal night</i>,
 * <i>54 minutes</i>. A column is named where each word of its name is said there, by the word or by
 * an abbreviation of it.
 */
final class NounColumns {
  private static final int MOST_NOUNS = 4;

  private static final Pattern PAIR =
      Pattern.compile("(?:pair|couple|trio|dozen)$", Pattern.CASE_INSENSITIVE);
  private static final Pattern OF = Pattern.compile("^\\s+of\\s+");

  private NounColumns() {}

  /** The words of the noun phrase that starts right after the figure. */
  static List<Said> nouns(Phrasing phrasing) {
    List<Said> nouns = new ArrayList<>();
    int end = phrasing.claim().span().end();
    Matcher pair = OF.matcher(phrasing.after(end));
    if (PAIR.matcher(phrasing.claim().text()).find() && pair.find()) {
      end += pair.end();
    }
    for (Said word : phrasing.words()) {
      if (word.span().start() < end) {
        continue;
      }
      boolean joined = phrasing.between(end, word.span().start()).matches("[\\s-]{0,3}");
      boolean tells = word.weight() > 0 || PlainWords.isGeneric(word.text());
      boolean stop = !tells || word.isNumber() || word.figure();
      if (!joined || stop || nouns.size() == MOST_NOUNS) {
        break;
      }
      nouns.add(word);
      end = word.span().end();
    }
    return nouns;
  }

  /** Where the noun phrase after the figure ends. */
  static int end(Phrasing phrasing) {
    List<Said> nouns = nouns(phrasing);
    return nouns.isEmpty()
        ? phrasing.claim().span().end()
        : nouns.get(nouns.size() - 1).span().end();
  }

  /** The columns of figures that the noun names exactly: the longest names, one if it is clear. */
  static List<ColumnSense> named(TableGuide guide, Phrasing phrasing) {
    Quantity quantity = phrasing.claim().quantity();
    if (!quantity.unit().equals(Unit.PLAIN)) {
      return guide.columns().stream()
          .filter(ColumnSense::figures)
          .filter(column -> !column.isShare())
          .filter(
              column -> {
                ColumnUnit unit = column.column().meaning().unit();
                return unit != null && unit.unit().equals(quantity.unit());
              })
          .toList();
    }
    List<Said> nouns = nouns(phrasing);
    boolean hyphened = phrasing.after(phrasing.claim().span().end()).matches("(?s)\\s?-.*");
    if (hyphened && !phrasing.claim().text().matches(".*\\d")) {
      return List.of();
    }
    List<ColumnSense> named = new ArrayList<>();
    int longest = 0;
    for (ColumnSense column : guide.columns()) {
      if (!column.figures() || column.isShare() || column.size() == 0 || nouns.isEmpty()) {
        continue;
      }
      int said = isOfTime(column, phrasing) ? said(column, nouns, hyphened) : 0;
      if (said > longest) {
        named.clear();
        longest = said;
      }
      if (said > 0 && said == longest) {
        named.add(column);
      }
    }
    return named;
  }

  /** How many words from the first on the name covers, where it is said in full; else 0. */
  private static int said(ColumnSense column, List<Said> nouns, boolean hyphened) {
    int size = column.size();
    if (size > nouns.size()) {
      return 0;
    }
    List<Said> head = nouns.subList(0, size);
    boolean more = nouns.size() > size && !(hyphened && isEvent(nouns.subList(size, nouns.size())));
    if (more) {
      return 0;
    }
    boolean all =
        column.subject().stream().allMatch(name -> head.stream().anyMatch(w -> w.isOneOf(name)))
            && head.stream()
                .allMatch(w -> column.subject().stream().anyMatch(name -> w.isOneOf(name)));
    return all && column.isWhole() ? size : abbreviated(column, head);
  }

  /**
   * <i>A 9-save effort</i> is what somebody did; <i>a 9-save lead, a 9-save streak</i> lays it
   * beside another's or runs over several rows.
   */
  private static boolean isEvent(List<Said> nouns) {
    return !Cue.in(nouns).containsKey(Cue.APART) && nouns.stream().noneMatch(NarrowingWords::has);
  }

  /** A column of one year is named only where the sentence names that year, and no other. */
  private static boolean isOfTime(ColumnSense column, Phrasing phrasing) {
    List<Said> years = phrasing.years();
    return column.numerals().isEmpty()
        || !years.isEmpty()
            && column.years().size() == 1
            && years.stream().allMatch(y -> column.years().contains(Integer.parseInt(y.text())));
  }

  private static int abbreviated(ColumnSense column, List<Said> head) {
    List<String> words = column.column().words();
    boolean one = words.size() == 1 && head.size() == 1;
    return one && Shortened.is(words.get(0), head.get(0).text()) ? 1 : 0;
  }
}
