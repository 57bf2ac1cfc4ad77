package org.tallystick.verification;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tallystick.dataset.Column;
import org.tallystick.dataset.ColumnProfile.ValueCount;
import org.tallystick.dataset.ColumnRole;
import org.tallystick.dataset.ColumnStatistic;
import org.tallystick.dataset.ColumnType;
import org.tallystick.dataset.ColumnUnit;
import org.tallystick.dataset.NameWord;
import org.tallystick.quantity.Unit;

/** A column as words see it. Immutable. */
final class ColumnSense {
  private static final int HALF = 2;

  /** Two digits below this stand for a year after 2000. */
  private static final int CENTURY_TURN = 50;

  private final Column column;
  private final List<Set<String>> names;
  private final Set<String> described = new HashSet<>();
  private final Set<String> numerals = new HashSet<>();
  private final boolean figures;

  ColumnSense(Column column) {
    this.column = column;
    numerals.addAll(years(column.words()));
    List<NameWord> subject =
        column.meaning().subject().isEmpty()
            ? column.meaning().terms()
            : column.meaning().subject();
    this.names =
        (subject.isEmpty()
                ? column.words().stream().map(word -> new NameWord(word, List.of(word))).toList()
                : subject)
            .stream()
                .filter(word -> PlainWords.tells(word.written()) || isNumber(word.written()))
                .filter(word -> !numerals.contains(word.written()))
                .map(ColumnSense::forms)
                .toList();
    for (String text : new String[] {column.title(), column.description()}) {
      if (text != null) {
        WordForms.split(text).stream()
            .filter(PlainWords::tells)
            .forEach(word -> described.addAll(WordForms.of(word)));
      }
    }
    this.figures = holdsFigures(column);
  }

  Column column() {
    return column;
  }

  String name() {
    return column.name();
  }

  /** How many telling words its name has. */
  int size() {
    return names.size();
  }

  /** Whether its cells, or most of them, are figures that something may be made of. */
  boolean figures() {
    return figures;
  }

  /** Whether its name says nothing beyond {@link #subject()}: no statistic, no part of a period. */
  boolean isWhole() {
    return column.words().stream()
            .filter(PlainWords::tells)
            .filter(word -> names.stream().noneMatch(n -> WordForms.meet(n, WordForms.of(word))))
            .findAny()
            .isEmpty()
        && column.words().stream()
            .noneMatch(word -> word.matches("\\p{L}?\\d+") && !numerals.contains(word));
  }

  boolean isKey() {
    return column.meaning().role() == ColumnRole.NAME;
  }

  /** Whether its figures are shares in percent, as far as anything says so. */
  boolean isShare() {
    return column.meaning().role() == ColumnRole.SHARE
        || column.meaning().statistic() == ColumnStatistic.SHARE
        || column.meaning().statistic() == ColumnStatistic.CHANGE
        || column.profile().values().stream()
            .limit(5)
            .anyMatch(value -> value.value().endsWith("%"));
  }

  /** Whether its figures are averages already. */
  boolean isAverage() {
    ColumnStatistic statistic = column.meaning().statistic();
    return statistic == ColumnStatistic.MEAN || statistic == ColumnStatistic.MEDIAN;
  }

  /** Whether the figures of several rows may be added up. */
  boolean isAdditive() {
    ColumnStatistic statistic = column.meaning().statistic();
    return !isShare()
        && (statistic == null
            || statistic == ColumnStatistic.COUNT
            || statistic == ColumnStatistic.TOTAL);
  }

  /** The years, or the last two digits of years, in its name. */
  Set<String> numerals() {
    return numerals;
  }

  /** What it is about, in all its forms, its times left out. */
  List<Set<String>> subject() {
    return names;
  }

  /** The years in its name, two digits taken for those around 2000. */
  Set<Integer> years() {
    Set<Integer> years = new LinkedHashSet<>();
    for (String numeral : numerals) {
      int number = Integer.parseInt(numeral);
      years.add(
          numeral.length() > 2 ? number : number < CENTURY_TURN ? 2000 + number : 1900 + number);
    }
    return years;
  }

  int firstYear() {
    return years().stream().mapToInt(Integer::intValue).min().orElse(0);
  }

  /** Whether a word is one of its name, of any kind: <i>three</i> too. */
  boolean isNamed(Said word) {
    return !PlainWords.isLight(word.text())
        && column.words().stream().anyMatch(name -> word.isOneOf(WordForms.of(name)));
  }

  /** The words that name it, by header. */
  Set<Said> namedBy(List<Said> words) {
    Set<Said> found = new LinkedHashSet<>();
    for (Set<String> name : names) {
      words.stream().filter(word -> says(word, name)).forEach(found::add);
    }
    return found;
  }

  /** How many words of its name none of {@code words} says. */
  int unsaid(List<Said> words) {
    return (int)
        names.stream().filter(name -> words.stream().noneMatch(w -> says(w, name))).count();
  }

  /** The words that stand in its title or description. */
  Set<Said> describedBy(List<Said> words) {
    Set<Said> found = new LinkedHashSet<>();
    words.stream().filter(word -> word.isOneOf(described)).forEach(found::add);
    return found;
  }

  /** A number of a name that is no year and must be said too: <i>within 18 weeks</i>. */
  private static boolean isNumber(String word) {
    return word.matches("\\d{2,}");
  }

  /** The years of a name; two digits are one where two such stand together, or at its end. */
  private static Set<String> years(List<String> words) {
    Set<String> years = new LinkedHashSet<>();
    for (int i = 0; i < words.size(); i++) {
      boolean last = i + 1 == words.size();
      boolean pair =
          !last && words.get(i + 1).matches("\\d{2}")
              || i > 0 && words.get(i - 1).matches("\\d{2}");
      boolean two = words.get(i).matches("\\d{2}") && (last || pair);
      if (two || words.get(i).matches("\\d{4}")) {
        years.add(words.get(i));
      }
    }
    return years;
  }

  /** Whether its figures are of a unit that is not plain. */
  boolean isIn(Unit unit) {
    ColumnUnit own = column.meaning().unit();
    return own != null && !own.isPlain() && own.per() == null && own.unit().equals(unit);
  }

  private static boolean says(Said word, Set<String> name) {
    return word.isOneOf(name) || WordForms.meet(Kin.of(word.forms()), name);
  }

  private static Set<String> forms(NameWord word) {
    Set<String> forms = new HashSet<>();
    for (String meaning : word.meanings()) {
      WordForms.split(meaning).forEach(part -> forms.addAll(WordForms.of(part)));
    }
    return forms;
  }

  private static boolean holdsFigures(Column column) {
    if (column.type() == ColumnType.INTEGER || column.type() == ColumnType.NUMBER) {
      return column.meaning().role() != ColumnRole.CODE;
    }
    if (column.type() != ColumnType.TEXT) {
      return false;
    }
    long all = 0;
    long some = 0;
    for (ValueCount value : column.profile().values()) {
      all += value.rows();
      if (value.value().matches("[-+\u2212$\u20ac\u00a3]?\\d[\\d,]*(\\.\\d+)?%?")) {
        some += value.rows();
      }
    }
    return all > 0 && some * HALF > all;
  }
}
