package org.tallystick.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every word of the report contract's table "Words", and what it makes of the number beside it. */
class WordsTableTest {
  private static final QuantityGrammar GRAMMAR = QuantityGrammar.create();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "about 200 cars | 200 | about | [190, 210]",
        "around 200 cars | 200 | about | [190, 210]",
        "roughly 200 cars | 200 | about | [190, 210]",
        "some 200 cars | 200 | about | [190, 210]",
        "approximately 200 cars | 200 | about | [190, 210]",
        "an estimated 200 cars | 200 | about | [190, 210]",
        "200 or so cars | 200 | about | [190, 210]",
        "about 40 percent | 40 percent | about | [38, 42]",
        "around a third of them | a third | about | [0.313333333333, 0.353333333333]",
        "nearly 40 cars | 40 | nearly | [36, 40)",
        "almost 40 cars | 40 | nearly | [36, 40)",
        "close to 40 cars | 40 | nearly | [36, 40)",
        "approaching 40 cars | 40 | nearly | [36, 40)",
        "just under 40 cars | 40 | under | [36, 40)",
        "just short of 40 cars | 40 | under | [36, 40)",
        "a little under 40 cars | 40 | under | [36, 40)",
        "just over 40 cars | 40 | over | (40, 44]",
        "a little over 40 cars | 40 | over | (40, 44]",
        "slightly more than 40 cars | 40 | over | (40, 44]",
        "more than 40 cars | 40 | over | (40, –)",
        "over 40 cars | 40 | over | (40, –)",
        "above 40 cars | 40 | over | (40, –)",
        "in excess of 40 cars | 40 | over | (40, –)",
        "40-plus cars | 40 | over | (40, –)",
        "upwards of 40 cars | 40 | over | (40, –)",
        "at least 40 cars | 40 | at-least | [40, –)",
        "no fewer than 40 cars | 40 | at-least | [40, –)",
        "a minimum of 40 cars | 40 | at-least | [40, –)",
        "fewer than 40 cars | 40 | under | (–, 40)",
        "less than 40 cars | 40 | under | (–, 40)",
        "under 40 cars | 40 | under | (–, 40)",
        "below 40 cars | 40 | under | (–, 40)",
        "up to 40 cars | 40 | at-most | (–, 40]",
        "as many as 40 cars | 40 | at-most | (–, 40]",
        "as much as $40 | $40 | at-most | (–, 40]",
        "at most 40 cars | 40 | at-most | (–, 40]",
        "no more than 40 cars | 40 | at-most | (–, 40]",
        "a maximum of 40 cars | 40 | at-most | (–, 40]",
        "3 to 4 cars | 3 to 4 | range | [3, 4]",
        "3–4 days | 3–4 days | range | [3, 4]",
        "between 3 and 4 cars | 3 and 4 | range | [3, 4]",
        "dozens of cars | dozens | range | [12, 120]",
        "hundreds of cars | hundreds | range | [100, 1000]",
        "thousands of cars | thousands | range | [1000, 10000]",
        "tens of thousands of cars | tens of thousands | range | [10000, 100000]",
        "over three months | three months | exact | [3, 3]",
      })
  void boundsAreThoseOfTheContract(
      String text, String figure, String approximation, String interval) {
    List<Mention> found = GRAMMAR.find(text);
    assertEquals(1, found.size(), text + " gives " + found);
    Mention mention = Objects.requireNonNull(found.get(0));
    assertEquals(figure, text.substring(mention.start(), mention.end()));
    assertEquals(approximation, mention.quantity().magnitude().approximation().label());
    assertEquals(interval, mention.quantity().allowed().toString());
  }
}
