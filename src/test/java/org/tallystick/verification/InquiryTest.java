package org.tallystick.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.article.Article;
import org.tallystick.article.Section;
import org.tallystick.article.Span;
import org.tallystick.claim.BareClaim;
import org.tallystick.claim.Claim;
import org.tallystick.claim.Claims;
import org.tallystick.claim.Role;
import org.tallystick.claim.Subject;
import org.tallystick.claim.Word;
import org.tallystick.claim.Word.Part;
import org.tallystick.claim.Wording;
import org.tallystick.dataset.DatasetCatalog;
import org.tallystick.quantity.Kind;
import org.tallystick.quantity.Unit;

/** Sentences laid against small tables, with every content word in the claim's own clause. */
class InquiryTest {
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final String SCHOOLS =
      "school,town,gender,age,pupils,boarding,meals_2015,meals_2020\n"
          + "Ashfield,Oban,female,45,210,yes,100,150\nBirchwood,Oban,male,52,340,no,200,250\n"
          + "Carrick,Tain,female,61,120,no,300,120\nDunmore,Tain,male,66,560,yes,400,410\n"
          + "Eastgate,Wick,female,38,95,no,50,60\nFairlie,Wick,female,71,430,no,90,95\n";

  @TempDir static Path folder;
  private static DatasetCatalog catalog;

  @BeforeAll
  static void open() throws IOException {
    Path file = folder.resolve("schools.csv");
    Files.writeString(file, SCHOOLS);
    catalog = DatasetCatalog.open(List.of(file.toString()));
  }

  @AfterAll
  static void close() {
    catalog.close();
  }

  @Test
  void addsUpAveragesAndFindsTheMiddle() {
    assertSays(
        "supported", "1755", count("The schools have 1755 pupils in total.", "1755", "pupil"));
    assertSays("supported", "293", count("The average school has 293 pupils.", "293", "pupil"));
    assertSays("contradicted", "275", count("The median school has 255 pupils.", "255", "pupil"));
  }

  @Test
  void looksUpTheCellOfAName() {
    assertSays("supported", "340", count("Birchwood has 340 pupils.", "340", "pupil"));
    assertSays("contradicted", "340", count("Birchwood has 430 pupils.", "430", "pupil"));
  }

  @Test
  void readsOtherWordsForCellsAndNumbersAsConditions() {
    assertSays("supported", "4", count("Women head 4 schools.", "4", "school"));
    assertSays("supported", "3", count("Heads older than 60 lead 3 schools.", "3", "school"));
  }

  @Test
  void setsShareBesideTheRightWhole() {
    Claims claims =
        claim(
            "Of the schools in Oban, 50 percent are boarding.",
            "50",
            "school",
            Kind.PERCENT,
            Unit.PERCENT,
            Role.SHARE);
    assertSays("supported", "50", claims);
  }

  @Test
  void leavesAloneWhatTheTableDoesNotSay() {
    Verification verification =
        verify(count("Councillors spent 4812 hours on road repairs.", "4812", "hour"));
    assertEquals("unverifiable", verification.verdict().label());
  }

  private static void assertSays(String verdict, String found, Claims claims) {
    Verification verification = verify(claims);
    assertEquals(verdict, verification.verdict().label(), verification.toString());
    BigDecimal number = verification.found();
    assertNotNull(number);
    assertEquals(found, number.setScale(0, RoundingMode.HALF_UP).toPlainString());
  }

  private static Verification verify(Claims claims) {
    return new Verifier().verify(claims, catalog).get(0);
  }

  private static Claims count(String sentence, String figure, String head) {
    return claim(sentence, figure, head, Kind.COUNT, Unit.PLAIN, Role.LEVEL);
  }

  private static Claims claim(
      String sentence, String figure, String head, Kind kind, Unit unit, Role role) {
    int at = sentence.indexOf(figure);
    Span span = new Span(at, at + figure.length());
    Span whole = new Span(0, sentence.length());
    List<Word> words = new ArrayList<>();
    @Nullable Span subject = null;
    Matcher matcher = WORD.matcher(sentence);
    while (matcher.find()) {
      String lower = matcher.group().toLowerCase(Locale.ROOT);
      if (!PlainWords.isLight(lower)) {
        boolean name = matcher.start() > 0 && !lower.equals(matcher.group());
        Span where = new Span(matcher.start(), matcher.end());
        boolean cell = SCHOOLS.contains(matcher.group() + ",");
        words.add(
            new Word(matcher.group(), lower, name || cell ? "NNP" : "NN", Part.RESTRICTION, where));
        subject = lower.startsWith(head) ? where : subject;
      }
    }
    Claim claim =
        BareClaim.of(
            "c1",
            ClaimBuilder.exact(kind, figure, unit),
            role,
            span,
            span,
            figure,
            Section.BODY,
            whole,
            new Subject(head, head, List.of(), subject, false),
            new Wording(words));
    return new Claims(
        Article.of(sentence), List.of(claim), List.of(), List.of(), List.of(whole), List.of());
  }
}
