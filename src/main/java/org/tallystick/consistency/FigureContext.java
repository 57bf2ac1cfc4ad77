package org.tallystick.consistency;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words that tell what a figure is said of, each with a weight of 0–1000: the nearer the word,
 * and the less another figure of the same sort has a claim to it, the heavier. The words of the
 * sentence before weigh little. This is what a figure of one text is recognised by in another,
 * where the same is told in other words and in another order.
 *
 * @param weights the weight of each stem, above 0
 * @param nouns the stem of what is counted: the bus of <i>214 buses</i>; empty where unknown
 * @param keys the stem itself and the families of words that it belongs to, for each stem
 * @param byKey the weight of each key: of a stem, or of a family of words
 */
record FigureContext(
    Map<String, Integer> weights,
    List<String> nouns,
    Map<String, List<String>> keys,
    Map<String, Integer> byKey) {

  /** Copies the collections. */
  FigureContext {
    weights = Map.copyOf(weights);
    nouns = List.copyOf(nouns);
    keys = Map.copyOf(keys);
    byKey = Map.copyOf(byKey);
  }

  static FigureContext of(
      Map<String, Integer> weights, List<String> nouns, Map<String, List<String>> keys) {
    Map<String, Integer> byKey = new HashMap<>();
    weights.forEach(
        (stem, weight) ->
            keys.getOrDefault(stem, List.of(stem))
                .forEach(key -> byKey.merge(key, weight, Math::max)));
    return new FigureContext(weights, nouns, keys, byKey);
  }

  /** The words around two figures from which a third is worked out. */
  FigureContext with(FigureContext other) {
    Map<String, Integer> both = new HashMap<>(weights);
    other.weights.forEach((stem, weight) -> both.merge(stem, weight, Math::max));
    Map<String, List<String>> all = new HashMap<>(keys);
    all.putAll(other.keys);
    return of(both, nouns, all);
  }

  /** Whether both are known to count the same things. */
  boolean countsAs(FigureContext other) {
    return nouns.stream()
        .flatMap(noun -> keys.getOrDefault(noun, List.of(noun)).stream())
        .anyMatch(
            key ->
                other.nouns.stream()
                    .anyMatch(noun -> other.keys.getOrDefault(noun, List.of(noun)).contains(key)));
  }

  /** Whether they may count the same things. */
  boolean mayCountAs(FigureContext other) {
    return nouns.isEmpty() || other.nouns.isEmpty() || countsAs(other);
  }
}
