package org.tallystick.extraction;

import org.tallystick.claim.Relation;
import org.tallystick.extraction.Phrase.Type;
import org.tallystick.quantity.Kind;

/**
 * "120, or 40 percent", "120 (40 percent)", "5 km (3.1 miles)": the second figure says the first
 * again in another form.
 */
final class Restatement implements Shape {
  @Override
  public void apply(Sentence sentence, Clauses clauses, Discourse discourse) {
    Draft before = null;
    for (Draft draft : sentence.figures()) {
      if (before != null && again(sentence, before, draft)) {
        draft.tie(Relation.RESTATES, before);
        if (draft.kind().isShare() && draft.base == null && before.base != null) {
          draft.partOf(before.base);
        }
        if (before.kind().isShare()
            && draft.is(Kind.COUNT)
            && draft.base == null
            && before.base != null) {
          draft.partOf(before.base);
        }
        if (draft.subject == null || draft.elided || !draft.kind().equals(Kind.COUNT)) {
          draft.subject = before.subject;
        }
        if (draft.predicate == null || draft.elided) {
          draft.predicate = before.predicate;
        }
      }
      before = draft;
    }
  }

  private static boolean again(Sentence sentence, Draft first, Draft second) {
    boolean forms =
        first.kind() != second.kind() || !first.quantity.unit().equals(second.quantity.unit());
    if (!forms || !restatable(first) || !restatable(second)) {
      return false;
    }
    int from = sentence.phraseIndex(sentence.positionOf(first));
    int to = sentence.phraseIndex(sentence.positionOf(second));
    if (to - from > 7) {
      return false;
    }
    Phrase before = sentence.phrase(to - 1);
    if (before == null) {
      return false;
    }
    String word = sentence.phraseWord(to - 1);
    if (word.equals("or") && sentence.phraseIs(to - 2, Type.COMMA)) {
      return noVerbBetween(sentence, from, to);
    }
    boolean bracket = word.equals("(") || sentence.tag(before.from()).equals("-LRB-");
    if (bracket) {
      return sentence.phraseIs(to + 1, Type.MARK)
          && noVerbBetween(sentence, from, to)
          && (first.is(Kind.COUNT) && second.kind().isShare()
              || second.is(Kind.COUNT) && first.kind().isShare()
              || first.kind() == second.kind());
    }
    return false;
  }

  private static boolean restatable(Draft draft) {
    return switch (draft.kind()) {
      case COUNT, PERCENT, FRACTION, RATIO, MONEY, MEASURE, TEMPERATURE -> true;
      default -> false;
    };
  }

  private static boolean noVerbBetween(Sentence sentence, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (sentence.phraseIs(i, Type.VERB)
              && !sentence.tag(sentence.phrases().get(i).head()).equals("VBN")
          || sentence.phraseIs(i, Type.MARK) && sentence.phraseWord(i).equals(";")) {
        return false;
      }
    }
    return true;
  }
}
