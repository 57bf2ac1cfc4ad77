package org.tallystick.dataset;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tallystick.dataset.ColumnProfile.ValueCount;
import org.tallystick.quantity.Unit;

/** Finds what a column is for. */
final class RoleFinder {
  private static final Map<String, List<Clue>> CLUES = clues();

  /** Cells longer than this on average are remarks. */
  private static final int REMARK = 60;

  /** Fewer rows than this do not tell a column of 0 and 1 from a small count. */
  private static final int FEW_ROWS = 5;

  private final List<String> words;
  private final List<String> titleWords;
  private final ColumnProfile profile;
  private final long rows;
  private final @Nullable ColumnStatistic statistic;
  private final @Nullable ColumnUnit unit;

  RoleFinder(
      List<String> words,
      List<String> titleWords,
      ColumnProfile profile,
      long rows,
      @Nullable ColumnStatistic statistic,
      @Nullable ColumnUnit unit) {
    this.words = words;
    this.titleWords = titleWords;
    this.profile = profile;
    this.rows = rows;
    this.statistic = statistic;
    this.unit = unit;
  }

  /**
   * The role.
   *
   * @param coded whether its codes are explained
   */
  ColumnRole find(boolean coded) {
    ColumnType type = profile.type();
    if (type == ColumnType.TRUTH || isTruth()) {
      return ColumnRole.TRUTH;
    }
    if (type.isTime()) {
      return ColumnRole.TIME;
    }
    if (coded) {
      return ColumnRole.GROUP;
    }
    return type == ColumnType.TEXT ? ofText() : ofNumbers();
  }

  private boolean isTruth() {
    if (profile.yes().isEmpty() || statistic != null) {
      return false;
    }
    boolean digits = profile.type() != ColumnType.TEXT;
    return !digits || (profile.distinct() == 2 && rows >= FEW_ROWS && unit == null);
  }

  private ColumnRole ofText() {
    List<ValueCount> values = profile.values();
    long filled = rows - profile.missing();
    if (values.isEmpty()) {
      return ColumnRole.TEXT;
    }
    if (values.stream().allMatch(v -> PeriodWords.whole(v.value()) != null)) {
      return ColumnRole.TIME;
    }
    double length = values.stream().mapToInt(v -> v.value().length()).average().orElse(0);
    if (length > REMARK) {
      return ColumnRole.TEXT;
    }
    boolean codeLike =
        values.stream()
            .allMatch(v -> v.value().matches("[\\p{Lu}\\p{N}/._-]*\\p{N}[\\p{Lu}\\p{N}/._-]*"));
    if (codeLike || clue() == ColumnRole.CODE) {
      return profile.distinct() * 2 <= filled && !codeLike ? ColumnRole.GROUP : ColumnRole.CODE;
    }
    return profile.distinct() * 2 <= filled ? ColumnRole.GROUP : ColumnRole.NAME;
  }

  private ColumnRole ofNumbers() {
    BigDecimal min = MeaningReader.number(profile.min());
    BigDecimal max = MeaningReader.number(profile.max());
    ColumnRole clue = clue();
    boolean whole = profile.type() == ColumnType.INTEGER;
    boolean years = whole && isYear(min) && isYear(max);
    if (years && (clue == ColumnRole.TIME || words.isEmpty())) {
      return ColumnRole.TIME;
    }
    if (statistic == ColumnStatistic.RANK || (whole && clue == ColumnRole.RANK)) {
      return ColumnRole.RANK;
    }
    boolean unique = profile.distinct() == rows && rows > 1;
    boolean nameless = words.isEmpty() && whole && unique;
    if (nameless || (whole && clue == ColumnRole.CODE && statistic == null)) {
      return ColumnRole.CODE;
    }
    boolean percent = unit != null && unit.unit().equals(Unit.PERCENT);
    boolean rate = unit != null && unit.per() != null && unit.per().unit().equals(Unit.PLAIN);
    if (percent
        || rate
        || statistic == ColumnStatistic.SHARE
        || statistic == ColumnStatistic.RATE) {
      return ColumnRole.SHARE;
    }
    boolean things =
        statistic == null
            || statistic == ColumnStatistic.COUNT
            || statistic == ColumnStatistic.TOTAL
            || statistic == ColumnStatistic.CHANGE;
    boolean plain = unit == null || unit.unit().equals(Unit.PLAIN);
    boolean counted = whole || statistic == ColumnStatistic.COUNT;
    boolean perTime = unit != null && unit.per() != null;
    boolean scaled = unit != null && !unit.isPlain() && plain;
    return things && plain && !perTime && (counted || scaled) && clue != ColumnRole.MEASURE
        ? ColumnRole.COUNT
        : ColumnRole.MEASURE;
  }

  private static boolean isYear(@Nullable BigDecimal value) {
    return value != null
        && value.signum() > 0
        && value.intValue() >= 1000
        && value.intValue() < 2200;
  }

  private @Nullable ColumnRole clue() {
    ColumnRole clue = clue(words);
    return clue == null ? clue(titleWords) : clue;
  }

  private static @Nullable ColumnRole clue(List<String> words) {
    for (int i = words.size() - 1; i >= 0; i--) {
      for (Clue clue : CLUES.getOrDefault(words.get(i), List.of())) {
        boolean fits =
            switch (clue.where()) {
              case "any" -> true;
              case "last" -> i == words.size() - 1;
              default -> words.size() == 1;
            };
        if (fits) {
          return clue.role();
        }
      }
    }
    return null;
  }

  private static Map<String, List<Clue>> clues() {
    Map<String, List<Clue>> clues = new HashMap<>();
    for (String[] row : ResourceTable.rows("role-words.csv")) {
      clues
          .computeIfAbsent(row[0], key -> new ArrayList<>())
          .add(new Clue(row[1], ColumnRole.valueOf(row[2].toUpperCase(Locale.ROOT))));
    }
    return clues;
  }

  private record Clue(String where, ColumnRole role) {}
}
