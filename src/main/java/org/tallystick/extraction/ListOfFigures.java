package org.tallystick.extraction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.tallystick.claim.Relation;
import org.tallystick.claim.Role;
import org.tallystick.extraction.Phrase.Type;
import org.tallystick.quantity.Kind;

/**
 * "three in A, two in B and one in C", "20 women and 12 men": neighbouring figures of one kind,
 * joined by commas and <i>and</i>, are members of one list; behind a colon or dash they are the
 * parts of the figure before it.
 */
final class ListOfFigures implements Shape {
  @Override
  public void apply(Sentence sentence, Clauses clauses, Discourse discourse) {
    List<Draft> run = new ArrayList<>();
    for (Draft draft : sentence.figures()) {
      if (!run.isEmpty() && !joined(sentence, run.get(run.size() - 1), draft)) {
        close(sentence, run);
        run.clear();
      }
      if (draft.role == Role.LEVEL
          && !draft.is(Kind.AGE)
          && !draft.is(Kind.ORDINAL)
          && !draft.is(Kind.DURATION)) {
        run.add(draft);
      }
    }
    close(sentence, run);
  }

  private static boolean joined(Sentence sentence, Draft a, Draft b) {
    if (a.kind() != b.kind()
        || !a.quantity.unit().equals(b.quantity.unit())
        || b.tied(Relation.RESTATES)) {
      return false;
    }
    int from = sentence.phraseIndex(sentence.positionOf(a));
    int to = sentence.phraseIndex(sentence.positionOf(b));
    boolean join = false;
    for (int i = from + 1; i < to; i++) {
      Phrase phrase = sentence.phrases().get(i);
      if (phrase.is(Type.COMMA)
          || phrase.is(Type.CONJUNCTION)
          || phrase.is(Type.MARK) && sentence.phraseWord(i).equals(";")) {
        join = true;
      } else if (phrase.is(Type.VERB) || phrase.is(Type.RELATIVE) || phrase.is(Type.MARK)) {
        return false;
      }
      if (Lexicon.INCLUDING.contains(sentence.phraseWord(i))
          || sentence.phraseWord(i).equals("than")) {
        return false;
      }
    }
    return join && to - from <= 9;
  }

  private static void close(Sentence sentence, List<Draft> run) {
    if (run.size() < 2) {
      return;
    }
    Draft first = run.get(0);
    for (Draft member : run.subList(1, run.size())) {
      member.tie(Relation.LISTED_WITH, first);
    }
    if (brokenDown(sentence, run)) {
      for (Draft member : run.subList(1, run.size())) {
        if (member.base == null) {
          Partitive.take(member, first);
        }
      }
      return;
    }
    int index = sentence.phraseIndex(sentence.positionOf(first));
    boolean colon = sentence.phraseWord(index - 1).matches(":|-+|–|—");
    if (colon && first.is(Kind.COUNT)) {
      Draft whole = Partitive.countBefore(sentence, first);
      if (whole != null) {
        for (Draft member : run) {
          if (member.base == null) {
            member.partOf(whole);
          }
        }
      }
    }
  }

  /** "45 shops, 20 in Spain, 15 in Portugal": smaller figures without a noun behind one with. */
  private static boolean brokenDown(Sentence sentence, List<Draft> run) {
    Draft whole = run.get(0);
    BigDecimal total = whole.quantity.value();
    if (run.size() < 3 || !whole.is(Kind.COUNT) || total == null || bare(sentence, whole)) {
      return false;
    }
    for (Draft member : run.subList(1, run.size())) {
      BigDecimal value = member.quantity.value();
      int index = sentence.phraseIndex(sentence.positionOf(member));
      boolean placed = sentence.phraseIs(index + 1, Type.PREPOSITION);
      if (value == null || value.compareTo(total) >= 0 || !bare(sentence, member) || !placed) {
        return false;
      }
    }
    return true;
  }

  /** Whether a figure fills its noun phrase. */
  private static boolean bare(Sentence sentence, Draft draft) {
    int position = sentence.positionOf(draft);
    return sentence.phrases().get(sentence.phraseIndex(position)).head() == position;
  }
}
