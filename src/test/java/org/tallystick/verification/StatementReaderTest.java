package org.tallystick.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
import org.tallystick.quantity.Unit;

/** Statements about one small table, one shape a test, each true and false. */
class StatementReaderTest {
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final String HUTS =
      "hut,valley,opened,beds,height,draw code,tally\n"
          + "Steinhaus,Lanterntal,1902,40,2110,4-1,12\nGrauhorn,Lanterntal,1911,64,2430,2-2,7\n"
          + "Bergli,Oberau,1934,18,1980,3-0,9\nFernblick,Oberau,1958,96,2290,0-5,12\n"
          + "Kaltwasser,Oberau,1958,30,2510,1-1,3\n";

  @TempDir static Path folder;
  private static DatasetCatalog catalog;

  @BeforeAll
  static void open() throws IOException {
    Path file = folder.resolve("huts.csv");
    Files.writeString(file, HUTS);
    catalog = DatasetCatalog.open(List.of(file.toString()));
  }

  @AfterAll
  static void close() {
    catalog.close();
  }

  @Test
  void looksUpACell() {
    assertSays("supported", "Bergli has 18 beds.", "18");
    assertSays("contradicted", "Bergli has 14 beds.", "14");
  }

  @Test
  void findsAFigureThatIsAPartOfACell() {
    assertSays("supported", "The draw code of Bergli in Oberau is 3-0.", "3");
    assertSays("contradicted", "The draw code of Bergli in Oberau is 4-1.", "4");
  }

  @Test
  void countsTheRowsThatMeetTheConditions() {
    assertSays("supported", "There are 3 huts in Oberau.", "3");
    assertSays("contradicted", "There are 4 huts in Oberau.", "4");
    assertSays("supported", "There is 1 hut that opened in 1911.", "1");
  }

  @Test
  void countsDifferentCells() {
    assertSays("supported", "The huts stand in 2 different valleys.", "2");
    assertSays("contradicted", "The huts stand in 3 different valleys.", "3");
  }

  @Test
  void findsExtremesAlsoAmongSomeAndOfARowNamed() {
    assertSays("supported", "The highest number of beds is 96.", "96");
    assertSays("supported", "The highest number of beds in Lanterntal is 64.", "64");
    assertSays("contradicted", "Grauhorn has the most beds with 64.", "64");
  }

  @Test
  void addsUpAndAverages() {
    assertSays("supported", "The total of beds in Lanterntal is 104.", "104");
    assertSays("contradicted", "The total of beds in Lanterntal is 64.", "64");
    assertSays("supported", "The average height in Lanterntal is 2270.", "2270");
  }

  @Test
  void setsTwoRowsSideBySide() {
    assertSays("supported", "Grauhorn has 24 more beds than Steinhaus.", "24");
    assertSays("contradicted", "Grauhorn has 20 more beds than Steinhaus.", "20");
    assertSays("supported", "Bergli has 22 fewer beds than Steinhaus.", "22");
  }

  @Test
  void placesARowByAColumn() {
    Quantity second = ClaimBuilder.exact(Kind.ORDINAL, "2", Unit.PLAIN);
    assertSays("supported", claims("Grauhorn has the second highest height.", "second", second));
    assertSays("contradicted", claims("Bergli has the second highest height.", "second", second));
  }

  @Test
  void setsARowBeforeAllOthers() {
    assertSays("supported", "Fernblick has 96 beds, more than any other hut.", "96");
    assertSays("contradicted", "Grauhorn has 64 beds, more than any other hut.", "64");
    assertSays("supported", "Oberau has 3 huts, more than any other valley.", "3");
    assertSays("contradicted", "Lanterntal has 2 huts, more than any other valley.", "2");
  }

  @Test
  void holdsARowToBeTheOnlyOneOrOneOfSeveral() {
    assertSays("supported", "Bergli is the only hut with a tally of 9.", "9");
    assertSays("contradicted", "Steinhaus is the only hut with a tally of 12.", "12");
    assertSays("supported", "Bergli is one of 3 huts in Oberau.", "3");
    assertSays("contradicted", "Bergli is one of 2 huts in Oberau.", "2");
  }

  @Test
  void countsTheRowsBeforeAndSinceAYear() {
    assertSays("supported", "There are 2 huts opened before 1930.", "2");
    assertSays("contradicted", "There are 3 huts opened before 1930.", "3");
    assertSays("supported", "There are 3 huts opened since 1934.", "3");
  }

  @Test
  void checksEachOfTheRowsThatAreListed() {
    assertSays("supported", "Fernblick and Steinhaus have a tally of 12.", "12");
    assertSays("contradicted", "Fernblick and Bergli have a tally of 12.", "12");
  }

  @Test
  void readsAScoreThatNoCellHoldsAsOneOfItsColumn() {
    assertSays("contradicted", "The draw code of Bergli in Oberau is 7-2.", "7");
  }

  @Test
  void countsWinsAndLosses() throws IOException {
    Path file = folder.resolve("matches.csv");
    Files.writeString(
        file,
        "rival,month,result,crowd (thousands)\nOslo,May,W 3-1,4.2\nBergen,May,L 0-2,3.1\n"
            + "Molde,May,W 2-1,5.0\nSkien,June,L 1-4,2.7\nTromso,June,L 0-1,6.4\n");
    try (DatasetCatalog matches = DatasetCatalog.open(List.of(file.toString()))) {
      assertSays("supported", count("The Rovers won 2 matches in May.", "2"), matches);
      assertSays("contradicted", count("The Rovers lost 2 matches in May.", "2"), matches);
      assertSays("supported", count("The Rovers had a 2-1 record in May.", "2-1"), matches);
      assertSays("contradicted", count("The Rovers had a 1-2 record in May.", "1-2"), matches);
    }
  }

  @Test
  void leavesAloneWhatItDoesNotAccountFor() {
    assertNotDecided("Bergli never had 17 beds.", "17");
    assertNotDecided("Bergli sold its first 17 beds.", "17");
    assertNotDecided("Painters from Norway, Chile, Ghana and Peru left Bergli 17 beds.", "17");
  }

  @Test
  void leavesAloneTheSentencesOfAnArticle() {
    String text = "Bergli has 17 beds. It is cold. Snow fell. Nobody came.";
    Quantity figure = ClaimBuilder.exact(Kind.COUNT, "17", Unit.PLAIN);
    Claims alone = claims(text, "17", figure);
    List<Span> sentences = List.of(new Span(0, 19), new Span(20, 31), new Span(32, 42));
    Claims article =
        new Claims(alone.article(), alone.all(), List.of(), List.of(), sentences, List.of());
    assertEquals(null, read(article));
  }

  @Test
  void leavesASentenceThatTakesUpTheOneBeforeToOthers() {
    String text = "Bergli has 18 beds. It has 17 huts.";
    Quantity figure = ClaimBuilder.exact(Kind.COUNT, "17", Unit.PLAIN);
    Claims second = claims(text, "17", figure, new Span(20, text.length()), "");
    List<Span> sentences = List.of(new Span(0, 19), new Span(20, text.length()));
    Claims both =
        new Claims(second.article(), second.all(), List.of(), List.of(), sentences, List.of());
    assertEquals(null, read(both));
  }

  @Test
  void leavesATimeOpenThatTheReadingDoesNotAskFor() throws IOException {
    Path file = folder.resolve("guests.csv");
    Files.writeString(file, "hut,year,guests\nBergli,2001,180\nBergli,2002,195\nGrau,2001,77\n");
    String text = "Bergli had 180 guests in winter.";
    Quantity figure = ClaimBuilder.exact(Kind.COUNT, "180", Unit.PLAIN);
    Span whole = new Span(0, text.length());
    try (DatasetCatalog guests = DatasetCatalog.open(List.of(file.toString()))) {
      Verification any = read(claims(text, "180", figure, whole, ""), guests);
      assertTrue(any != null && any.verdict() instanceof Verdict.Supported, () -> "" + any);
      Verification timed = read(claims(text, "180", figure, whole, "winter"), guests);
      assertTrue(
          timed != null && timed.verdict() instanceof Verdict.Unverifiable, () -> "" + timed);
    }
  }

  private static @Nullable Verification read(Claims claims) {
    return read(claims, catalog);
  }

  private static @Nullable Verification read(Claims claims, DatasetCatalog data) {
    StatementReader reader =
        new StatementReader(
            data.tables().stream().map(t -> new TableGuide(new TableSense(t))).toList());
    return reader.read(claims.all().get(0), claims, q -> data.ask(q.query()));
  }

  private static void assertNotDecided(String sentence, String figure) {
    String verdict = verdict(count(sentence, figure));
    assertFalse(verdict.equals("contradicted") || verdict.equals("supported"), sentence);
  }

  private static void assertSays(String verdict, String sentence, String figure) {
    assertSays(verdict, count(sentence, figure));
  }

  private static void assertSays(String verdict, Claims claims) {
    assertSays(verdict, claims, catalog);
  }

  private static void assertSays(String verdict, Claims claims, DatasetCatalog data) {
    Verification one = new Verifier().verify(claims, data).get(0);
    assertEquals(verdict, one.verdict().label(), one.toString());
  }

  private static String verdict(Claims claims) {
    return new Verifier().verify(claims, catalog).get(0).verdict().label();
  }

  private static Claims count(String sentence, String figure) {
    String number = figure.split("-", -1)[0];
    return claims(sentence, figure, ClaimBuilder.exact(Kind.COUNT, number, Unit.PLAIN));
  }

  private static Claims claims(String sentence, String figure, Quantity quantity) {
    return claims(sentence, figure, quantity, new Span(0, sentence.length()), "");
  }

  private static Claims claims(
      String sentence, String figure, Quantity quantity, Span whole, String when) {
    Span span = new Span(sentence.indexOf(figure), sentence.indexOf(figure) + figure.length());
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(sentence);
    while (matcher.find()) {
      String lower = matcher.group().toLowerCase(java.util.Locale.ROOT);
      if (!PlainWords.isLight(lower)) {
        Span where = new Span(matcher.start(), matcher.end());
        boolean name = matcher.start() > 0 && !lower.equals(matcher.group());
        Part part = lower.equals(when) ? Part.PERIOD : Part.RESTRICTION;
        words.add(new Word(matcher.group(), lower, name ? "NNP" : "NN", part, where));
      }
    }
    Claim claim = BareClaim.of("c1", quantity, span, figure, whole, null, new Wording(words));
    return new Claims(
        Article.of(sentence), List.of(claim), List.of(), List.of(), List.of(whole), List.of());
  }
}
