package org.tallystick.nlp;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tallystick.article.Span;
import org.tallystick.extraction.TimeMention;
import org.tallystick.extraction.Token;

/**
 * The tokens that SUTime is asked about, and the words beside its answers that it does not read:
 * <i>mid-April</i>, <i>early 1990s</i>, <i>July 21-24</i>, <i>21/07/2016</i>.
 */
final class TimeStretch {
  private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final Pattern DAY_OF_MONTH = Pattern.compile("\\d{1,2}");

  private static final String MID = "mid-";

  private final List<Token> tokens;

  TimeStretch(List<Token> tokens) {
    this.tokens = List.copyOf(tokens);
  }

  /**
   * The tokens without the <i>mid-</i> that hides a time from SUTime, without numeric dates and
   * without signs of tense.
   */
  List<Token> forSutime() {
    List<Token> kept = new ArrayList<>(tokens.size());
    for (Token token : tokens) {
      if (startsWithMid(token)) {
        kept.add(withoutMid(token));
      } else if (dayFirst(token).isEmpty()) {
        kept.add(Tense.hidden(token));
      }
    }
    return kept;
  }

  private static boolean startsWithMid(Token token) {
    return token.text().length() > MID.length()
        && token.text().regionMatches(true, 0, MID, 0, MID.length());
  }

  private static Token withoutMid(Token token) {
    String rest = token.text().substring(MID.length());
    String tag = Character.isDigit(rest.charAt(0)) ? "CD" : "NNP";
    Span span = new Span(token.span().start() + MID.length(), token.span().end());
    return new Token(rest, tag, rest.toLowerCase(Locale.ROOT), span);
  }

  /** Dates in digits that only day-month-year order allows; SUTime does not know them. */
  List<TimeMention> numericDates() {
    List<TimeMention> dates = new ArrayList<>();
    for (Token token : tokens) {
      dayFirst(token)
          .ifPresent(
              day ->
                  dates.add(
                      new TimeMention(
                          token.span(), day.format(DateTimeFormatter.ISO_LOCAL_DATE), day, day)));
    }
    return dates;
  }

  private static Optional<LocalDate> dayFirst(Token token) {
    Matcher matcher = SLASHED.matcher(token.text());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int day = Integer.parseInt(matcher.group(1));
    int month = Integer.parseInt(matcher.group(2));
    int year = Integer.parseInt(matcher.group(3));
    if (day <= 12 || month < 1 || month > 12 || day > 31) {
      return Optional.empty();
    }
    LocalDate first = LocalDate.of(year, month, 1);
    return day <= first.lengthOfMonth() ? Optional.of(first.withDayOfMonth(day)) : Optional.empty();
  }

  /** What the verbs beside an answer of SUTime say of it. */
  Tense tense(int start, int end) {
    int first = at(start);
    int last = first;
    while (last + 1 < tokens.size() && tokens.get(last + 1).span().start() < end) {
      last++;
    }
    return Tense.beside(tokens, first, last);
  }

  /** SUTime's answer, with the words around it taken in. */
  TimeReading reading(int start, int end, String timex, String mod) {
    int first = at(start);
    int last = first;
    while (last + 1 < tokens.size() && tokens.get(last + 1).span().start() < end) {
      last++;
    }
    Span span = new Span(start, end).hull(tokens.get(first).span());
    String words = words(first, last);
    DayRange.Part part = part(mod, words);
    int before = isHyphen(first - 1) ? first - 2 : first - 1;
    if (startsWithMid(tokens.get(first))) {
      part = DayRange.Part.MID;
    } else if (part == DayRange.Part.WHOLE && before >= 0) {
      part = adjective(text(before));
      span = part == DayRange.Part.WHOLE ? span : span.hull(tokens.get(before).span());
    }
    int lastDay = DAY.matcher(timex).matches() ? lastDay(last) : 0;
    return new TimeReading(
        lastDay == 0 ? span : span.hull(tokens.get(last + 2).span()), words, timex, part, lastDay);
  }

  /** The 24 of <i>July 21-24</i>, when the token at {@code last} is the 21; else 0. */
  private int lastDay(int last) {
    if (!isHyphen(last + 1) || last + 2 >= tokens.size()) {
      return 0;
    }
    String from = text(last);
    String to = text(last + 2);
    if (!DAY_OF_MONTH.matcher(from).matches() || !DAY_OF_MONTH.matcher(to).matches()) {
      return 0;
    }
    int day = Integer.parseInt(to);
    return day > Integer.parseInt(from) && day <= 31 ? day : 0;
  }

  private int at(int start) {
    int index = 0;
    while (index + 1 < tokens.size() && tokens.get(index).span().end() <= start) {
      index++;
    }
    return index;
  }

  private String words(int first, int last) {
    List<String> words = new ArrayList<>();
    for (int i = first; i <= last; i++) {
      words.add(text(i));
    }
    return String.join(" ", words);
  }

  private String text(int index) {
    return tokens.get(index).text().toLowerCase(Locale.ROOT);
  }

  private boolean isHyphen(int index) {
    return index >= 0
        && index < tokens.size()
        && (text(index).equals("-") || text(index).equals("\u2013"));
  }

  private static DayRange.Part adjective(String word) {
    return switch (word) {
      case "early" -> DayRange.Part.EARLY;
      case "mid" -> DayRange.Part.MID;
      case "late" -> DayRange.Part.LATE;
      default -> DayRange.Part.WHOLE;
    };
  }

  private static DayRange.Part part(String mod, String words) {
    // SUTime says EARLY both of "early 2018" and of "the first half of 2018".
    boolean half = words.contains("half");
    return switch (mod) {
      case "EARLY", "START" -> half ? DayRange.Part.FIRST_HALF : DayRange.Part.EARLY;
      case "MID" -> DayRange.Part.MID;
      case "LATE", "END" -> half ? DayRange.Part.SECOND_HALF : DayRange.Part.LATE;
      default -> DayRange.Part.WHOLE;
    };
  }
}
