package org.tallystick.verification;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** How a sentence takes up what one before it named: <i>that quarter, the school, it, there</i>. */
final class Reference {
  private static final Pattern PRONOUN = Pattern.compile("it|its|they|their|there|he|she|his|her");
  private static final Pattern POINTING = Pattern.compile("the|that|this|those|these|same");

  /** A noun that points back is nearly as good as the name. */
  private static final int NOUN = 90;

  private static final int PRONOUN_STRENGTH = 80;
  private static final int UNSAID = 0;

  private Reference() {}

  /** A condition of a sentence before, as sure as this sentence takes it up. */
  static Found carry(TableGuide guide, Phrasing phrasing, Found before) {
    Set<Said> by = new LinkedHashSet<>();
    boolean pronoun = false;
    for (Said word : phrasing.words()) {
      pronoun |= PRONOUN.matcher(word.text()).matches();
      boolean pointed =
          word.index() > 0
              && POINTING.matcher(phrasing.words().get(word.index() - 1).text()).matches();
      if (pointed && guide.names(before.condition().column(), word)) {
        by.add(word);
      }
    }
    int strength = by.isEmpty() ? before.entity() && pronoun ? PRONOUN_STRENGTH : UNSAID : NOUN;
    return new Found(before.condition(), by, strength, before.entity());
  }
}
