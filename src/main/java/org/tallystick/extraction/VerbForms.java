package org.tallystick.extraction;

import java.util.Set;
import org.tallystick.extraction.Phrase.Type;

/** What form the verb groups of a chunked sentence have, and what opens their clauses. */
final class VerbForms {
  private static final Set<String> PARTICIPLE = Set.of("VBN", "VBG");
  private static final Set<String> CLAUSE_OPENERS =
      Set.of(
          "that",
          "because",
          "while",
          "although",
          "though",
          "since",
          "if",
          "unless",
          "whether",
          "as",
          "when",
          "where",
          "after",
          "before",
          "until",
          "so",
          "than");

  private final Sentence sentence;

  VerbForms(Sentence sentence) {
    this.sentence = sentence;
  }

  /** Whether a word such as <i>that</i> or <i>because</i> stands there. */
  boolean opensClause(int index) {
    return CLAUSE_OPENERS.contains(sentence.phraseWord(index));
  }

  /** Whether a relative pronoun opens the verb's clause right before it. */
  boolean relativeClause(int verb) {
    int before = verb - 1;
    while (sentence.phraseIs(before, Type.OTHER)) {
      before--;
    }
    return sentence.phraseIs(before, Type.RELATIVE);
  }

  /** "to rise". */
  boolean infinitive(int verb) {
    return sentence.tag(sentence.phrases().get(verb).from()).equals("TO");
  }

  /**
   * A participle without an auxiliary: "rising 3 percent", "sought for deportation". A lone past
   * participle in a clause without another verb is a past tense that the tagger took for one.
   */
  boolean bareParticiple(int verb) {
    Phrase phrase = sentence.phrases().get(verb);
    if (sentence.tag(phrase.head()).equals("VBN")
        && phrase.from() == phrase.head()
        && (sentence.phraseIs(verb - 1, Type.NOUN) || sentence.phraseIs(verb - 1, Type.COMMA))
        && onlyVerbOfClause(verb)) {
      return false;
    }
    return participle(verb);
  }

  private boolean onlyVerbOfClause(int verb) {
    for (int i = verb - 1; i >= 0 && (!clauseEdge(i) || sentence.phraseIs(i, Type.RELATIVE)); i--) {
      if (sentence.phraseIs(i, Type.VERB) && !participle(i) && !relativeClause(i)) {
        return false;
      }
    }
    for (int i = verb + 1; i < sentence.phrases().size() && !clauseEdge(i); i++) {
      if (sentence.phraseIs(i, Type.VERB) && !participle(i) && !infinitive(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean clauseEdge(int index) {
    return switch (sentence.phrases().get(index).type()) {
      case CONJUNCTION, RELATIVE -> true;
      case PREPOSITION -> opensClause(index);
      case MARK ->
          sentence.phraseWord(index).equals(";")
              || sentence.phraseWord(index).equals(":")
              || sentence.tag(sentence.phrases().get(index).from()).equals("``");
      default -> false;
    };
  }

  private boolean participle(int verb) {
    Phrase phrase = sentence.phrases().get(verb);
    for (int i = phrase.from(); i < phrase.to(); i++) {
      String tag = sentence.tag(i);
      if (tag.startsWith("VB") || tag.equals("MD")) {
        return PARTICIPLE.contains(tag);
      }
    }
    return false;
  }
}
