package org.tallystick.consistency;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The ties of an article, by kind: a small graph over its claims. Immutable once built. */
final class Ties {
  private static final System.Logger LOG = System.getLogger(Ties.class.getName());

  private final List<String> warnings = new ArrayList<>();
  private final Map<Class<?>, List<Tie>> byKind = new LinkedHashMap<>();

  private Ties() {}

  static Ties of(Reading reading, List<? extends TieFinder> finders) {
    Ties ties = new Ties();
    for (TieFinder finder : finders) {
      try {
        finder.find(
            reading,
            tie -> ties.byKind.computeIfAbsent(tie.getClass(), key -> new ArrayList<>()).add(tie));
      } catch (RuntimeException | StackOverflowError e) {
        LOG.log(System.Logger.Level.DEBUG, "finder failed", e);
        ties.warnings.add(
            "Ties that "
                + finder.getClass().getSimpleName()
                + " looks for were left out, because it failed: "
                + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()));
      }
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

  /** One plain sentence for each finder that failed. */
  List<String> warnings() {
    return List.copyOf(warnings);
  }

  /** How many ties there are. */
  int size() {
    return byKind.values().stream().mapToInt(List::size).sum();
  }
}
