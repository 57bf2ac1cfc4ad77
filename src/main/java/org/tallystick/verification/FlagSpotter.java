package org.tallystick.verification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tallystick.dataset.Column;
import org.tallystick.dataset.ColumnType;
import org.tallystick.dataset.Condition;
import org.tallystick.dataset.Table;
import org.tallystick.dataset.Value;

/** Finds the columns of yes and no that words of a sentence name. Immutable. */
final class FlagSpotter {
  private static final int WHOLE = 100;
  private static final int HALF = 50;

  /** A title that says it outright counts nearly as a header does. */
  private static final int TITLE = 95;

  private final List<Flag> flags = new ArrayList<>();

  FlagSpotter(Table table) {
    for (Column column : table.columns()) {
      List<String> yes = YesNo.yes(column);
      if (!yes.isEmpty()) {
        List<Value> values = yes.stream().map(text -> value(column, text)).toList();
        flags.add(
            new Flag(
                new Condition.OneOf(column.name(), values),
                names(column.words()),
                column.title() == null ? List.of() : names(WordForms.split(column.title())),
                described(column)));
      }
    }
  }

  /** The conditions that the words name, one a column. */
  List<Found> spot(List<Said> words) {
    List<Said> telling = words.stream().filter(word -> word.weight() > 0).toList();
    List<Found> found = new ArrayList<>();
    for (Flag flag : flags) {
      Found header = named(flag, flag.header(), telling, WHOLE);
      Found title = named(flag, flag.title(), telling, TITLE);
      Found best = header.strength() >= title.strength() ? header : title;
      if (best.strength() == 0) {
        best = described(flag, telling);
      }
      if (best.strength() > 0) {
        found.add(best);
      }
    }
    return found;
  }

  private static Found named(Flag flag, List<Set<String>> names, List<Said> words, int most) {
    Set<Said> by = new LinkedHashSet<>();
    int said = 0;
    for (Set<String> name : names) {
      boolean any = false;
      for (Said word : words) {
        if (word.isOneOf(name) || WordForms.meet(Kin.of(word.forms()), name)) {
          by.add(word);
          any = true;
        }
      }
      said += any ? 1 : 0;
    }
    int strength = names.isEmpty() ? 0 : most * said / names.size();
    boolean enough =
        strength >= HALF && (said > 1 || said == names.size() || by.stream().anyMatch(Said::name));
    return new Found(flag.condition(), by, enough ? strength : 0, false);
  }

  /** By the description: two words of it, of which one is rare among the descriptions. */
  private Found described(Flag flag, List<Said> words) {
    Set<Said> by = new LinkedHashSet<>();
    for (Said word : words) {
      if (word.isOneOf(flag.described())) {
        by.add(word);
      }
    }
    boolean rare =
        by.stream()
            .anyMatch(word -> flags.stream().filter(f -> word.isOneOf(f.described())).count() == 1);
    return new Found(flag.condition(), by, by.size() > 1 && rare ? HALF : 0, false);
  }

  private static Value value(Column column, String text) {
    if (column.type() == ColumnType.TRUTH) {
      return new Value.Truth(true);
    }
    boolean number = column.type() == ColumnType.INTEGER || column.type() == ColumnType.NUMBER;
    return number ? new Value.Number(new BigDecimal(text)) : new Value.Text(text);
  }

  private static List<Set<String>> names(List<String> words) {
    return words.stream().filter(PlainWords::tells).map(WordForms::of).toList();
  }

  private static Set<String> described(Column column) {
    Set<String> forms = new HashSet<>();
    if (column.description() != null) {
      names(WordForms.split(column.description())).forEach(forms::addAll);
    }
    return forms;
  }

  private record Flag(
      Condition condition,
      List<Set<String>> header,
      List<Set<String>> title,
      Set<String> described) {}
}
