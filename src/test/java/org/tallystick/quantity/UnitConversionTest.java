package org.tallystick.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitConversionTest {
  private static final QuantityGrammar GRAMMAR = QuantityGrammar.create();

  private static Quantity read(String text) {
    return GRAMMAR.read(text).orElseThrow();
  }

  /** International yard and pound agreement of 1959; SI; the Gregorian year of 365.2425 days. */
  @ParameterizedTest(name = "{0} in the unit of {1}: {2}")
  @CsvSource({
    "5 miles, 1 km, 8.0467",
    "10 pounds, 1 kg, 4.5359",
    "2 hectares, 1 acre, 4.9421",
    "100 degrees Celsius, 1 degree Fahrenheit, 212.0000",
    "3 hours, 1 minute, 180.0000",
    "2 years, 1 month, 24.0000",
    "1 foot, 1 inch, 12.0000",
  })
  void converts(String from, String to, String expected) {
    Quantity quantity = read(from);
    BigDecimal converted =
        UnitConversion.convert(
                Objects.requireNonNull(quantity.value()), quantity.unit(), read(to).unit())
            .orElseThrow();
    assertEquals(expected, converted.setScale(4, RoundingMode.HALF_UP).toPlainString());
  }

  @Test
  void keepsApartWhatMeasuresDifferentThings() {
    assertTrue(
        UnitConversion.convert(BigDecimal.ONE, read("5 miles").unit(), read("10 kg").unit())
            .isEmpty());
    assertTrue(
        UnitConversion.convert(BigDecimal.ONE, new Unit.Money("USD"), new Unit.Money("EUR"))
            .isEmpty());
  }
}
