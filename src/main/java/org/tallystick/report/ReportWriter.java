package org.tallystick.report;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tallystick.claim.Claims;
import org.tallystick.dataset.EvidenceRows;

/** One form in which reports are handed over. Implementations are immutable and thread-safe. */
public interface ReportWriter {
  /**
   * Writes a report, a line feed behind it. Equal reports give equal characters.
   *
   * @throws IOException if {@code out} does
   */
  void write(Report report, Appendable out) throws IOException;

  /**
   * Writes what an article says in numbers and nothing else, a line feed behind it.
   *
   * @throws IOException if {@code out} does
   */
  default void write(Claims claims, Appendable out) throws IOException {
    write(new Report(claims.article(), claims, List.of(), List.of(), claims.warnings()), out);
  }

  /** The report as one HTML page that loads nothing and needs no script. */
  static ReportWriter html() {
    return new HtmlReport(report -> Map.of());
  }

  /**
   * The same page, with rows of the data behind each verdict, folded away.
   *
   * @param evidence gives for a report the rows behind its verdicts by their SQL; asked once a
   *     report
   */
  static ReportWriter html(Function<Report, Map<String, EvidenceRows>> evidence) {
    return new HtmlReport(evidence);
  }

  /** The report as a SARIF 2.1.0 log, on one line. */
  static ReportWriter sarif() {
    return new SarifReport();
  }

  /** The report as a page of W3C web annotations, on one line. */
  static ReportWriter annotations() {
    return new AnnotationReport();
  }

  /** The report as LanguageTool answers {@code /v2/check}, on one line. */
  static ReportWriter languageTool() {
    return new LanguageToolReport();
  }

  /**
   * The report as comma-separated values, one row a claim.
   *
   * @param header whether the names of the columns stand in the first row
   */
  static ReportWriter csv(boolean header) {
    return new CsvReport(header);
  }

  /**
   * What a person has confirmed ({@link Report#settled()}) as a graph of schema.org {@code
   * ClaimReview}s, on one line: findings that were confirmed, and claims that were pinned to a
   * query.
   */
  static ReportWriter claimReview() {
    return new ClaimReviewReport();
  }

  /** The report as JSON, one object on one line. */
  static ReportWriter json() {
    return new JsonReport(false);
  }

  /** The report as JSON, one object over many lines, for people and for comparing versions. */
  static ReportWriter indentedJson() {
    return new JsonReport(true);
  }

  /**
   * The report as text that an editor reads.
   *
   * @param width how many columns a line may have, at least 40; running text takes 100 at most
   * @param colour whether figures are marked by colour and underlining, not by brackets
   * @throws IllegalArgumentException if {@code width} is below 40
   */
  static ReportWriter text(int width, boolean colour) {
    return new TextReport(new Page(width, colour));
  }

  /**
   * The report as text whose figures are hyperlinks, by the control sequence OSC 8, to the line of
   * the file that they stand in: {@code file:///stories/a.txt#12}.
   *
   * @param source the file that the article was read from; null for no links
   * @throws IllegalArgumentException as {@link #text(int, boolean)}
   */
  static ReportWriter text(int width, boolean colour, @Nullable URI source) {
    return new TextReport(new Page(width, colour), source);
  }
}
