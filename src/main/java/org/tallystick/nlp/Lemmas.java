package org.tallystick.nlp;

import edu.stanford.nlp.process.Morphology;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Base forms of words, by CoreNLP's finite-state {@code Morphology}, which keeps nothing from word
 * to word. Few words make up most of a text, so what was found is put by, up to {@value #MOST}
 * words of at most {@value #LONGEST} UTF-16 code units (some 2 MB). Used by one thread.
 */
final class Lemmas {
  private static final int MOST = 10_000;
  private static final int LONGEST = 40;

  private final Morphology morphology = new Morphology();

  /** By tag, then by word. */
  private final Map<String, Map<String, String>> known = new HashMap<>();

  private int size;

  /** The base form of a word, in lower case. */
  String of(String word, String tag) {
    if (word.length() > LONGEST) {
      return found(word, tag);
    }
    Map<String, String> ofTag = known.computeIfAbsent(tag, t -> new HashMap<>());
    String lemma = ofTag.get(word);
    if (lemma == null) {
      lemma = found(word, tag);
      put(ofTag, word, lemma);
    }
    return lemma;
  }

  private void put(Map<String, String> ofTag, String word, String lemma) {
    if (size >= MOST) {
      known.values().forEach(Map::clear);
      size = 0;
    }
    ofTag.put(word, lemma);
    size++;
  }

  private String found(String word, String tag) {
    return morphology.lemma(word, tag, true).toLowerCase(Locale.ROOT);
  }
}
