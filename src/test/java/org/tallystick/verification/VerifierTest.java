package org.tallystick.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.claim.Claims;
import org.tallystick.claim.Modality;
import org.tallystick.claim.Role;
import org.tallystick.claim.Word.Part;
import org.tallystick.dataset.DatasetCatalog;
import org.tallystick.quantity.Kind;
import org.tallystick.quantity.Unit;
import org.tallystick.verification.Verdict.Reason;
import org.tallystick.verification.Verdict.Unverifiable;

/** Claims made by hand against a small table of a ferry line's rescues. */
class VerifierTest {
  private static final LocalDate JUNE = LocalDate.of(2021, 6, 1);
  private static final LocalDate END_OF_AUGUST = LocalDate.of(2021, 8, 31);

  @TempDir static Path folder;
  private static DatasetCatalog catalog;

  private final Verifier verifier = new Verifier();

  @BeforeAll
  static void open() throws IOException {
    StringBuilder rows = new StringBuilder("rescued_on,harbour,vessel,injured\n");
    String[] harbours = {"Port Ellen", "Oban", "Oban", "Tobermory"};
    String[] vessels = {"kayak", "yacht", "trawler", "kayak", "yacht"};
    for (int i = 0; i < 40; i++) {
      rows.append(JUNE.plusDays(i * 91L / 39))
          .append(',')
          .append(harbours[i % 4])
          .append(',')
          .append(vessels[i % 5])
          .append(',')
          .append(i < 5 ? "yes" : "no")
          .append('\n');
    }
    Path file = Files.writeString(folder.resolve("rescues.csv"), rows);
    Files.writeString(
        folder.resolve("datapackage.json"),
        """
        {"resources": [{"path": "rescues.csv", "title": "Rescues of sailors by the lifeboat crews",
          "description": "One row for each sailor rescued. Injured sailors went to hospital in Oban.",
          "schema": {"fields": [
            {"name": "injured", "description": "Whether the sailor cracked a bone"}]}}]}
        """);
    catalog = DatasetCatalog.open(List.of(file.toString()));
    assertEquals(List.of(), catalog.problems());
  }

  @AfterAll
  static void close() {
    catalog.close();
  }

  private Verification last(ClaimBuilder... builders) {
    Claims claims = ClaimBuilder.claims(builders);
    List<Verification> all = verifier.verify(claims, catalog);
    assertEquals(builders.length, all.size());
    return all.get(all.size() - 1);
  }

  @Test
  void theQuestionThatWasChosenIsAmongThoseTried() {
    Claims claims = ClaimBuilder.claims(rescued("10").place("Tobermory"));
    Verification verification = verifier.verify(claims, catalog).get(0);
    List<Tried> tried =
        new QuestionExplanation(catalog).of(claims.all().get(0), claims, verification);
    assertEquals("supported", verification.verdict().label());
    assertTrue(tried.get(0).chosen());
    assertEquals(verification.sql(), tried.get(0).sql());
    assertTrue(tried.get(0).explained().contains("Tobermory"), tried.toString());
    assertEquals(List.of(), tried.get(0).unexplained());
    assertEquals(1, tried.stream().filter(Tried::chosen).count());
  }

  @Test
  void aWordThatNothingExplainsIsNamedForEachQuestionTried() {
    Claims claims = ClaimBuilder.claims(rescued("40").words(Part.RESTRICTION, "purple"));
    Verification verification = verifier.verify(claims, catalog).get(0);
    List<Tried> tried =
        new QuestionExplanation(catalog).of(claims.all().get(0), claims, verification);
    assertTrue(
        tried.stream().anyMatch(one -> one.unexplained().contains("purple")), tried.toString());
  }

  private static ClaimBuilder rescued(String number) {
    return ClaimBuilder.count("c1", number)
        .subject("sailor")
        .predicate("rescue")
        .agent("lifeboat crews");
  }

  private static void assertUnverifiable(Reason reason, Verification verification) {
    assertEquals(new Unverifiable(reason), verification.verdict(), verification::toString);
  }

  private static void assertFound(String verdict, String found, Verification verification) {
    assertEquals(verdict, verification.verdict().label(), verification::toString);
    assertNotNull(verification.found());
    assertEquals(0, new BigDecimal(found).compareTo(verification.found()), verification::toString);
  }

  @Test
  void withoutDataEveryClaimIsUnverifiable() {
    Claims claims = ClaimBuilder.claims(rescued("40"), ClaimBuilder.percent("c2", "10"));
    List<Verification> none = verifier.verify(claims, null);
    assertEquals(2, none.size());
    none.forEach(verification -> assertUnverifiable(Reason.NO_DATASET, verification));
    try (DatasetCatalog empty = DatasetCatalog.open(List.of())) {
      assertEquals(none, verifier.verify(claims, empty));
    }
  }

  @Test
  void countsAllRowsWhereEveryWordIsTrueOfAllOfThem() {
    Verification verification = last(rescued("40"));
    assertFound("supported", "40", verification);
    assertEquals("rescues", verification.table());
    assertEquals("SELECT count(*) FROM \"rescues\"", verification.sql());
    assertEquals("number of rows of rescues", verification.question());
    assertFound("contradicted", "40", last(rescued("45")));
    assertFound("imprecise", "40", last(rescued("41")));
  }

  @Test
  void valuesOfCellsBecomeConditions() {
    Verification verification = last(rescued("21").place("Oban"));
    assertFound("imprecise", "20", verification);
    assertEquals("number of rows of rescues where harbour is Oban", verification.question());
    Verification both = last(rescued("5").place("Port Ellen").words(Part.RESTRICTION, "yacht"));
    assertFound(
        "contradicted",
        "4",
        last(rescued("9").place("Port Ellen").words(Part.RESTRICTION, "yacht")));
    assertEquals(
        "SELECT count(*) FROM \"rescues\""
            + " WHERE \"harbour\" = 'Port Ellen' AND \"vessel\" = 'yacht'",
        both.sql());
  }

  @Test
  void aColumnOfYesAndNoIsNamedByItsHeaderOrItsDescription() {
    Verification header = last(rescued("5").words(Part.RESTRICTION, "injured"));
    assertFound("supported", "5", header);
    assertEquals("SELECT count(*) FROM \"rescues\" WHERE \"injured\" = 'yes'", header.sql());
    Verification description =
        last(
            ClaimBuilder.percent("c1", "12.5")
                .subject("sailor")
                .predicate("crack")
                .words(Part.PREDICATE, "crack", "bone")
                .words(Part.RESTRICTION, "rescued"));
    assertFound("supported", "12.5", description);
  }

  @Test
  void aShareIsTakenOfItsBase() {
    ClaimBuilder base = rescued("20").place("Oban");
    Verification verification =
        last(base, ClaimBuilder.percent("c2", "20").base("c1").predicate("injured"));
    assertFound("contradicted", "10", verification);
    assertEquals(
        "share where injured is yes among the rows of rescues where harbour is Oban",
        verification.question());
    assertFound(
        "supported",
        "10",
        last(base, ClaimBuilder.percent("c2", "10").base("c1").predicate("injured")));
  }

  @Test
  void aFractionIsFoundBetweenNoughtAndOne() {
    Verification verification =
        last(
            ClaimBuilder.of("c1", ClaimBuilder.exact(Kind.FRACTION, "0.5", Unit.PLAIN))
                .role(Role.SHARE)
                .subject("rescue")
                .place("Oban")
                .words(Part.PREDICATE, "kayak"));
    assertFound("contradicted", "0.4", verification);
  }

  @Test
  void aCountOutOfAnotherKeepsItsConditions() {
    ClaimBuilder base = rescued("20").place("Oban");
    Verification verification =
        last(
            base,
            ClaimBuilder.of("c2", ClaimBuilder.nearly("2"))
                .base("c1")
                .subject("sailor")
                .predicate("injured"));
    assertEquals(
        "SELECT count(*) FROM \"rescues\" WHERE \"harbour\" = 'Oban' AND \"injured\" = 'yes'",
        verification.sql());
  }

  @Test
  void aPeriodThatTheTableCoversBecomesACondition() {
    Verification summer = last(rescued("40").during(JUNE, END_OF_AUGUST));
    assertFound("supported", "40", summer);
    assertEquals(
        "number of rows of rescues where rescued on is from 2021-06-01 to 2021-08-31",
        summer.question());
    assertEquals(
        "supported", last(rescued("13").during(JUNE, LocalDate.of(2021, 6, 30))).verdict().label());
  }

  @Test
  void aPeriodThatTheTableDoesNotCoverContradictsNothing() {
    assertUnverifiable(
        Reason.AMBIGUOUS, last(rescued("400").during(LocalDate.of(2014, 1, 1), END_OF_AUGUST)));
    Verification open = last(rescued("400").during(null, null));
    assertUnverifiable(Reason.AMBIGUOUS, open);
    assertEquals("The question leaves open: when.", open.reason());
  }

  @Test
  void aWordThatNothingExplainsContradictsNothingButTheAnswerIsShown() {
    Verification verification = last(rescued("12").words(Part.RESTRICTION, "drunk"));
    assertUnverifiable(Reason.AMBIGUOUS, verification);
    assertEquals(0, new BigDecimal("40").compareTo(notNull(verification.found())));
    assertEquals("SELECT count(*) FROM \"rescues\"", verification.sql());
    assertEquals("The question leaves open: drunk.", verification.reason());
  }

  @Test
  void aWordOfTheDescriptionExplainsNothingThatACellCouldNarrow() {
    Verification hospital = last(rescued("12").words(Part.RESTRICTION, "hospital"));
    assertUnverifiable(Reason.AMBIGUOUS, hospital);
    Verification two =
        last(rescued("12").words(Part.RESTRICTION, "kayak").words(Part.SUBJECT, "yacht"));
    assertUnverifiable(Reason.AMBIGUOUS, two);
  }

  @Test
  void aNumberThatFitsByChanceSupportsNothing() {
    assertUnverifiable(
        Reason.NO_TABLE,
        last(ClaimBuilder.count("c1", "40").subject("minister").predicate("resign")));
    assertUnverifiable(
        Reason.NO_TABLE, last(ClaimBuilder.count("c1", "40").subject("person").place("Oban")));
    assertUnverifiable(Reason.AMBIGUOUS, last(ClaimBuilder.count("c1", "40").subject("rescue")));
    assertUnverifiable(
        Reason.NO_TABLE,
        last(ClaimBuilder.count("c1", "40").subject("hostage").predicate("rescue")));
  }

  @Test
  void whatIsNotSaidToBeSoIsNotAsked() {
    for (Modality modality : List.of(Modality.PROJECTED, Modality.HYPOTHETICAL, Modality.NEGATED)) {
      assertUnverifiable(Reason.NOT_A_STATISTIC, last(rescued("45").modality(modality)));
    }
  }

  @Test
  void whatIsNeitherACountNorAShareHasNoColumnYet() {
    Verification verification =
        last(
            ClaimBuilder.of("c1", ClaimBuilder.exact(Kind.MONEY, "40", new Unit.Money("GBP")))
                .subject("rescue"));
    assertUnverifiable(Reason.NO_COLUMN, verification);
    assertNull(verification.sql());
    assertUnverifiable(Reason.NO_COLUMN, last(ClaimBuilder.percent("c1", "40").subject("rescue")));
  }

  @Test
  void noRowsAreNoContradiction() {
    assertUnverifiable(
        Reason.NO_MATCHING_ROWS,
        last(
            rescued("7")
                .place("Tobermory")
                .words(Part.RESTRICTION, "injured", "kayak")
                .during(LocalDate.of(2021, 8, 1), LocalDate.of(2021, 8, 31))));
  }

  @Test
  void theSameClaimsGiveTheSameAnswers() {
    Claims claims = ClaimBuilder.claims(rescued("40"), rescued("20").place("Oban"));
    assertEquals(verifier.verify(claims, catalog), new Verifier().verify(claims, catalog));
    assertTrue(verifier.verify(claims, catalog).get(0).confidence().signum() > 0);
  }

  private static BigDecimal notNull(@org.jspecify.annotations.Nullable BigDecimal value) {
    assertNotNull(value);
    return value;
  }
}
