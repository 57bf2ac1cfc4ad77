package org.tallystick.quantity;

/**
 * A piece of text: a run of letters, a number in digits, or one other character.
 *
 * @param type which of them
 * @param raw as written
 * @param lower in lower case
 * @param start first code unit in the whole text
 * @param end the code unit after it
 * @param glued whether nothing parts it from the piece before
 * @param word what the lexicon knows of it
 */
record Lexeme(Type type, String raw, String lower, int start, int end, boolean glued, Word word) {
  enum Type {
    WORD,
    NUMBER,
    SYMBOL,
    /** Before the first and after the last piece. */
    NONE
  }

  /** No piece at all. */
  static final Lexeme NONE = new Lexeme(Type.NONE, "", "", 0, 0, false, Word.UNKNOWN);

  boolean isNumber() {
    return type == Type.NUMBER;
  }

  boolean isWord() {
    return type == Type.WORD;
  }

  boolean is(WordClass wordClass) {
    return word.is(wordClass);
  }

  boolean is(String lowerCase) {
    return lower.equals(lowerCase);
  }

  boolean is(char symbol) {
    return raw.length() == 1 && raw.charAt(0) == symbol;
  }

  /** A hyphen or dash of any width, the minus sign included. */
  boolean isDash() {
    return raw.length() == 1 && "-‐‑‒–—−".indexOf(raw.charAt(0)) >= 0;
  }

  /** A hyphen, as it joins the parts of a word. */
  boolean isHyphen() {
    return raw.length() == 1 && "-‐‑".indexOf(raw.charAt(0)) >= 0;
  }

  boolean isCapitalised() {
    return isWord() && Character.isUpperCase(raw.charAt(0));
  }
}
