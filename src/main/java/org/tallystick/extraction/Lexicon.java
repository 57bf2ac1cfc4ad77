package org.tallystick.extraction;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The word classes of {@code lexicon.txt}, each a set of lower-case lemmas. */
final class Lexicon {
  private static final Map<String, Set<String>> CLASSES = load();

  static final Set<String> CHANGE_VERB_UP = of("change-verb-up");
  static final Set<String> CHANGE_VERB_DOWN = of("change-verb-down");
  static final Set<String> CHANGE_VERB_ANY = of("change-verb-any");
  static final Set<String> CHANGE_NOUN_UP = of("change-noun-up");
  static final Set<String> CHANGE_NOUN_DOWN = of("change-noun-down");
  static final Set<String> CHANGE_NOUN_ANY = of("change-noun-any");
  static final Set<String> CHANGE_ADVERB_UP = of("change-adverb-up");
  static final Set<String> CHANGE_ADVERB_DOWN = of("change-adverb-down");
  static final Set<String> REPORT_VERB = of("report-verb");
  static final Set<String> FORECAST_VERB = of("forecast-verb");
  static final Set<String> PROJECTION_MARK = of("projection-mark");
  static final Set<String> HYPOTHESIS_MARK = of("hypothesis-mark");
  static final Set<String> NEGATION = of("negation");
  static final Set<String> CONTAINER = of("container");
  static final Set<String> LABEL = of("label");
  static final Set<String> COLLECT_VERB = of("collect-verb");
  static final Set<String> MONTH = of("month");
  static final Set<String> WEEKDAY = of("weekday");
  static final Set<String> TIME_NOUN = of("time-noun");
  static final Set<String> TIME_DEICTIC = of("time-deictic");
  static final Set<String> TIME_WORD = of("time-word");
  static final Set<String> CLOCK = of("clock");
  static final Set<String> RANK_VERB = of("rank-verb");
  static final Set<String> RANK_NOUN = of("rank-noun");
  static final Set<String> HALF_ORDER = of("half-order");
  static final Set<String> HALF_NOUN = of("half-noun");
  static final Set<String> ONE_BEFORE = of("one-before");
  static final Set<String> ONE_NOUN = of("one-noun");
  static final Set<String> STREET = of("street");
  static final Set<String> PLACE_PREPOSITION = of("place-preposition");
  static final Set<String> ANAPHOR = of("anaphor");
  static final Set<String> MEASURE_VERB = of("measure-verb");
  static final Set<String> INCLUDING = of("including");

  private Lexicon() {}

  private static Set<String> of(String name) {
    Set<String> words = CLASSES.get(name);
    if (words == null) {
      throw new IllegalStateException("lexicon.txt has no class " + name);
    }
    return words;
  }

  private static Map<String, Set<String>> load() {
    try (InputStream in = Lexicon.class.getResourceAsStream("lexicon.txt")) {
      if (in == null) {
        throw new IllegalStateException("lexicon.txt is missing from the jar");
      }
      Map<String, Set<String>> classes = new HashMap<>();
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int colon = line.indexOf(':');
        if (line.startsWith("#") || colon < 0) {
          continue;
        }
        classes.put(
            line.substring(0, colon),
            Arrays.stream(line.substring(colon + 1).trim().split(" +"))
                .collect(Collectors.toUnmodifiableSet()));
      }
      return classes;
    } catch (IOException e) {
      throw new UncheckedIOException("lexicon.txt cannot be read", e);
    }
  }
}
