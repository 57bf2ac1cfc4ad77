package org.tallystick.consistency;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.claim.Role;
import org.tallystick.claim.Subject;
import org.tallystick.quantity.Kind;

/**
 * Two levels of one thing, the one of before and the one of after, told with words for their times
 * and no verb of change between them: <i>In 2018 the club had 30 members; today it has 60</i>,
 * <i>82 cents last season. This year the buyer offers 98 cents</i>, <i>1,500, compared with 1,250
 * in the year before</i>.
 *
 * @param from the level of before
 * @param to the level of after
 */
record TimedLevels(Figure from, Figure to) {
  /** More levels than these in sight leave it open which are meant. */
  private static final int CROWD = 6;

  private static final Pattern MORE =
      Pattern.compile(
          "^\\s+(?:[\\p{L}’'-]+\\s+)?(?:more|less|fewer|higher|lower|smaller|larger|bigger|greater)\\b.*");
  private static final Pattern NEXT =
      Pattern.compile(";|,?\\s+(?:and|while|but)\\s|,?\\s+" + Cues.any("against") + "\\b");
  private static final Pattern PERSONS = Cues.words("persons");

  private static final Pattern NAMELESS =
      Pattern.compile(
          "(?s)^\\s*(?:$|[.,;:)—–(-].*|(?:in|at|on|of|a|an|the|this|last|during|for|when|by|from|to|now|today|did|does)\\b.*)");

  /** The only such pair in one sentence, or in two that follow each other; null for none. */
  static @Nullable TimedLevels of(Passage first, @Nullable Passage second) {
    List<Level> levels = new ArrayList<>(levels(first));
    if (second != null) {
      levels.addAll(levels(second));
    }
    if (levels.size() > CROWD) {
      return null;
    }
    TimedLevels only = null;
    for (int i = 0; i < levels.size(); i++) {
      for (int j = i + 1; j < levels.size(); j++) {
        TimedLevels pair = pair(levels.get(i), levels.get(j));
        if (pair != null && only != null) {
          return null;
        }
        only = pair == null ? only : pair;
      }
    }
    return only != null && rivals(levels, only) ? null : only;
  }

  /** Whether a third level may be of the same things, so that it is open which are compared. */
  private static boolean rivals(List<Level> levels, TimedLevels pair) {
    Level known = null;
    for (Level level : levels) {
      if (level.figure.equals(pair.from)) {
        known = level;
      }
    }
    for (Level level : levels) {
      if (known != null
          && !level.figure.equals(pair.from)
          && !level.figure.equals(pair.to)
          && alike(level, known)
          && fit(level, known)) {
        return true;
      }
    }
    return false;
  }

  private static boolean alike(Level one, Level other) {
    return one.figure.kind() == other.figure.kind()
        && Frames.sameUnit(one.figure.quantity().unit(), other.figure.quantity().unit());
  }

  private static @Nullable TimedLevels pair(Level one, Level other) {
    if (!alike(one, other) || !fit(one, other)) {
      return null;
    }
    Integer order = one.time.compare(other.time);
    return order == null
        ? null
        : order < 0
            ? new TimedLevels(one.figure, other.figure)
            : new TimedLevels(other.figure, one.figure);
  }

  private static boolean fit(Level one, Level other) {
    return one.nameless
        || other.nameless
        || Frames.kinHead(one.figure.claim(), other.figure.claim())
        || bothPersons(one.figure, other.figure);
  }

  /** <i>412,000 visitors … 275,000 people</i>: people at large, who may be those of before. */
  private static boolean bothPersons(Figure one, Figure other) {
    return persons(one) && persons(other);
  }

  private static boolean persons(Figure figure) {
    Subject subject = figure.claim().subject();
    return subject != null
        && (PERSONS.matcher(subject.head()).matches()
            || PERSONS.matcher(subject.head() + "s").matches());
  }

  private static List<Level> levels(Passage passage) {
    List<Level> levels = new ArrayList<>();
    for (Figure figure : passage.figures()) {
      if (isLevel(passage, figure)) {
        levels.add(level(passage, figure));
      }
    }
    return levels;
  }

  private static Level level(Passage passage, Figure figure) {
    String before = tail(passage.before(figure), passage.place(figure) == 0);
    String after = head(passage.after(figure));
    return new Level(
        figure,
        LevelTime.of(before, after),
        figure.kind() != Kind.COUNT || NAMELESS.matcher(after).matches());
  }

  /** The words of the figure's own clause before it. */
  private static String tail(String before, boolean first) {
    int cut = Math.max(before.lastIndexOf(';'), before.lastIndexOf(", while "));
    String clause = before.substring(cut + 1);
    int and = first ? -1 : clause.lastIndexOf(" and ");
    return and < 0 ? clause : clause.substring(and);
  }

  /** The words of the figure's own clause after it, up to where the next one's begin. */
  private static String head(String after) {
    Matcher next = NEXT.matcher(after);
    return next.find() ? after.substring(0, next.start()) : after;
  }

  private static boolean isLevel(Passage passage, Figure figure) {
    return !MORE.matcher(passage.after(figure)).matches()
        && figure.claim().change() == null
        && figure.claim().role() != Role.CHANGE
        && (figure.kind() == Kind.COUNT
            || figure.kind() == Kind.MONEY
            || figure.kind() == Kind.PERCENT
            || figure.kind() == Kind.MEASURE)
        && Positive.divides(figure.admitted());
  }

  private record Level(Figure figure, LevelTime time, boolean nameless) {}
}
