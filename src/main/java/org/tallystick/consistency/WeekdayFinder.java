package org.tallystick.consistency;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Ties a day of the week to the date beside it. A date without a year can mean the day of that name
 * nearest to publication, before or after.
 */
final class WeekdayFinder implements TieFinder {
  private static final BigDecimal SURE = new BigDecimal("0.95");
  private static final BigDecimal NEAR = new BigDecimal("0.85");
  private static final int HALF_YEAR = 200;
  private static final String DAY =
      "(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon\\.|Tues?\\.|Wed\\.|Thurs?\\.|Fri\\.|Sat\\.|Sun\\.)";
  private static final Pattern BEFORE =
      Pattern.compile(
          DAY + "\\s*(?:,|\\(|the|morning|afternoon|evening|night)?,?\\s*(?:the\\s+)?$");
  private static final Pattern AFTER =
      Pattern.compile(
          "^\\s*(?:,\\s*(?:a\\s+)?|\\(|was\\s+a\\s+|is\\s+a\\s+|fell\\s+on\\s+a\\s+)"
              + DAY
              + "\\b");

  @Override
  public void find(Reading reading, Consumer<Tie> found) {
    LocalDate published = reading.claims().article().date();
    for (Passage passage : reading.passages()) {
      String text = passage.text();
      if (!text.contains("day") && !text.contains(".")) {
        continue;
      }
      for (CalendarText.Date date : CalendarText.dates(text)) {
        if (!date.day() || !date.exists()) {
          continue;
        }
        Matcher before = BEFORE.matcher(text.substring(0, date.start()));
        Matcher after = AFTER.matcher(text.substring(date.end()));
        int start;
        int end;
        if (before.find()) {
          start = before.start(1);
          end = before.end(1);
        } else if (after.find()) {
          start = date.end() + after.start(1);
          end = date.end() + after.end(1);
        } else {
          continue;
        }
        tie(passage, date, start, end, published, found);
      }
    }
  }

  private static void tie(
      Passage passage,
      CalendarText.Date date,
      int start,
      int end,
      @Nullable LocalDate published,
      Consumer<Tie> found) {
    List<LocalDate> days = new ArrayList<>();
    BigDecimal clarity = SURE;
    if (date.year() != null) {
      days.add(date.earliest(date.year()));
    } else if (published != null) {
      clarity = NEAR;
      for (int year = published.getYear() - 1; year <= published.getYear() + 1; year++) {
        LocalDate day = date.earliest(year);
        if (Math.abs(ChronoUnit.DAYS.between(day, published)) <= HALF_YEAR) {
          days.add(day);
        }
      }
    }
    if (!days.isEmpty()) {
      found.accept(
          new Tie.WeekdayOfDate(
              passage.evidence(start, end),
              passage.evidence(date.start(), date.end()),
              days,
              CalendarText.weekday(passage.text().substring(start, end)),
              clarity));
    }
  }
}
