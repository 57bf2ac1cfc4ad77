package org.tallystick.consistency;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The ties of an article, by kind: a small graph over its claims. Immutable once built. */
final class Ties {
  private final Map<Class<?>, List<Tie>> byKind = new LinkedHashMap<>();

  private Ties() {}

  static Ties of(Reading reading, List<? extends TieFinder> finders) {
    Ties ties = new Ties();
    for (TieFinder finder : finders) {
      finder.find(
          reading,
          tie -> {
            List<Tie> same = ties.byKind.computeIfAbsent(tie.getClass(), key -> new ArrayList<>());
            same.add(tie);
          });
    }
    return ties;
  }

  /** The ties of one kind, in the order found. */
  <T extends Tie> List<T> of(Class<T> kind) {
    return byKind.entrySet().stream()
        .filter(entry -> kind.isAssignableFrom(entry.getKey()))
        .flatMap(entry -> entry.getValue().stream())
        .map(kind::cast)
        .toList();
  }

  /** How many ties there are. */
  int size() {
    return byKind.values().stream().mapToInt(List::size).sum();
  }
}
