package org.tallystick.nlp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import edu.stanford.nlp.process.Morphology;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LemmasTest {
  private static final List<String> TAGS = List.of("VBD", "NN", "NNS", "VBZ", "NNP", "JJR");

  /** A word's base form depends on its tag, and on no word before it, however many there were. */
  @Test
  void findsWhatMorphologyFindsHoweverManyWordsCameBefore() {
    Lemmas lemmas = new Lemmas();
    List<String> words = List.of("saw", "Boats", "'s", "rose", "leaves", "x".repeat(60) + "ing");
    for (int round = 0; round < 3; round++) {
      for (String word : words) {
        for (String tag : TAGS) {
          assertEquals(expected(word, tag), lemmas.of(word, tag), word + "/" + tag);
        }
      }
      for (int i = 0; i < 12_000; i++) {
        assertEquals("w" + i, lemmas.of("W" + i, "NN"));
      }
    }
  }

  private static String expected(String word, String tag) {
    return new Morphology().lemma(word, tag, true).toLowerCase(Locale.ROOT);
  }
}
