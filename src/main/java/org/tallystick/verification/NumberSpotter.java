package org.tallystick.verification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.claim.Claim;
import org.tallystick.dataset.Column;
import org.tallystick.dataset.ColumnProfile.ValueCount;
import org.tallystick.dataset.ColumnType;
import org.tallystick.dataset.Condition;
import org.tallystick.dataset.Condition.Order;
import org.tallystick.dataset.Value;
import org.tallystick.quantity.Unit;

/**
 * Finds numbers of a sentence that narrow the rows: <i>older than 60, 65 and over, aged 50 to 64,
 * under 40, at least 10 loans</i>.
 */
final class NumberSpotter {
  private static final String N = "[$€£]?(\\d[\\d,]*(?:\\.\\d+)?)( million| billion| thousand)?";

  private static final List<Form> FORMS =
      List.of(
          new Form(
              "(?:between|aged?|ages|from)\\s+" + N + "\\s*(?:to|and|through|–|-)\\s*" + N, null),
          new Form(N + "\\s*(?:to|–|-)\\s*" + N + "(?:-year-olds?|\\s+years? old)", null),
          new Form(
              N + "(?:\\s+\\p{L}+){0,2}?\\s+(?:or|and)\\s+(?:older|over|more|above|higher|up)",
              Order.AT_LEAST),
          new Form(
              N + "(?:\\s+\\p{L}+){0,2}?\\s+(?:or|and)\\s+(?:younger|under|fewer|less|below|lower)",
              Order.AT_MOST),
          new Form("(?:at least|no (?:fewer|less) than|a minimum of)\\s+" + N, Order.AT_LEAST),
          new Form("(?:at most|no more than|up to)\\s+" + N, Order.AT_MOST),
          new Form(
              "(?:\\p{L}+er|more|over|above|exceeding) (?:than )?(?:the age of )?" + N,
              Order.ABOVE),
          new Form("(?:younger|fewer|less|shorter|smaller|lower) than\\s+" + N, Order.BELOW),
          new Form("(?:under|below)(?:\\s+|-)(?:the age of )?" + N, Order.BELOW));

  private static final Pattern AGES =
      Pattern.compile("\\b(?:aged?|ages)\\s+(\\d{1,3})\\b|\\b(\\d{1,3})-year-olds?\\b");
  private static final Pattern AGE_WORDS =
      Pattern.compile("old|young|age|year-old|under-?\\d|over-?\\d", Pattern.CASE_INSENSITIVE);
  private static final Pattern CELL =
      Pattern.compile("\\D*?(\\d[\\d,]*)\\s*(?:-|–|to)?\\s*(\\d[\\d,]*)?\\s*(\\+)?.*");
  private static final Pattern NTH = Pattern.compile("\\b(\\d{1,4})(?:st|nd|rd|th)\\b");
  private static final int SURE = 90;

  /** An ordinal from here on is no place in an order but a number of its own. */
  private static final BigDecimal LARGE = BigDecimal.valueOf(21);

  private final List<ColumnSense> columns;

  NumberSpotter(List<ColumnSense> columns) {
    this.columns = List.copyOf(columns);
  }

  /** The conditions that numbers beside the claim's own make. */
  List<Found> spot(Phrasing phrasing) {
    List<Found> found = new ArrayList<>();
    String text = phrasing.text();
    Claim claim = phrasing.claim();
    int own = claim.span().start() - claim.sentence().start();
    int ownEnd = claim.span().end() - claim.sentence().start();
    Set<Integer> taken = new LinkedHashSet<>();
    for (Form form : FORMS) {
      Matcher matcher = form.pattern().matcher(text);
      while (matcher.find()) {
        boolean itself = matcher.start(1) < ownEnd && own < matcher.end(1);
        if (!itself && !isYear(matcher.group(1)) && taken.add(matcher.start(1))) {
          Bounds bounds = bounds(form, matcher);
          add(phrasing, matcher.start(), matcher.end(), bounds, found);
        }
      }
    }
    Matcher ages = AGES.matcher(text);
    while (ages.find()) {
      int group = ages.group(1) != null ? 1 : 2;
      boolean itself = ages.start(group) < ownEnd && own < ages.end(group);
      if (!itself && taken.add(ages.start(group))) {
        BigDecimal age = new BigDecimal(ages.group(group));
        add(phrasing, ages.start(), ages.end(), new Bounds(age, false, age, false), found);
      }
    }
    Matcher nth = NTH.matcher(text);
    while (nth.find()) {
      boolean itself = nth.start(1) < ownEnd && own < nth.end(1);
      if (!itself && taken.add(nth.start(1))) {
        BigDecimal number = new BigDecimal(nth.group(1));
        addOrdinal(phrasing, nth, new Bounds(number, false, number, false), found);
      }
    }
    return found;
  }

  private static Bounds bounds(Form form, Matcher matcher) {
    BigDecimal first = number(matcher.group(1), matcher.group(2));
    if (form.order() == null) {
      return new Bounds(first, false, number(matcher.group(3), matcher.group(4)), false);
    }
    return switch (form.order()) {
      case ABOVE -> new Bounds(first, true, null, false);
      case AT_LEAST -> new Bounds(first, false, null, false);
      case BELOW -> new Bounds(null, false, first, true);
      case AT_MOST -> new Bounds(null, false, first, false);
    };
  }

  private void add(Phrasing phrasing, int start, int end, Bounds bounds, List<Found> found) {
    String near =
        phrasing
            .text()
            .substring(Math.max(0, start - 12), Math.min(phrasing.text().length(), end + 12));
    boolean age = AGE_WORDS.matcher(near).find();
    Unit unit = unit(phrasing, start, end);
    Set<Said> by = new LinkedHashSet<>(phrasing.within(start, end));
    List<Said> around = new ArrayList<>(phrasing.within(start - 25, end + 40));
    for (ColumnSense column : columns) {
      Set<Said> named = column.namedBy(around);
      boolean ofUnit = column.isIn(unit);
      boolean fits = age ? isAge(column) : !named.isEmpty() || ofUnit;
      Condition condition = fits ? condition(column, bounds) : null;
      if (condition == null || isOfOtherYear(phrasing, column)) {
        continue;
      }
      Set<Said> words = new LinkedHashSet<>(by);
      words.addAll(named);
      phrasing.years().stream()
          .filter(year -> column.years().contains(Integer.parseInt(year.text())))
          .forEach(words::add);
      boolean ageColumn = age && isAge(column);
      int strength = ageColumn ? SURE + 5 : SURE - (ofUnit ? 0 : 20 * column.unsaid(around));
      if (strength > 0) {
        found.add(new Found(condition, words, strength, false));
      }
    }
  }

  /** <i>The 12th district</i>: an ordinal is no age. */
  private void addOrdinal(Phrasing phrasing, Matcher at, Bounds bounds, List<Found> found) {
    int before = found.size();
    add(phrasing, at.start(), at.end(), bounds, found);
    found
        .subList(before, found.size())
        .removeIf(
            one ->
                columns.stream()
                    .anyMatch(c -> c.name().equals(one.condition().column()) && isAge(c)));
    List<ColumnSense> numbered = columns.stream().filter(NumberSpotter::isNumbered).toList();
    BigDecimal number = bounds.low();
    if (found.size() == before
        && number != null
        && number.compareTo(LARGE) >= 0
        && numbered.size() == 1
        && isWithin(numbered.get(0).column(), number)) {
      Condition condition =
          Condition.OneOf.equalTo(numbered.get(0).name(), new Value.Number(number));
      Set<Said> words = new LinkedHashSet<>(phrasing.within(at.start(), at.end()));
      found.add(new Found(condition, words, SURE - 5, false));
    }
  }

  /** Whether a column numbers things, one after the other: sessions, editions, districts. */
  private static boolean isNumbered(ColumnSense sense) {
    Column column = sense.column();
    String min = column.profile().min();
    String max = column.profile().max();
    if (column.type() != ColumnType.INTEGER || min == null || max == null || isYear(min)) {
      return false;
    }
    BigDecimal gap = new BigDecimal(max).subtract(new BigDecimal(min));
    long values = column.profile().distinct();
    return values > 2 && gap.compareTo(BigDecimal.valueOf(values - 1)) == 0;
  }

  private static boolean isWithin(Column column, BigDecimal number) {
    String min = column.profile().min();
    String max = column.profile().max();
    return min != null
        && max != null
        && number.compareTo(new BigDecimal(min)) >= 0
        && number.compareTo(new BigDecimal(max)) <= 0;
  }

  /** The unit of the figure that stands in a piece of the sentence. */
  private static Unit unit(Phrasing phrasing, int start, int end) {
    int from = phrasing.start();
    return phrasing.beside().stream()
        .filter(o -> o.span().start() < from + end && from + start < o.span().end())
        .map(other -> other.quantity().unit())
        .findFirst()
        .orElse(Unit.PLAIN);
  }

  private static boolean isOfOtherYear(Phrasing phrasing, ColumnSense column) {
    List<Said> years = phrasing.years();
    return !years.isEmpty()
        && !column.years().isEmpty()
        && years.stream().noneMatch(y -> column.years().contains(Integer.parseInt(y.text())));
  }

  private static boolean isYear(String digits) {
    return digits.matches("(1[5-9]|20)\\d{2}");
  }

  private static boolean isAge(ColumnSense column) {
    return column.column().words().contains("age") || column.column().words().contains("ages");
  }

  private static @Nullable Condition condition(ColumnSense sense, Bounds bounds) {
    Column column = sense.column();
    if (column.type() == ColumnType.TEXT) {
      List<Value> cells = new ArrayList<>();
      for (ValueCount value : column.profile().values()) {
        Bounds cell = cell(value.value());
        if (cell != null && bounds.holds(cell)) {
          cells.add(new Value.Text(value.value()));
        }
      }
      return cells.isEmpty() ? null : new Condition.OneOf(column.name(), cells);
    }
    boolean reversed =
        bounds.low() != null && bounds.high() != null && bounds.high().compareTo(bounds.low()) < 0;
    boolean numeric = column.type() == ColumnType.INTEGER || column.type() == ColumnType.NUMBER;
    BigDecimal end = bounds.low() == null ? bounds.high() : bounds.low();
    boolean beyond = numeric && end != null && !isWithin(column, end);
    if (!sense.figures() || reversed || beyond) {
      return null;
    }
    if (bounds.low() != null && bounds.high() != null) {
      return bounds.low().compareTo(bounds.high()) == 0
          ? Condition.OneOf.equalTo(column.name(), new Value.Number(bounds.low()))
          : new Condition.Between(column.name(), bounds.low(), bounds.high());
    }
    return bounds.low() != null
        ? new Condition.Compared(
            column.name(), bounds.lowOpen() ? Order.ABOVE : Order.AT_LEAST, bounds.low())
        : new Condition.Compared(
            column.name(),
            bounds.highOpen() ? Order.BELOW : Order.AT_MOST,
            Objects.requireNonNull(bounds.high()));
  }

  /** The numbers that a cell such as <i>45-60</i>, <i>&gt; 60</i> or <i>65+</i> stands for. */
  private static @Nullable Bounds cell(String value) {
    Matcher matcher = CELL.matcher(value);
    if (!matcher.matches() || value.length() > 20) {
      return null;
    }
    BigDecimal first = number(matcher.group(1), null);
    if (matcher.group(2) != null) {
      return new Bounds(first, false, number(matcher.group(2), null), false);
    }
    String lower = value.toLowerCase(Locale.ROOT);
    if (lower.startsWith(">")) {
      return new Bounds(first, !lower.contains("="), null, false);
    }
    if (lower.startsWith("<") || lower.startsWith("under")) {
      return new Bounds(null, false, first, true);
    }
    return matcher.group(3) != null || lower.matches(".*(older|over|more|above).*")
        ? new Bounds(first, false, null, false)
        : new Bounds(first, false, first, false);
  }

  private static BigDecimal number(String digits, @Nullable String word) {
    BigDecimal number = new BigDecimal(digits.replace(",", ""));
    return word == null
        ? number
        : number.scaleByPowerOfTen(
            word.endsWith("thousand") ? 3 : word.endsWith("million") ? 6 : 9);
  }

  private record Form(Pattern pattern, @Nullable Order order) {
    Form(String pattern, @Nullable Order order) {
      this(Pattern.compile("\\b" + pattern, Pattern.CASE_INSENSITIVE), order);
    }
  }

  /** Numbers between two ends; null for none. */
  private record Bounds(
      @Nullable BigDecimal low, boolean lowOpen, @Nullable BigDecimal high, boolean highOpen) {
    /** Whether all of {@code other} lies within, whole numbers meant: above 60 is 61 and over. */
    boolean holds(Bounds other) {
      boolean below =
          low == null
              || other.low != null
                  && other.low.compareTo(low)
                      >= (lowOpen && !other.lowOpen && other.high != null ? 1 : 0);
      boolean above =
          high == null
              || other.high != null && other.high.compareTo(high) <= (highOpen ? -1 : 0)
              || other.high != null && other.highOpen && other.high.compareTo(high) <= 0;
      return below && above;
    }
  }
}
