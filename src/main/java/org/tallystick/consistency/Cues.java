package org.tallystick.consistency;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words and phrases by which finders know what a figure does; they stand in {@code cues.txt}, each
 * list under a name. Immutable.
 */
final class Cues {
  private static final Map<String, String> LISTS = read();

  private Cues() {}

  /**
   * The words of the lists named, as one alternative of a regular expression, without group.
   *
   * @throws IllegalArgumentException if there is no such list
   */
  static String any(String... names) {
    return Stream.of(names).map(Cues::list).collect(Collectors.joining("|", "(?:", ")"));
  }

  /** A pattern that finds any word of the lists named, as a whole word, in lower case text. */
  static Pattern words(String... names) {
    return Pattern.compile("\\b" + any(names) + "\\b");
  }

  private static String list(String name) {
    String list = LISTS.get(name);
    if (list == null) {
      throw new IllegalArgumentException("name must be a list of cues.txt, got " + name);
    }
    return list;
  }

  private static Map<String, String> read() {
    Map<String, String> lists = new HashMap<>();
    for (String line : ResourceLines.of("cues.txt")) {
      String[] parts = line.split(":", 2);
      lists.put(parts[0].trim(), alternatives(parts[1]));
    }
    return Map.copyOf(lists);
  }

  private static String alternatives(String phrases) {
    return Stream.of(phrases.split(","))
        .map(String::trim)
        .map(phrase -> Stream.of(phrase.split(" +")).map(Cues::choice))
        .map(words -> words.collect(Collectors.joining("\\s+")))
        .collect(Collectors.joining("|"));
  }

  private static String choice(String word) {
    return word.contains("/") ? "(?:" + word.replace("/", "|") + ")" : word;
  }
}
