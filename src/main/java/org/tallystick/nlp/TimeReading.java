package org.tallystick.nlp;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Span;
import org.tallystick.extraction.TimeMention;

/**
 * A time as SUTime read it, and the days it can honestly stand for. SUTime answers <i>a year
 * ago</i> with one day, <i>the last quarter</i> with the current one and <i>earlier this year</i>
 * with the whole year.
 *
 * @param span where it stands
 * @param words its words in lower case
 * @param timex its TIMEX3 value; empty if none
 * @param part which part of that is meant
 * @param lastDay the last day of the month of a range such as <i>July 21-24</i>; 0 if it is none
 */
record TimeReading(Span span, String words, String timex, DayRange.Part part, int lastDay) {
  private static final Pattern AGO =
      Pattern.compile(".*\\b(day|week|month|year|decade|century|centurie)s? (?:ago|from now)");
  private static final Pattern FROM_ANOTHER_TIME =
      Pattern.compile(".* (?:earlier|before|later|after|previously|afterwards)");
  private static final Pattern LAST = Pattern.compile("(?:the )?(last|past|previous) .*");
  private static final Pattern NEXT = Pattern.compile("(?:the )?(next|coming|following) .*");

  TimeMention mention(@Nullable LocalDate reference) {
    DayRange days = days(reference).orElse(null);
    return days == null
        ? new TimeMention(span, timex, null, null)
        : new TimeMention(span, timex, days.start(), days.end());
  }

  private Optional<DayRange> days(@Nullable LocalDate reference) {
    if (FROM_ANOTHER_TIME.matcher(words).matches()) {
      return Optional.empty();
    }
    if (reference != null && timex.startsWith("P") && !timex.startsWith("PT")) {
      return upToOrFrom(reference);
    }
    Optional<DayRange> named = TimexDays.of(timex);
    Matcher ago = AGO.matcher(words);
    if (ago.matches()) {
      return named.flatMap(days -> around(days.start(), ago.group(1)));
    }
    if (reference == null) {
      return named.map(this::narrowed);
    }
    boolean shifted = LAST.matcher(words).matches() || NEXT.matcher(words).matches();
    return named
        .filter(days -> !(shifted && days.contains(reference)))
        .map(days -> narrowed(days, reference));
  }

  /** <i>The past three years</i> end, <i>the next ten days</i> start, at the reference. */
  private Optional<DayRange> upToOrFrom(LocalDate reference) {
    try {
      if (LAST.matcher(words).matches()) {
        return Optional.of(new DayRange(reference.minus(Period.parse(timex)), reference));
      }
      if (NEXT.matcher(words).matches()) {
        return Optional.of(new DayRange(reference, reference.plus(Period.parse(timex))));
      }
      return Optional.empty();
    } catch (DateTimeParseException notInDays) {
      // Such as P3DE, three decades, or PXY, some years.
      return Optional.empty();
    } catch (DateTimeException | ArithmeticException outOfCalendar) {
      return Optional.empty();
    }
  }

  private DayRange narrowed(DayRange days, LocalDate reference) {
    if (days.contains(reference) && words.startsWith("earlier ")) {
      return new DayRange(days.start(), reference);
    }
    if (days.contains(reference) && words.startsWith("later ")) {
      return new DayRange(reference, days.end());
    }
    return narrowed(days);
  }

  private DayRange narrowed(DayRange days) {
    if (lastDay > 0 && lastDay <= days.start().lengthOfMonth()) {
      return new DayRange(days.start(), days.start().withDayOfMonth(lastDay));
    }
    return days.part(part);
  }

  private static Optional<DayRange> around(LocalDate day, String unit) {
    return switch (unit) {
      case "day" -> Optional.of(DayRange.day(day));
      case "week" ->
          Optional.of(new DayRange(day.with(DayOfWeek.MONDAY), day.with(DayOfWeek.SUNDAY)));
      case "month" -> Optional.of(DayRange.months(YearMonth.from(day), 1));
      case "year" -> Optional.of(DayRange.months(YearMonth.of(day.getYear(), 1), 12));
      default -> Optional.empty();
    };
  }
}
