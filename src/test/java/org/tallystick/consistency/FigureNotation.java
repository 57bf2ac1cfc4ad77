package org.tallystick.consistency;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tallystick.quantity.Approximation;
import org.tallystick.quantity.Denominator;
import org.tallystick.quantity.Grain;
import org.tallystick.quantity.Interval;
import org.tallystick.quantity.Kind;
import org.tallystick.quantity.Magnitude;
import org.tallystick.quantity.Quantity;
import org.tallystick.quantity.Unit;
import si.uom.NonSI;
import systems.uom.common.USCustomary;
import tech.units.indriya.unit.Units;

/** Reads the figures of fixtures: the common forms only, so that fixtures need no other package. */
final class FigureNotation {
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("one", "1"),
          Map.entry("two", "2"),
          Map.entry("three", "3"),
          Map.entry("four", "4"),
          Map.entry("five", "5"),
          Map.entry("six", "6"),
          Map.entry("seven", "7"),
          Map.entry("eight", "8"),
          Map.entry("nine", "9"),
          Map.entry("ten", "10"),
          Map.entry("eleven", "11"),
          Map.entry("twelve", "12"));
  private static final Map<String, String> FRACTIONS =
      Map.of(
          "half",
          "0.5",
          "a third",
          "0.333333333333",
          "one-third",
          "0.333333333333",
          "a quarter",
          "0.25",
          "two-thirds",
          "0.666666666667",
          "three-quarters",
          "0.75");
  private static final Map<String, String> MULTIPLES =
      Map.of(
          "doubled",
          "2",
          "twice",
          "2",
          "tripled",
          "3",
          "three times",
          "3",
          "fivefold",
          "5",
          "four times",
          "4",
          "double",
          "2");
  private static final Map<String, String> CURRENCIES = Map.of("$", "USD", "£", "GBP", "€", "EUR");
  private static final Map<String, String> ORDINALS =
      Map.of("first", "1", "second", "2", "third", "3", "fourth", "4");
  private static final Map<String, BigDecimal> MULTIPLIERS =
      Map.of(
          "thousand",
          new BigDecimal(1000),
          "million",
          new BigDecimal(1_000_000),
          "billion",
          new BigDecimal(1_000_000_000),
          "m",
          new BigDecimal(1_000_000),
          "bn",
          new BigDecimal(1_000_000_000));
  private static final Pattern NUMBER =
      Pattern.compile(
          "^(?<sign>[-−±])?(?<cur>[$£€])?(?<num>\\d[\\d,]*(?:\\.\\d+)?)\\s?-?(?<mul>thousand|million|billion|bn\\b|m\\b)?"
              + "[\\s-]?(?<unit>.*)$");
  private static final Pattern RANGE =
      Pattern.compile("^(\\d[\\d,.]*)(?: to |–| and )(\\d[\\d,.]*)(.*)$");
  private static final Pattern RATIO = Pattern.compile("^(\\w+) (?:in|out of) (\\w+)$");
  private static final Pattern SCORE = Pattern.compile("^(\\d+)[-–](\\d+)$");

  /** The approximators of fixtures, longest first. */
  static final List<Map.Entry<String, Approximation>> APPROXIMATORS =
      List.of(
          Map.entry("more than", Approximation.OVER),
          Map.entry("fewer than", Approximation.UNDER),
          Map.entry("less than", Approximation.UNDER),
          Map.entry("at least", Approximation.AT_LEAST),
          Map.entry("as many as", Approximation.AT_MOST),
          Map.entry("up to", Approximation.AT_MOST),
          Map.entry("nearly", Approximation.NEARLY),
          Map.entry("almost", Approximation.NEARLY),
          Map.entry("about", Approximation.ABOUT),
          Map.entry("around", Approximation.ABOUT),
          Map.entry("roughly", Approximation.ABOUT),
          Map.entry("over", Approximation.OVER),
          Map.entry("some", Approximation.ABOUT));

  private FigureNotation() {}

  static Quantity read(String written, Approximation approximation) {
    String text = written.toLowerCase(Locale.ROOT).trim();
    Matcher score = SCORE.matcher(text);
    if (score.matches()) {
      BigDecimal a = new BigDecimal(score.group(1));
      BigDecimal b = new BigDecimal(score.group(2));
      return new Quantity(
          Kind.SCORE,
          new Magnitude.Range(Interval.closed(a.min(b), a.max(b))),
          Unit.PLAIN,
          null,
          one());
    }
    Matcher range = RANGE.matcher(text);
    if (range.matches()) {
      BigDecimal a = number(range.group(1));
      BigDecimal b = number(range.group(2));
      Quantity unit = read("1" + range.group(3), Approximation.EXACT);
      return new Quantity(
          unit.kind(),
          new Magnitude.Range(Interval.closed(a.min(b), a.max(b))),
          unit.unit(),
          null,
          one());
    }
    Matcher ratio = RATIO.matcher(text);
    if (ratio.matches()) {
      BigDecimal share =
          number(ratio.group(1)).divide(number(ratio.group(2)), 12, RoundingMode.HALF_UP);
      return share(Kind.RATIO, share, approximation);
    }
    if (FRACTIONS.containsKey(text)) {
      return share(Kind.FRACTION, new BigDecimal(FRACTIONS.get(text)), approximation);
    }
    if (MULTIPLES.containsKey(text)) {
      BigDecimal value = new BigDecimal(MULTIPLES.get(text));
      return new Quantity(
          Kind.MULTIPLE, magnitude(value, approximation, false), Unit.PLAIN, null, one());
    }
    if (ORDINALS.containsKey(text)) {
      return new Quantity(
          Kind.ORDINAL,
          new Magnitude.Exact(new BigDecimal(ORDINALS.get(text))),
          Unit.PLAIN,
          null,
          one());
    }
    String digits = text;
    for (Map.Entry<String, String> word : WORDS.entrySet()) {
      if (text.matches(word.getKey() + "\\b.*")) {
        digits = word.getValue() + text.substring(word.getKey().length());
      }
    }
    Matcher number = NUMBER.matcher(digits);
    if (!number.matches()) {
      throw new IllegalArgumentException("figure must be a number, got " + written);
    }
    return numeral(number, approximation);
  }

  private static Quantity numeral(Matcher number, Approximation approximation) {
    BigDecimal printed = number(number.group("num"));
    BigDecimal multiplier =
        MULTIPLIERS.getOrDefault(
            number.group("mul") == null ? "" : number.group("mul"), BigDecimal.ONE);
    String unitText = number.group("unit").trim();
    Denominator per = null;
    Matcher rate =
        Pattern.compile("^(.*?)\\s*(?:per|an?)\\s+([\\d,]+)?\\s*(\\w*)$").matcher(unitText);
    if (rate.matches()) {
      unitText = rate.group(1);
      BigDecimal of = rate.group(2) == null ? BigDecimal.ONE : number(rate.group(2));
      Unit unit = unit(rate.group(3));
      per =
          new Denominator(
              of, unit, unit == Unit.PLAIN && !rate.group(3).isEmpty() ? rate.group(3) : null);
    }
    Unit unit =
        number.group("cur") == null
            ? unit(unitText)
            : new Unit.Money(CURRENCIES.getOrDefault(number.group("cur"), "USD"));
    Kind kind =
        unit instanceof Unit.Money
            ? Kind.MONEY
            : unit instanceof Unit.Percent
                ? Kind.PERCENT
                : unit instanceof Unit.PercentagePoint
                    ? ("±".equals(number.group("sign")) ? Kind.POLL_MARGIN : Kind.PERCENTAGE_POINT)
                    : unit instanceof Unit.Time
                        ? (unitText.contains("old") ? Kind.AGE : Kind.DURATION)
                        : unit instanceof Unit.Measure
                            ? (List.of("Cel", "[degF]").contains(unit.code())
                                ? Kind.TEMPERATURE
                                : Kind.MEASURE)
                            : per != null ? Kind.RATE : Kind.COUNT;
    BigDecimal value = printed.multiply(multiplier);
    if ("-".equals(number.group("sign")) || "−".equals(number.group("sign"))) {
      value = value.negate();
    }
    return new Quantity(
        kind,
        magnitude(value, approximation, kind.isShare()),
        unit,
        per,
        Grain.of(printed, multiplier));
  }

  private static Quantity share(Kind kind, BigDecimal value, Approximation approximation) {
    BigDecimal points = new BigDecimal("0.02");
    Magnitude magnitude =
        approximation == Approximation.ABOUT
            ? new Magnitude.Approximate(value, approximation, Interval.around(value, points))
            : magnitude(value, approximation, false);
    return new Quantity(kind, magnitude, Unit.PLAIN, null, Grain.of(value, BigDecimal.ONE));
  }

  private static Magnitude magnitude(BigDecimal value, Approximation approximation, boolean share) {
    if (value.signum() <= 0) {
      return new Magnitude.Exact(value);
    }
    return switch (approximation) {
      case EXACT, RANGE -> new Magnitude.Exact(value);
      case ABOUT ->
          new Magnitude.Approximate(
              value,
              approximation,
              Interval.around(
                  value,
                  share ? BigDecimal.valueOf(2) : value.multiply(new BigDecimal("0.05")).abs()));
      case NEARLY ->
          new Magnitude.Approximate(
              value,
              approximation,
              Interval.closedOpen(value.multiply(new BigDecimal("0.9")), value));
      default -> new Magnitude.Bound(value, approximation);
    };
  }

  private static Unit unit(String text) {
    return switch (text.replace("-", " ").trim()) {
      case "percent", "%", "per cent" -> Unit.PERCENT;
      case "point", "points", "percentage points", "percentage point" -> Unit.PERCENTAGE_POINT;
      case "year", "years", "year old" -> new Unit.Time(ChronoUnit.YEARS);
      case "month", "months" -> new Unit.Time(ChronoUnit.MONTHS);
      case "week", "weeks" -> new Unit.Time(ChronoUnit.WEEKS);
      case "day", "days" -> new Unit.Time(ChronoUnit.DAYS);
      case "hour", "hours" -> new Unit.Time(ChronoUnit.HOURS);
      case "minute", "minutes" -> new Unit.Time(ChronoUnit.MINUTES);
      case "km", "kilometers", "kilometres" -> new Unit.Measure("km", Units.METRE.multiply(1000));
      case "miles", "mile" -> new Unit.Measure("[mi_i]", USCustomary.MILE);
      case "kg", "kilograms" -> new Unit.Measure("kg", Units.KILOGRAM);
      case "pounds" -> new Unit.Measure("[lb_av]", USCustomary.POUND);
      case "acres" -> new Unit.Measure("[acr_us]", USCustomary.ACRE);
      case "hectares" -> new Unit.Measure("har", NonSI.HECTARE);
      case "feet" -> new Unit.Measure("[ft_i]", USCustomary.FOOT);
      case "meters" -> new Unit.Measure("m", Units.METRE);
      case "degrees celsius", "c" -> new Unit.Measure("Cel", Units.CELSIUS);
      case "degrees fahrenheit", "f", "degrees" ->
          new Unit.Measure("[degF]", USCustomary.FAHRENHEIT);
      case "" -> Unit.PLAIN;
      default -> throw new IllegalArgumentException("unit must be known to fixtures, got " + text);
    };
  }

  private static BigDecimal number(String digits) {
    return new BigDecimal(WORDS.getOrDefault(digits, digits).replace(",", ""));
  }

  private static Grain one() {
    return new Grain(BigDecimal.ONE, BigDecimal.ONE);
  }
}
