package org.tallystick.extraction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Span;
import org.tallystick.extraction.Phrase.Type;

/**
 * One tagged sentence with its figures, each figure folded into one numeral token, and its phrases.
 * A noun inside a figure ("one bridge in six") stands behind it, as if "one in six bridge" were
 * written. Positions count folded tokens. Lives on one thread.
 */
final class Sentence {
  private static final Set<String> NOUN_TAGS = Set.of("NN", "NNS", "NNP", "NNPS", "FW");

  private final String text;
  private final Span span;
  private final List<Token> tokens;
  private final @Nullable Draft[] figures;
  private final List<Phrase> phrases;
  private final int[] phraseAt;

  /**
   * Folds figures into tokens and finds phrases.
   *
   * @param text the article's text
   * @param tagged the sentence's tokens, tagged, not empty
   * @param drafts the figures in it, in text order
   */
  Sentence(String text, List<Token> tagged, List<Draft> drafts) {
    this.text = text;
    this.span = tagged.get(0).span().hull(tagged.get(tagged.size() - 1).span());
    this.tokens = new ArrayList<>();
    List<@Nullable Draft> folded = new ArrayList<>();
    int next = 0;
    int position = 0;
    while (position < tagged.size()) {
      Token token = tagged.get(position);
      while (next < drafts.size() && drafts.get(next).outer().end() <= token.span().start()) {
        next++;
      }
      if (next < drafts.size() && drafts.get(next).outer().overlaps(token.span())) {
        Draft draft = drafts.get(next++);
        Span covered = token.span();
        List<Token> counted = new ArrayList<>();
        while (position < tagged.size() && tagged.get(position).span().overlaps(draft.outer())) {
          Token inner = tagged.get(position++);
          covered = covered.hull(inner.span());
          if (draft.counts(inner)) {
            counted.add(inner);
          }
        }
        tokens.add(new Token(covered.of(text), "CD", draft.span().of(text), covered));
        folded.add(draft);
        for (Token noun : counted) {
          tokens.add(noun);
          folded.add(null);
        }
      } else {
        tokens.add(token);
        folded.add(null);
        position++;
      }
    }
    this.figures = folded.toArray(new Draft[0]);
    this.phrases = PhraseChunker.chunk(tokens);
    this.phraseAt = new int[tokens.size()];
    for (int i = 0; i < phrases.size(); i++) {
      Arrays.fill(phraseAt, phrases.get(i).from(), phrases.get(i).to(), i);
    }
  }

  Span span() {
    return span;
  }

  int size() {
    return tokens.size();
  }

  List<Token> tokens() {
    return tokens;
  }

  List<Phrase> phrases() {
    return phrases;
  }

  /** The figure that stands at a position, or null. */
  @Nullable Draft figure(int position) {
    return position >= 0 && position < figures.length ? figures[position] : null;
  }

  /** The figures, in text order. */
  List<Draft> figures() {
    List<Draft> found = new ArrayList<>();
    for (Draft figure : figures) {
      if (figure != null) {
        found.add(figure);
      }
    }
    return found;
  }

  /** The position of a figure. */
  int positionOf(Draft draft) {
    for (int i = 0; i < figures.length; i++) {
      if (figures[i] == draft) {
        return i;
      }
    }
    throw new IllegalArgumentException("figure must stand in the sentence, got " + draft);
  }

  /** The figures inside a phrase, in text order. */
  List<Draft> figuresIn(Phrase phrase) {
    List<Draft> found = new ArrayList<>();
    for (int i = phrase.from(); i < phrase.to(); i++) {
      Draft figure = figures[i];
      if (figure != null) {
        found.add(figure);
      }
    }
    return found;
  }

  /** The tag at a position; empty outside the sentence. */
  String tag(int position) {
    return position >= 0 && position < tokens.size() ? tokens.get(position).tag() : "";
  }

  /** The lemma at a position; empty outside the sentence. */
  String lemma(int position) {
    return position >= 0 && position < tokens.size() ? tokens.get(position).lemma() : "";
  }

  /** The word at a position in lower case; empty outside the sentence. */
  String lower(int position) {
    return position >= 0 && position < tokens.size()
        ? tokens.get(position).text().toLowerCase(Locale.ROOT)
        : "";
  }

  boolean noun(int position) {
    return NOUN_TAGS.contains(tag(position));
  }

  boolean properNoun(int position) {
    return tag(position).startsWith("NNP");
  }

  /** The index of the phrase that holds a position. */
  int phraseIndex(int position) {
    return phraseAt[position];
  }

  /** The phrase at an index, or null outside the sentence. */
  @Nullable Phrase phrase(int index) {
    return index >= 0 && index < phrases.size() ? phrases.get(index) : null;
  }

  boolean phraseIs(int index, Type type) {
    return index >= 0 && index < phrases.size() && phrases.get(index).is(type);
  }

  /** The lower-case word of a one-word phrase; empty outside the sentence. */
  String phraseWord(int index) {
    Phrase phrase = phrase(index);
    return phrase == null ? "" : lower(phrase.from());
  }

  /** The span of the tokens from a position up to, but not including, another. */
  Span spanOf(int from, int to) {
    return tokens.get(from).span().hull(tokens.get(to - 1).span());
  }

  /** The text of the tokens from a position up to, but not including, another. */
  String textOf(int from, int to) {
    return spanOf(from, to).of(text);
  }

  /** The article's text between two positions' tokens, both included. */
  String text() {
    return span.of(text);
  }
}
