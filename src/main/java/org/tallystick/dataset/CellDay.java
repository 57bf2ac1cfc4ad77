package org.tallystick.dataset;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day, or a moment, as people write it in cells: {@code 2018-03-02}, {@code 2/3/2018}, {@code
 * 2.3.18}, {@code 2 March 2018}, {@code Mar 2, 2018}, {@code 2018-03-02T10:15:00Z}.
 *
 * @param dayFirst the day if the first of two numbers is the day; null if it cannot be
 * @param monthFirst the day if the first of two numbers is the month; null if it cannot be
 * @param suggestsDayFirst whether points or hyphens part the numbers, as where days come first
 * @param time the time of day; null if there is none
 */
record CellDay(
    @Nullable LocalDate dayFirst,
    @Nullable LocalDate monthFirst,
    boolean suggestsDayFirst,
    @Nullable LocalTime time) {
  private static final int LONGEST = 40;

  private static final String MONTH =
      "(?<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
  private static final String TIME =
      "(?:(?:T|,? +)(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:\\.\\d{1,9})?)?"
          + " ?(?<half>[ap]m)?(?: ?(?:Z|UTC|[+-]\\d{2}:?\\d{2}))?)?";
  private static final String WEEKDAY = "(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? )?";
  private static final String NAMES = "jan feb mar apr may jun jul aug sep oct nov dec ";

  private static final Pattern YEAR_FIRST =
      pattern("(?<year>\\d{4})([-/.])(?<first>\\d{1,2})\\2(?<day>\\d{1,2})");
  private static final Pattern NUMBERS =
      pattern("(?<first>\\d{1,2})(?<mark>[-/.])(?<day>\\d{1,2})\\k<mark>(?<year>\\d{4}|\\d{2})");
  private static final Pattern DAY_MONTH =
      pattern(
          WEEKDAY
              + "(?<day>\\d{1,2})(?:st|nd|rd|th)?[ -]?"
              + MONTH
              + ",?[ -]?(?<year>\\d{4}|(?<=-)\\d{2})");
  private static final Pattern MONTH_DAY =
      pattern(WEEKDAY + MONTH + " (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})");

  /** The day that a trimmed cell is; null if it is none. */
  static @Nullable CellDay read(String cell) {
    if (cell.length() < 6
        || cell.length() > LONGEST
        || cell.chars().noneMatch(Character::isDigit)) {
      return null;
    }
    try {
      Matcher found = YEAR_FIRST.matcher(cell);
      if (found.matches()) {
        return sure(day(year(found), number(found, "first"), number(found, "day")), time(found));
      }
      found = NUMBERS.matcher(cell);
      if (found.matches()) {
        int first = number(found, "first");
        int second = number(found, "day");
        LocalDate dayFirst = day(year(found), second, first);
        LocalDate monthFirst = day(year(found), first, second);
        boolean none = dayFirst == null && monthFirst == null;
        return none
            ? null
            : new CellDay(dayFirst, monthFirst, !found.group("mark").equals("/"), time(found));
      }
      for (Pattern named : new Pattern[] {DAY_MONTH, MONTH_DAY}) {
        found = named.matcher(cell);
        if (found.matches()) {
          String name = found.group("name").toLowerCase(Locale.ROOT).substring(0, 3);
          int month = NAMES.indexOf(name) / 4 + 1;
          return sure(day(year(found), month, number(found, "day")), time(found));
        }
      }
      return null;
    } catch (DateTimeException e) {
      // Its numbers are no time of day, such as 25:61: then the cell is no moment.
      return null;
    }
  }

  private static @Nullable CellDay sure(@Nullable LocalDate day, @Nullable LocalTime time) {
    return day == null ? null : new CellDay(day, day, false, time);
  }

  private static @Nullable LocalDate day(int year, int month, int day) {
    boolean possible = month >= 1 && month <= 12 && day >= 1 && year >= 1;
    return possible && day <= java.time.YearMonth.of(year, month).lengthOfMonth()
        ? LocalDate.of(year, month, day)
        : null;
  }

  private static int year(Matcher found) {
    int year = number(found, "year");
    return found.group("year").length() == 2 ? (year < 50 ? 2000 : 1900) + year : year;
  }

  private static @Nullable LocalTime time(Matcher found) {
    if (found.group("hour") == null) {
      return null;
    }
    int hour = number(found, "hour");
    String half = found.group("half");
    if (half != null) {
      hour = hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
    }
    int second = found.group("second") == null ? 0 : number(found, "second");
    return LocalTime.of(hour, number(found, "minute"), second);
  }

  private static int number(Matcher found, String group) {
    return Integer.parseInt(found.group(group));
  }

  private static Pattern pattern(String day) {
    return Pattern.compile(day + TIME, Pattern.CASE_INSENSITIVE);
  }
}
