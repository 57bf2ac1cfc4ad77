package org.tallystick.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
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
import org.tallystick.claim.Subject;
import org.tallystick.claim.Word;
import org.tallystick.claim.Word.Part;
import org.tallystick.claim.Wording;
import org.tallystick.dataset.DatasetCatalog;
import org.tallystick.quantity.Quantity;
import org.tallystick.quantity.QuantityGrammar;

/**
 * Figures whose column is known by its unit or from the sentence before, and whose rows by a
 * quarter or a people; the figure stands in brackets, the last sentence is the claim's.
 */
class TimesAndUnitsTest {
  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  /** An article, not a sentence alone. */
  private static final String LEAD = "Nobody complained. All went out again. ";

  private static final String LANDINGS =
      "harbour,country,quarter,boats,catch_value (£)\n"
          + "Vardo,Norway,2021 Q1,61,40250\nVardo,Norway,2021 Q2,72,51310\n"
          + "Bodo,Norway,2021 Q1,33,20900\nBodo,Norway,2021 Q2,38,26040\n"
          + "Kalmar,Sweden,2021 Q1,47,31770\nKalmar,Sweden,2021 Q2,52,35480\n";

  @TempDir static Path folder;
  private static DatasetCatalog catalog;

  @BeforeAll
  static void open() throws IOException {
    Path file = Files.writeString(folder.resolve("landings.csv"), LANDINGS);
    catalog = DatasetCatalog.open(List.of(file.toString()));
  }

  @AfterAll
  static void close() {
    catalog.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Kalmar sold fish worth [£35,480] in the second quarter of 2021.|sold|supported",
        "Kalmar sold fish worth [£35,480] in 2021 Q2.|sold|supported",
        "Vardo had [72] boats in the second quarter of 2021.|boats|supported",
        "Vardo had [61] boats in the second quarter of 2021.|boats|contradicted",
        "Norwegian boats sold fish worth [£138,500].|boats|supported",
        "Swedish boats sold fish worth [£67,250].|boats|supported",
        "Vardo had 61 boats in the first quarter of 2021. It had [72] in 2021 Q2.|It|supported",
      })
  void findsRowsAndColumn(String text, String head, String verdict) {
    Verification verification = verify(text, head);
    assertEquals(verdict, verification.verdict().label(), verification::toString);
  }

  @Test
  void aCountFarAboveAllRowsIsNoCountOfRows() {
    Verification verification = verify("The harbours of Norway counted [9,412] birds.", "birds");
    assertNotEquals("contradicted", verification.verdict().label(), verification::toString);
    String sql = verification.sql();
    assertTrue(sql == null || !sql.contains("count(*)"), verification::toString);
  }

  private static Verification verify(String marked, String head) {
    String whole = LEAD + marked;
    int at = whole.indexOf('[');
    String text = whole.replaceAll("[\\[\\]]", "");
    String figure = whole.substring(at + 1, whole.indexOf(']'));
    List<Span> sentences = new ArrayList<>();
    int from = 0;
    for (int stop = text.indexOf(". "); stop >= 0; stop = text.indexOf(". ", from)) {
      sentences.add(new Span(from, stop + 1));
      from = stop + 2;
    }
    Span own = new Span(from, text.length());
    sentences.add(own);
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text).region(from, text.length());
    while (matcher.find()) {
      String lower = matcher.group().toLowerCase(Locale.ROOT);
      if (!PlainWords.isLight(lower)) {
        boolean name = !lower.equals(matcher.group());
        Span where = new Span(matcher.start(), matcher.end());
        words.add(new Word(matcher.group(), lower, name ? "NNP" : "NN", Part.RESTRICTION, where));
      }
    }
    Quantity quantity = QuantityGrammar.create().read(figure).orElseThrow();
    Span span = new Span(at, at + figure.length());
    Claim claim =
        BareClaim.of(
            "c1",
            quantity,
            span,
            figure,
            own,
            new Subject(head, head, List.of(), null, false),
            new Wording(words));
    Claims claims =
        new Claims(Article.of(text), List.of(claim), List.of(), List.of(), sentences, List.of());
    return new Verifier().verify(claims, catalog).get(0);
  }
}
