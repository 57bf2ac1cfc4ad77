package org.tallystick.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NumberWordsTest {
  @Test
  void theGrammarReadsWhatIsSpelled() {
    QuantityGrammar grammar = QuantityGrammar.create();
    for (int number = 0; number <= NumberWords.MAX; number++) {
      String words = NumberWords.spell(number);
      assertEquals(
          Optional.of(BigDecimal.valueOf(number)), grammar.read(words).map(Quantity::value), words);
    }
  }

  @Test
  void tensAndUnitsAreHyphened() {
    assertEquals("twenty-one", NumberWords.spell(21));
    assertEquals("forty", NumberWords.spell(40));
    assertEquals("zero", NumberWords.spell(0));
  }

  @Test
  void othersAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> NumberWords.spell(100));
    assertThrows(IllegalArgumentException.class, () -> NumberWords.spell(-1));
  }
}
