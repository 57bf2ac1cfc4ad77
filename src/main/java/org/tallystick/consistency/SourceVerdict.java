package org.tallystick.consistency;

import java.math.BigDecimal;

/**
 * What is thought of one figure of a story.
 *
 * @param relation how it stands to the source
 * @param match the figure of the source that it is thought to retell
 * @param likely how surely, 0–1
 */
record SourceVerdict(Relation relation, SourceMatch match, BigDecimal likely) {
  /** How a figure of the story stands to one of the source. */
  enum Relation {
    /** Told alike, rounded, converted or worked out. */
    RETOLD("source-value", Agreement.CONSISTENT),
    /** Printed with more digits than the source has. */
    FINER("source-precision", Agreement.IMPRECISE),
    /** Another value for the same thing. */
    VALUE("source-value", Agreement.INCONSISTENT),
    /** The same digits in another scale. */
    SCALE("source-scale", Agreement.INCONSISTENT),
    /** The same digits in another unit. */
    UNIT("source-unit", Agreement.INCONSISTENT),
    /** The source's figure, turned the other way. */
    DIRECTION("source-direction", Agreement.INCONSISTENT),
    /** The source's figure, of another time. */
    PERIOD("source-period", Agreement.INCONSISTENT),
    /** The source's figure, said of something else. */
    SUBJECT("source-subject", Agreement.INCONSISTENT);

    private final String rule;
    private final Agreement agreement;

    Relation(String rule, Agreement agreement) {
      this.rule = rule;
      this.agreement = agreement;
    }

    String rule() {
      return rule;
    }

    Agreement agreement() {
      return agreement;
    }
  }
}
