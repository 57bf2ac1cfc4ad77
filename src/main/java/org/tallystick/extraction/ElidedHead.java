package org.tallystick.extraction;

import org.jspecify.annotations.Nullable;
import org.tallystick.claim.Relation;
import org.tallystick.claim.Subject;

/**
 * "… released 440 offenders, and 10 percent went on to …", "three in A, two in B": a figure whose
 * noun is left out takes it from the count before; a share becomes a share of that count.
 */
final class ElidedHead implements Shape {
  @Override
  public void apply(Sentence sentence, Clauses clauses, Discourse discourse) {
    for (Draft draft : sentence.figures()) {
      if (draft.subject != null || draft.base != null) {
        continue;
      }
      if (draft.kind().isShare() && shareBefore(sentence, draft)) {
        continue;
      }
      if (!draft.elided) {
        continue;
      }
      Draft whole = nearest(sentence, draft);
      if (whole == null && !discourse.paragraphBroken()) {
        whole = discourse.lastCount();
      }
      if (whole == null && draft.kind().isShare() && !discourse.paragraphBroken()) {
        draft.subject = Partitive.inherited(discourse.lastShared());
      }
      if (whole == null || draft.tied(Relation.RESTATES)) {
        continue;
      }
      Subject subject = Partitive.inherited(whole.subject);
      draft.subject = subject;
      if (draft.kind().isShare()) {
        draft.partOf(whole.base != null && sharesBase(whole) ? whole.base : whole);
      }
    }
  }

  /** "52 percent of voters chose A and 48 percent B": the next share is of the same whole. */
  private static boolean shareBefore(Sentence sentence, Draft part) {
    Draft before = null;
    for (Draft figure : sentence.figures()) {
      if (figure == part) {
        break;
      }
      before = figure;
    }
    if (before == null || before.kind() != part.kind() || before.subject == null) {
      return false;
    }
    part.subject = Partitive.inherited(before.subject);
    if (before.base != null) {
      part.partOf(before.base);
    }
    return true;
  }

  /** Whether the figure before is itself a share, so that both are of the same whole. */
  private static boolean sharesBase(Draft draft) {
    return draft.kind().isShare();
  }

  private static @Nullable Draft nearest(Sentence sentence, Draft part) {
    return Partitive.countBefore(sentence, part);
  }
}
