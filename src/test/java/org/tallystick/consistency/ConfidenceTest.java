package org.tallystick.consistency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.tallystick.quantity.Interval;

class ConfidenceTest {
  private static final BigDecimal CLARITY = new BigDecimal("0.9");

  private static BigDecimal of(String stated, String implied) {
    return Confidence.of(
        CLARITY,
        Interval.exactly(new BigDecimal(stated)),
        Interval.exactly(new BigDecimal(implied)));
  }

  @Test
  void figuresFarApartAreSurerThanThoseNearlyEqual() {
    assertTrue(of("100", "150").compareTo(of("100", "103")) > 0);
    assertTrue(of("100", "103").compareTo(of("100", "101")) > 0);
  }

  @Test
  void aGapOfATenthCountsInFullOnEitherSide() {
    assertEquals(0, CLARITY.compareTo(of("100", "90")));
    assertEquals(0, CLARITY.compareTo(of("90", "100")));
    assertEquals(0, new BigDecimal("0.81").compareTo(of("100", "95")));
  }

  @Test
  void figuresThatMeetAndUnboundedOnesKeepTheClarity() {
    assertEquals(CLARITY, of("5", "5"));
    assertEquals(CLARITY, Confidence.of(CLARITY, Interval.ALL, Interval.exactly(BigDecimal.ONE)));
  }

  @Test
  void moreReadingsMakeAFindingLessSure() {
    assertEquals(CLARITY, Confidence.among(CLARITY, 1));
    assertTrue(Confidence.among(CLARITY, 3).compareTo(Confidence.among(CLARITY, 2)) < 0);
    assertEquals(Confidence.among(CLARITY, 9), Confidence.among(CLARITY, 4));
  }
}
