package org.tallystick.extraction;

import org.jspecify.annotations.Nullable;
import org.tallystick.extraction.Phrase.Type;
import org.tallystick.quantity.Kind;

/** "48 people, including 9 children and two women": what is included is a part. */
final class Including implements Shape {
  @Override
  public void apply(Sentence sentence, Clauses clauses, Discourse discourse) {
    for (int i = 1; i < sentence.phrases().size(); i++) {
      if (!Lexicon.INCLUDING.contains(sentence.phraseWord(i)) || !opensPart(sentence, i)) {
        continue;
      }
      Draft whole = wholeBefore(sentence, i);
      if (whole == null) {
        continue;
      }
      for (int j = i + 1; j < sentence.phrases().size() && j < i + 12; j++) {
        Phrase phrase = sentence.phrases().get(j);
        boolean nextClause =
            phrase.is(Type.CONJUNCTION) && sentence.phraseIs(j + 1, Type.VERB)
                || phrase.is(Type.COMMA)
                    && sentence.phraseIs(j + 1, Type.CONJUNCTION)
                    && sentence.phraseIs(j + 2, Type.VERB);
        if (nextClause
            || phrase.is(Type.VERB) && !clauses.forms().bareParticiple(j)
            || phrase.is(Type.RELATIVE)) {
          break;
        }
        for (Draft part : sentence.figuresIn(phrase)) {
          boolean countable =
              part.is(Kind.COUNT)
                  && part.base == null
                  && part.quantity.unit().equals(whole.quantity.unit());
          boolean money = part.is(Kind.MONEY) && whole.is(Kind.MONEY);
          if ((countable && whole.is(Kind.COUNT) || money) && part.base == null) {
            Partitive.take(part, whole);
          }
        }
      }
    }
  }

  private static boolean opensPart(Sentence sentence, int index) {
    String word = sentence.phraseWord(index);
    return word.equals("including")
        || word.equals("among") && !sentence.phraseIs(index - 1, Type.VERB);
  }

  private static @Nullable Draft wholeBefore(Sentence sentence, int index) {
    for (int i = index - 1; i >= 0 && index - i < 9; i--) {
      for (Draft figure : sentence.figuresIn(sentence.phrases().get(i))) {
        if ((figure.is(Kind.COUNT) || figure.is(Kind.MONEY)) && figure.base == null) {
          return figure;
        }
      }
    }
    return null;
  }
}
