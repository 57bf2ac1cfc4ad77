package org.tallystick.dataset;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.dataset.ColumnPeriod.Grain;

/** Finds stretches of time in the names of columns and in cells. Immutable. */
final class PeriodWords {
  private static final String YEAR = "(?<year>(?:1[5-9]|20)\\d\\d)";
  private static final String MONTHS =
      "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
  private static final String NAMES = "jan feb mar apr may jun jul aug sep oct nov dec ";

  /** Not within a word or a number. */
  private static final String FROM = "(?<![\\p{L}\\p{N}.,])";

  private static final String TO = "(?![\\p{N}]|[.,]\\p{N}|\\p{L})";
  private static final String GAP = "[ _./-]*";

  private static final List<Form> FORMS =
      List.of(
          form(
              Grain.TWO_YEARS,
              FROM + "(?:fy)?" + YEAR + "\\s?[-–/_]\\s?(?<second>\\d\\d(?:\\d\\d)?)" + TO),
          form(Grain.QUARTER, FROM + "q(?<part>[1-4])" + GAP + YEAR + TO),
          form(Grain.QUARTER, FROM + YEAR + GAP + "q(?<part>[1-4])" + TO),
          form(Grain.HALF, FROM + "h(?<part>[12])" + GAP + YEAR + TO),
          form(Grain.HALF, FROM + YEAR + GAP + "h(?<part>[12])" + TO),
          form(Grain.MONTH, FROM + MONTHS + GAP + YEAR + TO),
          form(Grain.MONTH, FROM + YEAR + GAP + MONTHS + TO),
          form(Grain.MONTH, FROM + YEAR + "[-/_](?<part>0[1-9]|1[0-2])" + TO),
          form(Grain.MONTH, FROM + MONTHS + "[-' ]’?(?<short>\\d\\d)" + TO),
          form(Grain.YEAR, "(?:" + FROM + "(?:fy|x|y)?|(?<=\\p{L}))" + YEAR + TO),
          form(Grain.MONTH, FROM + MONTHS + TO));

  private PeriodWords() {}

  /** The first period that a name holds, the most exact first; null if it holds none. */
  static @Nullable ColumnPeriod find(String name) {
    for (Form form : FORMS) {
      Matcher matcher = form.pattern().matcher(name);
      while (matcher.find()) {
        ColumnPeriod period = read(form.grain(), matcher);
        if (period != null) {
          return period;
        }
      }
    }
    return null;
  }

  /** The period that a whole cell is; null if it is none or holds more. */
  static @Nullable ColumnPeriod whole(String cell) {
    ColumnPeriod period = find(cell);
    return period != null && period.text().length() == cell.strip().length() ? period : null;
  }

  private static @Nullable ColumnPeriod read(Grain grain, Matcher found) {
    String text = found.group();
    String year = group(found, "year");
    String monthName = group(found, "month");
    String part = group(found, "part");
    String shortYear = group(found, "short");
    if (grain == Grain.MONTH) {
      int month = monthName == null ? number(part) : month(monthName);
      if (shortYear != null) {
        year = (number(shortYear) < 50 ? "20" : "19") + shortYear;
      }
      if (year == null) {
        // "May" and "mar" are words too: without a year a month must be the last word.
        return found.end() == found.regionEnd()
            ? new ColumnPeriod(text, grain, null, null, month)
            : null;
      }
      YearMonth of = YearMonth.of(number(year), month);
      return new ColumnPeriod(text, grain, of.atDay(1), of.atEndOfMonth(), month);
    }
    int first = number(year);
    return switch (grain) {
      case YEAR -> days(text, grain, first, 1, first, 12);
      case QUARTER -> {
        int quarter = number(part);
        yield days(text, grain, first, 3 * quarter - 2, first, 3 * quarter);
      }
      case HALF -> {
        int half = number(part);
        yield days(text, grain, first, 6 * half - 5, first, 6 * half);
      }
      default -> {
        int second = number(group(found, "second"));
        boolean follows = second < 100 ? (first + 1) % 100 == second : first + 1 == second;
        yield follows ? days(text, grain, first, 1, first + 1, 12) : null;
      }
    };
  }

  private static ColumnPeriod days(
      String text, Grain grain, int year, int month, int lastYear, int lastMonth) {
    return new ColumnPeriod(
        text,
        grain,
        LocalDate.of(year, month, 1),
        YearMonth.of(lastYear, lastMonth).atEndOfMonth(),
        0);
  }

  private static int month(String name) {
    return NAMES.indexOf(name.toLowerCase(Locale.ROOT).substring(0, 3)) / 4 + 1;
  }

  private static int number(@Nullable String digits) {
    return Integer.parseInt(Objects.requireNonNull(digits, "the pattern must have matched"));
  }

  private static @Nullable String group(Matcher found, String name) {
    return found.pattern().pattern().contains("(?<" + name + ">") ? found.group(name) : null;
  }

  private static Form form(Grain grain, String pattern) {
    return new Form(grain, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE));
  }

  private record Form(Grain grain, Pattern pattern) {}
}
