package org.tallystick.extraction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.claim.Role;
import org.tallystick.claim.Subject;
import org.tallystick.quantity.Kind;

/** The figures of the sentences read so far, nearest last. Lives on one thread. */
final class Discourse {
  /** How many figures back an anaphor may reach. */
  private static final int REACH = 8;

  private final List<Draft> before = new ArrayList<>();
  private boolean paragraphBroken;

  void add(List<Draft> drafts) {
    before.addAll(drafts);
    paragraphBroken = false;
  }

  /** A new paragraph begins: what is left out is no longer taken from before it. */
  void newParagraph() {
    paragraphBroken = true;
  }

  /** Whether a paragraph began since the last figures were added. */
  boolean paragraphBroken() {
    return paragraphBroken;
  }

  /** The nearest plain count with a known subject, or null. */
  @Nullable Draft lastCount() {
    for (int i = before.size() - 1; i >= Math.max(0, before.size() - REACH); i--) {
      Draft draft = before.get(i);
      if (isWhole(draft)) {
        return draft;
      }
    }
    return null;
  }

  /** What the last figure was a share of, if it was a share; else null. */
  @Nullable Subject lastShared() {
    Draft last = before.isEmpty() ? null : before.get(before.size() - 1);
    return last != null && last.kind().isShare() ? last.subject : null;
  }

  /**
   * The count that "the offenders" stands for: of the counts of things with this head lemma the
   * largest, since the rest are likely parts of it; of equal ones the nearest; null if there is
   * none.
   */
  @Nullable Draft lastCountOf(String head) {
    Draft largest = null;
    for (int i = before.size() - 1; i >= Math.max(0, before.size() - 4 * REACH); i--) {
      Draft draft = before.get(i);
      Subject subject = draft.subject;
      boolean same = isWhole(draft) && subject != null && subject.head().equals(head);
      if (same && (largest == null || size(draft).compareTo(size(largest)) > 0)) {
        largest = draft;
      }
    }
    return largest;
  }

  private static BigDecimal size(Draft draft) {
    BigDecimal value = draft.quantity.value();
    BigDecimal low = draft.quantity.allowed().low();
    return value != null ? value : low != null ? low : BigDecimal.ZERO;
  }

  /** Whether a figure can be a whole of which others are parts. */
  static boolean isWhole(Draft draft) {
    return draft.is(Kind.COUNT)
        && draft.subject != null
        && draft.quantity.per() == null
        && (draft.role == Role.LEVEL
            || draft.role == Role.CHANGE_TO
            || draft.role == Role.COMPARISON);
  }
}
