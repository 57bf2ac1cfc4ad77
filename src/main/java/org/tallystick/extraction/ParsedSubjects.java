package org.tallystick.extraction;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The subject of a verb by the dependency parse, for the clauses whose order of phrases does not
 * tell it. The sentence is parsed at the first question, at most once. Lives on one thread.
 */
final class ParsedSubjects {
  /** How many verbs a shared subject may be looked for up the tree: "rose, fell and rose". */
  private static final int CLIMB = 3;

  private final Supplier<Parse> source;
  private @Nullable Parse parse;

  ParsedSubjects(Supplier<Parse> source) {
    this.source = source;
  }

  /** The position of the head of the verb's subject; -1 if the parse has none. */
  int of(int verb) {
    Parse tree = parse;
    if (tree == null) {
      tree = source.get();
      parse = tree;
    }
    int at = verb;
    for (int step = 0; step <= CLIMB && at >= 0; step++) {
      for (int i = 0; i < tree.heads().size(); i++) {
        if (tree.heads().get(i) == at && tree.relations().get(i).startsWith("nsubj")) {
          return i;
        }
      }
      boolean shares = tree.relations().get(at).matches("conj|xcomp|advcl|aux.*|cop");
      at = shares ? tree.heads().get(at) : -1;
    }
    return -1;
  }
}
