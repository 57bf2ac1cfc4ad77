package org.tallystick.extraction;

import java.util.Set;
import org.tallystick.claim.Relation;
import org.tallystick.claim.Role;
import org.tallystick.extraction.Phrase.Type;

/**
 * "40, compared with 35 a year before", "40 versus 35", "up from 35": a figure set beside another.
 */
final class Comparison implements Shape {
  private static final Set<String> MARKS =
      Set.of("compared", "versus", "vs", "vs.", "against", "than");

  @Override
  public void apply(Sentence sentence, Clauses clauses, Discourse discourse) {
    Draft before = null;
    for (Draft draft : sentence.figures()) {
      if (before != null
          && compared(sentence, draft)
          && before.quantity.unit().equals(draft.quantity.unit())) {
        if (draft.role == Role.LEVEL) {
          draft.role = Role.COMPARISON;
        }
        draft.tie(Relation.COMPARED_WITH, before);
        int position = sentence.positionOf(draft);
        boolean bare = sentence.phrases().get(sentence.phraseIndex(position)).head() == position;
        if (draft.subject == null || bare) {
          draft.subject = before.subject;
          draft.elided = false;
        }
      }
      if (draft.role != Role.CHANGE) {
        before = draft;
      }
    }
  }

  private static boolean compared(Sentence sentence, Draft draft) {
    int index = sentence.phraseIndex(sentence.positionOf(draft));
    for (int i = index - 1; i >= 0 && index - i <= 5; i--) {
      String word = sentence.phraseWord(i);
      if (MARKS.contains(word)) {
        return true;
      }
      if (word.equals("from") && i == index - 1) {
        String earlier = sentence.phraseWord(i - 1);
        return earlier.equals("up")
            || earlier.equals("down")
            || sentence.phraseIs(i - 1, Type.COMMA);
      }
      boolean small =
          sentence.phraseIs(i, Type.PREPOSITION)
              || sentence.phraseIs(i, Type.NOUN)
              || sentence.phraseIs(i, Type.OTHER);
      if (!small) {
        return false;
      }
    }
    return false;
  }
}
