package org.tallystick.consistency;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.claim.Change;
import org.tallystick.claim.Direction;
import org.tallystick.claim.Role;
import org.tallystick.quantity.Kind;

/**
 * What the words beside a figure say of movement: which way something went, and whether the figure
 * is the state before or the state after.
 *
 * @param direction which way, or null
 * @param end which end of a change it is, or null
 * @param amount whether it is the amount of a change, not a level
 */
record Movement(@Nullable Direction direction, @Nullable End end, boolean amount) {
  /** Before or after a change. */
  enum End {
    BEFORE,
    AFTER
  }

  private static final String LOOSE =
      "(?:about|some|around|nearly|roughly|almost|just|the|an?|over|more|fewer|less|than)";
  private static final Pattern BEFORE =
      Pattern.compile(
          ".*(?:\\b(?:from|compared\\s+(?:with|to)|against|versus|than|above|below|exceeding)|,\\s+after|\\bfrom\\s+\\w+\\s+of)(?:\\s+"
              + LOOSE
              + "){0,2}\\s*$",
          Pattern.DOTALL);
  private static final Pattern YEAR_BEFORE =
      Pattern.compile(
          "^[^,;.]{0,40}?\\b(?<!\\b(?:on|than|over|from)\\s)(?:(?:an?|one|the)\\s+)?(?<!\\b(?:on|than|over|from)\\s(?:the|a|an|one)\\s)(?:year|quarter|month|week|decade)\\s+(?:ago|earlier|before|prior)\\b.*",
          Pattern.DOTALL);
  private static final Pattern EARLIER =
      Pattern.compile(
          ".*\\b(?:year|quarter|month|week|decade)s?\\s+(?:ago|earlier|before)\\b(?!\\s+last)[^.;:\\d]{0,40}$",
          Pattern.DOTALL);

  /** What follows a look back: <i>more than a year ago, it is 5</i> is no state before. */
  private static final Pattern CAME = Pattern.compile("(?i)\\b(?:than|since|from|now|and|but)\\b");

  private static final Pattern SET_AGAINST =
      Pattern.compile(
          "^[^.;]{0,60}?\\b(?:(?:up|down|rising|falling)\\s+(?:\\w+\\s+)?from|compared\\s+(?:with|to)|against|versus)(?:\\s+"
              + LOOSE
              + "){0,2}\\s*$",
          Pattern.DOTALL);
  private static final Pattern AFTER =
      Pattern.compile(".*\\b(?:to|at)(?:\\s+" + LOOSE + "){0,2}\\s*$", Pattern.DOTALL);
  private static final String LESS =
      "less|fewer|lower|below|smaller|shorter|slower|colder|cooler|cheaper|lighter|younger|poorer|narrower|short\\s+of|decrease|fall|drop|decline|reduction";
  private static final Pattern THAN =
      Pattern.compile("(?s)\\s+(?:(?:\\w+\\s+){0,2}than|on|from|compared)\\b.*|\\s*(?:[,;.].*)?$");
  private static final Pattern MORE =
      Pattern.compile(
          "^\\s*(?:points?\\s+)?(?:[\\w’'-]+\\s+){0,2}?(?<word>more|higher|above|larger|greater|longer|bigger|faster|warmer|hotter|dearer|heavier|older|richer|wider|deeper|up(?=\\s+(?:on|from|compared))|extra|additional|increase|rise"
              + "|down(?=\\s+(?:on|from|compared))|"
              + LESS
              + ")\\b.*",
          Pattern.DOTALL);
  private static final Pattern DOWN_WORD = Pattern.compile("down|" + LESS);
  private static final Pattern LED =
      Pattern.compile(
          ".*\\b(?<!(?:make|makes|made|making)\\s)(?<word>up|increase\\s+of|rise\\s+of|gain\\s+of|growth\\s+of|improvement\\s+of|more\\s+by|higher\\s+by"
              + "|down|decrease\\s+of|fall\\s+of|drop\\s+of|decline\\s+of|reduction\\s+of|cut\\s+of|less\\s+by|lower\\s+by)(?:\\s+(?:by|"
              + LOOSE
              + ")){0,2}\\s*$",
          Pattern.DOTALL);
  private static final Pattern CLAUSE =
      Pattern.compile(".*(?:[;:]|\\b(?:and|but|while|which|who)\\b)", Pattern.DOTALL);
  private static final Pattern BY =
      Pattern.compile(".*\\bby(?:\\s+" + LOOSE + "){0,2}\\s*$", Pattern.DOTALL);

  static Movement of(Reading reading, Figure figure) {
    if (!reading.placed(figure)) {
      return new Movement(null, null, figure.claim().change() != null);
    }
    Passage passage = reading.passage(figure);
    String before = passage.before(figure);
    String after = passage.after(figure);
    String rest = passage.from(figure);
    End end = end(figure, before, after);
    Direction direction = direction(figure, before, rest);
    boolean amount =
        figure.claim().change() != null && figure.claim().role() != Role.LEVEL
            || figure.claim().role() == Role.CHANGE
            || figure.kind() == Kind.MULTIPLE
            || figure.kind() == Kind.PERCENTAGE_POINT
            || figure.kind() == Kind.BASIS_POINT
            || end == null
                && (LED.matcher(before).matches()
                    || BY.matcher(before).matches() && ChangeWords.last(before) != null
                    || compared(rest));
    return new Movement(direction, amount ? null : end, amount);
  }

  private static boolean compared(String after) {
    Matcher matcher = MORE.matcher(after);
    return matcher.matches() && THAN.matcher(after.substring(matcher.end("word"))).matches();
  }

  private static @Nullable End end(Figure figure, String before, String after) {
    Role role = figure.claim().role();
    if (role == Role.CHANGE_FROM
        || BEFORE.matcher(before).matches()
        || YEAR_BEFORE.matcher(after).matches()
        || EARLIER.matcher(before).matches() && !CAME.matcher(before).find()) {
      return End.BEFORE;
    }
    if (SET_AGAINST.matcher(after).matches()) {
      return End.AFTER;
    }
    boolean reached = AFTER.matcher(before).matches() && ChangeWords.last(before) != null;
    return role == Role.CHANGE_TO || reached ? End.AFTER : null;
  }

  private static @Nullable Direction direction(Figure figure, String before, String after) {
    Change change = figure.claim().change();
    if (change != null) {
      return change.direction();
    }
    Matcher led = LED.matcher(before);
    if (led.matches()) {
      return DOWN_WORD.matcher(led.group("word").replaceFirst("\\s.*", "")).matches()
              || led.group("word").matches("(?:down|cut).*")
          ? Direction.DOWN
          : Direction.UP;
    }
    Matcher more = MORE.matcher(after);
    if (more.matches()) {
      return DOWN_WORD.matcher(more.group("word")).matches() ? Direction.DOWN : Direction.UP;
    }
    String clause = CLAUSE.matcher(before).replaceFirst("");
    ChangeWords.Said said = ChangeWords.last(clause);
    return said == null ? null : said.direction();
  }

  /** Whether the two cannot be told of the same figure. */
  boolean opposes(Movement other) {
    return turned(other) || end != null && other.end != null && end != other.end;
  }

  /** Whether one goes up where the other goes down. */
  boolean turned(Movement other) {
    return direction != null
        && other.direction != null
        && direction != other.direction
        && direction != Direction.SAME
        && other.direction != Direction.SAME;
  }
}
