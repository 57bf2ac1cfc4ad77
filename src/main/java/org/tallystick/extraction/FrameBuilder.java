package org.tallystick.extraction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.claim.Period;
import org.tallystick.claim.Role;

/**
 * Builds the frames of one sentence's figures: what, out of what, done by whom, where, when,
 * according to whom. Stateless but for the article it is made for.
 */
final class FrameBuilder {
  private final Annotator annotator;
  private final Quotations quotations;
  private final List<Shape> shapes;

  /** A builder for one article. */
  FrameBuilder(String text, Annotator annotator) {
    this.annotator = annotator;
    this.quotations = new Quotations(text);
    this.shapes =
        List.of(
            new Partitive(),
            new FrontedWhole(),
            new Including(),
            new Restatement(),
            new ListOfFigures(),
            new ElidedHead(),
            new Respectively(),
            new DurationPeriods(text));
  }

  /** Fills in the frames of a sentence's figures, and tells who does what in it. */
  Clauses build(Sentence sentence, List<Period> periods, Discourse discourse) {
    Clauses clauses =
        new Clauses(sentence, new ParsedSubjects(() -> annotator.parse(sentence.tokens())));
    new Changes(sentence, clauses).find();
    Subjects subjects = new Subjects(sentence, clauses);
    Predicates predicates = new Predicates(sentence, clauses);
    Attributions attributions = new Attributions(sentence, clauses);
    Modalities modalities = new Modalities(sentence, clauses);
    for (Draft draft : sentence.figures()) {
      int position = sentence.positionOf(draft);
      subjects.find(draft);
      predicates.find(draft);
      draft.attribution = attributions.at(position);
      draft.modality = modalities.at(position);
      draft.quoted = quotations.hold(draft.span().start());
    }
    new Comparison().apply(sentence, clauses, discourse);
    for (Draft draft : sentence.figures()) {
      draft.period = nearest(sentence, sentence.positionOf(draft), periods);
    }
    for (Shape shape : shapes) {
      shape.apply(sentence, clauses, discourse);
    }
    return clauses;
  }

  /** The period nearest to a figure, behind it first. */
  private static @Nullable Period nearest(Sentence sentence, int position, List<Period> periods) {
    Draft draft = sentence.figure(position);
    if (draft == null) {
      return null;
    }
    Period best = null;
    int bestDistance = Integer.MAX_VALUE;
    for (Period period : periods) {
      if (period.span().overlaps(draft.span())) {
        continue;
      }
      int behind = period.span().start() - draft.span().end();
      int before = draft.span().start() - period.span().end();
      int distance = behind >= 0 ? behind : 2 * before;
      if (behind >= 0 && comparedBetween(sentence, draft.span().end(), period.span().start())) {
        continue;
      }
      if (behind >= 0 && figureBetween(sentence, draft.span().end(), period.span().start())) {
        distance += 40;
      }
      if (distance < bestDistance) {
        bestDistance = distance;
        best = period;
      }
    }
    return best;
  }

  /** "40, compared with 35 a year earlier": the time behind the other level is the other's. */
  private static boolean comparedBetween(Sentence sentence, int from, int to) {
    return sentence.figures().stream()
        .filter(d -> d.span().start() >= from && d.span().end() <= to)
        .anyMatch(d -> d.role == Role.COMPARISON || d.role == Role.CHANGE_FROM);
  }

  private static boolean figureBetween(Sentence sentence, int from, int to) {
    return sentence.figures().stream()
        .anyMatch(d -> d.span().start() >= from && d.span().end() <= to);
  }
}
