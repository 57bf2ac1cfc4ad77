package org.tallystick.nlp;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days of a TIMEX3 value (TimeML 1.2.1): a century, decade, year, quarter, half, season of the
 * northern hemisphere by whole months, month, ISO week, weekend, day, or time of a day.
 */
final class TimexDays {
  private record Form(Pattern pattern, Function<MatchResult, DayRange> days) {
    Form(String regex, Function<MatchResult, DayRange> days) {
      this(Pattern.compile(regex), days);
    }
  }

  private static final List<Form> FORMS =
      List.of(
          new Form("(\\d\\d)XX", m -> DayRange.months(month(number(m, 1) * 100, 1), 1200)),
          new Form("(\\d{3})X", m -> DayRange.months(month(number(m, 1) * 10, 1), 120)),
          new Form("(\\d{4})", m -> DayRange.months(month(number(m, 1), 1), 12)),
          new Form(
              "(\\d{4})-Q([1-4])",
              m -> DayRange.months(month(number(m, 1), number(m, 2) * 3 - 2), 3)),
          new Form(
              "(\\d{4})-H([12])",
              m -> DayRange.months(month(number(m, 1), number(m, 2) * 6 - 5), 6)),
          new Form("(\\d{4})-SP", m -> DayRange.months(month(number(m, 1), 3), 3)),
          new Form("(\\d{4})-SU", m -> DayRange.months(month(number(m, 1), 6), 3)),
          new Form("(\\d{4})-FA", m -> DayRange.months(month(number(m, 1), 9), 3)),
          new Form("(\\d{4})-WI", m -> DayRange.months(month(number(m, 1), 12), 3)),
          new Form("(\\d{4})-(\\d\\d)", m -> DayRange.months(month(number(m, 1), number(m, 2)), 1)),
          new Form("(\\d{4})-W(\\d\\d)", m -> week(m, DayOfWeek.MONDAY)),
          new Form("(\\d{4})-W(\\d\\d)-WE", m -> week(m, DayOfWeek.SATURDAY)),
          new Form(
              "(\\d{4})-(\\d\\d)-(\\d\\d)(?:T.*)?",
              m -> DayRange.day(LocalDate.of(number(m, 1), number(m, 2), number(m, 3)))));

  private TimexDays() {}

  /** The days, or empty if the value names none: a duration, a repetition, an open date. */
  static Optional<DayRange> of(String timex) {
    for (Form form : FORMS) {
      Matcher matcher = form.pattern.matcher(timex);
      if (matcher.matches()) {
        try {
          return Optional.of(form.days.apply(matcher));
        } catch (DateTimeException noSuchDay) {
          // A value such as 2018-02-31 names no day.
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  private static YearMonth month(int year, int month) {
    return YearMonth.of(year, month);
  }

  private static DayRange week(MatchResult match, DayOfWeek from) {
    // The 4th of January lies in week 1 of its year (ISO 8601).
    LocalDate sunday =
        LocalDate.of(number(match, 1), 1, 4)
            .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number(match, 2))
            .with(DayOfWeek.SUNDAY);
    return new DayRange(sunday.with(from), sunday);
  }

  private static int number(MatchResult match, int group) {
    return Integer.parseInt(match.group(group));
  }
}
