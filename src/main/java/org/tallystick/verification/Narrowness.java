package org.tallystick.verification;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tallystick.quantity.Kind;

/** Whether words round a figure make it one of a part of what a row tells of, or of more. */
final class Narrowness {
  /** Where the list that a figure stands in ends: at a comma that no figure follows, or a stop. */
  private static final Pattern END =
      Pattern.compile(
          "[.;:()]\\s|[.;:()]$|,\\s+(?!(?:and|plus|a|an|one|two|three|four|five|six|seven|eight|nine"
              + "|ten|\\d)\\b)|\\s(?:while|but|as|which|who|where|although|before|after)\\s");

  private static final Pattern DAY = Pattern.compile("(?:mon|tues|wednes|thurs|fri|satur|sun)day");

  private static final Pattern MARGIN = Pattern.compile("(?i)\\bby\\s+$|\\p{L}-$");

  /** What somebody did before, or what is theirs and not they. */
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)\\b(?:com(?:e|es|ing)|came) (?:off|in|into)\\b"
              + "|\\b(?:their|its|his|her) (?!own\\b)\\p{Ll}+\\s+\\p{Ll}");

  /** <i>The last five, her first two</i>. */
  private static final Set<String> ORDER =
      Set.of("last", "past", "first", "next", "previous", "final", "opening", "other");

  private Narrowness() {}

  /**
   * Whether no question of one cell or of all rows may speak against the figure: <i>won by 3</i> is
   * a margin, <i>9-2</i> two figures, <i>double-doubled</i> one word.
   */
  static boolean isGuess(Phrasing phrasing) {
    String before = phrasing.between(phrasing.start(), phrasing.claim().span().start());
    Kind kind = phrasing.claim().quantity().kind();
    return kind == Kind.SCORE || !kind.isShare() && MARGIN.matcher(before).find();
  }

  /** Whether they do, as far as the words between the row and the end of the list say. */
  static boolean narrows(Phrasing phrasing, List<RowMention> all, List<TableGuide> guides) {
    int figure = phrasing.claim().span().start();
    int from = phrasing.start();
    for (RowMention one : all) {
      if (one.end() <= figure) {
        from = Math.max(from, one.end());
      }
    }
    int end = phrasing.start() + phrasing.text().length();
    Matcher stop = END.matcher(phrasing.text());
    int after = phrasing.claim().span().end() - phrasing.start();
    if (stop.find(Math.min(after, phrasing.text().length()))) {
      end = phrasing.start() + stop.start();
    }
    if (OTHER.matcher(phrasing.between(from, figure)).find()) {
      return true;
    }
    Set<Said> known = new HashSet<>();
    guides.forEach(g -> g.spot(phrasing).forEach(found -> known.addAll(found.words())));
    int nouns = NounColumns.end(phrasing);
    for (Said word : phrasing.words()) {
      boolean inside = word.span().start() >= from && word.span().end() <= end;
      boolean column =
          word.span().start() >= phrasing.claim().span().end() && word.span().end() <= nouns;
      if (!inside || column) {
        continue;
      }
      if (NarrowingWords.has(word) && !phrasing.isHyphened(word)
          || isOrder(phrasing, word)
          || !known.contains(word) && isStranger(word, figure, all)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOrder(Phrasing phrasing, Said word) {
    return ORDER.contains(word.text())
        && phrasing.words().stream()
            .anyMatch(w -> w.index() == word.index() + 1 && (w.figure() || w.isNumber()));
  }

  /** A name after the figure that no row has: it may be of another event. */
  private static boolean isStranger(Said word, int figure, List<RowMention> all) {
    boolean after = word.span().start() > figure && word.name();
    return after
        && !DAY.matcher(word.text()).matches()
        && all.stream()
            .noneMatch(m -> word.span().start() >= m.start() && word.span().end() <= m.end());
  }
}
