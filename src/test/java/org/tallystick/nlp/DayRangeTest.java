package org.tallystick.nlp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayRangeTest {
  @ParameterizedTest
  @CsvSource({
    "2018-04,    EARLY,       2018-04-01, 2018-04-10",
    "2018-04,    MID,         2018-04-10, 2018-04-20",
    "2018-02,    LATE,        2018-02-20, 2018-02-28",
    "2018-05,    FIRST_HALF,  2018-05-01, 2018-05-15",
    "2018-05,    SECOND_HALF, 2018-05-16, 2018-05-31",
    "2018,       EARLY,       2018-01-01, 2018-04-30",
    "2018,       MID,         2018-05-01, 2018-08-31",
    "2018,       LATE,        2018-09-01, 2018-12-31",
    "2018,       FIRST_HALF,  2018-01-01, 2018-06-30",
    "2018-Q3,    LATE,        2018-09-01, 2018-09-30",
    "199X,       EARLY,       1990-01-01, 1993-04-30",
    "2018-Q3,    FIRST_HALF,  2018-07-01, 2018-09-30",
    "2018-W21,   LATE,        2018-05-21, 2018-05-27",
    "2018,       WHOLE,       2018-01-01, 2018-12-31",
  })
  void takesThePartThatAWordLeaves(String timex, String part, String start, String end) {
    DayRange days = TimexDays.of(timex).orElseThrow().part(DayRange.Part.valueOf(part));
    assertEquals(start + " " + end, days.start() + " " + days.end());
  }

  @Test
  void refusesToEndBeforeItStarts() {
    LocalDate day = LocalDate.of(2018, 5, 21);
    assertThrows(IllegalArgumentException.class, () -> new DayRange(day, day.minusDays(1)));
  }
}
