package org.tallystick.extraction;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.claim.Subject;
import org.tallystick.extraction.Phrase.Type;
import org.tallystick.quantity.Kind;
import org.tallystick.quantity.Quantity;
import org.tallystick.quantity.Unit;

/**
 * Finds what a figure counts, measures or is a share of, from the phrases around it: the noun it
 * stands before, the phrase behind <i>of</i>, the phrase it qualifies, the subject of its clause.
 */
final class Subjects {
  /** The oldest verified age is 122. */
  private static final BigDecimal OLDEST = BigDecimal.valueOf(122);

  private static final Set<String> LEFT_OUT = Set.of("DT", "PDT", "PRP$", "POS", "``", "''", ",");

  private static final Set<String> LEVEL_PREPOSITIONS = Set.of("at", "to", "by", "from");

  private final Sentence sentence;
  private final Clauses clauses;

  Subjects(Sentence sentence, Clauses clauses) {
    this.sentence = sentence;
    this.clauses = clauses;
  }

  /** Fills in the subject of a figure, or marks it as elided where its noun is left out. */
  void find(Draft draft) {
    int position = sentence.positionOf(draft);
    int index = sentence.phraseIndex(position);
    Phrase phrase = sentence.phrases().get(index);
    draft.subject = counted(draft, position, phrase, index);
    if (draft.subject == null) {
      draft.subject = behindOf(draft, index);
    }
    if (draft.subject == null) {
      draft.subject = qualified(draft, position, phrase, index);
    }
    if (draft.subject == null) {
      draft.elided = standsAlone(draft, phrase, index);
      if (!draft.elided) {
        draft.subject = ofClause(index);
      }
    }
  }

  /** "440 offenders", "a $5 million fine", "a 10 percent price increase". */
  private @Nullable Subject counted(Draft draft, int position, Phrase phrase, int index) {
    int from = position + 1;
    if (phrase.head() < from) {
      return null;
    }
    String head = sentence.lemma(phrase.head());
    if (draft.is(Kind.AGE) || !Changes.isChangeNoun(head) || draft.is(Kind.COUNT)) {
      if (!draft.is(Kind.COUNT) && Lexicon.CONTAINER.contains(head)) {
        Subject held = nounBehind(index, Set.of("of", "for"));
        return held != null ? held : ofPhrase(from, phrase.to());
      }
      return ofPhrase(from, phrase.to());
    }
    Subject changed = nounBehind(index, Set.of("in", "of", "to", "for", "on"));
    if (changed != null) {
      return changed;
    }
    if (phrase.head() > from) {
      return ofPhrase(from, phrase.head());
    }
    return ofClause(index);
  }

  /** "10 percent of the patients", "12 of the 48 patients", "$5 million in damages". */
  private @Nullable Subject behindOf(Draft draft, int index) {
    if (sentence.phraseWord(index + 1).equals("of") && sentence.phraseIs(index + 2, Type.NOUN)) {
      Phrase whole = sentence.phrases().get(index + 2);
      if (Lexicon.ANAPHOR.contains(sentence.lower(whole.head()))
          && sentence.tag(whole.head()).startsWith("PRP")) {
        draft.elided = true;
        return null;
      }
      return ofPhraseAfterFigure(whole, index + 2);
    }
    if (sentence.phraseWord(index + 1).equals("of")
        && sentence.phraseIs(index + 2, Type.RELATIVE)) {
      int antecedent = clauses.antecedent(index);
      return antecedent < 0
          ? null
          : ofPhraseAfterFigure(sentence.phrases().get(antecedent), antecedent);
    }
    if (draft.is(Kind.MONEY)
        && sentence.phraseWord(index + 1).equals("in")
        && sentence.phraseIs(index + 2, Type.NOUN)) {
      Phrase money = sentence.phrases().get(index + 2);
      String tag = sentence.tag(money.from());
      boolean bare =
          !tag.equals("DT") && !tag.startsWith("NNP") && !tag.equals("CD") && !tag.equals("PRP$");
      if (bare && !Lexicon.TIME_NOUN.contains(sentence.lemma(money.head()))) {
        return ofPhrase(money.from(), money.to());
      }
    }
    return null;
  }

  /** "a population of 5,000", "Smith, 45,", "temperatures of 30 degrees". */
  private @Nullable Subject qualified(Draft draft, int position, Phrase phrase, int index) {
    if (position > phrase.from()) {
      return null;
    }
    if (sentence.phraseWord(index - 1).equals("of")
        && sentence.phraseIs(index - 2, Type.NOUN)
        && sentence.lemma(sentence.phrases().get(index - 2).head()).equals("age")
        && aged(draft)) {
      return ofClause(index);
    }
    if (draft.is(Kind.AGE) || draft.is(Kind.COUNT) && sentence.phraseIs(index + 1, Type.COMMA)) {
      boolean person =
          sentence.phraseIs(index - 1, Type.COMMA)
              && sentence.phraseIs(index - 2, Type.NOUN)
              && sentence.properNoun(sentence.phrases().get(index - 2).head());
      if (person) {
        Phrase name = sentence.phrases().get(index - 2);
        if (draft.is(Kind.COUNT) && !aged(draft)) {
          return null;
        }
        return ofPhrase(name.from(), name.to());
      }
      if (draft.is(Kind.AGE) && sentence.phraseIs(index - 1, Type.NOUN)) {
        Phrase name = sentence.phrases().get(index - 1);
        return ofPhrase(name.from(), name.to());
      }
    }
    int of = index - 1;
    while (sentence.phraseIs(of, Type.OTHER)) {
      of--;
    }
    if (sentence.phraseWord(of).equals("of") && sentence.phraseIs(of - 1, Type.NOUN)) {
      Phrase holder = sentence.phrases().get(of - 1);
      String head = sentence.lemma(holder.head());
      if (Changes.isChangeNoun(head)) {
        return changedBy(of - 1, index);
      }
      if (!Lexicon.CONTAINER.contains(head) || sentence.noun(holder.head() - 1)) {
        return ofPhrase(holder.from(), holder.to());
      }
    }
    return null;
  }

  /** Makes a small plain count an age, as in "Smith, 45,"; false where it cannot be one. */
  private static boolean aged(Draft draft) {
    BigDecimal value = draft.quantity.value();
    boolean plausible =
        draft.is(Kind.COUNT)
            && value != null
            && value.signum() > 0
            && value.compareTo(OLDEST) <= 0
            && value.stripTrailingZeros().scale() <= 0;
    if (plausible) {
      Quantity count = draft.quantity;
      draft.quantity =
          new Quantity(
              Kind.AGE, count.magnitude(), new Unit.Time(ChronoUnit.YEARS), null, count.grain());
    }
    return draft.is(Kind.AGE);
  }

  private @Nullable Subject changedBy(int changeNoun, int figure) {
    Subject behind = nounBehind(figure, Set.of("in", "on"));
    if (behind != null) {
      return behind;
    }
    Phrase noun = sentence.phrases().get(changeNoun);
    int first = firstContent(noun.from(), noun.head());
    if (first < noun.head() && sentence.noun(noun.head() - 1)) {
      return ofPhrase(first, noun.head());
    }
    return ofClause(changeNoun);
  }

  private @Nullable Subject nounBehind(int index, Set<String> prepositions) {
    if (prepositions.contains(sentence.phraseWord(index + 1))
        && sentence.phraseIs(index + 1, Type.PREPOSITION)
        && sentence.phraseIs(index + 2, Type.NOUN)) {
      Phrase phrase = sentence.phrases().get(index + 2);
      boolean time =
          Lexicon.TIME_NOUN.contains(sentence.lemma(phrase.head()))
              || Lexicon.MONTH.contains(sentence.lower(phrase.head()))
              || sentence.tag(phrase.head()).equals("CD");
      return time ? null : ofPhraseAfterFigure(phrase, index + 2);
    }
    return null;
  }

  /** A figure that fills its noun phrase and is a clause's subject, or follows a list comma. */
  private boolean standsAlone(Draft draft, Phrase phrase, int index) {
    boolean countable = draft.is(Kind.COUNT) || draft.kind().isShare();
    if (!countable || phrase.head() != sentence.positionOf(draft)) {
      return false;
    }
    int governor = clauses.governor(index);
    if (clauses.verbOf(index) >= 0) {
      return true;
    }
    if (draft.is(Kind.COUNT) && objectOfAction(governor, index)) {
      return true;
    }
    if (draft.is(Kind.COUNT)) {
      boolean afterLink =
          sentence.phraseIs(index - 1, Type.COMMA)
              || sentence.phraseIs(index - 1, Type.CONJUNCTION)
              || Lexicon.INCLUDING.contains(sentence.phraseWord(index - 1));
      return afterLink || governor < 0 && index == 0;
    }
    return false;
  }

  /** "killed five and wounded 110": the object of a verb that does not state a level. */
  private boolean objectOfAction(int verb, int index) {
    return verb >= 0
        && verb == index - 1
        && Changes.verbDirection(sentence.lemma(sentence.phrases().get(verb).head())) == null
        && !Lexicon.MEASURE_VERB.contains(sentence.lemma(sentence.phrases().get(verb).head()));
  }

  /** The subject of the clause that governs the phrase at {@code index}; null if there is none. */
  @Nullable Subject ofClause(int index) {
    int verb = clauses.governor(index);
    Subject object = verb < 0 ? null : objectSetTo(verb, index);
    if (object != null) {
      return object;
    }
    int noun = -1;
    if (verb >= 0) {
      noun = clauses.surelySubjectOf(verb);
      if (noun == index) {
        noun = -1;
      }
    }
    if (noun < 0) {
      noun = nounLeftOf(index);
    }
    return noun < 0 ? null : ofPhraseAfterFigure(sentence.phrases().get(noun), noun);
  }

  /**
   * "kept its rate at 4.5 percent", "cut the risk by a quarter": the object is what is measured.
   */
  private @Nullable Subject objectSetTo(int verb, int index) {
    boolean level = LEVEL_PREPOSITIONS.contains(sentence.phraseWord(index - 1));
    int object = verb + 1;
    if (!level || object >= index - 1 || !sentence.phraseIs(object, Type.NOUN)) {
      return null;
    }
    Phrase phrase = sentence.phrases().get(object);
    String head = sentence.lemma(phrase.head());
    boolean thing =
        sentence.figuresIn(phrase).isEmpty()
            && sentence.noun(phrase.head())
            && !Lexicon.TIME_NOUN.contains(head)
            && !Lexicon.MONTH.contains(sentence.lower(phrase.head()))
            && !sentence.properNoun(phrase.head());
    return thing ? ofPhrase(phrase.from(), phrase.to()) : null;
  }

  private int nounLeftOf(int index) {
    for (int i = index - 1; i >= 0; i--) {
      if (sentence.phraseIs(i, Type.NOUN)
          && sentence.figuresIn(sentence.phrases().get(i)).isEmpty()) {
        int root = clauses.rootOf(i);
        return sentence.figuresIn(sentence.phrases().get(root)).isEmpty() ? root : i;
      }
    }
    return -1;
  }

  /** The noun phrase at an index; behind its figure if it has one; through containers. */
  @Nullable Subject ofPhraseAfterFigure(Phrase phrase, int index) {
    int from = phrase.from();
    for (int i = phrase.from(); i < phrase.to(); i++) {
      if (sentence.figure(i) != null) {
        from = i + 1;
      }
    }
    if (from >= phrase.to()) {
      return sentence.phraseWord(index + 1).equals("of") && sentence.phraseIs(index + 2, Type.NOUN)
          ? ofPhraseAfterFigure(sentence.phrases().get(index + 2), index + 2)
          : null;
    }
    if (Lexicon.CONTAINER.contains(sentence.lemma(phrase.head()))
        && sentence.phraseWord(index + 1).equals("of")
        && sentence.phraseIs(index + 2, Type.NOUN)) {
      Subject held = ofPhraseAfterFigure(sentence.phrases().get(index + 2), index + 2);
      if (held != null) {
        return held;
      }
    }
    return ofPhrase(from, phrase.to());
  }

  private int firstContent(int from, int to) {
    int first = from;
    while (first < to
        && (LEFT_OUT.contains(sentence.tag(first)) || sentence.lower(first).equals("-"))
        && !openingQuote(first)) {
      first++;
    }
    return first;
  }

  private boolean openingQuote(int position) {
    return sentence.tag(position).equals("``");
  }

  /** A subject from the tokens of a noun phrase, without determiners in front of it. */
  @Nullable Subject ofPhrase(int from, int to) {
    int first = firstContent(from, to);
    if (first >= to) {
      return null;
    }
    int head = to - 1;
    while (head > first && !sentence.noun(head)) {
      head--;
    }
    List<String> modifiers = new ArrayList<>();
    for (int i = first; i < to; i++) {
      String tag = sentence.tag(i);
      boolean content =
          tag.startsWith("NN") || tag.startsWith("JJ") || tag.startsWith("VB") || tag.equals("FW");
      if (i != head && content) {
        modifiers.add(sentence.lemma(i));
      }
    }
    return new Subject(
        sentence.textOf(first, to),
        sentence.lemma(head),
        modifiers,
        sentence.spanOf(first, to),
        false);
  }
}
