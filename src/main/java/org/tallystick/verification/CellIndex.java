package org.tallystick.verification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.dataset.Column;
import org.tallystick.dataset.ColumnProfile.ValueCount;
import org.tallystick.dataset.ColumnType;
import org.tallystick.dataset.Table;
import org.tallystick.dataset.Value;

/**
 * Finds the longest runs of words that stand together in cells: a whole cell, a part of one that
 * tells something, a day however its parts are ordered, a number. Immutable.
 */
final class CellIndex {
  private static final Pattern BRACKETED = Pattern.compile("\\s*[(\\[][^)\\]]*[)\\]]");
  private static final int DATE_LENGTH = 10;
  private static final int MAX_WORDS = 14;
  private static final int SHORTEST_PART = 3;

  private final Map<String, List<Place>> byForm = new HashMap<>();

  CellIndex(Table table) {
    for (Column column : table.columns()) {
      for (ValueCount value : column.profile().values()) {
        add(column, value.value());
      }
    }
  }

  /** The longest runs at each place, for each column; shorter ones inside are left out. */
  List<CellMention> find(List<Said> words) {
    List<Set<String>> forms = words.stream().map(word -> TokenForms.said(word.text())).toList();
    List<CellMention> found = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      Map<Column, List<Run>> runs = new LinkedHashMap<>();
      for (String form : forms.get(at)) {
        for (Place place : byForm.getOrDefault(form, List.of())) {
          int length = place.cell().run(forms, at, place.at());
          if (length > 0) {
            runs.computeIfAbsent(place.cell().column(), key -> new ArrayList<>())
                .add(new Run(place.cell(), length));
          }
        }
      }
      int from = at;
      runs.forEach(
          (column, some) -> {
            CellMention mention = longest(words, from, column, some);
            if (mention != null) {
              found.add(mention);
            }
          });
    }
    return found.stream()
        .filter(
            one ->
                found.stream()
                    .noneMatch(
                        other ->
                            other.from() <= one.from()
                                && other.to() >= one.to()
                                && other.length() > one.length()
                                && (other.whole()
                                    || !one.whole()
                                    || other.column().equals(one.column()))))
        .toList();
  }

  private static @Nullable CellMention longest(
      List<Said> words, int from, Column column, List<Run> runs) {
    int length = runs.stream().mapToInt(Run::length).max().orElse(0);
    List<Run> best = runs.stream().filter(run -> run.length() == length).toList();
    List<Run> whole = best.stream().filter(run -> run.cell().isWhole(length)).toList();
    List<Said> said = words.subList(from, from + length);
    boolean number = said.stream().allMatch(Said::isNumber);
    boolean telling =
        said.stream()
                .anyMatch(w -> PlainWords.tells(w.text()) && w.text().length() >= SHORTEST_PART)
            || isMonth(words, from, length);
    if (whole.isEmpty() && !telling && !(number && length > 1) && !isYear(said, best)) {
      return null;
    }
    boolean light = said.stream().allMatch(w -> PlainWords.isLight(w.text()));
    if (!number && light && !isMonth(words, from, length)) {
      return null;
    }
    Set<Value> values = new LinkedHashSet<>();
    (whole.isEmpty() ? best : whole).forEach(run -> values.add(run.cell().value()));
    boolean plain = number && length == 1 && !isYear(said, best);
    return new CellMention(
        from, from + length, column, List.copyOf(values), !whole.isEmpty(), plain);
  }

  /** <i>In May</i>: the word that may be a verb is a month behind such a preposition. */
  private static boolean isMonth(List<Said> words, int from, int length) {
    return length == 1
        && from > 0
        && StatementWords.WHEN.contains(words.get(from - 1).text())
        && TokenForms.isMonth(TokenForms.of(words.get(from).text()));
  }

  /** A year inside a day names all days of it. */
  private static boolean isYear(List<Said> said, List<Run> runs) {
    return said.size() == 1
        && said.get(0).text().matches("1[5-9]\\d\\d|20\\d\\d")
        && runs.stream().allMatch(run -> run.cell().day());
  }

  private void add(Column column, String text) {
    Cell cell = cell(column, text);
    if (cell == null) {
      return;
    }
    for (int i = 0; i < cell.words().size(); i++) {
      for (String form : cell.words().get(i)) {
        byForm.computeIfAbsent(form, key -> new ArrayList<>()).add(new Place(cell, i));
      }
    }
  }

  private static @Nullable Cell cell(Column column, String text) {
    ColumnType type = column.type();
    if (type == ColumnType.INTEGER || type == ColumnType.NUMBER) {
      try {
        BigDecimal number = new BigDecimal(text);
        return new Cell(column, new Value.Number(number), List.of(TokenForms.of(number)), 1, false);
      } catch (NumberFormatException e) {
        return null;
      }
    }
    if (type.isTime()) {
      return text.length() == DATE_LENGTH && type == ColumnType.DATE ? day(column, text) : null;
    }
    if (type != ColumnType.TEXT) {
      return null;
    }
    List<Set<String>> words = TokenForms.split(text);
    int plain = TokenForms.split(BRACKETED.matcher(text).replaceAll("")).size();
    boolean day = words.stream().anyMatch(TokenForms::isMonth) && text.matches(".*\\d.*");
    return words.isEmpty() || words.size() > MAX_WORDS
        ? null
        : new Cell(column, new Value.Text(text), words, plain == 0 ? words.size() : plain, day);
  }

  private static @Nullable Cell day(Column column, String text) {
    try {
      LocalDate date = LocalDate.parse(text);
      String month = Month.from(date).name().toLowerCase(Locale.ROOT);
      List<Set<String>> words = new ArrayList<>();
      words.add(TokenForms.of(String.valueOf(date.getDayOfMonth())));
      words.add(TokenForms.of(month));
      words.add(TokenForms.of(String.valueOf(date.getYear())));
      return new Cell(column, new Value.Day(date), words, words.size(), true);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private record Place(Cell cell, int at) {}

  private record Run(Cell cell, int length) {}

  /**
   * A cell.
   *
   * @param plain how many words it has without what stands in brackets
   * @param day whether it is a day, whose parts may stand in any order
   */
  private record Cell(Column column, Value value, List<Set<String>> words, int plain, boolean day) {
    boolean isWhole(int length) {
      return length >= words.size() || length == plain;
    }

    /** How many words from {@code at} on are those of the cell from {@code start} on. */
    int run(List<Set<String>> forms, int at, int start) {
      if (day) {
        return days(forms, at);
      }
      int length = 0;
      while (at + length < forms.size()
          && start + length < words.size()
          && WordForms.meet(forms.get(at + length), words.get(start + length))) {
        length++;
      }
      return length;
    }

    /** Parts of a day in any order, a month or a year among them. */
    private int days(List<Set<String>> forms, int at) {
      Set<Integer> used = new LinkedHashSet<>();
      int length = 0;
      boolean telling = false;
      while (at + length < forms.size()) {
        Set<String> word = forms.get(at + length);
        int next = -1;
        for (int i = 0; i < words.size(); i++) {
          if (!used.contains(i) && WordForms.meet(word, words.get(i))) {
            next = i;
            break;
          }
        }
        if (next < 0) {
          break;
        }
        used.add(next);
        telling |= TokenForms.isMonth(word) || TokenForms.isYear(word);
        length++;
      }
      return telling ? length : 0;
    }
  }
}
