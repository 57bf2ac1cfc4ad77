package org.tallystick.consistency;

/** Makes a message begin as a sentence does. */
final class Sentence {
  private Sentence() {}

  static String of(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
  }
}
