package org.tallystick.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile text ends in time that grows with its length alone. */
class PathologicalTest {
  private static final QuantityGrammar GRAMMAR = QuantityGrammar.create();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7",
        "7,",
        "7-",
        "7 to ",
        "between 7 and ",
        "one and ",
        "more than ",
        "hundred and ",
        "$",
        "half of a ",
        "a ",
        "7 percent of ",
        "7/",
        "± 7 ",
        "thousands of ",
        "\u0301",
        "\ud800"
      })
  void fourMillionCharactersEnd(String piece) {
    String text = piece.repeat(4_000_000 / piece.length());
    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> GRAMMAR.find(text));
  }

  @Test
  void tenThousandNumbersInOneSentenceAreAllFound() {
    StringBuilder text = new StringBuilder("Wards had");
    for (int i = 0; i < 10_000; i++) {
      text.append(' ').append(2_000 + i).append(" voters,");
    }
    assertEquals(10_000, GRAMMAR.find(text.toString()).size());
  }
}
