package org.tallystick.verification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.dataset.NameWord;

/** Finds the runs of words that name a column: by words of its header. Immutable. */
final class HeaderIndex {
  private static final int GAP = 2;

  private final Map<ColumnSense, List<Set<String>>> names = new HashMap<>();
  private final List<ColumnSense> columns;

  HeaderIndex(List<ColumnSense> columns) {
    this.columns = List.copyOf(columns);
    columns.forEach(column -> names.put(column, names(column)));
  }

  private static List<Set<String>> names(ColumnSense column) {
    Map<String, Set<String>> meanings = new HashMap<>();
    for (NameWord word : column.column().meaning().terms()) {
      Set<String> forms = new HashSet<>();
      word.meanings().forEach(m -> WordForms.split(m).forEach(p -> forms.addAll(TokenForms.of(p))));
      meanings.put(word.written(), forms);
    }
    List<String> words = column.column().words();
    List<String> telling =
        words.stream().filter(w -> !PlainWords.isLight(w) && w.length() > 1).toList();
    return (telling.isEmpty() ? words : telling)
        .stream()
            .map(
                word -> {
                  Set<String> forms = new LinkedHashSet<>(TokenForms.of(word));
                  forms.addAll(meanings.getOrDefault(word, Set.of()));
                  return forms;
                })
            .toList();
  }

  /** The mentions; where a word belongs to a header named in full, only those. */
  List<HeaderMention> find(List<Said> words) {
    List<Set<String>> forms = words.stream().map(word -> TokenForms.of(word.text())).toList();
    List<HeaderMention> found = new ArrayList<>();
    for (ColumnSense column : columns) {
      int at = 0;
      while (at < words.size()) {
        HeaderMention mention = at(words, forms, at, column);
        if (mention != null) {
          found.add(mention);
        }
        at = mention == null ? at + 1 : mention.to();
      }
    }
    return found.stream()
        .filter(one -> found.stream().noneMatch(other -> beats(other, one)))
        .toList();
  }

  /** Named by more of its own words, or in full where the other is only named in part. */
  private static boolean beats(HeaderMention other, HeaderMention one) {
    boolean overlap = other.from() < one.to() && one.from() < other.to();
    if (!overlap || other.equals(one)) {
      return false;
    }
    return other.said() > one.said() || other.said() == one.said() && other.whole() && !one.whole();
  }

  private @Nullable HeaderMention at(
      List<Said> words, List<Set<String>> forms, int from, ColumnSense column) {
    List<Set<String>> own = names.getOrDefault(column, List.of());
    Set<Integer> used = new HashSet<>();
    boolean measure = true;
    int to = from;
    for (int i = from; i < words.size() && i < to + GAP; i++) {
      int next = match(own, used, forms.get(i), words.get(i));
      if (next >= 0) {
        used.add(next);
        measure &= isMeasure(own.get(next), forms.get(i), words.get(i));
        to = i + 1;
      } else if (i == from || !PlainWords.isLight(words.get(i).text())) {
        break;
      }
    }
    return used.isEmpty()
        ? null
        : new HeaderMention(from, to, column, used.size(), own.size(), measure);
  }

  private static int match(List<Set<String>> own, Set<Integer> used, Set<String> forms, Said word) {
    for (int i = 0; i < own.size(); i++) {
      if (!used.contains(i)
          && (WordForms.meet(forms, own.get(i))
              || WordForms.meet(Kin.of(forms), own.get(i))
              || isMeasure(own.get(i), forms, word))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isMeasure(Set<String> name, Set<String> forms, Said word) {
    return !WordForms.meet(forms, name) && MeasureWords.of(name).contains(word.text());
  }
}
