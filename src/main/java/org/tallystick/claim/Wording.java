package org.tallystick.claim;

import java.util.List;
import org.tallystick.claim.Word.Part;

/**
 * The content words of a claim's sentence, in text order, figures left out.
 *
 * @param words the words
 */
public record Wording(List<Word> words) {
  /** No words. */
  public static final Wording NONE = new Wording(List.of());

  /** Copies the list. */
  public Wording {
    words = List.copyOf(words);
  }

  /** The words that play {@code part}, in text order. */
  public List<Word> of(Part part) {
    return words.stream().filter(word -> word.part() == part).toList();
  }
}
