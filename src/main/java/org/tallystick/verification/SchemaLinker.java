package org.tallystick.verification;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.claim.Claim;
import org.tallystick.claim.Period;
import org.tallystick.claim.Word.Part;
import org.tallystick.dataset.Column;
import org.tallystick.dataset.ColumnType;
import org.tallystick.dataset.Condition;
import org.tallystick.dataset.Value;
import org.tallystick.verification.Linking.Slot;
import org.tallystick.verification.TableSense.Cell;
import org.tallystick.verification.TableSense.Flag;

/**
 * Finds in a table what the words of a claim speak of: values of cells, columns of yes and no, the
 * period. A word of a table's description accounts for a word of the claim only where no cell
 * could: what narrows the rows must become a condition.
 */
final class SchemaLinker {
  /** A table covers a period when it starts and ends within this part of its length of it. */
  private static final int COVERAGE_PARTS = 8;

  private static final int COVERAGE_DAYS = 7;

  private final TableSense sense;

  SchemaLinker(TableSense sense) {
    this.sense = sense;
  }

  /**
   * Links a claim.
   *
   * @param parts the parts of the claim that are looked at, such as the subject alone
   */
  Linking link(Claim claim, Set<Part> parts) {
    List<Term> terms = Term.of(claim).stream().filter(term -> parts.contains(term.part())).toList();
    List<Slot> slots = new ArrayList<>(cellSlots(terms));
    Set<Term> explained = new LinkedHashSet<>();
    slots.forEach(slot -> explained.addAll(slot.terms()));
    slots.addAll(flagSlots(terms, explained));
    slots.forEach(slot -> explained.addAll(slot.terms()));
    boolean openPeriod = false;
    Period period = claim.period();
    if (period != null) {
      Condition during = during(period, terms);
      if (during != null) {
        slots.add(new Slot(during, List.of()));
      }
      openPeriod = during == null;
    }
    Set<String> asked = new HashSet<>();
    for (Slot slot : slots) {
      Column column = sense.table().find(slot.condition().column());
      asked.addAll(TableSense.nameForms(Objects.requireNonNull(column)));
    }
    List<Term> unexplained = new ArrayList<>();
    for (Term term : terms) {
      if (explained.contains(term) || sense.isCommon(term) || term.isOneOf(asked)) {
        explained.add(term);
      } else {
        unexplained.add(term);
      }
    }
    return new Linking(slots, explained, unexplained, openPeriod, isRow(claim, terms));
  }

  /**
   * Whether what is counted is what a row is. A head such as <i>people</i>, or none, may be any row
   * where the table says that it has one row for each of something, and another word ties the claim
   * to it; that crews rescued 40 sailors is not a matter of 40 rescues.
   */
  private boolean isRow(Claim claim, List<Term> terms) {
    String head = claim.subject() == null ? null : claim.subject().head();
    if (head != null && sense.isRow(new Term(head, WordForms.of(head), Part.SUBJECT))) {
      return true;
    }
    if (head != null && !PlainWords.isGeneric(head)) {
      return false;
    }
    return (sense.isDeclared() || head == null) && terms.stream().anyMatch(sense::isRow);
  }

  /** The values that the terms name; where values of a column compete, the longest. */
  private List<Slot> cellSlots(List<Term> terms) {
    Map<String, Map<String, List<Term>>> named = new LinkedHashMap<>();
    for (Cell cell : sense.cellsWith(terms)) {
      List<Term> by = cell.namedBy(terms);
      if (!by.isEmpty() && !by.stream().allMatch(sense::isRow)) {
        named
            .computeIfAbsent(cell.column().name(), key -> new LinkedHashMap<>())
            .put(cell.value(), by);
      }
    }
    List<Slot> found = new ArrayList<>();
    named.forEach((column, values) -> addLongest(found, column, values));
    found.sort(Comparator.comparingInt((Slot slot) -> -slot.terms().size()));
    List<Slot> slots = new ArrayList<>();
    Set<Term> taken = new HashSet<>();
    for (Slot slot : found) {
      if (slot.terms().stream().noneMatch(taken::contains)) {
        slots.add(slot);
        taken.addAll(slot.terms());
      }
    }
    return slots;
  }

  /** Two values that different words name are no one condition: then the column is left open. */
  private static void addLongest(List<Slot> slots, String column, Map<String, List<Term>> values) {
    int longest = values.values().stream().mapToInt(List::size).max().orElse(0);
    List<Value> best = new ArrayList<>();
    Set<Term> terms = new LinkedHashSet<>();
    for (Map.Entry<String, List<Term>> value : values.entrySet()) {
      if (value.getValue().size() == longest) {
        best.add(new Value.Text(value.getKey()));
        terms.addAll(value.getValue());
      }
    }
    if (terms.size() == longest) {
      slots.add(new Slot(new Condition.OneOf(column, best), List.copyOf(terms)));
    }
  }

  /**
   * The columns of yes and no that the terms name: by every word of the header or title, or by the
   * description where it holds all that is said to have happened. What all rows have in common
   * names no column.
   */
  private List<Slot> flagSlots(List<Term> terms, Set<Term> explained) {
    List<Term> open =
        terms.stream().filter(term -> !explained.contains(term) && !sense.isRow(term)).toList();
    List<Slot> slots = new ArrayList<>();
    for (Flag flag : sense.flags()) {
      Column column = flag.column();
      Set<Term> by = new LinkedHashSet<>(byName(column.words(), open));
      if (by.isEmpty() && column.title() != null) {
        by.addAll(byName(WordForms.split(column.title()), open));
      }
      Set<String> described = forms(column.description());
      if (by.isEmpty()) {
        by.addAll(byDescription(described, open));
      }
      if (!by.isEmpty()) {
        open.stream().filter(term -> term.isOneOf(described)).forEach(by::add);
        slots.add(new Slot(yes(flag), List.copyOf(by)));
      }
    }
    return slots;
  }

  private static List<Term> byName(List<String> name, List<Term> terms) {
    List<Term> by = new ArrayList<>();
    for (String word : name) {
      if (!PlainWords.tells(word)) {
        continue;
      }
      Set<String> forms = WordForms.of(word);
      Term match = terms.stream().filter(term -> term.isOneOf(forms)).findFirst().orElse(null);
      if (match == null) {
        return List.of();
      }
      by.add(match);
    }
    return by;
  }

  private List<Term> byDescription(Set<String> described, List<Term> terms) {
    List<Term> happened =
        terms.stream()
            .filter(term -> term.part() == Part.PREDICATE)
            .filter(term -> !sense.isCommon(term))
            .toList();
    List<Term> by = terms.stream().filter(term -> term.isOneOf(described)).toList();
    boolean all = !happened.isEmpty() && by.containsAll(happened);
    return all && by.size() >= 2 ? by : List.of();
  }

  private static Set<String> forms(@Nullable String text) {
    Set<String> forms = new HashSet<>();
    if (text != null) {
      WordForms.split(text).stream()
          .filter(PlainWords::tells)
          .forEach(word -> forms.addAll(WordForms.of(word)));
    }
    return forms;
  }

  private static Condition yes(Flag flag) {
    ColumnType type = flag.column().type();
    List<Value> values = new ArrayList<>();
    for (String yes : flag.yes()) {
      if (type == ColumnType.TRUTH) {
        values.add(new Value.Truth(true));
      } else if (type == ColumnType.INTEGER || type == ColumnType.NUMBER) {
        values.add(new Value.Number(new java.math.BigDecimal(yes)));
      } else {
        values.add(new Value.Text(yes));
      }
    }
    return new Condition.OneOf(flag.column().name(), values);
  }

  /**
   * The period as a condition; null if it has no days, or the table has no column of days that
   * covers it, or several that might.
   */
  private @Nullable Condition during(Period period, List<Term> terms) {
    LocalDate start = period.start();
    LocalDate end = period.end();
    if (start == null || end == null || end.isBefore(start)) {
      return null;
    }
    List<Column> dated =
        sense.table().columns().stream().filter(column -> column.type().isTime()).toList();
    if (dated.size() > 1) {
      dated =
          dated.stream()
              .filter(
                  column ->
                      terms.stream()
                          .anyMatch(
                              term ->
                                  term.part() == Part.PREDICATE
                                      && term.isOneOf(TableSense.nameForms(column))))
              .toList();
    }
    if (dated.size() != 1) {
      return null;
    }
    Column column = dated.get(0);
    return covers(column, start, end) ? new Condition.During(column.name(), start, end) : null;
  }

  private static boolean covers(Column column, LocalDate start, LocalDate end) {
    String min = column.profile().min();
    String max = column.profile().max();
    if (min == null || max == null || min.length() < 10 || max.length() < 10) {
      return false;
    }
    long days = ChronoUnit.DAYS.between(start, end) + 1;
    long slack = Math.max(Math.min(COVERAGE_DAYS, days - 1), days / COVERAGE_PARTS);
    LocalDate first = LocalDate.parse(min.substring(0, 10));
    LocalDate last = LocalDate.parse(max.substring(0, 10));
    return !first.isAfter(start.plusDays(slack)) && !last.isBefore(end.minusDays(slack));
  }
}
