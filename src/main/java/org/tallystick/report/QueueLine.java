package org.tallystick.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tallystick.article.Article;
import org.tallystick.article.Section;
import org.tallystick.claim.Claim;
import org.tallystick.consistency.Agreement;
import org.tallystick.consistency.Finding;
import org.tallystick.verification.Verdict;
import org.tallystick.verification.Verification;

/**
 * One thing that an editor should look at, out of many articles: a finding that is not {@code
 * consistent} and that no one has dismissed, or a claim that the data contradict or nearly so.
 * Immutable.
 *
 * @param score how much it is worth an editor's time, 0 to 1, to four digits: the confidence, times
 *     0.3 where the figures still meet with coarser rounding, times 0.8 outside headlines
 * @param fingerprint of the finding, or of the claim that was laid against data
 * @param json the line: the article, the score and the finding or verification as the report has
 *     them; no line feed
 */
public record QueueLine(BigDecimal score, String fingerprint, String json) {
  private static final BigDecimal NEARLY = new BigDecimal("0.3");
  private static final BigDecimal IN_BODY = new BigDecimal("0.8");
  private static final int DIGITS = 4;

  /** Checks for null. */
  public QueueLine {
    Objects.requireNonNull(score, "score must not be null");
    Objects.requireNonNull(fingerprint, "fingerprint must not be null");
    Objects.requireNonNull(json, "json must not be null");
  }

  /** The lines of one report, findings first, each in text order. */
  public static List<QueueLine> of(Report report) {
    List<QueueLine> lines = new ArrayList<>();
    Map<String, Claim> claims = report.claims().byId();
    for (Finding finding : report.findings()) {
      if (finding.agreement() != Agreement.CONSISTENT && !report.settled().isDismissed(finding)) {
        boolean wrong = finding.agreement() == Agreement.INCONSISTENT;
        boolean headline = finding.claims().stream().anyMatch(id -> inHeadline(claims, id));
        BigDecimal score = score(finding.confidence(), wrong, headline);
        String fingerprint = Fingerprint.of(finding, report.claims());
        lines.add(
            line(
                report,
                score,
                fingerprint,
                json -> JsonReport.writeFinding(json, finding, report)));
      }
    }
    for (Verification verification : report.verifications()) {
      boolean wrong = verification.verdict() instanceof Verdict.Contradicted;
      Claim claim = claims.get(verification.claim());
      if (claim != null && (wrong || verification.verdict() instanceof Verdict.Imprecise)) {
        boolean headline = claim.section() == Section.HEADLINE;
        BigDecimal score = score(verification.confidence(), wrong, headline);
        String fingerprint = Fingerprint.of(claim, report.claims());
        lines.add(
            line(
                report,
                score,
                fingerprint,
                json -> JsonReport.writeVerification(json, verification, report)));
      }
    }
    return lines;
  }

  private static boolean inHeadline(Map<String, Claim> claims, String id) {
    Claim claim = claims.get(id);
    return claim != null && claim.section() == Section.HEADLINE;
  }

  private static BigDecimal score(BigDecimal confidence, boolean wrong, boolean headline) {
    BigDecimal score = wrong ? confidence : confidence.multiply(NEARLY);
    return (headline ? score : score.multiply(IN_BODY)).setScale(DIGITS, RoundingMode.HALF_UP);
  }

  @FunctionalInterface
  private interface Part {
    void write(JsonGenerator json) throws IOException;
  }

  private static QueueLine line(Report report, BigDecimal score, String fingerprint, Part part) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JsonReport.generator(text, false)) {
      Article article = report.article();
      json.writeStartObject();
      json.writeStringField("article", article.id());
      JsonReport.writeString(json, "headline", article.headline());
      JsonReport.writeString(json, "date", article.date());
      JsonReport.writeString(json, "source", article.source());
      JsonReport.writeNumber(json, "score", score);
      json.writeStringField("fingerprint", fingerprint);
      json.writeFieldName("finding");
      part.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a StringWriter takes everything", e);
    }
    return new QueueLine(score, fingerprint, text.toString());
  }
}
