package org.tallystick.nlp;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * Days, both ends included.
 *
 * @param start first day
 * @param end last day, not before {@code start}
 */
record DayRange(LocalDate start, LocalDate end) {
  DayRange {
    if (end.isBefore(start)) {
      throw new IllegalArgumentException(
          "days must not end before they start, got " + start + " to " + end);
    }
  }

  static DayRange day(LocalDate day) {
    return new DayRange(day, day);
  }

  static DayRange months(YearMonth first, int count) {
    return new DayRange(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
  }

  boolean contains(LocalDate day) {
    return !day.isBefore(start) && !day.isAfter(end);
  }

  /**
   * What a word such as <i>early</i> leaves of these days. Of a single month, <i>early</i> is days
   * 1 to 10, <i>mid</i> 10 to 20, <i>late</i> 20 to the last; of more months, a third of them. A
   * half of a month ends or starts on day 15 or 16. Days that are not whole months, or not enough
   * of them, stay as they are.
   */
  DayRange part(Part part) {
    YearMonth first = YearMonth.from(start);
    YearMonth last = YearMonth.from(end);
    boolean wholeMonths = start.equals(first.atDay(1)) && end.equals(last.atEndOfMonth());
    if (part == Part.WHOLE || !wholeMonths) {
      return this;
    }
    int months = (int) first.until(last, ChronoUnit.MONTHS) + 1;
    if (months == 1) {
      return ofMonth(part);
    }
    if (months % part.pieces != 0) {
      return this;
    }
    int length = months / part.pieces;
    return months(first.plusMonths((long) part.piece * length), length);
  }

  private DayRange ofMonth(Part part) {
    return switch (part) {
      case EARLY -> new DayRange(start, start.withDayOfMonth(10));
      case MID -> new DayRange(start.withDayOfMonth(10), start.withDayOfMonth(20));
      case LATE -> new DayRange(start.withDayOfMonth(20), end);
      case FIRST_HALF -> new DayRange(start, start.withDayOfMonth(15));
      case SECOND_HALF -> new DayRange(start.withDayOfMonth(16), end);
      case WHOLE -> this;
    };
  }

  /** A part of a period, as words name it. */
  enum Part {
    WHOLE(1, 0),
    EARLY(3, 0),
    MID(3, 1),
    LATE(3, 2),
    FIRST_HALF(2, 0),
    SECOND_HALF(2, 1);

    private final int pieces;
    private final int piece;

    Part(int pieces, int piece) {
      this.pieces = pieces;
      this.piece = piece;
    }
  }
}
