package org.tallystick.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Place;
import org.tallystick.claim.Claim;
import org.tallystick.claim.Claims;
import org.tallystick.consistency.Finding;
import org.tallystick.quantity.Interval;
import org.tallystick.verification.Verification;

/**
 * One row a claim, for a spreadsheet: comma-separated, CRLF, after RFC 4180. A cell of text that a
 * spreadsheet would take for a formula has an apostrophe in front (OWASP, CSV injection).
 * Immutable.
 */
final class CsvReport implements ReportWriter {
  private static final List<String> COLUMNS =
      List.of(
          "article",
          "claim",
          "start",
          "end",
          "text",
          "section",
          "kind",
          "value",
          "low",
          "high",
          "unit",
          "subject",
          "attribution",
          "place",
          "findings",
          "worst_finding",
          "data_verdict",
          "found",
          "question",
          "sql");
  private static final Pattern FORMULA =
      Pattern.compile("(?s)[\\p{Z}\\p{C}]*[=+@\\-\uff1d\uff0b\uff20\uff0d].*|[\\t\\r\\n].*");

  @Override
  public void write(Claims claims, Appendable out) throws IOException {
    write(new Report(claims.article(), claims, List.of(), List.of(), claims.warnings()), out);
  }

  @Override
  public void write(Report report, Appendable out) throws IOException {
    writeAll(List.of(report), out);
  }

  @Override
  public void writeAll(List<Report> reports, Appendable out) throws IOException {
    out.append(String.join(",", COLUMNS)).append("\r\n");
    for (Report report : reports) {
      for (Claim claim : report.claims().all()) {
        List<String> cells = cells(report, claim);
        out.append(cells.stream().map(CsvReport::quoted).collect(Collectors.joining(",")));
        out.append("\r\n");
      }
    }
  }

  private static List<String> cells(Report report, Claim claim) {
    Interval allowed = claim.quantity().allowed();
    List<Finding> findings =
        report.findings().stream().filter(f -> f.claims().contains(claim.id())).toList();
    Place place = report.article().sources().start(claim.span());
    List<String> cells = new ArrayList<>();
    cells.add(text(report.article().id()));
    cells.add(claim.id());
    cells.add(Integer.toString(claim.span().start()));
    cells.add(Integer.toString(claim.span().end()));
    cells.add(text(claim.text()));
    cells.add(claim.section().label());
    cells.add(claim.quantity().kind().label());
    cells.add(number(claim.quantity().value()));
    cells.add(number(allowed.low()));
    cells.add(number(allowed.high()));
    cells.add(text(claim.quantity().unit().code()));
    cells.add(text(claim.subject() == null ? null : claim.subject().text()));
    cells.add(text(claim.attribution() == null ? null : claim.attribution().source()));
    cells.add(text(place == null ? null : place.toString()));
    cells.add(findings.stream().map(Finding::id).collect(Collectors.joining(" ")));
    cells.add(worst(findings));
    for (Verification verification : report.verifications()) {
      if (verification.claim().equals(claim.id())) {
        cells.add(verification.verdict().label());
        cells.add(number(verification.found()));
        cells.add(text(verification.question()));
        cells.add(text(verification.sql()));
        break;
      }
    }
    while (cells.size() < COLUMNS.size()) {
      cells.add("");
    }
    return cells;
  }

  private static String worst(List<Finding> findings) {
    return findings.stream()
        .map(Finding::agreement)
        .max(Enum::compareTo)
        .map(agreement -> agreement.label())
        .orElse("");
  }

  private static String number(@Nullable BigDecimal value) {
    return value == null ? "" : PlainNumber.print(value);
  }

  /** Foreign text, which no spreadsheet shall run. */
  private static String text(@Nullable String text) {
    if (text == null) {
      return "";
    }
    return FORMULA.matcher(text).matches() ? "'" + text : text;
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
