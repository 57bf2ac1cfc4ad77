package org.tallystick.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.quantity.Approximation;
import org.tallystick.quantity.Grain;
import org.tallystick.quantity.Interval;
import org.tallystick.quantity.Kind;
import org.tallystick.quantity.Magnitude;
import org.tallystick.quantity.Quantity;
import org.tallystick.quantity.Unit;

class VerdictPolicyTest {
  @ParameterizedTest(name = "{0} {1} against {2} is {3}")
  @CsvSource({
    "COUNT, 440, 440, supported",
    "COUNT, 440, 441, imprecise",
    "COUNT, 440, 442, contradicted",
    "PERCENT, 10, 9.5, supported",
    "PERCENT, 10, 10.5, supported",
    "PERCENT, 10, 9.49, imprecise",
    "PERCENT, 10, 9, imprecise",
    "PERCENT, 10, 8.99, contradicted",
    "PERCENT, 10.0, 9.95, supported",
    "PERCENT, 10.0, 9.8, contradicted",
    "FRACTION, 0.5, 0.49, supported",
    "FRACTION, 0.5, 0.48, imprecise",
    "FRACTION, 0.5, 0.47, contradicted",
    "RATIO, 0.2, 0.215, supported",
    "RATIO, 0.2, 0.17, imprecise",
    "RATIO, 0.2, 0.169, contradicted",
    "MULTIPLE, 2, 2.1, supported",
    "MULTIPLE, 2, 2.2, imprecise",
    "MULTIPLE, 2, 2.21, contradicted",
  })
  void figuresWithoutAWordAreMetNearTheirDigits(
      Kind kind, String stated, String found, String verdict) {
    BigDecimal value = new BigDecimal(stated);
    assertVerdict(kind, new Magnitude.Exact(value), stated, found, verdict);
  }

  @ParameterizedTest(name = "{0} {1} against {2} is {3}")
  @CsvSource({
    "OVER, 300, 301, supported",
    "OVER, 300, 3000, supported",
    "OVER, 300, 300, contradicted",
    "AT_LEAST, 300, 300, supported",
    "AT_LEAST, 300, 299, contradicted",
    "UNDER, 300, 299, supported",
    "UNDER, 300, 300, contradicted",
    "AT_MOST, 300, 300, supported",
    "AT_MOST, 300, 301, contradicted",
  })
  void theSideOfABoundIsSharp(Approximation word, String stated, String found, String verdict) {
    BigDecimal value = new BigDecimal(stated);
    assertVerdict(Kind.COUNT, new Magnitude.Bound(value, word), stated, found, verdict);
  }

  @ParameterizedTest(name = "nearly 40 against {0} is {1}")
  @CsvSource({
    "39, supported",
    "36, supported",
    "35, imprecise",
    "32, imprecise",
    "31, contradicted",
    "40, contradicted",
    "41, contradicted"
  })
  void nearlyNeverReachesTheNumber(String found, String verdict) {
    assertVerdict(Kind.COUNT, ClaimBuilder.nearly("40").magnitude(), "40", found, verdict);
  }

  @ParameterizedTest(name = "about 300 against {0} is {1}")
  @CsvSource({
    "285, supported",
    "315, supported",
    "284, imprecise",
    "330, imprecise",
    "331, contradicted"
  })
  void aboutReachesBothWays(String found, String verdict) {
    BigDecimal value = new BigDecimal("300");
    assertVerdict(
        Kind.COUNT,
        new Magnitude.Approximate(
            value, Approximation.ABOUT, Interval.around(value, new BigDecimal("15"))),
        "300",
        found,
        verdict);
  }

  @ParameterizedTest(name = "3 to 4 against {0} is {1}")
  @CsvSource({
    "3, supported",
    "4.5, supported",
    "2.5, supported",
    "2, imprecise",
    "5.1, contradicted"
  })
  void aRangeHasTheRoundingOfItsDigits(String found, String verdict) {
    Interval range = Interval.closed(new BigDecimal("3"), new BigDecimal("4"));
    assertVerdict(Kind.PERCENT, new Magnitude.Range(range), "3", found, verdict);
  }

  private static void assertVerdict(
      Kind kind, Magnitude magnitude, String digits, String found, String verdict) {
    Unit unit = kind == Kind.PERCENT ? Unit.PERCENT : Unit.PLAIN;
    Grain grain = Grain.of(new BigDecimal(digits), BigDecimal.ONE);
    Quantity stated = new Quantity(kind, magnitude, unit, null, grain);
    assertEquals(verdict, VerdictPolicy.judge(stated, new BigDecimal(found)).label());
  }
}
