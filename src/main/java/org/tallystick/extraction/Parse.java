package org.tallystick.extraction;

import java.util.List;

/**
 * A dependency parse in basic Universal Dependencies. Position {@code i} speaks of the sentence's
 * {@code i}-th token.
 *
 * @param heads the position of each token's head; -1 for a root
 * @param relations each token's relation to its head, such as {@code nsubj} or {@code nmod}
 */
public record Parse(List<Integer> heads, List<String> relations) {
  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if they differ in length
   */
  public Parse {
    heads = List.copyOf(heads);
    relations = List.copyOf(relations);
    if (heads.size() != relations.size()) {
      throw new IllegalArgumentException(
          "parse must have one relation a head, got "
              + heads.size()
              + " heads and "
              + relations.size()
              + " relations");
    }
  }
}
