package org.tallystick.batch;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import org.tallystick.batch.Forecast.Range;

/** A forecast as plain text, its figures no finer than they are known. */
final class ForecastText {
  private static final int DIGITS = 2;
  private static final double MINUTE = 60;
  private static final double HOUR = 60 * MINUTE;
  private static final double DAY = 24 * HOUR;

  private ForecastText() {}

  static void write(Forecast forecast, Appendable out) throws IOException {
    out.append(articles(forecast)).append("\n\n");
    out.append("        %12s  In 19 runs of 20\n".formatted("Expected"));
    line("Time", forecast.seconds(), ForecastText::time, out);
    line("Memory", forecast.memory(), ForecastText::bytes, out);
    line("Disk", forecast.disk(), ForecastText::bytes, out);
    line("Alarms", forecast.alarms(), ForecastText::count, out);
    out.append('\n').append(sampled(forecast)).append('\n');
  }

  private static String articles(Forecast forecast) {
    Range articles = forecast.articles();
    String count =
        articles.low() == articles.high()
            ? PageFrame.number(Math.round(articles.expected()))
            : "About " + count(articles.expected()) + between(articles, ForecastText::count);
    String unread =
        forecast.unread() == 0
            ? ""
            : ", and " + PageFrame.number(forecast.unread()) + " that cannot be read";
    return count
        + (articles.high() == 1 ? " article" : " articles")
        + unread
        + ". Checked: "
        + PageFrame.number(forecast.sampled())
        + ", drawn evenly.";
  }

  private static String between(Range range, DoubleFunction<String> form) {
    return " (" + form.apply(range.low()) + " to " + form.apply(range.high()) + ")";
  }

  private static String sampled(Forecast forecast) {
    if (forecast.alarmsSampled().isEmpty()) {
      return "The sample has no alarm.";
    }
    return forecast.alarmsSampled().entrySet().stream()
        .map(rule -> Shift.rule(rule.getKey()) + " " + PageFrame.number(rule.getValue()))
        .collect(Collectors.joining(", ", "Alarms in the sample: ", "."));
  }

  private static void line(String name, Range range, DoubleFunction<String> form, Appendable out)
      throws IOException {
    String ends = form.apply(range.low()) + " to " + form.apply(range.high());
    out.append("%-8s%12s  %s\n".formatted(name, form.apply(range.expected()), ends));
  }

  /** A length of time in the unit that fits. */
  static String time(double seconds) {
    if (seconds < 2 * MINUTE) {
      return rounded(seconds) + " s";
    }
    if (seconds < 2 * HOUR) {
      return rounded(seconds / MINUTE) + " min";
    }
    return seconds < 2 * DAY ? rounded(seconds / HOUR) + " h" : rounded(seconds / DAY) + " days";
  }

  /** A size in the decimal unit that fits. */
  static String bytes(double bytes) {
    String[] units = {"kB", "MB", "GB", "TB"};
    double value = bytes / 1000;
    int unit = 0;
    while (value >= 1000 && unit < units.length - 1) {
      value /= 1000;
      unit++;
    }
    return rounded(value) + " " + units[unit];
  }

  private static String count(double value) {
    return rounded(Math.rint(value));
  }

  /** Two digits that count, and all of those before the point. */
  private static String rounded(double value) {
    if (value >= 100) {
      MathContext three = new MathContext(DIGITS + 1);
      return PageFrame.number(new BigDecimal(value).round(three).longValue());
    }
    String plain = new BigDecimal(value).round(new MathContext(DIGITS)).toPlainString();
    return value > 0 && value < 1 ? String.format(Locale.ROOT, "%.1f", value) : plain;
  }
}
