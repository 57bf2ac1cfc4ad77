package org.tallystick.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrainTest {
  @ParameterizedTest(name = "{0} x {1}: {2}, at most {3}")
  @CsvSource({
    "440, 1, 1, 10",
    "10, 1, 1, 5",
    "45, 1, 1, 5",
    "12000, 1, 1, 1000",
    "2.4, 1000000000, 100000000, 100000000",
    "2.40, 1, 0.01, 0.1",
    "7, 1, 1, 1",
  })
  void stepsFollowTheDigits(String digits, String scale, String printed, String coarsest) {
    Grain grain = Grain.of(new BigDecimal(digits), new BigDecimal(scale));
    assertEquals(0, grain.printed().compareTo(new BigDecimal(printed)), grain.toString());
    assertEquals(0, grain.coarsest().compareTo(new BigDecimal(coarsest)), grain.toString());
  }

  @Test
  void refusesACoarserStepThatIsFiner() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class, () -> new Grain(BigDecimal.TEN, BigDecimal.ONE));
    assertEquals("grain must have 0 < printed <= coarsest, got 10 and 1", e.getMessage());
  }
}
