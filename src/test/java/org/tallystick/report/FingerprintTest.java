package org.tallystick.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tallystick.article.Article;
import org.tallystick.article.Span;
import org.tallystick.claim.BareClaim;
import org.tallystick.claim.Claim;
import org.tallystick.claim.Claims;
import org.tallystick.claim.Wording;
import org.tallystick.consistency.Agreement;
import org.tallystick.consistency.Finding;
import org.tallystick.quantity.Grain;
import org.tallystick.quantity.Kind;
import org.tallystick.quantity.Magnitude;
import org.tallystick.quantity.Quantity;
import org.tallystick.quantity.Unit;

class FingerprintTest {
  private static final String FIRST = "The yard built 12 boats and sold 12 boats. ";
  private static final String SECOND = "It built 9 of them in May. ";

  /** Every number of a text as a claim; a sentence is what ends with a full stop. */
  private static Claims claims(String id, String text) {
    Article article = Article.builder(text).id(id).build();
    List<Claim> claims = new ArrayList<>();
    Matcher number = Pattern.compile("\\d+").matcher(text);
    while (number.find()) {
      int start = text.lastIndexOf(". ", number.start());
      Span sentence = new Span(start < 0 ? 0 : start + 2, text.indexOf('.', number.end()) + 1);
      Span span = new Span(number.start(), number.end());
      BigDecimal value = new BigDecimal(number.group());
      Quantity quantity =
          new Quantity(
              Kind.COUNT,
              new Magnitude.Exact(value),
              Unit.PLAIN,
              null,
              new Grain(BigDecimal.ONE, BigDecimal.ONE));
      claims.add(
          BareClaim.of(
              "c" + (claims.size() + 1),
              quantity,
              span,
              number.group(),
              sentence,
              null,
              Wording.NONE));
    }
    return new Claims(article, claims, List.of(), List.of(), List.of(), List.of());
  }

  private static String claim(Claims claims, int index) {
    return Fingerprint.of(claims.all().get(index), claims);
  }

  private static String finding(Claims claims, String rule, int one, int other) {
    List<Finding.Evidence> evidence = new ArrayList<>();
    for (int index : new int[] {one, other}) {
      Claim claim = claims.all().get(index);
      evidence.add(new Finding.Evidence(claim.span(), claim.text(), claim.id()));
    }
    return Fingerprint.of(
        new Finding(
            "f1",
            rule,
            Agreement.INCONSISTENT,
            List.of(),
            evidence,
            "",
            "",
            "",
            "",
            BigDecimal.ONE),
        claims);
  }

  @Test
  void survivesEditsElsewhere() {
    Claims before = claims("a", FIRST + SECOND);
    Claims after = claims("a", "A new opening with 3 figures. " + FIRST + "  " + SECOND + "End.");
    assertEquals(claim(before, 2), claim(after, 3));
    assertEquals(finding(before, "r", 0, 2), finding(after, "r", 1, 3));
  }

  @Test
  void changesWithItsOwnSentence() {
    Claims before = claims("a", FIRST + SECOND);
    Claims after = claims("a", FIRST + SECOND.replace("May", "June"));
    assertNotEquals(claim(before, 2), claim(after, 2));
    assertNotEquals(finding(before, "r", 0, 2), finding(after, "r", 0, 2));
    assertEquals(claim(before, 0), claim(after, 0));
  }

  @Test
  void tellsTwinsApart() {
    Claims claims = claims("a", FIRST + SECOND);
    assertNotEquals(claim(claims, 0), claim(claims, 1));
    assertNotEquals(finding(claims, "r", 0, 2), finding(claims, "s", 0, 2));
  }

  @Test
  void aClaimIsOneArticlesAndAFindingIsNot() {
    Claims one = claims("a", FIRST + SECOND);
    Claims other = claims("b", FIRST + SECOND);
    assertNotEquals(claim(one, 0), claim(other, 0));
    assertEquals(finding(one, "r", 0, 2), finding(other, "r", 0, 2));
  }
}
