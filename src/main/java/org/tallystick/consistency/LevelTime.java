package org.tallystick.consistency;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When a level is told to be of: a year, or a place in the order from first to now, read from the
 * words around it.
 *
 * @param year the year said, or null
 * @param mark where in time its words put it
 * @param against whether it is what the other one is set against: <i>compared with</i>
 */
record LevelTime(@Nullable Integer year, Mark mark, boolean against) {
  /** From the earliest to the latest. */
  enum Mark {
    FIRST,
    THEN,
    LAST,
    PAST,
    UNSAID,
    NOW,
    SINCE
  }

  private static final Pattern FIRST = Cues.words("at-first");
  private static final Pattern THEN = Cues.words("then");
  private static final Pattern LAST = Cues.words("last-time");
  private static final Pattern NOW = Cues.words("now");
  private static final Pattern AGAINST =
      Pattern.compile(".*\\b" + Cues.any("against") + "(?:\\s+(?:the|a|an|just|only|about))*\\s*$");

  /** <i>had come</i>: told of a time before the one spoken of; <i>more than in 2018, when …</i>. */
  private static final Pattern EARLIER =
      Pattern.compile(
          "(?s).*\\bhad\\s+(?:been|come|gone|stood|sold|taken|made|won|paid|drawn|brought|\\p{L}+ed)\\b.*|.*\\bthan\\b[^;]*\\|.*");

  private static final Pattern PAST =
      Pattern.compile("(?s).*\\b(?:was|were|had|cost|stood|used\\s+to)\\b[^|]*\\|.*");

  private static final Pattern YEAR =
      Pattern.compile("\\b(?:in|of|by|for|during|since)\\s+((?:19|20)\\d\\d)\\b");

  private static final Pattern SINCE =
      Pattern.compile(
          ".*\\b(?:since|now)\\b(?:\\s+[\\w’'-]+){0,4}?(?:\\s+(?:to|at|stands?))?\\s*$");

  /** Reads the words of the level's clause before it and after it, in lower case. */
  static LevelTime of(String before, String after) {
    String around = before + " | " + after;
    Matcher year = YEAR.matcher(after);
    Integer told = year.find() ? Integer.valueOf(year.group(1)) : null;
    if (told == null) {
      year = YEAR.matcher(before);
      told = year.find() ? Integer.valueOf(year.group(1)) : null;
    }
    return new LevelTime(told, mark(before, around), AGAINST.matcher(before).matches());
  }

  private static Mark mark(String before, String around) {
    if (SINCE.matcher(before).matches()) {
      return Mark.SINCE;
    }
    if (FIRST.matcher(around).find()) {
      return Mark.FIRST;
    }
    if (THEN.matcher(around).find() || EARLIER.matcher(around).matches()) {
      return Mark.THEN;
    }
    if (LAST.matcher(around).find()) {
      return Mark.LAST;
    }
    if (NOW.matcher(around).find()) {
      return Mark.NOW;
    }
    return PAST.matcher(around).matches() ? Mark.PAST : Mark.UNSAID;
  }

  /** Below 0 where this is the earlier, above 0 where it is the later, null if it is not said. */
  @Nullable Integer compare(LevelTime other) {
    if (year != null && other.year != null) {
      return year.equals(other.year) ? null : year.compareTo(other.year);
    }
    if (against != other.against && (against ? mark : other.mark) != Mark.NOW) {
      boolean both = (against ? other.mark : mark).compareTo(Mark.LAST) < 0;
      return both ? null : against ? Integer.valueOf(-1) : Integer.valueOf(1);
    }
    if (year != null) {
      return withYear(other.mark);
    }
    if (other.year != null) {
      Integer order = other.withYear(mark);
      return order == null ? null : Integer.valueOf(-order);
    }
    boolean here = mark.compareTo(Mark.LAST) <= 0;
    boolean there = other.mark.compareTo(Mark.LAST) <= 0;
    if (mark == other.mark || (mark == Mark.THEN && other.mark == Mark.LAST && there)) {
      return null;
    }
    boolean known = here || there || settled(mark, other.mark) || settled(other.mark, mark);
    boolean ago = mark == Mark.LAST && other.mark == Mark.THEN;
    return known && !ago ? Integer.valueOf(mark.compareTo(other.mark)) : null;
  }

  private static boolean settled(Mark one, Mark other) {
    return one == Mark.PAST && other.compareTo(Mark.NOW) >= 0;
  }

  private @Nullable Integer withYear(Mark other) {
    if (mark == Mark.FIRST && other != Mark.FIRST) {
      return -1;
    }
    return switch (other) {
      case THEN -> mark == Mark.THEN ? null : Integer.valueOf(1);
      case LAST, NOW, SINCE -> mark == other ? null : Integer.valueOf(-1);
      default -> mark == Mark.THEN ? Integer.valueOf(-1) : null;
    };
  }
}
