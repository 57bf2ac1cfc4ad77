package org.tallystick.consistency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.claim.Claims;
import org.tallystick.claim.Link;
import org.tallystick.claim.Relation;

/** What holds of every article, however odd. */
class ConsistencyPropertiesTest {
  private static final List<String> FIGURES =
      List.of(
          "12",
          "480",
          "0",
          "-5",
          "3.5",
          "1 million",
          "$2.4 billion",
          "40 percent",
          "130 percent",
          "0 percent",
          "half",
          "one in five",
          "doubled",
          "10-day",
          "12 years",
          "5-3",
          "20 to 30",
          "3 percentage points",
          "50 miles",
          "70 km",
          "25 per 100,000",
          "$20 an hour",
          "£8,000",
          "34-year-old");
  private static final List<String> WORDS =
      List.of(
          " patients",
          " of the ",
          ", or ",
          " rose from ",
          " to ",
          " and ",
          ": ",
          " (",
          ") ",
          ". Of those, ",
          ". The ",
          " women",
          " men",
          " in all",
          ", a total of ",
          " average of ",
          " each",
          " between ",
          " born in 1950, died in 2010 at ",
          " Tuesday, May 3, 2018 ",
          " a majority, ",
          " margin of error of ",
          " poll of ",
          " lead of ",
          ", up from ",
          "\n\n",
          ". ",
          " from June 3 to June 31, ",
          " the remaining ",
          " to the pound",
          ", a rate of ",
          ", bringing the total to ",
          " was cut in half, from ",
          " votes to ",
          " of them",
          " is deeper than ",
          ". The rest, ",
          " more than ",
          " nearly ");

  private static Claims random(long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder("The ");
    Map<String, String> frames = new HashMap<>();
    int figures = 0;
    for (int i = 0; i < 5 + random.nextInt(60); i++) {
      if (random.nextInt(3) == 0) {
        text.append('⟦').append(FIGURES.get(random.nextInt(FIGURES.size()))).append('⟧');
        figures++;
      } else {
        text.append(WORDS.get(random.nextInt(WORDS.size())));
      }
    }
    for (int i = 1; i <= figures; i++) {
      int other = 1 + random.nextInt(figures);
      if (other != i) {
        String frame =
            switch (random.nextInt(6)) {
              case 0 -> "base " + other;
              case 1 -> "restates " + other;
              case 2 -> "part-of " + other;
              case 3 -> "up " + other + " " + (1 + random.nextInt(figures));
              case 4 -> "period-of " + other;
              default -> "do: see";
            };
        frames.put("" + i, frame);
      }
    }
    return MarkedArticle.read(
                random.nextBoolean() ? "⟦12⟧ men" : null, text.toString(), null, Map.of())
            .all()
            .isEmpty()
        ? MarkedArticle.read(null, text.toString(), null, Map.of())
        : MarkedArticle.read(null, text.toString(), null, frames);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void noRuleThrowsAndTheOrderOfLinksDoesNotMatter(long seed) {
    ConsistencyChecker checker = ConsistencyChecker.create().withConsistent();
    for (int i = 0; i < 50; i++) {
      Claims claims = random(seed * 1000 + i);
      ConsistencyChecker.Outcome outcome = checker.check(claims);
      assertEquals(List.of(), outcome.warnings(), claims.article().text());
      List<Link> shuffled = new ArrayList<>(claims.links());
      Collections.shuffle(shuffled, new Random(seed));
      Claims other =
          new Claims(
              claims.article(),
              claims.all(),
              shuffled,
              claims.periods(),
              claims.sentences(),
              List.of());
      assertEquals(outcome, checker.check(other));
      for (Finding finding : outcome.findings()) {
        for (Finding.Evidence evidence : finding.evidence()) {
          assertEquals(evidence.text(), evidence.span().of(claims.article().text()));
        }
      }
    }
  }

  @Test
  void sharesThatGoInACircleEnd() {
    Claims claims =
        MarkedArticle.read(
            null,
            "Of ⟦12⟧ dogs ⟦40 percent⟧ bark, and ⟦7⟧ of them.",
            null,
            Map.of("1", "base 3; part-of 2", "2", "base 3", "3", "base 2; part-of 1"));
    assertEquals(List.of(), ConsistencyChecker.create().check(claims).warnings());
  }

  @Test
  void tiesGrowWithTheArticleNotWithItsSquare() {
    int small = ties(100);
    int large = ties(50_000);
    assertTrue(small > 0, "the sample must hold ties");
    assertTrue(large <= small * 600L, small + " ties of 100 claims grew to " + large);
    AtomicInteger weighed = new AtomicInteger();
    Claims claims = many(50_000);
    ConsistencyChecker.create()
        .check(claims)
        .findings()
        .forEach(finding -> weighed.incrementAndGet());
    assertTrue(weighed.get() <= 50_000, "at most one finding a claim, got " + weighed.get());
  }

  private static int ties(int count) {
    return Ties.of(Reading.of(many(count)), Finders.ALL).size();
  }

  /** An article of {@code count} claims, all with the same head, the worst case for an index. */
  private static Claims many(int count) {
    Claims one =
        MarkedArticle.read(
            null,
            "Of the ⟦60⟧ trees, ⟦45⟧ trees survived, or ⟦90 percent⟧. The ⟦50⟧ trees were felled.",
            null,
            Map.of());
    List<org.tallystick.claim.Claim> claims = new ArrayList<>();
    List<org.tallystick.article.Span> sentences = new ArrayList<>();
    List<Link> links = new ArrayList<>();
    String unit = one.article().text() + " ";
    int times = count / 4;
    for (int i = 0; i < times; i++) {
      int shift = i * unit.length();
      for (org.tallystick.claim.Claim claim : one.all()) {
        claims.add(Shifted.by(claim, shift, "c" + (claims.size() + 1)));
      }
      one.sentences().forEach(span -> sentences.add(span.shift(shift)));
      int last = claims.size();
      links.add(new Link(Relation.RESTATES, "c" + (last - 1), "c" + (last - 2)));
    }
    return new Claims(
        org.tallystick.article.Article.of(unit.repeat(times)),
        claims,
        links,
        List.of(),
        sentences,
        List.of());
  }

  /** Copies of a claim further on in the text. */
  private static final class Shifted {
    private Shifted() {}

    static org.tallystick.claim.Claim by(org.tallystick.claim.Claim c, int shift, String id) {
      return new org.tallystick.claim.Claim(
          id,
          c.quantity(),
          c.role(),
          c.span().shift(shift),
          c.outer().shift(shift),
          c.text(),
          c.section(),
          c.sentence().shift(shift),
          c.subject(),
          c.predicate(),
          c.agent(),
          c.place(),
          c.period(),
          c.attribution(),
          c.change(),
          null,
          c.modality(),
          c.quoted(),
          c.wording());
    }
  }
}
