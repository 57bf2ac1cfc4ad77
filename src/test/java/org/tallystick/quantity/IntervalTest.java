package org.tallystick.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalTest {
  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  private static Interval closedOpen(String low, String high) {
    return Interval.closedOpen(number(low), number(high));
  }

  @Test
  void printsEndsAsMathematiciansDo() {
    assertEquals("[36, 40)", closedOpen("36.0", "40").toString());
    assertEquals("(300, –)", Interval.above(number("300")).toString());
    assertEquals("(–, 12]", Interval.atMost(number("12")).toString());
  }

  @Test
  void refusesToBeEmpty() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> closedOpen("5", "5"));
    assertEquals("interval must not be empty, got [5, 5)", e.getMessage());
  }

  @Test
  void touchingEndsMeetOnlyWhereBothAreClosed() {
    Interval below = closedOpen("1", "5");
    Interval from = Interval.closed(number("5"), number("9"));
    assertFalse(below.meets(from));
    assertNull(below.intersection(from));
    assertTrue(Interval.closed(number("1"), number("5")).meets(from));
  }

  @Test
  void nearlyFortyOfFourHundredFortyIsAtMostNinePointOnePercent() {
    Interval share =
        closedOpen("36", "40")
            .dividedBy(Interval.exactly(number("440")))
            .times(BigDecimal.valueOf(100));
    assertTrue(share.contains(number("8.5")));
    assertFalse(share.contains(number("9.1")));
    assertFalse(share.meets(Interval.around(number("10"), number("0.5"))));
  }

  @Test
  void dividingByAnOpenEndedTotalLeavesShareAboveZero() {
    Interval share = Interval.exactly(BigDecimal.ONE).dividedBy(Interval.atLeast(BigDecimal.TEN));
    assertEquals("(0, 0.1]", share.toString());
  }

  @Test
  void refusesToDivideByZero() {
    assertThrows(
        IllegalArgumentException.class,
        () -> Interval.exactly(BigDecimal.ONE).dividedBy(Interval.exactly(BigDecimal.ZERO)));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 20261124})
  void resultsHoldWhatTheirMembersGive(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      BigDecimal a = BigDecimal.valueOf(random.nextInt(1000));
      BigDecimal b = BigDecimal.valueOf(1 + random.nextInt(1000));
      Interval first = Interval.around(a, BigDecimal.valueOf(random.nextInt(a.intValue() + 1)));
      Interval second = Interval.closed(b, b.add(BigDecimal.valueOf(random.nextInt(50))));
      assertTrue(first.plus(second).contains(a.add(b)));
      assertTrue(first.minus(second).contains(a.subtract(b)));
      assertTrue(first.times(second).contains(a.multiply(b)));
      Interval quotient = first.dividedBy(second);
      assertTrue(quotient.times(second).contains(first), first + " / " + second);
      assertTrue(first.hull(second).contains(first) && first.hull(second).contains(second));
      assertTrue(first.negate().negate().sameAs(first));
      assertEquals(first.meets(second), second.meets(first));
    }
  }
}
