package org.tallystick.nlp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.extraction.Parse;
import org.tallystick.extraction.TimeMention;
import org.tallystick.extraction.Token;

class CoreNlpAnnotatorIT {
  private static final LocalDate MONDAY = LocalDate.of(2018, 5, 21);

  private static CoreNlpAnnotator annotator;

  @BeforeAll
  static void make() {
    annotator = new CoreNlpAnnotator();
  }

  @AfterAll
  static void close() {
    annotator.close();
  }

  private static List<Token> tagged(String sentence) {
    return annotator.tags(annotator.sentences(sentence).get(0));
  }

  private static List<String> dependencies(String sentence) {
    List<Token> tokens = tagged(sentence);
    Parse parse = annotator.parse(tokens);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      int head = parse.heads().get(i);
      lines.add(
          parse.relations().get(i)
              + "("
              + (head < 0 ? "-" : tokens.get(head).text())
              + ", "
              + tokens.get(i).text()
              + ")");
    }
    return lines;
  }

  @Test
  void tagsAndFindsLemmas() {
    List<String> words =
        tagged("The mayors freed 310 prisoners, and Ohio's costs were rising.").stream()
            .map(token -> token.text() + "/" + token.tag() + "/" + token.lemma())
            .toList();
    assertEquals(
        List.of(
            "The/DT/the",
            "mayors/NNS/mayor",
            "freed/VBD/free",
            "310/CD/310",
            "prisoners/NNS/prisoner",
            ",/,/,",
            "and/CC/and",
            "Ohio/NNP/ohio",
            "'s/POS/'s",
            "costs/NNS/cost",
            "were/VBD/be",
            "rising/VBG/rise",
            "././."),
        words);
  }

  @Test
  void linksFiguresToWhatTheyCount() {
    List<String> links = dependencies("The county closed 12 libraries last year.");
    assertTrue(links.contains("nummod(libraries, 12)"), links::toString);
    assertTrue(links.contains("obj(closed, libraries)"), links::toString);
    assertTrue(links.contains("nsubj(closed, county)"), links::toString);
    assertTrue(links.contains("root(-, closed)"), links::toString);
  }

  @Test
  void readsAFigureHandedOverAsOneNumeral() {
    List<Token> raw = tagged("The firm paid $2.4 billion to 300 owners.");
    List<Token> merged = new ArrayList<>(raw);
    Token dollar = raw.get(3);
    Token billion = raw.get(5);
    merged.subList(3, 6).clear();
    merged.add(
        3, new Token("$2.4 billion", "CD", "$2.4 billion", dollar.span().hull(billion.span())));
    Parse parse = annotator.parse(merged);
    assertEquals("obj", parse.relations().get(3));
    assertEquals(2, parse.heads().get(3));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Output fell in 2016.              | 2016                    | 2016-01-01 | 2016-12-31",
        "Output fell last year.            | last year               | 2017-01-01 | 2017-12-31",
        "Output fell in April.             | April                   | 2018-04-01 | 2018-04-30",
        "Output fell in mid-April.         | mid-April               | 2018-04-10 | 2018-04-20",
        "Output fell in early May.         | early May               | 2018-05-01 | 2018-05-10",
        "Output fell in late 2016.         | late 2016               | 2016-09-01 | 2016-12-31",
        "Output fell in the first half of 2018. | the first half of 2018 | 2018-01-01 | 2018-06-30",
        "Output fell in the second half of 2016. | the second half of 2016 | 2016-07-01 | 2016-12-31",
        "Output fell in the third quarter of 2017. | the third quarter of 2017 | 2017-07-01 | 2017-09-30",
        "Output fell last week.            | last week               | 2018-05-14 | 2018-05-20",
        "Output fell last summer.          | last summer             | 2017-06-01 | 2017-08-31",
        "Output fell in the 1980s.         | the 1980s               | 1980-01-01 | 1989-12-31",
        "Output fell in the early 1990s.   | early 1990s             | 1990-01-01 | 1993-04-30",
        "Output fell on Friday.            | Friday                  | 2018-05-18 | 2018-05-18",
        "Output will fall on Friday.       | Friday                  | 2018-05-25 | 2018-05-25",
        "Output fell on May 3, 2018.       | May 3, 2018             | 2018-05-03 | 2018-05-03",
        "Output fell on 21/07/2016.        | 21/07/2016              | 2016-07-21 | 2016-07-21",
        "Output fell on July 21-24.        | July 21-24              | 2017-07-21 | 2017-07-24",
        "Output fell two weeks ago.        | two weeks ago           | 2018-05-07 | 2018-05-13",
        "Output fell a year ago.           | a year ago              | 2017-01-01 | 2017-12-31",
        "Output fell earlier this year.    | earlier this year       | 2018-01-01 | 2018-05-21",
        "Output fell in the past three years. | the past three years | 2015-05-21 | 2018-05-21",
        "Output fell for three months.     | three months            |            |",
        "Output fell a year earlier.       | a year earlier          |            |",
        "Output falls every Monday.        | every Monday            |            |",
      })
  void turnsTimesIntoDays(String text, String words, String start, String end) {
    List<TimeMention> times = annotator.times(text, tagged(text), MONDAY);
    assertEquals(1, times.size(), times::toString);
    TimeMention time = times.get(0);
    assertEquals(words, time.span().of(text));
    assertEquals(start + " " + end, time.start() + " " + time.end());
  }

  @Test
  void keepsTheTimexOfADuration() {
    String text = "It lasted three months.";
    assertEquals("P3M", annotator.times(text, tagged(text), MONDAY).get(0).timex());
  }

  @Test
  void placesOnlyFullDatesWithoutAReference() {
    String full = "It began in March 2014.";
    TimeMention march = annotator.times(full, tagged(full), null).get(0);
    assertEquals(LocalDate.of(2014, 3, 1), march.start());
    for (String open : List.of("It began last year.", "It began in March.", "It began Monday.")) {
      List<TimeMention> times = annotator.times(open, tagged(open), null);
      assertEquals(1, times.size(), open);
      assertEquals(null, times.get(0).start(), () -> open + times);
    }
  }

  @Test
  void findsSeveralTimesInTheirOrder() {
    String text = "Between January and mid-April, and again on 21/07/2016, prices rose.";
    assertEquals(
        List.of("January", "mid-April", "21/07/2016"),
        annotator.times(text, tagged(text), MONDAY).stream()
            .map(time -> time.span().of(text))
            .toList());
  }

  @Test
  void loadsNothingThatIsNotAskedFor() {
    try (CoreNlpAnnotator fresh = new CoreNlpAnnotator()) {
      List<Token> sentence = fresh.sentences("Twelve people came in 2016.").get(0);
      assertFalse(fresh.taggerLoaded());
      List<Token> tagged = fresh.tags(sentence);
      assertTrue(fresh.taggerLoaded());
      assertFalse(fresh.parserLoaded());
      assertFalse(fresh.timesLoaded());
      fresh.times("Twelve people came in 2016.", tagged, null);
      assertTrue(fresh.timesLoaded());
      assertFalse(fresh.parserLoaded());
    }
  }

  @Test
  void answersDoNotDependOnWhatWasReadBefore() {
    LocalDate thursday = LocalDate.of(2021, 6, 10);
    try (CoreNlpAnnotator fresh = new CoreNlpAnnotator()) {
      List<String> first =
          days(fresh, "Crowds are a sight every Saturday and on Monday.", thursday);
      assertEquals(List.of("2021-06-05"), days(fresh, "She left Saturday.", thursday));
      assertEquals(List.of("2021-06-15"), days(fresh, "They will meet Tuesday.", thursday));
      assertEquals(
          List.of("2021-06-07"),
          days(fresh, "Drivers walked out over pay in the port on Monday.", thursday));
      assertEquals(List.of("2020-11"), days(fresh, "They left in November.", thursday));
      assertEquals(List.of("2020-11"), days(fresh, "The dam opened in November.", thursday));
      assertEquals(
          List.of("2021-11"), days(fresh, "The dam will be opened in November.", thursday));
      assertEquals(
          first, days(fresh, "Crowds are a sight every Saturday and on Monday.", thursday));
    }
  }

  private static List<String> days(CoreNlpAnnotator annotator, String text, LocalDate reference) {
    List<Token> tokens = annotator.tags(annotator.sentences(text).get(0));
    return annotator.times(text, tokens, reference).stream().map(TimeMention::timex).toList();
  }

  @Test
  void loadsEverythingWhenAsked() {
    try (CoreNlpAnnotator fresh = new CoreNlpAnnotator()) {
      fresh.load();
      assertTrue(fresh.taggerLoaded() && fresh.timesLoaded() && fresh.parserLoaded());
    }
  }

  @Test
  void givesTheSameAnswersToFourThreads() throws Exception {
    List<String> texts = new ArrayList<>();
    for (int i = 1; i <= 16; i++) {
      texts.add(
          "In mid-April 20%02d, %d of the %d towns that had closed a pool for %d months said on Friday they paid £%d.5m more than last year."
              .formatted(i % 20, i, 3 * i, i, 7 * i));
    }
    List<String> expected = texts.stream().map(CoreNlpAnnotatorIT::everything).toList();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<String>>> answers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        answers.add(
            threads.submit(() -> texts.stream().map(CoreNlpAnnotatorIT::everything).toList()));
      }
      for (Future<List<String>> answer : answers) {
        assertEquals(expected, answer.get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static String everything(String text) {
    List<Token> tokens = tagged(text);
    return tokens + " " + annotator.parse(tokens) + " " + annotator.times(text, tokens, MONDAY);
  }

  @Test
  void takesALongSentence() {
    List<Token> tokens = tagged("12 ".repeat(CoreNlpAnnotator.MAX_SENTENCE_TOKENS));
    assertEquals(CoreNlpAnnotator.MAX_SENTENCE_TOKENS, tokens.size());
    assertEquals(tokens.size(), annotator.parse(tokens).heads().size());
  }

  @Test
  void writesNothingOnTheConsole() {
    PrintStream err = System.err;
    PrintStream out = System.out;
    ByteArrayOutputStream seen = new ByteArrayOutputStream();
    try (PrintStream tap = new PrintStream(seen, true, StandardCharsets.UTF_8);
        CoreNlpAnnotator fresh = new CoreNlpAnnotator()) {
      System.setErr(tap);
      System.setOut(tap);
      String text = "\ud800 It rose \0 12 \u202b percent in 2016.";
      List<Token> tokens = fresh.tags(fresh.sentences(text).get(0));
      fresh.times(text, tokens, null);
      fresh.parse(tokens);
    } finally {
      System.setErr(err);
      System.setOut(out);
    }
    assertEquals("", seen.toString(StandardCharsets.UTF_8));
  }

  @Test
  void namesTheWrongCall() {
    List<Token> untagged = annotator.sentences("Twelve came.").get(0);
    assertThrows(IllegalArgumentException.class, () -> annotator.parse(untagged));
    assertThrows(IllegalArgumentException.class, () -> annotator.times("short", untagged, null));
    CoreNlpAnnotator closed = new CoreNlpAnnotator();
    closed.close();
    closed.close();
    assertThrows(IllegalStateException.class, () -> closed.sentences("Twelve came."));
  }
}
