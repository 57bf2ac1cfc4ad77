package org.tallystick.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.quantity.Interval;
import org.tallystick.quantity.Quantity;
import org.tallystick.quantity.QuantityGrammar;

/**
 * Two figures as bars over one scale, as SVG: where they meet, or what lies between them. The bar
 * of a rounded figure reaches half a unit of its last digit to each side, the pale bar behind it as
 * far as a coarser rounding. Immutable.
 */
final class IntervalPicture {
  private static final QuantityGrammar GRAMMAR = QuantityGrammar.create();
  private static final double WIDTH = 300;
  private static final double LEFT = 4;
  private static final double RIGHT = 296;
  private static final double THINNEST = 3;
  private static final int LONGEST_LABEL = 46;

  private final String aboveLabel;
  private final Interval above;
  private final Interval wide;
  private final String belowLabel;
  private final Interval below;
  private double from;
  private double scale;

  private IntervalPicture(String aboveLabel, Quantity stated, String belowLabel, Interval below) {
    this.aboveLabel = aboveLabel;
    this.above = printed(stated);
    this.wide = coarse(stated);
    this.belowLabel = belowLabel;
    this.below = below;
  }

  /**
   * The picture of a figure and of what others imply for it.
   *
   * @return null if the two are not figures of the same unit
   */
  static @Nullable IntervalPicture of(String stated, String implied) {
    Optional<Quantity> first = GRAMMAR.read(stated);
    Optional<Quantity> second = GRAMMAR.read(implied);
    if (first.isEmpty() || second.isEmpty() || !first.get().unit().equals(second.get().unit())) {
      return null;
    }
    return new IntervalPicture(
        "stated: " + stated,
        first.get(),
        "by the other figures: " + implied,
        second.get().magnitude().interval());
  }

  /** The picture of a figure and of the value that data give. */
  static IntervalPicture of(String stated, Quantity quantity, BigDecimal found, String foundText) {
    return new IntervalPicture(
        "stated: " + stated, quantity, "in the data: " + foundText, Interval.exactly(found));
  }

  private static Interval printed(Quantity quantity) {
    BigDecimal value = quantity.value();
    Interval allowed = quantity.allowed();
    return value != null && allowed.isPoint() ? quantity.grain().roundedTo(value) : allowed;
  }

  private static Interval coarse(Quantity quantity) {
    BigDecimal value = quantity.value();
    Interval allowed = quantity.allowed();
    return value != null && allowed.isPoint() ? quantity.grain().coarselyRoundedTo(value) : allowed;
  }

  /** Draws it. */
  void draw(Markup html) {
    scale();
    boolean meet = above.meets(below);
    html.open(
        "svg",
        "viewBox",
        "0 0 300 92",
        "role",
        "img",
        "aria-label",
        label(meet),
        "xmlns",
        "http://www.w3.org/2000/svg");
    between(html, meet);
    text(html, 14, "", aboveLabel);
    if (!wide.sameAs(above)) {
      bar(html, wide, 22, "wide");
    }
    bar(html, above, 22, "stated");
    bar(html, below, 54, "implied");
    text(html, 82, "dim", belowLabel);
    html.close();
  }

  private String label(boolean meet) {
    return aboveLabel + "; " + belowLabel + "; the two " + (meet ? "meet" : "do not meet");
  }

  /** What the two share, or what lies between them. */
  private void between(Markup html, boolean meet) {
    Interval shared = above.intersection(below);
    double start;
    double end;
    if (meet && shared != null) {
      start = x(shared.low(), false);
      end = x(shared.high(), true);
    } else {
      boolean leftFirst = x(above.low(), false) < x(below.low(), false);
      start = leftFirst ? x(above.high(), true) : x(below.high(), true);
      end = leftFirst ? x(below.low(), false) : x(above.low(), false);
    }
    rect(html, start, Math.max(THINNEST, end - start), 20, 50, meet ? "meet" : "gap");
  }

  private void bar(Markup html, Interval interval, int y, String style) {
    double start = x(interval.low(), false);
    double end = x(interval.high(), true);
    double missing = Math.max(0, THINNEST - (end - start)) / 2;
    rect(html, start - missing, end - start + 2 * missing, y, 14, style);
  }

  private static void rect(Markup html, double x, double width, int y, int height, String style) {
    html.open(
            "rect",
            "x",
            digits(x),
            "y",
            Integer.toString(y),
            "width",
            digits(width),
            "height",
            Integer.toString(height),
            "class",
            style)
        .close();
  }

  private static void text(Markup html, int y, String style, String text) {
    String shown = Columns.cut(text, LONGEST_LABEL);
    html.leaf("text", shown, "x", digits(LEFT), "y", Integer.toString(y), "class", style);
  }

  /** Fits every end into the picture; a side without an end goes to its border. */
  private void scale() {
    List<Double> ends =
        new ArrayList<>(
            Stream.of(above.low(), above.high(), below.low(), below.high(), wide.low(), wide.high())
                .flatMap(Stream::ofNullable)
                .map(BigDecimal::doubleValue)
                .sorted()
                .toList());
    double first = ends.isEmpty() ? 0 : ends.get(0);
    double last = ends.isEmpty() ? 1 : ends.get(ends.size() - 1);
    double room = last > first ? (last - first) * 0.15 : Math.max(1, Math.abs(first) * 0.1);
    from = first - room;
    scale = (RIGHT - LEFT) / (last - first + 2 * room);
  }

  private double x(@Nullable BigDecimal end, boolean high) {
    if (end == null) {
      return high ? WIDTH : 0;
    }
    return LEFT + (end.doubleValue() - from) * scale;
  }

  private static String digits(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
