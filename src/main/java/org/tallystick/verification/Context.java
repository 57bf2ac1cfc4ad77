package org.tallystick.verification;

import java.util.ArrayList;
import java.util.List;
import org.tallystick.article.Section;
import org.tallystick.article.Span;
import org.tallystick.claim.Claim;
import org.tallystick.claim.Claims;

/** The sentences that a sentence carries on from: the one or two before it. */
final class Context {
  private static final int REACH = 2;

  private Context() {}

  /** The sentences before that of a claim, nearest first; none before a headline. */
  static List<Phrasing> before(Claim claim, Claims claims) {
    List<Phrasing> before = new ArrayList<>();
    if (claim.section() == Section.HEADLINE) {
      return before;
    }
    List<Span> sentences = claims.sentences();
    for (int i = sentences.size() - 1; i >= 0 && before.size() < REACH; i--) {
      if (sentences.get(i).end() <= claim.sentence().start()) {
        before.add(Phrasing.around(claim, sentences.get(i), claims));
      }
    }
    return before;
  }
}
