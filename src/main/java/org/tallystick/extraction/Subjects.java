package org.tallystick.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.claim.Subject;
import org.tallystick.extraction.Phrase.Type;
import org.tallystick.quantity.Kind;

/**
 * Finds what a figure counts, measures or is a share of, from the phrases around it: the noun it
 * stands before, the phrase behind <i>of</i>, the phrase it qualifies, the subject of its clause.
 */
final class Subjects {
  private static final Set<String> LEFT_OUT = Set.of("DT", "PDT", "PRP$", "POS", "``", "''", ",");

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
    if (draft.is(Kind.AGE) || draft.is(Kind.COUNT) && sentence.phraseIs(index + 1, Type.COMMA)) {
      boolean person =
          sentence.phraseIs(index - 1, Type.COMMA)
              && sentence.phraseIs(index - 2, Type.NOUN)
              && sentence.properNoun(sentence.phrases().get(index - 2).head());
      if (person) {
        Phrase name = sentence.phrases().get(index - 2);
        if (draft.is(Kind.COUNT)) {
          return null;
        }
        return ofPhrase(name.from(), name.to());
      }
      if (draft.is(Kind.AGE) && sentence.phraseIs(index - 1, Type.NOUN)) {
        Phrase name = sentence.phrases().get(index - 1);
        return ofPhrase(name.from(), name.to());
      }
    }
    if (sentence.phraseWord(index - 1).equals("of") && sentence.phraseIs(index - 2, Type.NOUN)) {
      Phrase holder = sentence.phrases().get(index - 2);
      String head = sentence.lemma(holder.head());
      if (Changes.isChangeNoun(head)) {
        return changedBy(index - 2, index);
      }
      if (!Lexicon.CONTAINER.contains(head) || sentence.noun(holder.head() - 1)) {
        return ofPhrase(holder.from(), holder.to());
      }
    }
    return null;
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
    if (clauses.verbOf(index) >= 0) {
      return true;
    }
    int governor = clauses.governor(index);
    if (draft.is(Kind.COUNT)) {
      boolean afterLink =
          sentence.phraseIs(index - 1, Type.COMMA)
              || sentence.phraseIs(index - 1, Type.CONJUNCTION)
              || Lexicon.INCLUDING.contains(sentence.phraseWord(index - 1));
      return afterLink || governor < 0 && index == 0;
    }
    return false;
  }

  /** The subject of the clause that governs the phrase at {@code index}; null if there is none. */
  @Nullable Subject ofClause(int index) {
    int verb = clauses.governor(index);
    int noun = -1;
    if (verb >= 0) {
      noun = clauses.subjectOf(verb);
      if (noun == index) {
        noun = -1;
      }
    }
    if (noun < 0) {
      noun = nounLeftOf(index);
    }
    return noun < 0 ? null : ofPhraseAfterFigure(sentence.phrases().get(noun), noun);
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
    while (first < to && LEFT_OUT.contains(sentence.tag(first)) && !openingQuote(first)) {
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
