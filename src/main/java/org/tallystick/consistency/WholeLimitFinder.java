package org.tallystick.consistency;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.quantity.Kind;

/**
 * Finds what cannot exceed its whole: a percentage of people or things that are counted, and a
 * count of some of those that another count tells: <i>345 of the 310 residents</i>. Percentages of
 * a norm (<i>120 percent of capacity</i>) can.
 */
final class WholeLimitFinder implements TieFinder {
  private static final BigDecimal CLEAR = new BigDecimal("0.85");
  private static final Pattern OF_COUNTED =
      Pattern.compile(
          "^\\s+of\\s+(?:(?:all|the|its|their|our|those|these|his|her|registered|eligible|likely|american|british|surveyed)\\s+)*"
              + "(?:[a-z’'-]+\\s+){0,2}?(?:them|those(?!\\s+(?:of|in|at|on|from)\\b)|"
              + Cues.any("persons", "counted")
              + ")\\b.*");

  /** <i>Of the residents, 104 percent said</i>. */
  private static final Pattern OF_COUNTED_BEFORE =
      Pattern.compile(
          "^[\\s“\"]*(?:out\\s+)?of\\s+(?:(?:all|the|its|their|our|those|these|registered|eligible)\\s+)*(?:[\\p{L}’'-]+\\s+){0,2}?"
              + Cues.any("persons", "counted")
              + "(?:\\s+[\\p{L}’'-]+){0,4},\\s*(?:about\\s+|some\\s+)?$");

  private static final BigDecimal BACK = new BigDecimal("0.75");
  private static final Pattern OF_THE =
      Pattern.compile(
          "^(?:\\s+(?:people|men|women))?\\s+(?:out\\s+)?of\\s+(?:the|its|their|his|her|our|all|those|these|a\\s+total\\s+of|all\\s+(?:the|its))\\s*$");
  private static final Pattern OF_BEFORE =
      Pattern.compile(
          "^[\\s“\"]*(?:out\\s+)?of\\s+(?:(?:the|its|their|his|her|our|all|those|these|a\\s+total\\s+of)\\s+)?$");
  private static final Pattern FIRST_TOLD =
      Pattern.compile(
          "^(?:\\s+[\\w’'-]+){1,9},\\s*(?:only|just|about|some|nearly|at\\s+least)?\\s*$");
  private static final Pattern OF_THEM =
      Pattern.compile(
          "^\\s+of\\s+(?:them|whom|(?:those|these)(?=\\s*[,.;]|\\s+(?:were|was|are|had|have|did)\\b))(?!\\s+(?:who|that|with|in|on|from|at)\\b).*");
  private static final Pattern MORE_OF =
      Pattern.compile(
          ".*\\b(?:others?|thousands|hundreds|dozens|many|several|more|another|some|none)\\b.*");

  @Override
  public void find(Reading reading, Consumer<Tie> found) {
    for (Figure figure : reading.figures()) {
      if (!reading.placed(figure)) {
        continue;
      }
      Passage passage = reading.passage(figure);
      if (figure.kind() == Kind.PERCENT
          && ShareFinder.isShare(reading, figure)
          && (OF_COUNTED.matcher(passage.from(figure)).matches()
              || OF_COUNTED_BEFORE.matcher(passage.before(figure)).matches())) {
        found.accept(new Tie.ShareAlone(figure, CLEAR));
      } else if (counted(figure)) {
        part(reading, passage, figure, found);
      }
    }
  }

  private static void part(Reading reading, Passage passage, Figure part, Consumer<Tie> found) {
    List<Figure> figures = passage.figures();
    int at = passage.place(part);
    Figure next = at + 1 < figures.size() ? figures.get(at + 1) : null;
    if (next != null && counted(next) && OF_THE.matcher(passage.after(part)).matches()) {
      accept(part, next, CLEAR, found);
    } else if (at == 1
        && counted(figures.get(0))
        && OF_BEFORE.matcher(passage.before(figures.get(0))).matches()
        && FIRST_TOLD.matcher(passage.before(part)).matches()) {
      accept(part, figures.get(0), CLEAR, found);
    } else if (OF_THEM.matcher(passage.after(part)).matches()) {
      Figure whole = onlyBefore(reading, passage, at);
      if (whole != null) {
        accept(part, whole, BACK, found);
      }
    }
  }

  /** The only figure told before, in this sentence or the last, if it counts things. */
  private static @Nullable Figure onlyBefore(Reading reading, Passage passage, int at) {
    Passage earlier = reading.neighbour(passage, -1);
    if (at > 1 || (at == 0 && earlier == null)) {
      return null;
    }
    Passage home = at == 1 || earlier == null ? passage : earlier;
    Figure only = home.figures().isEmpty() ? null : home.figures().get(0);
    boolean alone = home == passage || home.figures().size() == 1;
    return only != null
            && alone
            && counted(only)
            && only.claim().subject() != null
            && home.section() == passage.section()
            && !MORE_OF.matcher(home.lower()).matches()
        ? only
        : null;
  }

  private static boolean counted(Figure figure) {
    BigDecimal value = figure.value();
    return figure.kind() == Kind.COUNT
        && figure.exact()
        && value != null
        && value.compareTo(BigDecimal.ONE) > 0
        && SumFinder.amount(figure);
  }

  private static void accept(Figure part, Figure whole, BigDecimal clarity, Consumer<Tie> found) {
    if (Frames.sameUnit(part, whole) && part.claim().modality() == whole.claim().modality()) {
      found.accept(new Tie.PartOfWhole(part, whole, clarity));
    }
  }
}
