package org.tallystick.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tallystick.quantity.Interval;

/**
 * Two sets of values as bars over one line of numbers: where both lie is tinted, and so is the gap
 * where they miss. SVG that stands in HTML, coloured by the page's style sheet.
 */
final class IntervalPicture {
  private static final double WIDTH = 320;
  private static final double EDGE = 14;
  private static final double FIRST = 26;
  private static final double SECOND = 60;
  private static final double AXIS = 76;
  private static final double LETTER = 6.5;
  private static final double MARGIN = 0.18;

  private final Comparison shown;
  private final double low;
  private final double high;

  private IntervalPicture(Comparison shown, NavigableSet<BigDecimal> ends) {
    this.shown = shown;
    double first = ends.first().doubleValue();
    double last = ends.last().doubleValue();
    double spare = last > first ? (last - first) * MARGIN : Math.max(1, Math.abs(first) * MARGIN);
    this.low = first - spare;
    this.high = last + spare;
  }

  /** Draws a comparison; nothing if neither set has an end. */
  static void draw(Comparison shown, Markup page) {
    TreeSet<BigDecimal> ends = new TreeSet<>();
    addEnds(shown.stated(), ends);
    addEnds(shown.coarse(), ends);
    addEnds(shown.other(), ends);
    if (!ends.isEmpty()) {
      new IntervalPicture(shown, ends).draw(page);
    }
  }

  private static void addEnds(Interval interval, NavigableSet<BigDecimal> ends) {
    if (interval.low() != null) {
      ends.add(interval.low());
    }
    if (interval.high() != null) {
      ends.add(interval.high());
    }
  }

  private void draw(Markup page) {
    String label = shown.statedLabel() + ". " + shown.otherLabel() + ". " + result();
    page.open(
        "svg", "class", "picture", "viewBox", "0 0 320 98", "role", "img", "aria-label", label);
    between(page);
    page.element("text", shown.statedLabel(), "x", "0", "y", at(FIRST - 12));
    if (!shown.coarse().sameAs(shown.stated())) {
      bar(page, shown.coarse(), FIRST, "coarse");
    }
    bar(page, shown.stated(), FIRST, "stated");
    page.element("text", shown.otherLabel(), "x", "0", "y", at(SECOND - 12));
    bar(page, shown.other(), SECOND, "other");
    axis(page);
    page.close();
  }

  private String result() {
    if (shown.stated().meets(shown.other())) {
      return "They meet.";
    }
    return shown.coarse().meets(shown.other())
        ? "They meet only with coarser rounding."
        : "They do not meet.";
  }

  /** Where both lie, or the gap between them. */
  private void between(Markup page) {
    Interval common = shown.stated().intersection(shown.other());
    double left;
    double right;
    if (common != null) {
      left = left(common);
      right = right(common);
    } else {
      left = Math.min(right(shown.stated()), right(shown.other()));
      right = Math.max(left(shown.stated()), left(shown.other()));
    }
    page.open(
        "rect",
        "class",
        common == null ? "gap" : "common",
        "x",
        at(left - 1),
        "y",
        at(FIRST - 7),
        "width",
        at(Math.max(2, right - left + 2)),
        "height",
        at(AXIS - FIRST + 7));
    page.close();
  }

  private void bar(Markup page, Interval interval, double y, String style) {
    double left = left(interval);
    double right = right(interval);
    page.open("line", "class", style, "x1", at(left), "x2", at(right), "y1", at(y), "y2", at(y));
    page.close();
    end(page, interval.low(), interval.lowOpen(), left, y, style, -1);
    end(page, interval.high(), interval.highOpen(), right, y, style, 1);
  }

  /** A filled point where the end belongs to the values, a ring where not, an arrow where none. */
  private void end(
      Markup page,
      @Nullable BigDecimal value,
      boolean isOpen,
      double x,
      double y,
      String style,
      int direction) {
    if (style.equals("coarse")) {
      return;
    }
    if (value == null) {
      double base = x - direction * 8;
      String points =
          at(base) + "," + at(y - 5) + " " + at(x) + "," + at(y) + " " + at(base) + "," + at(y + 5);
      page.open("polygon", "class", style, "points", points).close();
    } else {
      String form = isOpen ? style + " ring" : style;
      page.open("circle", "class", form, "cx", at(x), "cy", at(y), "r", "4.5").close();
    }
  }

  private void axis(Markup page) {
    page.open("line", "class", "axis", "x1", "0", "x2", at(WIDTH), "y1", at(AXIS), "y2", at(AXIS));
    page.close();
    TreeSet<BigDecimal> ends = new TreeSet<>();
    addEnds(shown.stated(), ends);
    addEnds(shown.other(), ends);
    double free = 0;
    for (BigDecimal end : ends) {
      double x = x(end.doubleValue());
      page.open(
          "line", "class", "axis", "x1", at(x), "x2", at(x), "y1", at(AXIS), "y2", at(AXIS + 4));
      page.close();
      String label = tick(end);
      double room = label.length() * LETTER / 2 + 2;
      double middle = Math.max(room, Math.min(WIDTH - room, x));
      if (middle - room >= free) {
        page.element("text", label, "class", "tick", "x", at(middle), "y", at(AXIS + 16));
        free = middle + room;
      }
    }
  }

  private static String tick(BigDecimal value) {
    BigDecimal rounded =
        value.scale() > 2 ? value.setScale(2, RoundingMode.HALF_EVEN).stripTrailingZeros() : value;
    return Numbers.found(rounded, null);
  }

  private double left(Interval interval) {
    BigDecimal end = interval.low();
    return end == null ? EDGE : x(end.doubleValue());
  }

  private double right(Interval interval) {
    BigDecimal end = interval.high();
    return end == null ? WIDTH - EDGE : x(end.doubleValue());
  }

  private double x(double value) {
    return EDGE + (value - low) / (high - low) * (WIDTH - 2 * EDGE);
  }

  private static String at(double coordinate) {
    return String.format(Locale.ROOT, "%.1f", coordinate);
  }
}
