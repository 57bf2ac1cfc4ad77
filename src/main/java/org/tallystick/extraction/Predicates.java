package org.tallystick.extraction;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.extraction.Phrase.Type;

/** Finds what was said to be done, by whom and where. */
final class Predicates {
  private static final Set<String> EMPTY_VERBS = Set.of("be", "have", "do");

  private final Sentence sentence;
  private final Clauses clauses;

  Predicates(Sentence sentence, Clauses clauses) {
    this.sentence = sentence;
    this.clauses = clauses;
  }

  /** Fills in the predicate, agent and place of a figure. */
  void find(Draft draft) {
    int position = sentence.positionOf(draft);
    int index = sentence.phraseIndex(position);
    int own = clauses.verbOf(clauses.rootOf(index));
    int governor = clauses.governor(index);
    boolean reduced =
        own >= 0
            && governor >= 0
            && (clauses.forms().bareParticiple(own) || objectWithRelative(governor, index, own));
    if (reduced) {
      own = -1;
    }
    int verb = own >= 0 ? own : governor;
    if (verb < 0) {
      verb = relativeVerb(index);
    }
    if (verb >= 0) {
      Phrase phrase = sentence.phrases().get(catenated(verb));
      draft.verb = phrase.head();
      draft.predicate = sentence.lemma(phrase.head());
      if (EMPTY_VERBS.contains(draft.predicate)) {
        complement(draft, phrase);
      }
      int agent = agent(verb, own >= 0, index);
      if (agent >= 0) {
        Phrase noun = sentence.phrases().get(agent);
        draft.agentHead = noun.head();
        draft.agent = nounText(noun);
      }
    }
    draft.place = place(index);
  }

  /**
   * "released 440 offenders sought for deportation": the object of one verb, with a lone past form
   * right behind it that the tagger may take for a finite verb.
   */
  private boolean objectWithRelative(int governor, int index, int own) {
    Phrase behind = sentence.phrases().get(own);
    boolean lone =
        own == index + 1
            && behind.from() + 1 == behind.to()
            && sentence.tag(behind.head()).matches("VBD|VBN");
    return lone
        && governor == index - 1
        && !Lexicon.REPORT_VERB.contains(sentence.lemma(sentence.phrases().get(governor).head()));
  }

  /** "went on to commit", "failed to pay": the verb that an infinitive right behind it adds. */
  private int catenated(int verb) {
    int next = verb + 1;
    if (sentence.phraseIs(next, Type.OTHER)
        || sentence.phraseIs(next, Type.PREPOSITION) && sentence.phraseWord(next).equals("on")) {
      next++;
    }
    return sentence.phraseIs(next, Type.VERB) && clauses.forms().infinitive(next) ? next : verb;
  }

  /**
   * "were dead", "was ill": the adjective or participle behind an empty verb says what was done.
   */
  private void complement(Draft draft, Phrase verb) {
    int next = verb.to();
    while (sentence.tag(next).equals("RB")) {
      next++;
    }
    if (sentence.tag(next).startsWith("JJ") || sentence.tag(next).equals("VBN")) {
      draft.verb = next;
      draft.predicate = sentence.lemma(next);
    }
  }

  /** "440 offenders who were released": the relative clause's verb where there is no other. */
  private int relativeVerb(int index) {
    return sentence.phraseIs(index + 1, Type.RELATIVE) && sentence.phraseIs(index + 2, Type.VERB)
        ? index + 2
        : -1;
  }

  private int agent(int verb, boolean ownVerb, int index) {
    if (passive(verb)) {
      for (int i = verb + 1; i < sentence.phrases().size() && i < verb + 6; i++) {
        if (sentence.phraseWord(i).equals("by") && sentence.phraseIs(i + 1, Type.NOUN)) {
          return sentence.figuresIn(sentence.phrases().get(i + 1)).isEmpty() ? i + 1 : -1;
        }
        if (sentence.phraseIs(i, Type.VERB)) {
          break;
        }
      }
      return -1;
    }
    if (ownVerb) {
      return -1;
    }
    int subject = clauses.subjectOf(verb);
    return subject == index ? -1 : subject;
  }

  private boolean passive(int verb) {
    Phrase phrase = sentence.phrases().get(verb);
    if (!sentence.tag(phrase.head()).equals("VBN")) {
      return false;
    }
    for (int i = phrase.from(); i < phrase.head(); i++) {
      if (sentence.lemma(i).equals("be") || sentence.lemma(i).equals("get")) {
        return true;
      }
    }
    return clauses.forms().bareParticiple(verb);
  }

  private String nounText(Phrase noun) {
    int from = noun.from();
    while (from < noun.to() - 1 && sentence.tag(from).matches("DT|PDT|PRP\\$")) {
      from++;
    }
    return sentence.textOf(from, noun.to());
  }

  /** The nearest phrase that names a place, behind the figure first. */
  private @Nullable String place(int index) {
    int bestDistance = Integer.MAX_VALUE;
    String best = null;
    for (int i = 0; i + 1 < sentence.phrases().size(); i++) {
      if (!sentence.phraseIs(i, Type.PREPOSITION)
          || !Lexicon.PLACE_PREPOSITION.contains(sentence.phraseWord(i))
          || !sentence.phraseIs(i + 1, Type.NOUN)) {
        continue;
      }
      Phrase noun = sentence.phrases().get(i + 1);
      boolean named =
          sentence.properNoun(noun.head())
              && !Lexicon.MONTH.contains(sentence.lower(noun.head()))
              && !Lexicon.WEEKDAY.contains(sentence.lower(noun.head()))
              && sentence.figuresIn(noun).isEmpty();
      int distance = i > index ? i - index : 2 * (index - i);
      if (named && distance < bestDistance && !separated(index, i) && !figureBetween(index, i)) {
        bestDistance = distance;
        best = nounText(noun);
      }
    }
    return best;
  }

  /** Whether another figure stands nearer to the place: "of the 440, 131 in Brooklyn". */
  private boolean figureBetween(int figure, int place) {
    for (int i = figure + 1; i < place; i++) {
      if (!sentence.figuresIn(sentence.phrases().get(i)).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private boolean separated(int a, int b) {
    for (int i = Math.min(a, b) + 1; i < Math.max(a, b); i++) {
      if (sentence.phraseIs(i, Type.MARK) && sentence.phraseWord(i).equals(";")
          || sentence.phraseIs(i, Type.CONJUNCTION)
              && sentence.phraseIs(i + 1, Type.NOUN)
              && clauses.verbOf(i + 1) >= 0) {
        return true;
      }
    }
    return false;
  }
}
