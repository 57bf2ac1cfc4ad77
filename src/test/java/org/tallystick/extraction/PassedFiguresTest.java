package org.tallystick.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tallystick.article.Article;
import org.tallystick.claim.Claim;
import org.tallystick.claim.Passed;
import org.tallystick.quantity.QuantityGrammar;

class PassedFiguresTest {
  private static final String FLIGHT =
      "Flight/NN 22/CD to/IN Bergen/NNP left/VBD on/IN May/NNP 21/CD ,/, 2018/CD with/IN 40/CD"
          + " passengers/NNS ./.";

  private static List<Passed> passed(String tagged) {
    TaggedAnnotator annotator = new TaggedAnnotator(tagged);
    return new ClaimExtractor(annotator, QuantityGrammar.create())
        .passed(Article.of(annotator.text()));
  }

  @Test
  void eachFigureIsEitherAClaimOrPassedOverWithAReason() {
    TaggedAnnotator annotator = new TaggedAnnotator(FLIGHT);
    List<Claim> claims =
        new ClaimExtractor(annotator, QuantityGrammar.create())
            .extract(Article.of(annotator.text()))
            .all();
    assertEquals(List.of("40"), claims.stream().map(Claim::text).toList());
    assertEquals(
        List.of(
            "22: It numbers the thing before it, and counts nothing.",
            "21: It is a part of a date or a time of day.",
            "2018: It is a part of a date or a time of day."),
        passed(FLIGHT).stream().map(one -> one.text() + ": " + one.reason()).toList());
  }

  @Test
  void theSpanIsThatOfTheFigure() {
    Passed flight = passed(FLIGHT).get(0);
    assertEquals("22", flight.span().of(new TaggedAnnotator(FLIGHT).text()));
  }

  @Test
  void aTextWithoutFiguresPassesNothing() {
    assertEquals(List.of(), passed("Nobody/NN came/VBD ./."));
  }
}
