package org.tallystick.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Article;
import org.tallystick.article.Span;
import org.tallystick.claim.Attribution;
import org.tallystick.claim.Change;
import org.tallystick.claim.Claim;
import org.tallystick.claim.Claims;
import org.tallystick.claim.Direction;
import org.tallystick.claim.Modality;
import org.tallystick.claim.Period;
import org.tallystick.claim.Role;
import org.tallystick.claim.Subject;
import org.tallystick.claim.Wording;
import org.tallystick.consistency.Agreement;
import org.tallystick.consistency.Finding;
import org.tallystick.quantity.Approximation;
import org.tallystick.quantity.Denominator;
import org.tallystick.quantity.Grain;
import org.tallystick.quantity.Interval;
import org.tallystick.quantity.Kind;
import org.tallystick.quantity.Magnitude;
import org.tallystick.quantity.Quantity;
import org.tallystick.quantity.Unit;
import org.tallystick.verification.Verdict;
import org.tallystick.verification.Verification;

/** A report made by hand, with every kind of field filled somewhere. */
final class Samples {
  private static final Grain ONES = new Grain(BigDecimal.ONE, BigDecimal.ONE);

  private Samples() {}

  static Article article() {
    return Article.builder(
            "The port handled 440 containers in March, and 10 percent were opened, the customs"
                + " office said.\n\nNearly 40 of them were opened, at $2.4 billion a day.")
        .id("port")
        .headline("Port opens a tenth of 440 containers")
        .date(LocalDate.of(2018, 5, 21))
        .build();
  }

  static BigDecimal number(String digits) {
    return new BigDecimal(digits);
  }

  static Claims claims() {
    Article article = article();
    Claim count =
        claim(
            article,
            "c1",
            "440 containers in",
            "440",
            "440",
            new Quantity(Kind.COUNT, new Magnitude.Exact(number("4.4E+2")), Unit.PLAIN, null, ONES),
            new Period(
                "in March",
                span(article, "in March"),
                null,
                LocalDate.of(2018, 3, 1),
                LocalDate.of(2018, 3, 31),
                31,
                31),
            null,
            null);
    Claim share =
        claim(
            article,
            "c2",
            "10 percent",
            "10 percent",
            "10 percent",
            new Quantity(Kind.PERCENT, new Magnitude.Exact(number("10")), Unit.PERCENT, null, ONES),
            null,
            "c1",
            null);
    Claim part =
        claim(
            article,
            "c3",
            "Nearly 40",
            "40",
            "Nearly 40",
            new Quantity(
                Kind.COUNT,
                new Magnitude.Approximate(
                    number("40"),
                    Approximation.NEARLY,
                    Interval.closedOpen(number("36.0"), number("40"))),
                Unit.PLAIN,
                null,
                ONES),
            null,
            "c1",
            null);
    Claim money =
        claim(
            article,
            "c4",
            "$2.4 billion",
            "$2.4 billion",
            "$2.4 billion",
            new Quantity(
                Kind.MONEY,
                new Magnitude.Bound(number("2.4E+9"), Approximation.OVER),
                new Unit.Money("USD"),
                new Denominator(
                    BigDecimal.ONE, new Unit.Time(java.time.temporal.ChronoUnit.DAYS), null),
                ONES),
            null,
            null,
            new Change(Direction.UP, null, "c1"));
    return new Claims(
        article,
        List.of(count, share, part, money),
        List.of(),
        List.of(),
        List.of(
            span(article, "Port opens a tenth of 440 containers"),
            span(
                article,
                "The port handled 440 containers in March, and 10 percent were opened, the customs"
                    + " office said."),
            span(article, "Nearly 40 of them were opened, at $2.4 billion a day.")),
        List.of());
  }

  static Report report() {
    Claims claims = claims();
    Article article = claims.article();
    Finding finding =
        new Finding(
            "f1",
            "share-of-total",
            Agreement.INCONSISTENT,
            List.of("c2", "c1", "c3"),
            List.of(
                evidence(claims, "c2"),
                evidence(claims, "c1"),
                evidence(claims, "c3"),
                new Finding.Evidence(span(article, "in March"), "in March", null)),
            "10 percent",
            "8.2–9.1 percent",
            "nearly 40 ÷ 440 = 8.2–9.1 %",
            "10 percent of 440 is 44; nearly 40 of 440 is at most 9.1 percent.",
            number("0.860"));
    return new Report(
        article,
        claims,
        List.of(finding),
        List.of(
            new Verification(
                "c1",
                new Verdict.Contradicted(),
                "440",
                number("41500E-2"),
                "containers",
                "SELECT count(*) FROM containers WHERE month = 3",
                "number of containers in March",
                number("0.91"),
                "The table has 415 rows.",
                List.of(new Verification.Alternative("SELECT 1", null, number("0.05")))),
            new Verification(
                "c2",
                new Verdict.Supported(),
                "10 percent",
                number("9.6385542168674698795"),
                "containers",
                "SELECT 100.0 * count(*) FILTER (opened) / count(*) FROM containers",
                "share of containers opened",
                number("0.7"),
                "9.6 rounds to 10.",
                List.of()),
            new Verification(
                "c4",
                new Verdict.Unverifiable(Verdict.Reason.NO_COLUMN),
                "$2.4 billion",
                null,
                null,
                null,
                null,
                BigDecimal.ZERO,
                "No column holds money.",
                List.of())),
        List.of("One sentence is too long to be parsed."));
  }

  static Span span(Article article, String part) {
    int start = article.text().lastIndexOf(part);
    return new Span(start, start + part.length());
  }

  private static Finding.Evidence evidence(Claims claims, String id) {
    Claim claim = java.util.Objects.requireNonNull(claims.find(id));
    return new Finding.Evidence(claim.span(), claim.text(), id);
  }

  private static Claim claim(
      Article article,
      String id,
      String place,
      String text,
      String outer,
      Quantity quantity,
      @Nullable Period period,
      @Nullable String base,
      @Nullable Change change) {
    Span around = span(article, place);
    Span inside = new Span(0, text.length()).shift(article.text().indexOf(text, around.start()));
    Span loosened =
        new Span(0, outer.length()).shift(article.text().indexOf(outer, around.start()));
    return new Claim(
        id,
        quantity,
        Role.LEVEL,
        inside,
        loosened,
        text,
        article.sectionAt(inside.start()),
        new Span(article.bodyStart(), article.text().length()),
        base == null ? new Subject("containers", "container", List.of(), null, false) : null,
        "handle",
        "the port",
        null,
        period,
        base == null ? null : new Attribution("customs office", span(article, "customs office")),
        change,
        base,
        Modality.ASSERTED,
        false,
        Wording.NONE);
  }
}
