package org.tallystick.extraction;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.claim.Subject;
import org.tallystick.extraction.Phrase.Type;
import org.tallystick.quantity.Kind;

/**
 * "12 of the 48 patients", "10 percent of the patients", "half of them", "9 of whom": the figure
 * before <i>of</i> is a part of what stands behind it.
 */
final class Partitive implements Shape {
  private static final Set<String> DEFINITE =
      Set.of("the", "those", "these", "all", "his", "her", "its", "their", "our");

  @Override
  public void apply(Sentence sentence, Clauses clauses, Discourse discourse) {
    for (Draft draft : sentence.figures()) {
      if (draft.base == null && (draft.is(Kind.COUNT) || draft.kind().isShare())) {
        int index = sentence.phraseIndex(sentence.positionOf(draft));
        boolean of =
            sentence.phraseWord(index + 1).equals("of")
                || sentence.phraseWord(index + 1).equals("among");
        if (of && sentence.phrases().get(index).to() - 1 == sentence.positionOf(draft)) {
          Draft whole = whole(sentence, clauses, discourse, draft, index + 2);
          if (whole != null) {
            take(draft, whole);
          }
        }
      }
    }
  }

  /** The figure that the phrase at an index states or stands for; null if none. */
  static @Nullable Draft whole(
      Sentence sentence, Clauses clauses, Discourse discourse, Draft part, int index) {
    Phrase phrase = sentence.phrase(index);
    if (phrase == null) {
      return null;
    }
    if (phrase.is(Type.RELATIVE)) {
      int own = sentence.phraseIndex(sentence.positionOf(part));
      int antecedent = clauses.antecedent(Math.min(own, index));
      return antecedent < 0 ? null : countIn(sentence, sentence.phrases().get(antecedent), part);
    }
    if (!phrase.is(Type.NOUN)) {
      return null;
    }
    Draft stated = countIn(sentence, phrase, part);
    if (stated != null) {
      return stated;
    }
    String head = sentence.lower(phrase.head());
    if (phrase.to() - phrase.from() == 1
        && Lexicon.ANAPHOR.contains(head)
        && !head.equals("people")) {
      Draft here = countBefore(sentence, part);
      Draft said = here != null ? here : discourse.lastCount();
      return describes(sentence, clauses, index, said) ? said : null;
    }
    if (DEFINITE.contains(sentence.lower(phrase.from())) && phrase.to() > phrase.from() + 1) {
      String lemma = sentence.lemma(phrase.head());
      Draft here = countBeforeOf(sentence, part, lemma);
      return here != null ? here : discourse.lastCountOf(lemma);
    }
    return null;
  }

  /**
   * "of those killed" means what was counted before only where that was killed; "of those who …"
   * says itself whom it means.
   */
  private static boolean describes(
      Sentence sentence, Clauses clauses, int anaphor, @Nullable Draft said) {
    int next = anaphor + 1;
    if (said == null || sentence.phraseIs(next, Type.RELATIVE)) {
      return false;
    }
    if (!sentence.phraseIs(next, Type.VERB) || !clauses.forms().bareParticiple(next)) {
      return true;
    }
    return sentence.lemma(sentence.phrases().get(next).head()).equals(said.predicate);
  }

  /** Makes one figure part of another, whose subject it takes over where it has none. */
  static void take(Draft part, Draft whole) {
    if (part == whole) {
      return;
    }
    part.partOf(whole);
    if (part.subject == null) {
      part.subject = inherited(whole.subject);
    }
  }

  static @Nullable Subject inherited(@Nullable Subject subject) {
    return subject == null
        ? null
        : new Subject(subject.text(), subject.head(), subject.modifiers(), subject.span(), true);
  }

  private static @Nullable Draft countIn(Sentence sentence, Phrase phrase, Draft part) {
    for (Draft figure : sentence.figuresIn(phrase)) {
      if (figure != part && figure.is(Kind.COUNT) && figure.quantity.per() == null) {
        return figure;
      }
    }
    return null;
  }

  /** The nearest whole before a figure in its own sentence; null if none. */
  static @Nullable Draft countBefore(Sentence sentence, Draft part) {
    Draft found = null;
    for (Draft figure : sentence.figures()) {
      if (figure == part) {
        return found;
      }
      if (Discourse.isWhole(figure) && !figure.elided) {
        found = figure;
      }
    }
    return found;
  }

  private static @Nullable Draft countBeforeOf(Sentence sentence, Draft part, String head) {
    Draft found = null;
    for (Draft figure : sentence.figures()) {
      if (figure == part) {
        return found;
      }
      Subject subject = figure.subject;
      if (Discourse.isWhole(figure) && subject != null && subject.head().equals(head)) {
        found = figure;
      }
    }
    return found;
  }
}
