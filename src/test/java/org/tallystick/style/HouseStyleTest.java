package org.tallystick.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.article.Article;
import org.tallystick.article.Section;
import org.tallystick.article.Span;
import org.tallystick.claim.BareClaim;
import org.tallystick.claim.Claim;
import org.tallystick.claim.Claims;
import org.tallystick.claim.Role;
import org.tallystick.claim.Wording;
import org.tallystick.quantity.Mention;
import org.tallystick.quantity.QuantityGrammar;

/**
 * Every rule of {@code rules.txt}: what departs from it, what the desk has instead, and silence.
 */
class HouseStyleTest {
  private static final Pattern MARK = Pattern.compile("⟦([^|⟧]*)\\|([^⟧]*)⟧");

  private record Departure(String text, @Nullable String replacement) {}

  @TestFactory
  Stream<DynamicTest> rulesSayWhatIsMarked() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    String rule = null;
    try (InputStream in =
        Objects.requireNonNull(HouseStyleTest.class.getResourceAsStream("rules.txt"))) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        if (line.isBlank() || line.startsWith("#")) {
          rule = null;
        } else if (rule == null) {
          rule = line;
        } else {
          String style = rule;
          tests.add(dynamicTest(style + " / " + line, () -> check(style, line)));
        }
      }
    }
    assertTrue(tests.size() > 25, "rules.txt must hold its cases");
    return tests.stream();
  }

  private static void check(String style, String marked) throws IOException {
    List<Departure> expected = new ArrayList<>();
    Matcher marks = MARK.matcher(marked);
    while (marks.find()) {
      expected.add(new Departure(marks.group(1), marks.group(2).isEmpty() ? null : marks.group(2)));
    }
    String text = MARK.matcher(marked).replaceAll("$1").replace(" // ", "\n\n");
    List<StyleFinding> found = read(style).check(claims(text, marked.contains(" // ")));
    assertEquals(
        expected, found.stream().map(f -> new Departure(f.text(), f.replacement())).toList());
    for (StyleFinding finding : found) {
      assertEquals(finding.text(), finding.span().of(text));
    }
  }

  private static HouseStyle read(String... lines) throws IOException {
    return HouseStyle.read("desk.style", new StringReader(String.join("\n", lines)));
  }

  /** The figures of a text, without any language model: each in the sentence around it. */
  private static Claims claims(String text, boolean headline) {
    int body = headline ? text.indexOf("\n\n") + 2 : 0;
    Article article =
        headline
            ? Article.builder(text.substring(body)).headline(text.substring(0, body - 2)).build()
            : Article.of(text);
    List<Claim> claims = new ArrayList<>();
    for (Mention mention : QuantityGrammar.create().find(text)) {
      boolean above = mention.start() < body;
      claims.add(
          BareClaim.of(
              "c" + (claims.size() + 1),
              mention.quantity(),
              Role.LEVEL,
              new Span(mention.start(), mention.end()),
              new Span(mention.outerStart(), mention.outerEnd()),
              text.substring(mention.start(), mention.end()),
              above ? Section.HEADLINE : Section.BODY,
              above ? new Span(0, body - 2) : new Span(body, text.length()),
              null,
              new Wording(List.of())));
    }
    return new Claims(article, claims, List.of(), List.of(), List.of(), List.of());
  }

  @Test
  void ofOnePlaceOnlyTheFirstRuleSpeaks() throws IOException {
    HouseStyle style = read("sentence-start: words", "words-below: 10");
    assertEquals(
        List.of("sentence-start"),
        style.check(claims("4 vans came.", false)).stream().map(StyleFinding::rule).toList());
  }

  @Test
  void messagesQuoteTheFigureAndTheDesk() throws IOException {
    assertEquals(
        List.of("In “nearly 4%”: the desk writes “percent” or “per cent” (“percent”)."),
        read("percent: percent, per cent").check(claims("It rose nearly 4%.", false)).stream()
            .map(StyleFinding::message)
            .toList());
  }

  @Test
  void commentsAndBlankLinesSayNothing() throws IOException {
    HouseStyle style = read("\uFEFF# The desk", "", "  percent :  per  cent ", "ranges: TO");
    assertEquals("percent: per  cent; ranges: TO", style.toString());
    assertTrue(HouseStyle.NONE.isEmpty() && !style.isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "per cent > no rule: “per cent”; write “name: value”",
        "colour: red > no rule “colour”; there are approximators, decimals, multipliers, percent, ranges, sentence-start, thousands, words-below",
        "percent: > percent has no value",
        "percent: prozent > no spelling “prozent”; there are percent, per cent, per-cent, pct, %",
        "words-below: many > needs a number from 1 to 100, got “many”",
        "words-below: 500 > needs a number from 1 to 100, got “500”",
        "thousands: dot > needs comma or space or none, got “dot”",
        "decimals: percent > decimals needs a kind and a number, got “percent”",
        "decimals: weight 2 > no kind of figure “weight”; there are all, count, percent, percentage-point, basis-point, money, measure, duration, age, fraction, ratio, multiple, rate, ordinal, temperature, poll-margin, score",
        "multipliers: million, lots > no spelling “lots”; there are thousand, k, million, m, mn, mln, billion, bn, b, bln, trillion, tn, trn, t",
      })
  void aLineThatIsNoRuleIsNamed(String line, String problem) {
    StyleException e = assertThrows(StyleException.class, () -> read("# one", "ranges: to", line));
    assertEquals("desk.style:3: " + problem, e.getMessage());
  }

  @Test
  void aRuleStandsOnlyOnce() {
    StyleException e = assertThrows(StyleException.class, () -> read("ranges: to", "Ranges: to"));
    assertEquals("desk.style:2: ranges stands there twice", e.getMessage());
  }
}
