package org.tallystick.verification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.dataset.Column;
import org.tallystick.dataset.ColumnProfile.ValueCount;
import org.tallystick.dataset.ColumnType;
import org.tallystick.dataset.Condition;
import org.tallystick.dataset.Value;

/**
 * Finds every place of a sentence that names a row of a table: by all words of a cell that no other
 * row has, or by one that no other such cell has, as a surname does. Immutable.
 */
final class RowFinder {
  private static final int MAX_WORDS = 8;
  private static final int TWO = 2;

  private final TableGuide guide;
  private final Map<String, List<Key>> byForm = new HashMap<>();

  RowFinder(TableGuide guide) {
    this.guide = guide;
    for (Column column : guide.table().columns()) {
      boolean key =
          column.type() == ColumnType.TEXT
              && column.profile().complete()
              && column.profile().missing() == 0
              && column.profile().distinct() == guide.table().rows()
              && guide.table().rows() > 1;
      if (key) {
        column.profile().values().forEach(value -> add(column, value));
      }
    }
  }

  private void add(Column column, ValueCount value) {
    List<String> words = WordForms.split(value.value().replace('-', ' '));
    if (words.isEmpty() || words.size() > MAX_WORDS) {
      return;
    }
    Condition row = Condition.OneOf.equalTo(column.name(), new Value.Text(value.value()));
    boolean proper = value.value().codePoints().anyMatch(Character::isUpperCase);
    Key key = new Key(row, words.stream().map(WordForms::of).toList(), proper);
    Set<String> forms = new LinkedHashSet<>();
    key.words().forEach(forms::addAll);
    forms.forEach(form -> byForm.computeIfAbsent(form, k -> new ArrayList<>()).add(key));
  }

  /** Whether any row of the table has a key. */
  boolean hasKeys() {
    return !byForm.isEmpty();
  }

  /** The places, in order. */
  List<RowMention> find(Phrasing phrasing) {
    List<Said> words = phrasing.words();
    List<Place> places = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      Place place = byForm.isEmpty() ? null : longest(phrasing, at);
      if (place != null) {
        places.add(place);
      }
      at = place == null ? at + 1 : place.to();
    }
    List<RowMention> found = new ArrayList<>();
    for (Place place : places) {
      if (place.whole() || !isPartOfOther(phrasing, place, places)) {
        found.add(
            new RowMention(
                guide,
                place.keys().stream().map(Key::row).toList(),
                words.get(place.from()).span().start(),
                words.get(place.to() - 1).span().end()));
      }
    }
    found.sort(Comparator.comparingInt(RowMention::start));
    return found;
  }

  private @Nullable Place longest(Phrasing phrasing, int from) {
    List<Said> words = phrasing.words();
    List<Key> keys = new ArrayList<>(at(phrasing, words.get(from)));
    int to = from + 1;
    while (!keys.isEmpty() && to < words.size() && to - from < MAX_WORDS) {
      List<Key> more = new ArrayList<>(at(phrasing, words.get(to)));
      more.retainAll(keys);
      if (more.isEmpty() || !phrasing.areNear(words.get(to - 1), words.get(to))) {
        break;
      }
      keys = more;
      to++;
    }
    if (keys.isEmpty()) {
      return null;
    }
    int size = to - from;
    List<Key> whole = keys.stream().filter(key -> key.words().size() == size).toList();
    boolean telling =
        words.subList(from, to).stream()
            .anyMatch(
                w -> !w.isNumber() && w.text().length() > TWO && !PlainWords.isLight(w.text()));
    if (!telling && (whole.isEmpty() || size == 1)) {
      return null;
    }
    return new Place(whole.isEmpty() ? keys : whole, from, to, !whole.isEmpty() && size > 1);
  }

  private List<Key> at(Phrasing phrasing, Said word) {
    Set<Key> keys = new LinkedHashSet<>();
    for (String form : word.forms()) {
      keys.addAll(byForm.getOrDefault(form, List.of()));
    }
    boolean capital = !phrasing.cased() || phrasing.isCapital(word);
    return keys.stream().filter(key -> capital || !key.proper()).toList();
  }

  /** <i>Ronald Reagan</i> is not the <i>Ronald</i> of a table without any <i>Reagan</i>. */
  private static boolean isPartOfOther(Phrasing phrasing, Place place, List<Place> places) {
    List<Said> words = phrasing.words();
    for (int beside : new int[] {place.from() - 1, place.to()}) {
      if (beside < 0 || beside >= words.size() || !words.get(beside).name()) {
        continue;
      }
      Said next = words.get(beside);
      Said own = words.get(beside < place.from() ? place.from() : place.to() - 1);
      boolean known = places.stream().anyMatch(p -> beside >= p.from() && beside < p.to());
      if (!known && phrasing.areTogether(own, next)) {
        return true;
      }
    }
    return false;
  }

  private record Key(Condition row, List<Set<String>> words, boolean proper) {}

  private record Place(List<Key> keys, int from, int to, boolean whole) {}
}
