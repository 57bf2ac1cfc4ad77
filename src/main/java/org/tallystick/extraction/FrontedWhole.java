package org.tallystick.extraction;

import org.jspecify.annotations.Nullable;
import org.tallystick.claim.Subject;
import org.tallystick.extraction.Phrase.Type;
import org.tallystick.quantity.Kind;

/**
 * "Of the 480 patients, 120 had no insurance", "Of those, 40 percent were children", "of whom 9
 * died": every figure that stands alone behind the fronted whole is a part of it.
 */
final class FrontedWhole implements Shape {
  @Override
  public void apply(Sentence sentence, Clauses clauses, Discourse discourse) {
    for (int i = 0; i + 1 < sentence.phrases().size(); i++) {
      boolean opens = i == 0 || !sentence.phraseIs(i - 1, Type.NOUN);
      String word = sentence.phraseWord(i);
      if (!opens || !word.equals("of") && !word.equals("among") && !word.equals("out")) {
        continue;
      }
      for (Draft draft : sentence.figures()) {
        int index = sentence.phraseIndex(sentence.positionOf(draft));
        if (index <= i + 1 || index > i + 8 && i > 0 || draft.base != null) {
          continue;
        }
        boolean part = draft.is(Kind.COUNT) || draft.kind().isShare();
        boolean direct = sentence.phraseIs(i + 1, Type.RELATIVE) ? index == i + 2 : true;
        if (part
            && direct
            && (draft.elided
                || draft.kind().isShare() && draft.subject == null
                || afterComma(sentence, i, index))) {
          Draft whole = Partitive.whole(sentence, clauses, discourse, draft, i + 1);
          if (whole != null && whole != draft) {
            Partitive.take(draft, whole);
          } else if (whole == null && draft.subject == null && draft.elided) {
            draft.subject = named(sentence, clauses, i + 1);
          }
        }
      }
    }
  }

  /** "Among women in office, 70 percent …": the whole is named, not counted. */
  private static @Nullable Subject named(Sentence sentence, Clauses clauses, int index) {
    Phrase phrase = sentence.phrase(index);
    return phrase != null && phrase.is(Type.NOUN) && sentence.noun(phrase.head())
        ? new Subjects(sentence, clauses).ofPhrase(phrase.from(), phrase.to())
        : null;
  }

  private static boolean afterComma(Sentence sentence, int fronted, int index) {
    return sentence.phraseIs(fronted + 2, Type.COMMA)
        && (index == fronted + 3 || index == fronted + 4);
  }
}
