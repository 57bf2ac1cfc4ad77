package org.tallystick.quantity;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Phrases and what they stand for, found by the longest match forwards from a place or backwards
 * from one. Words that are parted by a space in a phrase may be parted by a hyphen in the text;
 * pieces that stand together must stand together.
 *
 * @param <V> what a phrase stands for
 */
final class PhraseTable<V> {
  /** A phrase found, from piece {@code from} to before piece {@code to}. */
  record Match<V>(V value, int from, int to) {}

  private static final class Node<V> {
    final Map<String, Node<V>> spaced = new HashMap<>(2);
    final Map<String, Node<V>> joined = new HashMap<>(2);
    @Nullable V value;
  }

  private final Node<V> forward = new Node<>();
  private final Node<V> backward = new Node<>();
  private final boolean exactCase;

  /** A table whose phrases are spelled as given ({@code exactCase}) or in any case. */
  PhraseTable(boolean exactCase) {
    this.exactCase = exactCase;
  }

  /** Whether phrases are found only as spelled. */
  boolean exactCase() {
    return exactCase;
  }

  /** Adds a phrase unless it is there already. */
  void add(Stretch phrase, V value) {
    Node<V> node = forward;
    for (int i = 0; i < phrase.size(); i++) {
      node = step(node, phrase, i, i > 0 && phrase.glued(i));
    }
    if (node.value == null) {
      node.value = value;
    }
    node = backward;
    for (int i = phrase.size() - 1; i >= 0; i--) {
      node = step(node, phrase, i, i < phrase.size() - 1 && phrase.glued(i + 1));
    }
    if (node.value == null) {
      node.value = value;
    }
  }

  private Node<V> step(Node<V> node, Stretch phrase, int i, boolean glued) {
    return (glued ? node.joined : node.spaced)
        .computeIfAbsent(key(phrase.at(i)), k -> new Node<>());
  }

  private String key(Lexeme lexeme) {
    return exactCase ? lexeme.raw() : lexeme.lower();
  }

  /** Whether a point ends the sentence rather than an abbreviation: <i>by 12 pct. The …</i> */
  private static boolean fullStop(Stretch text, int i) {
    Lexeme next = text.at(i + 1);
    return text.at(i).is('.') && (next.type() == Lexeme.Type.NONE || next.isCapitalised());
  }

  /** The longest phrase that begins at piece {@code from}, or null. */
  @Nullable Match<V> at(Stretch text, int from) {
    Node<V> node = forward.spaced.get(key(text.at(from)));
    Match<V> best = null;
    int i = from + 1;
    while (node != null) {
      if (node.value != null) {
        best = new Match<>(node.value, from, i - 1 > from && fullStop(text, i - 1) ? i - 1 : i);
      }
      Node<V> next = text.glued(i) ? node.joined.get(key(text.at(i))) : null;
      if (next == null && text.joins(i) && node.spaced.containsKey(key(text.at(i + 1)))) {
        i++;
        next = node.spaced.get(key(text.at(i)));
      } else if (next == null) {
        next = node.spaced.get(key(text.at(i)));
      }
      node = next;
      i++;
    }
    return best;
  }

  /** The longest phrase that ends before piece {@code to}, or null. */
  @Nullable Match<V> endingAt(Stretch text, int to) {
    int i = to - 1;
    Node<V> node = i < 0 ? null : backward.spaced.get(key(text.at(i)));
    Match<V> best = null;
    while (node != null) {
      if (node.value != null) {
        best = new Match<>(node.value, i, to);
      }
      Node<V> next = text.glued(i) ? node.joined.get(key(text.at(i - 1))) : null;
      if (next == null && i > 1 && text.joins(i - 1)) {
        next = node.spaced.get(key(text.at(i - 2)));
        if (next != null) {
          i--;
        }
      }
      node = next != null || i == 0 ? next : node.spaced.get(key(text.at(i - 1)));
      i--;
    }
    return best;
  }
}
