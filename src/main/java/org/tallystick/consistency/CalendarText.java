package org.tallystick.consistency;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the explicit dates of a sentence: <i>May 3, 2018</i>, <i>3 May 2018</i>, <i>2018-05-03</i>,
 * <i>mid-April</i>, <i>January 2018</i>, <i>1998</i>. What a date leaves open stays open: a day
 * without a year has none, <i>mid-April</i> is the 10th to the 20th.
 */
final class CalendarText {
  private static final String MONTH =
      "(jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?|july?|aug(?:ust|\\.)?"
          + "|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)";
  private static final Pattern DATE =
      Pattern.compile(
          "(?<iso>\\b(?:1[5-9]|20)\\d\\d-\\d\\d-\\d\\d\\b)"
              + "|(?<md>\\b"
              + MONTH.replace("(jan", "(?<mdm>jan")
              + "\\s+(?<mdd>\\d{1,2})(?:st|nd|rd|th)?\\b(?!\\s*(?:percent|%|[:.]\\d))(?:,?\\s+(?<mdy>"
              + "(?:1[5-9]|20)\\d\\d)\\b)?)"
              + "|(?<dm>\\b(?<dmd>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?"
              + MONTH.replace("(jan", "(?<dmm>jan")
              + "\\b(?:,?\\s+(?<dmy>(?:1[5-9]|20)\\d\\d)\\b)?)"
              + "|(?<my>\\b(?:(?<part>early|mid|late)[- ])?"
              + MONTH.replace("(jan", "(?<mym>jan")
              + "\\b(?:\\s+(?<myy>(?:1[5-9]|20)\\d\\d)\\b)?)"
              + "|(?<y>\\b"
              + "(?<yy>(?:1[5-9]|20)\\d\\d)\\b(?!\\s*(?:percent|%|people|men|women|votes|miles|km|kilometers|feet|meters|[a-z]+ers\\b)))",
          Pattern.CASE_INSENSITIVE);

  private CalendarText() {}

  /**
   * A date as far as it is told.
   *
   * @param start where it starts in the sentence
   * @param end the code unit after it
   * @param year the year; null if not told
   * @param month the month; null if not told
   * @param firstDay the first day of the month it can be
   * @param lastDay the last day of the month it can be; 0 for the month's last
   * @param day whether a single day is told
   */
  record Date(
      int start,
      int end,
      @Nullable Integer year,
      @Nullable Month month,
      int firstDay,
      int lastDay,
      boolean day) {
    /** The first day it can be, read in {@code otherwise} where it tells no year. */
    LocalDate earliest(int otherwise) {
      int in = year == null ? otherwise : year;
      Month first = month == null ? Month.JANUARY : month;
      return LocalDate.of(in, first, clamp(in, first, firstDay));
    }

    /** The last day it can be, read in {@code otherwise} where it tells no year. */
    LocalDate latest(int otherwise) {
      int in = year == null ? otherwise : year;
      Month last = month == null ? Month.DECEMBER : month;
      int length = YearMonth.of(in, last).lengthOfMonth();
      return LocalDate.of(in, last, lastDay == 0 ? length : clamp(in, last, lastDay));
    }

    private static int clamp(int year, Month month, int day) {
      return Math.min(day, YearMonth.of(year, month).lengthOfMonth());
    }

    /** Whether the calendar has such a day. */
    boolean exists() {
      if (!day || month == null) {
        return true;
      }
      return firstDay >= 1
          && firstDay
              <= (year == null ? month.maxLength() : YearMonth.of(year, month).lengthOfMonth());
    }
  }

  /** The dates in {@code text}, in text order. */
  static List<Date> dates(String text) {
    List<Date> dates = new ArrayList<>();
    Matcher matcher = DATE.matcher(text);
    while (matcher.find()) {
      Date date = read(text, matcher);
      if (date != null) {
        dates.add(date);
      }
    }
    return dates;
  }

  private static @Nullable Date read(String text, Matcher m) {
    int start = m.start();
    int end = m.end();
    if (m.group("iso") != null) {
      try {
        LocalDate date = LocalDate.parse(m.group("iso"));
        return new Date(
            start,
            end,
            date.getYear(),
            date.getMonth(),
            date.getDayOfMonth(),
            date.getDayOfMonth(),
            true);
      } catch (DateTimeException e) {
        return null; // a number that only looks like a date, such as 2018-13-45
      }
    }
    if (m.group("md") != null) {
      return capital(text, m.start("mdm"))
          ? day(start, end, m.group("mdm"), m.group("mdd"), m.group("mdy"))
          : null;
    }
    if (m.group("dm") != null) {
      return capital(text, m.start("dmm"))
          ? day(start, end, m.group("dmm"), m.group("dmd"), m.group("dmy"))
          : null;
    }
    if (m.group("my") != null) {
      if (!capital(text, m.start("mym"))) {
        return null;
      }
      Month month = month(m.group("mym"));
      Integer year = m.group("myy") == null ? null : Integer.valueOf(m.group("myy"));
      String part = m.group("part") == null ? "" : m.group("part").toLowerCase(Locale.ROOT);
      return switch (part) {
        case "early" -> new Date(start, end, year, month, 1, 10, false);
        case "mid" -> new Date(start, end, year, month, 10, 20, false);
        case "late" -> new Date(start, end, year, month, 20, 0, false);
        default -> new Date(start, end, year, month, 1, 0, false);
      };
    }
    return new Date(start, end, Integer.valueOf(m.group("yy")), null, 1, 0, false);
  }

  private static boolean capital(String text, int at) {
    return Character.isUpperCase(text.charAt(at));
  }

  private static @Nullable Date day(
      int start, int end, String month, String day, @Nullable String year) {
    int number = Integer.parseInt(day);
    if (number < 1 || number > 31) {
      return null;
    }
    return new Date(
        start,
        end,
        year == null ? null : Integer.valueOf(year),
        month(month),
        number,
        number,
        true);
  }

  private static Month month(String name) {
    String start = name.substring(0, 3).toLowerCase(Locale.ROOT);
    for (Month month : Month.values()) {
      if (month.name().toLowerCase(Locale.ROOT).startsWith(start)) {
        return month;
      }
    }
    throw new IllegalArgumentException("month must be a month's name, got " + name);
  }

  /** The day of the week that {@code name} names. */
  static DayOfWeek weekday(String name) {
    String start = name.substring(0, 3).toLowerCase(Locale.ROOT);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().toLowerCase(Locale.ROOT).startsWith(start)) {
        return day;
      }
    }
    throw new IllegalArgumentException("weekday must be a weekday's name, got " + name);
  }
}
