package org.tallystick.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.article.Article;
import org.tallystick.article.Span;
import org.tallystick.claim.BareClaim;
import org.tallystick.claim.Claim;
import org.tallystick.claim.Claims;
import org.tallystick.claim.Word;
import org.tallystick.claim.Word.Part;
import org.tallystick.claim.Wording;
import org.tallystick.dataset.DatasetCatalog;
import org.tallystick.quantity.Kind;
import org.tallystick.quantity.Quantity;
import org.tallystick.quantity.QuantityGrammar;
import org.tallystick.quantity.Unit;

/** Figures after a named row, each by the noun of its column; figures in brackets {@code [ ]}. */
class RowSheetTest {
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final Pattern FIGURE = Pattern.compile("\\[([^\\]]+)\\]");
  private static final String PLAYERS =
      "player,club,goals,shots_made,shots_attempted,saves,assists,tov\n"
          + "Mara Lindqvist,Harriers,9,9,12,0,4,2\nIda Holm,Harriers,0,0,0,14,1,0\n"
          + "Sofie Dahl,Rovers,7,7,11,0,5,1\nAnna Krog,Rovers,0,0,0,9,2,6\n";
  private static final String CLUBS =
      "town,club,won,lost,goals,first_half,fines\n"
          + "Halden,Harriers,12,5,28,15,3\nSkien,Rovers,9,8,24,11,7\n";

  @TempDir static Path folder;
  private static DatasetCatalog catalog;

  @BeforeAll
  static void open() throws IOException {
    Path players = folder.resolve("players.csv");
    Path clubs = folder.resolve("clubs.csv");
    Files.writeString(players, PLAYERS);
    Files.writeString(clubs, CLUBS);
    catalog = DatasetCatalog.open(List.of(players.toString(), clubs.toString()));
  }

  @AfterAll
  static void close() {
    catalog.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mara Lindqvist had [9] goals and [4] assists.|supported supported",
        "Mara Lindqvist had [6] goals and [4] assists.|contradicted supported",
        "Dahl led the Rovers with [7] goals and [2] assists.|supported contradicted",
        "Krog made [9] saves against the Harriers, with [6] turnovers.|supported supported",
        "Holm posted a [19]-save effort.|contradicted",
        "Lindqvist scored [9] goals on [9]-of-12 shooting.|supported supported",
        "Lindqvist scored [9] goals on [9]-of-19 shooting.|supported contradicted",
        "The Harriers beat the Rovers [28-24].|supported",
        "The Harriers beat the Rovers [28-20].|contradicted",
        "The Harriers won the first half against the Rovers [15-11].|supported",
        "The Harriers ([12-5]) paid [3] fines.|supported supported",
        "The Rovers ([8-7]) paid [9] fines.|contradicted contradicted"
      })
  void readsEachFigureInItsColumn(String text, String verdicts) {
    assertEquals(verdicts, verdicts(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Dahl had [3] goals in the second half.",
        "Dahl averaged [3] goals.",
        "Dahl and Krog combined for [13] goals.",
        "The Rovers captain had [3] goals.",
        "The Harriers beat Oppsal [31-20].",
        "Coming off a [13]-goal night, Dahl rested.",
        "Dahl had [3] goals against Oppsal.",
        "Dahl won her [50] caps long ago.",
        "Captain Nilsen led the Rovers with [3] fines.",
        "The Rovers ' bench had [3] fines."
      })
  void leavesAloneWhatMayBeOfSomethingElse(String text) {
    assertNotEquals("contradicted", verdicts(text));
  }

  @Test
  void followsAPronounToTheRowBefore() {
    assertEquals(
        "supported contradicted", verdicts("Dahl scored [7] goals. She gave [9] assists."));
  }

  private static String verdicts(String marked) {
    StringBuilder text = new StringBuilder();
    List<Span> figures = new ArrayList<>();
    Matcher matcher = FIGURE.matcher(marked);
    int from = 0;
    while (matcher.find()) {
      text.append(marked, from, matcher.start());
      figures.add(new Span(text.length(), text.length() + matcher.group(1).length()));
      text.append(matcher.group(1));
      from = matcher.end();
    }
    text.append(marked.substring(from));
    Claims claims = claims(text.toString(), figures);
    List<String> verdicts =
        new Verifier().verify(claims, catalog).stream().map(one -> one.verdict().label()).toList();
    return String.join(" ", verdicts);
  }

  private static Claims claims(String text, List<Span> figures) {
    List<Span> sentences = new ArrayList<>();
    int start = 0;
    for (String sentence : text.split("(?<=\\.) ")) {
      sentences.add(new Span(start, start + sentence.length()));
      start += sentence.length() + 1;
    }
    List<Claim> claims = new ArrayList<>();
    for (Span figure : figures) {
      Span sentence =
          sentences.stream()
              .filter(s -> s.start() <= figure.start() && s.end() >= figure.end())
              .findFirst()
              .orElseThrow();
      claims.add(claim("c" + (claims.size() + 1), text, figure, sentence));
    }
    return new Claims(Article.of(text), claims, List.of(), List.of(), sentences, List.of());
  }

  private static Claim claim(String id, String text, Span figure, Span sentence) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text).region(sentence.start(), sentence.end());
    while (matcher.find()) {
      String lower = matcher.group().toLowerCase(Locale.ROOT);
      boolean name = !lower.equals(matcher.group()) && !PlainWords.isLight(lower);
      String tag =
          lower.equals("against") ? "IN" : name ? "NNP" : lower.endsWith("ed") ? "VBD" : "NN";
      words.add(
          new Word(
              matcher.group(),
              lower,
              tag,
              Part.RESTRICTION,
              new Span(matcher.start(), matcher.end())));
    }
    String written = text.substring(figure.start(), figure.end());
    return BareClaim.of(id, quantity(written), figure, written, sentence, null, new Wording(words));
  }

  private static Quantity quantity(String written) {
    return written.contains("-")
        ? QuantityGrammar.create().read(written).orElseThrow()
        : ClaimBuilder.exact(Kind.COUNT, new BigDecimal(written).toPlainString(), Unit.PLAIN);
  }
}
