package org.tallystick.consistency;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Words that may stand for one another when one text retells another: those of one stem, and those
 * of one family in {@code kin-words.txt} or, between two texts, {@code retold-words.txt}. Both are
 * named by keys; two words are kin if they share one.
 */
final class WordKin {
  private static final Set<String> LIGHT =
      Set.of(
          ("a an the this that these those it its he she they them their his her we our us you your"
                  + " i my of in on at to from by for with about into over under between among than as"
                  + " and or but nor so if then while when where which who whom whose what how is are"
                  + " was were be been being am has have had do does did done will would can could may"
                  + " might shall should must not no only also just still even more less most least"
                  + " fewer much many some any all each every both other another same such very too up"
                  + " down out off again already per there here now said say says told tell according"
                  + " added adding reported report reports announced today yesterday nearly almost"
                  + " around roughly approximately including included include against compared versus"
                  + " after before since during through until because although however meanwhile total"
                  + " s t")
              .split(" "));

  private static final List<String> ENDINGS =
      List.of(
          "ations", "ation", "ments", "ment", "nesses", "ness", "ities", "ity", "ingly", "edly",
          "ings", "ing", "ions", "ion", "ers", "er", "ors", "or", "ies", "ied", "ed", "es", "ly",
          "al", "s", "e", "y");
  private static final int SHORTEST = 3;

  private static final Map<String, List<String>> FAMILIES = read("kin-words.txt");
  private static final Map<String, List<String>> RETOLD = read("retold-words.txt");

  private WordKin() {}

  /** Whether a word only holds a sentence together. */
  static boolean isLight(String word) {
    return LIGHT.contains(word.toLowerCase(Locale.ROOT));
  }

  /** The keys of {@code word}: its stem, and the families it belongs to. */
  static List<String> keys(String word) {
    String stem = stem(word);
    return with(FAMILIES.getOrDefault(stem, List.of()), stem);
  }

  /** The keys of a word of this stem where one text retells another: more families count. */
  static List<String> retoldKeys(String stem) {
    List<String> families = new ArrayList<>(FAMILIES.getOrDefault(stem, List.of()));
    families.addAll(RETOLD.getOrDefault(stem, List.of()));
    return with(families, stem);
  }

  private static List<String> with(List<String> families, String stem) {
    if (families.isEmpty()) {
      return List.of(stem);
    }
    List<String> keys = new ArrayList<>(families);
    keys.add(stem);
    return keys;
  }

  /** The word without its ending, in small letters. */
  static String stem(String word) {
    String small = word.toLowerCase(Locale.ROOT).replace('’', '\'');
    if (small.endsWith("'s")) {
      small = small.substring(0, small.length() - 2);
    }
    for (String ending : ENDINGS) {
      int left = small.length() - ending.length();
      if (left >= SHORTEST && small.endsWith(ending) && !small.endsWith("ss")) {
        return undoubled(small.substring(0, left));
      }
    }
    return small;
  }

  private static String undoubled(String stem) {
    int last = stem.length() - 1;
    boolean twice = last > SHORTEST - 1 && stem.charAt(last) == stem.charAt(last - 1);
    return twice && "bdgmnprt".indexOf(stem.charAt(last)) >= 0 ? stem.substring(0, last) : stem;
  }

  private static Map<String, List<String>> read(String name) {
    Map<String, List<String>> families = new HashMap<>();
    for (String line : ResourceLines.of(name)) {
      String[] family = line.split(" ");
      for (String word : family) {
        families.computeIfAbsent(stem(word), key -> new ArrayList<>()).add(family[0] + "…");
      }
    }
    return Map.copyOf(families);
  }
}
