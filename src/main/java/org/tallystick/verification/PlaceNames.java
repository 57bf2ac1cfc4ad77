package org.tallystick.verification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names that one place goes by, with the words for its people: <i>Norway, Norwegian</i>. They
 * stand in {@code place-names.txt}.
 */
final class PlaceNames {
  /** A name as short as this is a code, and also some other word. */
  private static final int CODE = 3;

  private static final Map<List<String>, Set<List<String>>> NAMES = read();

  private PlaceNames() {}

  /** The other names of a place, each in words; empty for any that is none. */
  static Set<List<String>> of(List<String> words) {
    return NAMES.getOrDefault(words, Set.of());
  }

  private static Map<List<String>, Set<List<String>>> read() {
    Map<List<String>, Set<List<String>>> names = new HashMap<>();
    for (String line : WordTable.read("place-names.txt")) {
      List<List<String>> group = new ArrayList<>();
      for (String name : line.split(" ")) {
        group.add(WordForms.split(name.replace('_', ' ')));
      }
      for (List<String> name : group) {
        Set<List<String>> others = names.computeIfAbsent(name, key -> new LinkedHashSet<>());
        group.stream()
            .filter(other -> !other.equals(name) && String.join("", other).length() > CODE)
            .forEach(others::add);
      }
    }
    return names;
  }
}
