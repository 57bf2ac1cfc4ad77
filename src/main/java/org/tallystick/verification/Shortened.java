package org.tallystick.verification;

/** Abbreviations that leave letters out: <i>reb</i> and <i>rbd</i> of <i>rebounds</i>. */
final class Shortened {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 4;

  private Shortened() {}

  /**
   * Whether one word is short for another: from its first letter on, letters of it in their order,
   * at most half of them.
   *
   * @param written lower case
   * @param word lower case
   */
  static boolean is(String written, String word) {
    boolean size =
        written.length() >= SHORTEST
            && written.length() <= LONGEST
            && written.length() * 2 <= word.length() + 1;
    if (!size || written.charAt(0) != word.charAt(0)) {
      return false;
    }
    int at = 0;
    for (char letter : written.toCharArray()) {
      at = word.indexOf(letter, at) + 1;
      if (at == 0) {
        return false;
      }
    }
    return true;
  }
}
