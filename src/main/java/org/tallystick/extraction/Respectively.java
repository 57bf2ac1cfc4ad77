package org.tallystick.extraction;

import java.util.ArrayList;
import java.util.List;
import org.tallystick.claim.Subject;
import org.tallystick.extraction.Phrase.Type;

/**
 * "Rents and wages rose 3 and 4 percent, respectively": the k-th figure speaks of the k-th noun.
 */
final class Respectively implements Shape {
  @Override
  public void apply(Sentence sentence, Clauses clauses, Discourse discourse) {
    int mark = -1;
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.lower(i).equals("respectively")) {
        mark = i;
      }
    }
    if (mark < 0) {
      return;
    }
    List<Draft> figures = new ArrayList<>();
    for (Draft draft : sentence.figures()) {
      if (sentence.positionOf(draft) < mark) {
        figures.add(draft);
      }
    }
    for (int n = figures.size(); n >= 2; n--) {
      List<Draft> last = figures.subList(figures.size() - n, figures.size());
      List<Phrase> nouns =
          coordinated(sentence, sentence.phraseIndex(sentence.positionOf(last.get(0))), n);
      if (nouns.size() == n) {
        Subjects subjects = new Subjects(sentence, clauses);
        for (int k = 0; k < n; k++) {
          Subject subject = subjects.ofPhrase(nouns.get(k).from(), nouns.get(k).to());
          if (subject != null) {
            last.get(k).subject = subject;
          }
        }
        return;
      }
    }
  }

  /** The nearest run of exactly {@code n} figureless noun phrases joined by commas and "and". */
  private static List<Phrase> coordinated(Sentence sentence, int before, int n) {
    for (int end = before - 1; end >= 2; end--) {
      List<Phrase> run = new ArrayList<>();
      int i = end;
      while (i >= 0 && figureless(sentence, i)) {
        run.add(0, sentence.phrases().get(i));
        int joint = i - 1;
        while (joint >= 0
            && (sentence.phraseIs(joint, Type.COMMA)
                || sentence.phraseIs(joint, Type.CONJUNCTION))) {
          joint--;
        }
        if (joint == i - 1) {
          break;
        }
        i = joint;
      }
      if (run.size() == n) {
        return run;
      }
    }
    return List.of();
  }

  private static boolean figureless(Sentence sentence, int index) {
    return sentence.phraseIs(index, Type.NOUN)
        && sentence.figuresIn(sentence.phrases().get(index)).isEmpty();
  }
}
