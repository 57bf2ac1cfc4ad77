package org.tallystick.report;

import java.io.IOException;
import java.util.List;
import org.tallystick.claim.Claims;

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
  void write(Claims claims, Appendable out) throws IOException;

  /**
   * Writes several reports as one: one behind the other, or as one page where the form has one.
   *
   * @throws IOException if {@code out} does
   */
  default void writeAll(List<Report> reports, Appendable out) throws IOException {
    for (Report report : reports) {
      write(report, out);
    }
  }

  /**
   * The report as one page of HTML that needs nothing else: the text with its figures marked, the
   * findings in the margin. Several are one page with a list of them.
   */
  static ReportWriter html() {
    return new HtmlReport();
  }

  /** The reports as one SARIF 2.1.0 log, for code review. */
  static ReportWriter sarif() {
    return new SarifReport();
  }

  /** The reports as one page of W3C Web Annotations. */
  static ReportWriter annotations() {
    return new AnnotationReport();
  }

  /** The report as LanguageTool answers {@code /v2/check}, one object on one line. */
  static ReportWriter languageTool() {
    return new LanguageToolReport();
  }

  /** One row a claim, with a header; no cell is a formula. */
  static ReportWriter csv() {
    return new CsvReport();
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
}
