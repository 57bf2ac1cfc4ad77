package org.tallystick.extraction;

import org.tallystick.claim.Modality;
import org.tallystick.extraction.Phrase.Type;

/** Tells whether a figure is said to be so, to come, to be only supposed, or not to be so. */
final class Modalities {
  private final Sentence sentence;
  private final Clauses clauses;

  Modalities(Sentence sentence, Clauses clauses) {
    this.sentence = sentence;
    this.clauses = clauses;
  }

  /** The modality of what is said at a position. */
  Modality at(int position) {
    int index = sentence.phraseIndex(position);
    int own = clauses.verbOf(clauses.rootOf(index));
    int verb = own >= 0 ? own : clauses.governor(index);
    Modality found = verb < 0 ? Modality.ASSERTED : ofVerb(verb);
    return found == Modality.ASSERTED && conditional(index) ? Modality.HYPOTHETICAL : found;
  }

  private Modality ofVerb(int verb) {
    Phrase phrase = sentence.phrases().get(verb);
    boolean projected = false;
    boolean supposed = false;
    boolean negated = false;
    boolean forecast = false;
    for (int i = phrase.from(); i < phrase.to(); i++) {
      String word = sentence.lower(i);
      String lemma = sentence.lemma(i);
      projected |= Lexicon.PROJECTION_MARK.contains(word);
      supposed |= sentence.tag(i).equals("MD") && Lexicon.HYPOTHESIS_MARK.contains(word);
      negated |= Lexicon.NEGATION.contains(word);
      forecast |=
          i < phrase.to() - 1
              && Lexicon.FORECAST_VERB.contains(lemma)
              && sentence.lower(i + 1).equals("to");
    }
    if (negated) {
      return Modality.NEGATED;
    }
    if (supposed) {
      return Modality.HYPOTHETICAL;
    }
    if (projected || forecast || clauses.forms().infinitive(verb) && forecastBefore(verb)) {
      return Modality.PROJECTED;
    }
    return Modality.ASSERTED;
  }

  private boolean forecastBefore(int verb) {
    int before = clauses.verbBefore(verb);
    return before >= 0
        && Lexicon.FORECAST_VERB.contains(sentence.lemma(sentence.phrases().get(before).head()));
  }

  private boolean conditional(int index) {
    for (int i = index - 1; i >= 0; i--) {
      if (sentence.phraseIs(i, Type.COMMA) || sentence.phraseIs(i, Type.MARK)) {
        return false;
      }
      String word = sentence.phraseWord(i);
      if (sentence.phraseIs(i, Type.PREPOSITION) && (word.equals("if") || word.equals("unless"))) {
        return true;
      }
    }
    return false;
  }
}
