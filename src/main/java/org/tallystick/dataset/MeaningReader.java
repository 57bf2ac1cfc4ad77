package org.tallystick.dataset;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.dataset.ColumnProfile.ValueCount;
import org.tallystick.quantity.Denominator;
import org.tallystick.quantity.Unit;

/**
 * Reads what a column means out of its header, what a dictionary says of it, and its profile. The
 * header counts first, then the title, then the description.
 */
final class MeaningReader {
  /** A code list in a description: <i>1 = walked, 2 = drove</i> or <i>M: male; F: female</i>. */
  private static final Pattern CODE =
      Pattern.compile(
          "(?:^|[\\s,;(\\[])['\"“]?([\\p{L}\\p{N}_+-]{1,12})['\"”]?\\s*(?:=|:| - | – )\\s*"
              + "['\"“]?([\\p{L}\\p{N}][^,;=:.()\\[\\]\"”]{1,60})");

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** A column of shares that is written 0 to 1 has a cell above this. */
  private static final BigDecimal LARGE_PART = new BigDecimal("0.3");

  private final String header;
  private final List<String> words;
  private final DataDictionary.Field field;
  private final ColumnProfile profile;
  private final long rows;
  private final @Nullable ColumnUnit cellUnit;

  MeaningReader(
      String header,
      DataDictionary.Field field,
      ColumnProfile profile,
      long rows,
      @Nullable ColumnUnit cellUnit) {
    this.header = header;
    this.words = NameWords.of(header);
    this.field = field;
    this.profile = profile;
    this.rows = rows;
    this.cellUnit = cellUnit;
  }

  ColumnMeaning read() {
    List<NameWord> terms = words.stream().map(Abbreviations::expand).toList();
    List<String> titleWords = field.title() == null ? List.of() : NameWords.of(field.title());
    ColumnPeriod period = period();
    boolean numeric = profile.type() == ColumnType.INTEGER || profile.type() == ColumnType.NUMBER;
    ColumnUnit unit = numeric ? unit(titleWords) : null;
    ColumnStatistic statistic = statistic(words, unit);
    if (statistic == null) {
      statistic = statistic(titleWords, unit);
    }
    if (numeric) {
      unit = withShares(unit, statistic);
    }
    Map<String, String> codes = codes();
    ColumnRole role =
        new RoleFinder(words, titleWords, profile, rows, statistic, unit).find(!codes.isEmpty());
    List<String> yes = role == ColumnRole.TRUTH ? profile.yes() : List.of();
    boolean blankIsNo =
        role == ColumnRole.TRUTH && profile.distinct() == 1 && profile.missing() > 0;
    boolean timed = role == ColumnRole.TIME;
    return new ColumnMeaning(
        role,
        role.isFigure() || role == ColumnRole.RANK ? statistic : null,
        role.isFigure() ? unit : null,
        timed ? null : period,
        terms,
        subject(terms, statistic, timed ? null : period, role.isFigure() ? unit : null),
        codes,
        yes,
        blankIsNo);
  }

  private @Nullable ColumnPeriod period() {
    ColumnPeriod period = PeriodWords.find(header);
    if (period == null && !words.isEmpty()) {
      period = PeriodWords.find(String.join(" ", words));
    }
    return period == null && field.title() != null ? PeriodWords.find(field.title()) : period;
  }

  private @Nullable ColumnUnit unit(List<String> titleWords) {
    if (field.unit() != null) {
      ColumnUnit unit = UnitWords.of(field.unit());
      if (unit != null) {
        return unit;
      }
    }
    ColumnUnit unit = UnitWords.inName(header, words);
    if (unit == null && field.title() != null) {
      unit = UnitWords.inName(field.title(), titleWords);
    }
    if (unit == null && field.description() != null) {
      unit = UnitWords.inDescription(field.description());
    }
    if (cellUnit == null) {
      return unit;
    }
    return unit == null || unit.unit().equals(Unit.PLAIN) ? merged(cellUnit, unit) : unit;
  }

  private static ColumnUnit merged(ColumnUnit cells, @Nullable ColumnUnit name) {
    if (name == null) {
      return cells;
    }
    Denominator per = cells.per() == null ? name.per() : cells.per();
    return new ColumnUnit(
        cells.unit(), cells.multiplier().multiply(name.multiplier()), per, cells.text());
  }

  /** Shares without a unit are percent; those between 0 and 1 are a hundredth of it. */
  private @Nullable ColumnUnit withShares(
      @Nullable ColumnUnit unit, @Nullable ColumnStatistic statistic) {
    boolean percent = unit != null && unit.unit().equals(Unit.PERCENT);
    boolean share = statistic == ColumnStatistic.SHARE && (unit == null || unit.isPlain());
    if (!percent && !share) {
      return unit;
    }
    BigDecimal min = number(profile.min());
    BigDecimal max = number(profile.max());
    if (min == null || max == null || cellUnit != null) {
      return unit;
    }
    boolean parts =
        profile.type() == ColumnType.NUMBER
            && min.signum() >= 0
            && max.compareTo(BigDecimal.ONE) <= 0
            && max.compareTo(LARGE_PART) > 0;
    if (!percent && !parts && max.compareTo(HUNDRED) > 0) {
      return unit;
    }
    String text = unit == null ? "percent" : unit.text();
    return new ColumnUnit(Unit.PERCENT, parts ? HUNDRED : BigDecimal.ONE, null, text);
  }

  static @Nullable BigDecimal number(@Nullable String text) {
    if (text == null || !text.matches("-?\\d+(\\.\\d+)?([eE][-+]?\\d{1,3})?")) {
      return null;
    }
    return new BigDecimal(text);
  }

  /** The statistic that the first or the last word says, or one before <i>of</i> or <i>per</i>. */
  private static @Nullable ColumnStatistic statistic(
      List<String> words, @Nullable ColumnUnit unit) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      ColumnStatistic found = Abbreviations.statistic(word);
      boolean last = i == words.size() - 1;
      // "flight number" and "house_no" number things; "n" and "no" before a noun count them.
      boolean numbers = found == ColumnStatistic.COUNT && last && !word.startsWith("count");
      boolean minutes =
          word.equals("min") && unit != null && "minute".equals(unit.unit().code()) && last;
      if (found != null && !(numbers && (i > 0 || word.length() < 3)) && !minutes) {
        return found;
      }
    }
    return unit != null && unit.per() != null && unit.unit().equals(Unit.PLAIN)
        ? ColumnStatistic.RATE
        : null;
  }

  private static List<NameWord> subject(
      List<NameWord> terms,
      @Nullable ColumnStatistic said,
      @Nullable ColumnPeriod period,
      @Nullable ColumnUnit unit) {
    Set<String> spent = new HashSet<>();
    if (period != null) {
      spent.addAll(NameWords.of(period.text()));
    }
    if (unit != null) {
      spent.addAll(NameWords.of(unit.text()));
    }
    List<NameWord> subject = new ArrayList<>();
    for (NameWord term : terms) {
      boolean statistic = said != null && Abbreviations.statistic(term.written()) != null;
      if (!statistic && !spent.contains(term.written()) && !term.written().equals("of")) {
        subject.add(term);
      }
    }
    // A name that is a unit from end to end, such as "years", is its own subject.
    return subject.isEmpty() && period == null ? terms : subject;
  }

  private Map<String, String> codes() {
    if (!field.codes().isEmpty() || field.description() == null) {
      return field.codes();
    }
    Set<String> values = new HashSet<>();
    for (ValueCount value : profile.values()) {
      values.add(value.value().toLowerCase(Locale.ROOT));
    }
    Map<String, String> codes = new LinkedHashMap<>();
    Matcher code = CODE.matcher(field.description());
    while (code.find()) {
      if (values.contains(code.group(1).toLowerCase(Locale.ROOT))) {
        codes.putIfAbsent(code.group(1), code.group(2).strip());
      }
    }
    return codes.size() < 2 ? Map.of() : codes;
  }
}
