package org.tallystick.dataset;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives each of several things a name that no other has, case aside, as SQL asks. */
final class UniqueNames {
  private static final int MAX_LENGTH = 200;

  private final Set<String> taken = new HashSet<>();

  /**
   * A name near {@code wish}, without control characters, at most {@value #MAX_LENGTH} characters
   * and a number long.
   *
   * @param wish what it would be called
   * @param otherwise what it is called where the wish is blank
   */
  String claim(String wish, String otherwise) {
    String plain = wish.replaceAll("[\\p{Cntrl}\\p{Z}\\s]+", " ").strip();
    if (plain.length() > MAX_LENGTH) {
      int cut =
          Character.isHighSurrogate(plain.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
      plain = plain.substring(0, cut);
    }
    String base = plain.isEmpty() ? otherwise : plain;
    String name = base;
    for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
      name = base + "_" + number;
    }
    return name;
  }
}
