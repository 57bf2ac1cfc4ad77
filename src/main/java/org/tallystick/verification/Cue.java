package org.tallystick.verification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a word says of how a figure was made; the words stand in {@code cue-words.txt}. */
enum Cue {
  /** An arithmetic mean. */
  MEAN,
  /** A middle value. */
  MEDIAN,
  /** All added up. */
  SUM,
  /** The largest. */
  MOST,
  /** The smallest. */
  LEAST,
  /** A part of a whole. */
  SHARE,
  /** How many different ones. */
  DISTINCT,
  /** A place in an order. */
  RANK,
  /** It grew. */
  UP,
  /** It shrank. */
  DOWN,
  /** How far apart two are. */
  APART,
  /** The earlier of two times. */
  EARLIER,
  /** The later of two times. */
  LATER,
  /** All but those named before. */
  REST,
  /** It is not so. */
  NOT;

  private static final Map<String, Set<Cue>> WORDS = read();

  /** The cues in a sentence, each with the words that give it. */
  static Map<Cue, Set<Said>> in(List<Said> words) {
    Map<Cue, Set<Said>> found = new LinkedHashMap<>();
    for (Said word : words) {
      Set<Cue> cues = new LinkedHashSet<>(WORDS.getOrDefault(word.text(), Set.of()));
      for (String form : word.forms()) {
        cues.addAll(WORDS.getOrDefault(form, Set.of()));
      }
      cues.forEach(cue -> found.computeIfAbsent(cue, key -> new LinkedHashSet<>()).add(word));
    }
    return found;
  }

  private static Map<String, Set<Cue>> read() {
    Map<String, Set<Cue>> words = new HashMap<>();
    try (InputStream in = Cue.class.getResourceAsStream("cue-words.txt")) {
      if (in == null) {
        throw new IllegalStateException("resource is missing: cue-words.txt");
      }
      List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      for (String line : lines) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] parts = line.split(" ", -1);
          for (int i = 1; i < parts.length; i++) {
            words
                .computeIfAbsent(parts[i], key -> new LinkedHashSet<>())
                .add(Cue.valueOf(parts[0].toUpperCase(Locale.ROOT)));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}
