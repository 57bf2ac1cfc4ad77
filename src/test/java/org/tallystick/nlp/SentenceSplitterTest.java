package org.tallystick.nlp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.extraction.Token;

class SentenceSplitterTest {
  private final SentenceSplitter splitter = new SentenceSplitter(2_000);

  private List<String> split(String text) {
    return splitter.split(text).stream()
        .map(sentence -> String.join("|", sentence.stream().map(Token::text).toList()))
        .toList();
  }

  @Test
  void endsSentencesAtFullStopsButNotAtAbbreviations() {
    assertEquals(
        List.of("The|U.S.|paid|$|2.4|bn|.", "“|Too|much|,|”|he|said|."),
        split("The U.S. paid $2.4bn. “Too much,” he said."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n\n", "\r\n\r\n", "\n \t \n", "\r\r", "\n\n\n\n"})
  void endsASentenceAtABlankLine(String blank) {
    assertEquals(
        List.of("Prices|rise", "Rents|too|."), split("Prices rise" + blank + "Rents too."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void readsOnOverASingleLineEnd(String end) {
    assertEquals(List.of("Prices|rise|again|."), split("Prices rise" + end + "again."));
  }

  @Test
  void keepsQuotesBracketsCurrenciesAndFractionsAsWritten() {
    assertEquals(
        List.of("(|‘|a|’|)|[|\"|b|\"|]|£|5|€|6|½|3/4|…|–|—"),
        split("(‘a’) [\"b\"] £5 €6 ½ 3/4 … – —"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\ud800b 40 c",
        "\udc00 12 of \ud83d\ude00\ud83d\ude00 15",
        "nul \0 and 7\0",
        "\u202b\u05e9\u05dc\u05d5\u05dd 40\u202c left 41",
        "\ufeff\u200b12\u00a0000 e\u0301 \ud835\udfd9 9",
        "tab\tand\u2028line 5\u2029para 6",
        "<p>5&nbsp;%</p> &lt;6&gt;"
      })
  void givesEveryTokenBackFromTheText(String text) {
    List<Token> tokens = splitter.split(text).stream().flatMap(List::stream).toList();
    int end = 0;
    for (Token token : tokens) {
      assertEquals(token.text(), token.span().of(text));
      assertTrue(token.span().start() >= end, () -> token + " overlaps the one before");
      assertTrue(token.span().length() > 0, () -> token + " is empty");
      end = token.span().end();
    }
    assertEquals(
        text.replaceAll("[^0-9]", ""),
        String.join("", tokens.stream().map(t -> t.text().replaceAll("[^0-9]", "")).toList()),
        "every digit lies in a token");
  }

  @Test
  void cutsAParagraphWithoutEndAtWhiteSpace() {
    String text = "forty 12 ".repeat(3 * SentenceSplitter.MAX_PARAGRAPH / 9);
    List<List<Token>> sentences = splitter.split(text);
    assertTrue(sentences.stream().allMatch(sentence -> sentence.size() <= 2_000));
    assertEquals(
        2L * (3 * SentenceSplitter.MAX_PARAGRAPH / 9),
        sentences.stream().mapToLong(List::size).sum());
    assertTrue(
        sentences.stream()
            .flatMap(List::stream)
            .allMatch(token -> token.text().equals("forty") || token.text().equals("12")));
  }

  @Test
  void findsNothingInNothing() {
    assertEquals(List.of(), split(""));
    assertEquals(List.of(), split(" \n\n \r\n "));
  }
}
