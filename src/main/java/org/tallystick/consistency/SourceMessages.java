package org.tallystick.consistency;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.tallystick.consistency.SourceVerdict.Relation;

/** Says in one plain sentence how a figure of a story stands to its source. */
final class SourceMessages {
  private SourceMessages() {}

  static Finding finding(String id, Figure figure, SourceVerdict verdict) {
    SourceFigure source = verdict.match().source();
    List<Finding.Evidence> evidence = new ArrayList<>();
    evidence.add(figure.evidence());
    source.figures().stream()
        .distinct()
        .forEach(
            said ->
                evidence.add(
                    new Finding.Evidence(
                        said.claim().span(), said.claim().text(), null, Finding.Document.SOURCE)));
    String stated = figure.written();
    String implied = source.printed();
    return new Finding(
        id,
        verdict.relation().rule(),
        verdict.relation().agreement(),
        List.of(figure.id()),
        evidence,
        stated,
        implied,
        "story " + stated + ", source " + implied,
        message(verdict.relation(), stated, implied),
        confidence(verdict));
  }

  private static BigDecimal confidence(SourceVerdict verdict) {
    BigDecimal half = new BigDecimal("0.5");
    return half.add(half.multiply(verdict.likely().min(BigDecimal.ONE)))
        .setScale(2, RoundingMode.HALF_UP);
  }

  private static String message(Relation relation, String stated, String implied) {
    String both = "The story says " + stated + ", the source " + implied;
    return switch (relation) {
      case RETOLD -> both + ".";
      case FINER -> both + "; the story is more exact than the source.";
      case VALUE -> both + " where it seems to speak of the same thing.";
      case SCALE -> both + ": the digits are the same, the scale is not.";
      case UNIT -> both + ": the number is the same, the unit is not.";
      case DIRECTION -> both + ", but the other way: one rises where the other falls.";
      case PERIOD -> both + ", but of another time.";
      case SUBJECT -> both + ", but the source seems to say it of something else.";
    };
  }
}
