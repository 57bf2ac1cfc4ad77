package org.tallystick.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tallystick.claim.Claim;
import org.tallystick.consistency.Finding;
import org.tallystick.quantity.Interval;
import org.tallystick.quantity.Quantity;
import org.tallystick.verification.Verdict;
import org.tallystick.verification.Verification;

/**
 * The report as comma-separated values (RFC 4180), one row a claim; of several verifications of a
 * claim, the first. A text that a spreadsheet would take for a formula has an apostrophe put before
 * it, after the advice of OWASP on CSV injection.
 */
final class CsvReport implements ReportWriter {
  private static final String FORMULA = "=+-@\t\r\n|%";
  private static final List<String> COLUMNS =
      List.of(
          "article",
          "claim",
          "start",
          "end",
          "text",
          "kind",
          "value",
          "low",
          "high",
          "unit",
          "subject",
          "period",
          "attribution",
          "sentence",
          "findings",
          "verdict",
          "found",
          "confidence",
          "question",
          "sql",
          "message");

  private final boolean header;

  /**
   * Writes rows.
   *
   * @param header whether the names of the columns stand in the first row
   */
  CsvReport(boolean header) {
    this.header = header;
  }

  @Override
  public void write(Report report, Appendable out) throws IOException {
    StringBuilder text = new StringBuilder();
    if (header) {
      text.append(String.join(",", COLUMNS)).append("\r\n");
    }
    for (Claim claim : report.claims().all()) {
      row(report, claim, text);
    }
    out.append(text);
  }

  private static void row(Report report, Claim claim, StringBuilder text) {
    Quantity quantity = claim.quantity();
    Interval allowed = quantity.allowed();
    List<Finding> findings =
        report.findings().stream().filter(f -> f.claims().contains(claim.id())).toList();
    Verification verification =
        report.verifications().stream()
            .filter(v -> v.claim().equals(claim.id()))
            .findFirst()
            .orElse(null);
    List<String> cells = new ArrayList<>();
    cells.add(cell(report.article().id()));
    cells.add(claim.id());
    cells.add(String.valueOf(claim.span().start()));
    cells.add(String.valueOf(claim.span().end()));
    cells.add(cell(claim.text()));
    cells.add(quantity.kind().label());
    cells.add(number(quantity.value()));
    cells.add(number(allowed.low()));
    cells.add(number(allowed.high()));
    cells.add(cell(quantity.unit().code()));
    cells.add(cell(claim.subject() == null ? null : claim.subject().text()));
    cells.add(cell(claim.period() == null ? null : claim.period().text()));
    cells.add(cell(claim.attribution() == null ? null : claim.attribution().source()));
    cells.add(cell(claim.sentence().of(report.article().text())));
    cells.add(cell(joined(findings, f -> f.rule() + ": " + verdict(f, report.settled()))));
    if (verification == null) {
      cells.addAll(List.of("", "", "", "", ""));
    } else {
      cells.add(verdict(verification));
      cells.add(number(verification.found()));
      cells.add(number(verification.confidence()));
      cells.add(cell(verification.question()));
      cells.add(cell(verification.sql()));
    }
    String messages = joined(findings, Finding::message);
    cells.add(cell(messages.isEmpty() && verification != null ? verification.reason() : messages));
    text.append(String.join(",", cells)).append("\r\n");
  }

  private static String verdict(Finding finding, Settled settled) {
    Decisions.OnFinding decision = settled.findings().get(finding.id());
    String verdict = finding.agreement().label();
    return decision == null
        ? verdict
        : verdict + " (" + DecisionsJson.label(decision.choice()) + ")";
  }

  private static String verdict(Verification verification) {
    return verification.verdict() instanceof Verdict.Unverifiable unverifiable
        ? "unverifiable: " + unverifiable.reason().label()
        : verification.verdict().label();
  }

  private static String joined(List<Finding> findings, Function<Finding, String> part) {
    return findings.stream().map(part).collect(Collectors.joining(" | "));
  }

  private static String number(@Nullable BigDecimal value) {
    return value == null ? "" : PlainNumber.print(value);
  }

  /** A text that is neither a formula nor breaks its row. */
  static String cell(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    String plain = FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    boolean quoted = plain.chars().anyMatch(c -> c == ',' || c == '"' || c < ' ');
    return quoted ? '"' + plain.replace("\"", "\"\"").replace("\0", "\ufffd") + '"' : plain;
  }
}
