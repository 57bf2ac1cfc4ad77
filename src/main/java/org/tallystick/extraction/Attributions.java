package org.tallystick.extraction;

import org.jspecify.annotations.Nullable;
import org.tallystick.article.Span;
import org.tallystick.claim.Attribution;
import org.tallystick.extraction.Phrase.Type;

/**
 * Finds who says so: <i>according to X</i>, <i>X said</i>, <i>said X</i>, and a headline's <i>X:
 * …</i>. One source a sentence; where there are several, the one whose words hold the figure.
 */
final class Attributions {
  private final Sentence sentence;
  private final Clauses clauses;

  Attributions(Sentence sentence, Clauses clauses) {
    this.sentence = sentence;
    this.clauses = clauses;
  }

  /** The source of what is said at a position, or null. */
  @Nullable Attribution at(int position) {
    Attribution accorded = accordingTo();
    if (accorded != null) {
      return accorded;
    }
    int figure = sentence.phraseIndex(position);
    Attribution found = null;
    for (int i = 0; i < sentence.phrases().size(); i++) {
      if (!sentence.phraseIs(i, Type.VERB) || !reports(i)) {
        continue;
      }
      int speaker = speaker(i);
      if (speaker < 0 || speaker == figure || !covers(i, speaker, figure)) {
        continue;
      }
      Attribution candidate = source(speaker);
      if (candidate != null && (found == null || i < figure)) {
        found = candidate;
      }
    }
    return found != null ? found : prefix(position);
  }

  private @Nullable Attribution accordingTo() {
    for (int i = 0; i + 2 < sentence.size(); i++) {
      if (sentence.lower(i).equals("according") && sentence.lower(i + 1).equals("to")) {
        int index = sentence.phraseIndex(i + 2);
        return sentence.phraseIs(index, Type.NOUN) ? source(index) : null;
      }
    }
    return null;
  }

  private boolean reports(int verb) {
    Phrase phrase = sentence.phrases().get(verb);
    String lemma = sentence.lemma(phrase.head());
    return Lexicon.REPORT_VERB.contains(lemma) && !clauses.forms().infinitive(verb);
  }

  private int speaker(int verb) {
    boolean inverted =
        sentence.phraseIs(verb + 1, Type.NOUN)
            && (verb == 0
                || sentence.phraseIs(verb - 1, Type.COMMA)
                || sentence.phraseIs(verb - 1, Type.MARK)
                || sentence.phraseIs(verb - 1, Type.CONJUNCTION))
            && sentence.figuresIn(sentence.phrases().get(verb + 1)).isEmpty();
    return inverted ? verb + 1 : clauses.subjectOf(verb);
  }

  /**
   * Whether what a reporting verb reports holds the figure: it opens a clause ("said that", "said
   * sales", a quotation), or stands behind a comma at the end of it.
   */
  private boolean covers(int verb, int speaker, int figure) {
    if (figure > verb) {
      int next = verb + 1 == speaker ? verb + 2 : verb + 1;
      boolean object = sentence.phraseIs(next, Type.NOUN) && !clauseFollows(next);
      return !object || next < figure;
    }
    return verb > figure && (speaker > verb || speaker > figure);
  }

  private boolean clauseFollows(int noun) {
    return clauses.verbOf(noun) >= 0;
  }

  private @Nullable Attribution source(int index) {
    Phrase phrase = sentence.phrases().get(index);
    int from = phrase.from();
    while (from < phrase.to() - 1 && sentence.tag(from).matches("DT|PRP\\$|PDT")) {
      from++;
    }
    if (sentence.tag(phrase.head()).equals("EX") || sentence.lower(phrase.head()).equals("it")) {
      return null;
    }
    Span span = sentence.spanOf(from, phrase.to());
    return new Attribution(sentence.textOf(from, phrase.to()), span);
  }

  private @Nullable Attribution prefix(int position) {
    if (position < 2 || !sentence.lower(1).equals(":") && !sentence.lower(2).equals(":")) {
      return null;
    }
    int colon = sentence.lower(1).equals(":") ? 1 : 2;
    return position > colon && sentence.properNoun(colon - 1)
        ? new Attribution(sentence.textOf(0, colon), sentence.spanOf(0, colon))
        : null;
  }
}
