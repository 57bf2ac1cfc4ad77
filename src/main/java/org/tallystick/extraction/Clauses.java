package org.tallystick.extraction;

import org.tallystick.extraction.Phrase.Type;

/**
 * Who does what in a chunked sentence: the subject of a verb group, the verb that governs a noun
 * phrase. Works on the order of phrases alone; -1 where the order does not tell. Stateless beside
 * the sentence.
 */
final class Clauses {
  private final Sentence sentence;
  private final ParsedSubjects parsed;
  private final VerbForms forms;

  Clauses(Sentence sentence, ParsedSubjects parsed) {
    this.sentence = sentence;
    this.parsed = parsed;
    this.forms = new VerbForms(sentence);
  }

  /** As {@link #subjectOf(int)}; where the order of phrases does not tell, the parse is asked. */
  int surelySubjectOf(int verb) {
    int ordered = subjectOf(verb);
    if (ordered >= 0) {
      return ordered;
    }
    int head = parsed.of(sentence.phrases().get(verb).head());
    int index = head < 0 ? -1 : sentence.phraseIndex(head);
    return index >= 0 && sentence.phraseIs(index, Type.NOUN) ? index : -1;
  }

  /** What form the verb groups have. */
  VerbForms forms() {
    return forms;
  }

  /** The index of the noun phrase that is the subject of the verb group at {@code verb}; -1. */
  int subjectOf(int verb) {
    return subjectOf(verb, 8);
  }

  private int subjectOf(int verb, int depth) {
    if (depth == 0) {
      return -1;
    }
    if (forms.infinitive(verb) || forms.bareParticiple(verb)) {
      return subjectOfNonFinite(verb, depth);
    }
    int index = verb - 1;
    while (index >= 0) {
      Phrase phrase = sentence.phrases().get(index);
      switch (phrase.type()) {
        case NOUN -> {
          if (timePhrase(phrase) && index > 0) {
            index--;
          } else if (sentence.phraseIs(index - 1, Type.PREPOSITION)
              && !forms.opensClause(index - 1)) {
            index = beforePreposition(index - 1);
          } else if (gerundBehindPreposition(index - 1)) {
            index -= 3;
          } else if (sentence.phraseIs(index - 1, Type.COMMA) && apposition(index)) {
            index = appositionHead(index);
            if (index >= 0) {
              return index;
            }
          } else {
            return index;
          }
        }
        case RELATIVE -> {
          return antecedent(index);
        }
        case COMMA -> index = beforeParenthetical(index, verb);
        case VERB -> {
          int relative = relativeBefore(index);
          if (reducedRelative(index)) {
            index--;
          } else if (relative >= 0) {
            index = antecedent(relative);
          } else {
            return subjectOf(index, depth - 1);
          }
        }
        case CONJUNCTION -> {
          if (index == verb - 1 || onlyAdverbs(index + 1, verb)) {
            int before = verbBefore(index);
            return before < 0 ? -1 : subjectOf(before, depth - 1);
          }
          index--;
        }
        case MARK -> {
          String mark = sentence.phraseWord(index);
          if (mark.equals(")") || sentence.tag(phrase.from()).equals("-RRB-")) {
            index = beforeBracket(index);
          } else if (mark.equals(";") || mark.equals(":")) {
            return -1;
          } else {
            index--;
          }
        }
        default -> index--;
      }
    }
    return invertedSubject(verb);
  }

  /**
   * The relative pronoun of the clause that the verb at {@code verb} closes; -1 if there is none.
   */
  private int relativeBefore(int verb) {
    for (int i = verb - 1; i >= 0; i--) {
      switch (sentence.phrases().get(i).type()) {
        case RELATIVE -> {
          return i;
        }
        case VERB, CONJUNCTION, COMMA, MARK -> {
          return -1;
        }
        default -> {}
      }
    }
    return -1;
  }

  /** "said ICE": the subject behind a reporting verb that opens a sentence or a parenthesis. */
  private int invertedSubject(int verb) {
    Phrase phrase = sentence.phrases().get(verb);
    return Lexicon.REPORT_VERB.contains(sentence.lemma(phrase.head()))
            && sentence.phraseIs(verb + 1, Type.NOUN)
        ? verb + 1
        : -1;
  }

  /** "the fine for breaking this law": the object of a gerund is no subject. */
  private boolean gerundBehindPreposition(int verb) {
    return sentence.phraseIs(verb, Type.VERB)
        && sentence.tag(sentence.phrases().get(verb).head()).equals("VBG")
        && sentence.phraseIs(verb - 1, Type.PREPOSITION)
        && sentence.phraseIs(verb - 2, Type.NOUN);
  }

  private boolean onlyAdverbs(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!sentence.phraseIs(i, Type.OTHER)) {
        return false;
      }
    }
    return true;
  }

  private int beforePreposition(int preposition) {
    int index = preposition - 1;
    while (index >= 0 && sentence.phraseIs(index, Type.OTHER)) {
      index--;
    }
    return index;
  }

  /** Whether the noun phrase stands between two commas: "Smith, a teacher, ...". */
  private boolean apposition(int index) {
    return sentence.phraseIs(index + 1, Type.COMMA)
        && sentence.phraseIs(index - 2, Type.NOUN)
        && !timePhrase(sentence.phrases().get(index - 2))
        && !listed(index);
  }

  private boolean listed(int index) {
    for (int i = index + 1; i < Math.min(index + 4, sentence.phrases().size()); i++) {
      if (sentence.phraseIs(i, Type.CONJUNCTION)) {
        return true;
      }
    }
    return false;
  }

  private int appositionHead(int index) {
    int before = index - 2;
    while (before >= 1
        && sentence.phraseIs(before, Type.NOUN)
        && sentence.phraseIs(before - 1, Type.PREPOSITION)
        && !forms.opensClause(before - 1)) {
      before = before - 2;
    }
    return before >= 0 && sentence.phraseIs(before, Type.NOUN) ? before : -1;
  }

  private boolean timePhrase(Phrase phrase) {
    String head = sentence.lemma(phrase.head());
    boolean time =
        Lexicon.TIME_NOUN.contains(head)
            || Lexicon.WEEKDAY.contains(sentence.lower(phrase.head()))
            || Lexicon.MONTH.contains(sentence.lower(phrase.head()));
    return time && sentence.figuresIn(phrase).isEmpty();
  }

  /** Skips ", who were released," or ", according to X,": the index to go on from. */
  private int beforeParenthetical(int comma, int verb) {
    if (comma != verb - 1 && !onlyAdverbs(comma + 1, verb)) {
      return comma - 1;
    }
    for (int i = comma - 1; i >= 0 && comma - i < 14; i--) {
      if (sentence.phraseIs(i, Type.RELATIVE)) {
        return i - 1 >= 0 && sentence.phraseIs(i - 1, Type.COMMA) ? i - 2 : i - 1;
      }
      if (sentence.phraseIs(i, Type.COMMA)) {
        return i - 1;
      }
    }
    return comma - 1;
  }

  private int beforeBracket(int closing) {
    for (int i = closing - 1; i >= 0; i--) {
      String word = sentence.phraseWord(i);
      if (word.equals("(") || sentence.tag(sentence.phrases().get(i).from()).equals("-LRB-")) {
        return i - 1;
      }
    }
    return closing - 1;
  }

  /** The noun phrase that a relative pronoun stands for. */
  int antecedent(int relative) {
    for (int i = relative - 1; i >= 0 && relative - i < 5; i--) {
      if (sentence.phraseIs(i, Type.NOUN)) {
        return i;
      }
    }
    return -1;
  }

  /** The nearest finite verb group before a phrase; -1 if none. */
  int verbBefore(int index) {
    for (int i = index - 1; i >= 0; i--) {
      if (sentence.phraseIs(i, Type.VERB) && !forms.bareParticiple(i)) {
        return i;
      }
    }
    return -1;
  }

  private int subjectOfNonFinite(int verb, int depth) {
    if (sentence.phraseIs(verb - 1, Type.NOUN) && !forms.infinitive(verb)) {
      return rootOf(verb - 1);
    }
    for (int i = verb - 1; i >= 0; i--) {
      if (sentence.phraseIs(i, Type.VERB)) {
        int object = i + 1;
        if (forms.infinitive(verb)
            && object < verb
            && sentence.phraseIs(object, Type.NOUN)
            && object == verb - 1) {
          return object;
        }
        return subjectOf(i, depth - 1);
      }
    }
    for (int i = verb + 1; i < sentence.phrases().size(); i++) {
      if (sentence.phraseIs(i, Type.VERB) && !forms.bareParticiple(i) && !forms.infinitive(i)) {
        return subjectOf(i, depth - 1);
      }
    }
    return sentence.phraseIs(verb - 1, Type.NOUN) ? verb - 1 : -1;
  }

  /** The first noun phrase of a chain "A of B in C", given the index of any of them. */
  int rootOf(int noun) {
    int index = noun;
    while (index >= 2
        && sentence.phraseIs(index - 1, Type.PREPOSITION)
        && !forms.opensClause(index - 1)
        && sentence.phraseIs(index - 2, Type.NOUN)) {
      index -= 2;
    }
    return index;
  }

  private boolean reducedRelative(int verb) {
    return forms.bareParticiple(verb) && sentence.phraseIs(verb - 1, Type.NOUN);
  }

  /**
   * The verb group that governs a noun phrase from the left, through prepositions and other noun
   * phrases of the same clause; -1 if there is none.
   */
  int governor(int noun) {
    for (int i = noun - 1; i >= 0; i--) {
      Phrase phrase = sentence.phrases().get(i);
      switch (phrase.type()) {
        case VERB -> {
          return i;
        }
        case RELATIVE -> {
          return -1;
        }
        case PREPOSITION -> {
          if (forms.opensClause(i)
              && !sentence.phraseWord(i).equals("than")
              && !sentence.phraseWord(i).equals("as")) {
            return -1;
          }
        }
        case MARK -> {
          if (sentence.phraseWord(i).equals(";")) {
            return -1;
          }
        }
        default -> {}
      }
    }
    return -1;
  }

  /**
   * The verb group whose subject is the noun phrase, or a chain that starts with it; -1 if none.
   */
  int verbOf(int noun) {
    for (int i = noun + 1; i < sentence.phrases().size() && i - noun < 16; i++) {
      if (sentence.phraseIs(i, Type.VERB)
          && !forms.bareParticiple(i)
          && !forms.infinitive(i)
          && !forms.relativeClause(i)
          && subjectOf(i) == noun) {
        return i;
      }
    }
    for (int i = noun + 1; i < sentence.phrases().size() && i - noun < 4; i++) {
      if (sentence.phraseIs(i, Type.VERB) && forms.relativeClause(i) && subjectOf(i) == noun) {
        return i;
      }
    }
    for (int i = noun + 1; i < sentence.phrases().size() && i - noun < 3; i++) {
      if (sentence.phraseIs(i, Type.VERB) && forms.bareParticiple(i) && i == noun + 1) {
        return i;
      }
    }
    return -1;
  }
}
