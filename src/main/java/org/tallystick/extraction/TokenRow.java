package org.tallystick.extraction;

import java.util.List;
import java.util.Locale;

/**
 * The tagged tokens of a sentence, asked by position; beyond its ends every answer is empty.
 *
 * @param tokens the tokens
 */
record TokenRow(List<Token> tokens) {
  TokenRow {
    tokens = List.copyOf(tokens);
  }

  private boolean holds(int position) {
    return position >= 0 && position < tokens.size();
  }

  int size() {
    return tokens.size();
  }

  String text(int position) {
    return holds(position) ? tokens.get(position).text() : "";
  }

  String tag(int position) {
    return holds(position) ? tokens.get(position).tag() : "";
  }

  String lemma(int position) {
    return holds(position) ? tokens.get(position).lemma() : "";
  }

  String lower(int position) {
    return text(position).toLowerCase(Locale.ROOT);
  }

  boolean noun(int position) {
    return tag(position).startsWith("NN");
  }

  boolean capitalised(int position) {
    String text = text(position);
    return !text.isEmpty() && Character.isUpperCase(text.charAt(0));
  }
}
