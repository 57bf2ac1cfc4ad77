package org.tallystick.verification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tallystick.dataset.Column;
import org.tallystick.dataset.ColumnProfile.ValueCount;
import org.tallystick.dataset.ColumnType;
import org.tallystick.dataset.Condition;
import org.tallystick.dataset.Table;
import org.tallystick.dataset.Value;

/**
 * Finds the cells of a table that words of a sentence name: by all their words, by a part of a name
 * that few other cells have, by another word for the same. Immutable.
 */
final class CellSpotter {
  private static final int MAX_WORDS = 8;

  /** A part of a name names it when at most this many cells of the column have it. */
  private static final int FEW = 2;

  private static final int WHOLE = 100;
  private static final int PART = 60;
  private static final int CODE = 50;
  private static final int WIDER = 80;

  /** A column with more different values than this holds names. */
  private static final int MANY = 30;

  private static final int MOST_CODES = 100;

  private final List<Cell> codes = new ArrayList<>();
  private final Map<String, List<Cell>> byForm = new HashMap<>();
  private final Map<Column, Map<String, Integer>> frequency = new HashMap<>();

  CellSpotter(Table table) {
    for (Column column : table.columns()) {
      if (column.type() != ColumnType.TEXT
          || !YesNo.yes(column).isEmpty()
          || PeriodSpotter.holdsParts(column)) {
        continue;
      }
      for (ValueCount value : column.profile().values()) {
        add(column, value.value());
      }
    }
  }

  /** The conditions that the words name; those of one column may share words. */
  List<Found> spot(Phrasing phrasing) {
    List<Said> words = phrasing.words();
    Map<Cell, Set<Said>> matched = new LinkedHashMap<>();
    for (Said word : words) {
      Set<String> forms = new LinkedHashSet<>(word.forms());
      forms.addAll(Kin.of(word.forms()));
      for (String form : forms) {
        for (Cell cell : byForm.getOrDefault(form, List.of())) {
          matched.computeIfAbsent(cell, key -> new LinkedHashSet<>()).add(word);
        }
      }
    }
    Map<Column, List<Match>> byColumn = new LinkedHashMap<>();
    for (Cell code : codes) {
      Set<Said> by = CodeReader.read(code.value(), words);
      if (!by.isEmpty() && !matched.containsKey(code)) {
        byColumn
            .computeIfAbsent(code.column(), key -> new ArrayList<>())
            .add(new Match(code, by, by.size() > 1 ? WHOLE : CODE));
      }
    }
    matched.forEach(
        (cell, by) -> {
          Match match = match(cell, by, phrasing);
          if (match.strength() > 0) {
            byColumn.computeIfAbsent(cell.column(), key -> new ArrayList<>()).add(match);
          }
        });
    List<Found> found = new ArrayList<>();
    byColumn.forEach((column, matches) -> addBest(column, matches, found));
    return found;
  }

  private Match match(Cell cell, Set<Said> by, Phrasing phrasing) {
    Set<Said> own = longestRun(by, phrasing.words());
    long named =
        cell.words().stream().filter(w -> own.stream().anyMatch(said -> says(said, w))).count();
    int size = cell.words().size();
    if (own.stream().allMatch(said -> said.weight() == 0 && !said.isNumber())) {
      return new Match(cell, own, 0);
    }
    boolean name =
        !phrasing.cased() || own.stream().anyMatch(w -> w.name() || phrasing.isCapital(w));
    boolean proper =
        cell.column().profile().distinct() > MANY
            && cell.value()
                .codePoints()
                .filter(Character::isLetter)
                .limit(1)
                .anyMatch(Character::isUpperCase);
    if (proper && !name && own.stream().noneMatch(Said::isNumber)) {
      return new Match(cell, own, 0);
    }
    if (named == size) {
      return new Match(cell, own, size == 1 && cell.value().length() <= FEW ? CODE : WHOLE);
    }
    int rarest =
        own.stream()
            .mapToInt(said -> frequency(cell.column(), said))
            .min()
            .orElse(Integer.MAX_VALUE);
    boolean telling = own.stream().anyMatch(said -> !said.isNumber() && said.text().length() > FEW);
    boolean written =
        !phrasing.cased()
            || own.stream().anyMatch(w -> w.name() || w.index() > 0 && phrasing.isCapital(w));
    if (telling && written && rarest <= FEW && (named * FEW >= size || size <= FEW + 1)) {
      return new Match(cell, own, PART + (int) (named * (WHOLE - PART - 1) / size));
    }
    return new Match(cell, own, 0);
  }

  private static boolean says(Said said, Set<String> word) {
    return said.isOneOf(word) || WordForms.meet(Kin.of(said.forms()), word);
  }

  private int frequency(Column column, Said said) {
    Map<String, Integer> counts = frequency.getOrDefault(column, Map.of());
    return said.forms().stream().mapToInt(form -> counts.getOrDefault(form, 0)).max().orElse(0);
  }

  /** Of the words that are in a cell, the most that stand together. */
  private static Set<Said> longestRun(Set<Said> by, List<Said> words) {
    Set<Said> best = Set.of();
    Set<Said> run = new LinkedHashSet<>();
    for (Said word : words) {
      if (by.contains(word)) {
        run.add(word);
        best = run.size() > best.size() ? new LinkedHashSet<>(run) : best;
      } else if (word.weight() > 0) {
        run.clear();
      }
    }
    return best;
  }

  /** Cells of one column: of those that share words the surest; where several are, all of them. */
  private void addBest(Column column, List<Match> matches, List<Found> found) {
    List<Match> left = new ArrayList<>(matches);
    left.sort((a, b) -> b.order() - a.order());
    while (!left.isEmpty()) {
      Match best = left.get(0);
      List<Match> same =
          left.stream()
              .filter(m -> m.order() == best.order() && m.words().equals(best.words()))
              .toList();
      List<Value> values =
          same.stream().map(m -> (Value) new Value.Text(m.cell().value())).distinct().toList();
      found.add(
          new Found(
              new Condition.OneOf(column.name(), values),
              best.words(),
              values.size() > 1 ? Math.max(1, best.strength() / FEW) : best.strength(),
              column.profile().distinct() > MAX_WORDS));
      wider(column, best, values).ifPresent(found::add);
      left.removeIf(m -> m.words().stream().anyMatch(best.words()::contains));
    }
  }

  /** <i>Fraud, repeated</i> is fraud too: all cells that say what one says, and more. */
  private Optional<Found> wider(Column column, Match best, List<Value> values) {
    if (values.size() > 1 || best.strength() < WHOLE || column.profile().distinct() > MANY) {
      return Optional.empty();
    }
    Set<String> own = Set.copyOf(WordForms.split(best.cell().value()));
    List<Value> all = new ArrayList<>();
    for (ValueCount value : column.profile().values()) {
      if (WordForms.split(value.value()).containsAll(own)) {
        all.add(new Value.Text(value.value()));
      }
    }
    return all.size() < 2
        ? Optional.empty()
        : Optional.of(
            new Found(new Condition.OneOf(column.name(), all), best.words(), WIDER, false));
  }

  private void add(Column column, String value) {
    List<String> all = WordForms.split(value);
    List<String> telling = all.stream().filter(word -> !PlainWords.isLight(word)).toList();
    boolean number = value.length() <= FEW + 1 && all.stream().allMatch(w -> w.matches("\\d+"));
    if (all.isEmpty() || all.size() > MAX_WORDS || number) {
      return;
    }
    List<Set<String>> words =
        (telling.isEmpty() ? all : telling).stream().map(WordForms::of).toList();
    addWords(column, value, words);
    for (List<String> other : PlaceNames.of(all)) {
      addWords(column, value, other.stream().map(WordForms::of).toList());
    }
  }

  private void addWords(Column column, String value, List<Set<String>> words) {
    Cell cell = new Cell(column, value, words);
    if (CodeReader.isCode(value) && column.profile().distinct() <= MOST_CODES) {
      codes.add(cell);
    }
    Set<String> forms = new LinkedHashSet<>();
    words.forEach(forms::addAll);
    for (String form : forms) {
      byForm.computeIfAbsent(form, key -> new ArrayList<>()).add(cell);
      frequency.computeIfAbsent(column, key -> new HashMap<>()).merge(form, 1, Integer::sum);
    }
  }

  private record Cell(Column column, String value, List<Set<String>> words) {}

  private record Match(Cell cell, Set<Said> words, int strength) {
    int order() {
      return words.size() * 1000 + strength;
    }
  }
}
