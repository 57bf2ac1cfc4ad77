package org.tallystick.nlp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimexDaysTest {
  @ParameterizedTest
  @CsvSource({
    "19XX,          1900-01-01, 1999-12-31",
    "198X,          1980-01-01, 1989-12-31",
    "2018,          2018-01-01, 2018-12-31",
    "2018-Q2,       2018-04-01, 2018-06-30",
    "2018-H2,       2018-07-01, 2018-12-31",
    "2018-SP,       2018-03-01, 2018-05-31",
    "2018-SU,       2018-06-01, 2018-08-31",
    "2018-FA,       2018-09-01, 2018-11-30",
    "2019-WI,       2019-12-01, 2020-02-29",
    "2016-02,       2016-02-01, 2016-02-29",
    "2018-W01,      2018-01-01, 2018-01-07",
    "2020-W53,      2020-12-28, 2021-01-03",
    "2018-W21-WE,   2018-05-26, 2018-05-27",
    "2018-05-21,    2018-05-21, 2018-05-21",
    "2018-05-22T17:00, 2018-05-22, 2018-05-22",
    "2018-05-22TMO, 2018-05-22, 2018-05-22",
  })
  void readsTheDaysOfAValue(String timex, String start, String end) {
    DayRange days = TimexDays.of(timex).orElseThrow();
    assertEquals(start + " " + end, days.start() + " " + days.end());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "P3M",
        "PXY",
        "XXXX-04",
        "XXXX-WXX-1",
        "PRESENT_REF",
        "2018-FYQ3",
        "2018-02-31",
        "2018-13",
        "2018-W54",
        "T17:00"
      })
  void knowsWhatNamesNoDays(String timex) {
    assertEquals(Optional.empty(), TimexDays.of(timex));
  }
}
