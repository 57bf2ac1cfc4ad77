package org.tallystick.consistency;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A day of the week against the date beside it. */
@AutoService(ConsistencyRule.class)
@SuppressWarnings("rawtypes")
@RuleInfo(
    id = "weekday-matches-date",
    summary = "The date is another day of the week.",
    source = "ISO 8601, the Gregorian calendar",
    example = "The vote is set for Tuesday, May 3, 2018.")
public final class WeekdayMatchesDate implements ConsistencyRule<Tie.WeekdayOfDate> {
  @Override
  public Class<Tie.WeekdayOfDate> kind() {
    return Tie.WeekdayOfDate.class;
  }

  @Override
  public Optional<Weighing> weigh(Tie.WeekdayOfDate tie) {
    boolean fits = tie.days().stream().anyMatch(day -> day.getDayOfWeek() == tie.named());
    LocalDate day = tie.days().get(0);
    String real = day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    String date = tie.date().text();
    String dated = date.matches(".*\\d{4}.*") ? date : date + ", " + day.getYear();
    return Optional.of(
        new Weighing(
            fits ? Agreement.CONSISTENT : Agreement.INCONSISTENT,
            List.of(),
            List.of(tie.date(), tie.weekday()),
            tie.weekday().text() + ", " + date,
            real,
            dated + " = " + real,
            dated + " is a " + real + "; the text says " + tie.weekday().text() + ".",
            tie.clarity()));
  }
}
