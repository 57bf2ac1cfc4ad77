package org.tallystick.verification;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Words that say how a statement is made of a table, out of {@code statement-words.txt}. */
final class StatementWords {
  private static final Map<String, Set<String>> KINDS = read();

  static final Set<String> LARGEST = kind("largest");
  static final Set<String> SMALLEST = kind("smallest");
  static final Set<String> SUM = kind("sum");
  static final Set<String> MEAN = kind("mean");
  static final Set<String> DISTINCT = kind("distinct");
  static final Set<String> MORE = kind("more");
  static final Set<String> LESS = kind("less");
  static final Set<String> NOT = kind("not");

  /** Words that stand for what a sentence before names. */
  static final Set<String> TAKING_UP = kind("taking-up");

  /** Columns in which the highest is 1. */
  static final Set<String> PLACE = kind("place");

  /** Words for the table itself and its rows. */
  static final Set<String> LISTED = kind("listed");

  /** Words that let nothing else be so. */
  static final Set<String> ONLY = kind("only");

  /** Words that part clauses. */
  static final Set<String> PARTING = kind("parting");

  /** Words before a number of things in an order. */
  static final Set<String> ORDER = kind("order");

  /** Words for things that follow one another without a gap. */
  static final Set<String> RUN = kind("run");

  /** Words before the first end of a span. */
  static final Set<String> SPANNING = kind("spanning");

  /** Words after a multiple of something else. */
  static final Set<String> COMPARING = kind("comparing");

  /** Words before what something comes ahead of in time. */
  static final Set<String> EARLIER = kind("earlier");

  /** Words before what something follows in time. */
  static final Set<String> LATER = kind("later");

  /** Words before the time from which something is so. */
  static final Set<String> SINCE = kind("since");

  /** Words that set one beside all others: <i>than any other</i>. */
  static final Set<String> ANY = kind("any");

  /** Words before a month. */
  static final Set<String> WHEN = kind("when");

  /** Words before the other side. */
  static final Set<String> AGAINST = kind("against");

  /** Words that stand between the parts of a list. */
  static final Set<String> JOINING = kind("joining");

  private StatementWords() {}

  /** Whether a word sets one figure beside another. */
  static boolean isOrder(Said word) {
    return MORE.contains(word.text()) || LESS.contains(word.text());
  }

  /** Whether a word says how a figure is made, so that a reading must account for it. */
  static boolean changes(Said word) {
    return LARGEST.contains(word.text())
        || SMALLEST.contains(word.text())
        || SUM.contains(word.text())
        || MEAN.contains(word.text())
        || DISTINCT.contains(word.text())
        || isOrder(word);
  }

  private static Set<String> kind(String name) {
    Set<String> words = KINDS.get(name);
    if (words == null) {
      throw new IllegalStateException("no words of kind " + name + " in statement-words.txt");
    }
    return words;
  }

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> kinds = new HashMap<>();
    for (String line : WordTable.read("statement-words.txt")) {
      String[] parts = line.split(" ", -1);
      kinds.put(parts[0], new LinkedHashSet<>(Arrays.asList(parts).subList(1, parts.length)));
    }
    return kinds;
  }
}
