package org.tallystick.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.tallystick.article.Article;
import org.tallystick.article.Place;
import org.tallystick.article.Span;
import org.tallystick.consistency.Finding;
import org.tallystick.style.StyleFinding;

/**
 * The report as a log of the Static Analysis Results Interchange Format 2.1.0 (OASIS), for tools
 * that show results in code review. A place is line and column where the article was read from a
 * file of text; else it counts on the article's text, which the log then holds, and the part of the
 * source is named as a logical location.
 */
final class SarifReport implements ReportWriter {
  /** What the rules of the house's style are called after. */
  private static final String STYLE = "style-";

  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  @Override
  public void write(Report report, Appendable out) throws IOException {
    List<Remark> remarks = new ArrayList<>(Remark.wrong(report));
    remarks.addAll(Remark.dismissed(report));
    Article article = report.article();
    boolean inLines = inLines(article, spans(remarks, report.style()));
    ObjectNode log = JsonDocument.object().put("$schema", SCHEMA).put("version", "2.1.0");
    ObjectNode run = log.putArray("runs").addObject();
    ObjectNode driver = run.putObject("tool").putObject("driver");
    driver.put("name", "Tallystick").put("semanticVersion", semantic(JsonDocument.version()));
    TreeSet<String> rules = new TreeSet<>();
    remarks.forEach(remark -> rules.add(remark.rule()));
    report.style().forEach(finding -> rules.add(STYLE + finding.rule()));
    rules.forEach(rule -> driver.withArray("rules").addObject().put("id", rule));
    run.put("columnKind", "utf16CodeUnits");
    ObjectNode artifact = run.putArray("artifacts").addObject();
    artifact.putObject("location").put("uri", JsonDocument.reference(article.id()));
    artifact.putArray("roles").add("analysisTarget");
    if (!inLines) {
      artifact.putObject("contents").put("text", article.text());
    }
    ArrayNode results = run.putArray("results");
    for (Remark remark : remarks) {
      ObjectNode result = results.addObject();
      result(result, article, remark, inLines);
      suppression(result, remark, report.settled());
    }
    for (StyleFinding finding : report.style()) {
      ObjectNode result = results.addObject();
      result.put("ruleId", STYLE + finding.rule()).put("level", "note");
      result.putObject("message").put("text", finding.message());
      location(result.putArray("locations").addObject(), article, finding.span(), inLines);
    }
    JsonDocument.write(log, out);
  }

  private static List<Span> spans(List<Remark> remarks, List<StyleFinding> style) {
    List<Span> spans = new ArrayList<>();
    remarks.forEach(remark -> spans.addAll(remark.note().marks()));
    style.forEach(finding -> spans.add(finding.span()));
    return spans;
  }

  private static boolean inLines(Article article, List<Span> spans) {
    return !article.sources().isEmpty()
        && spans.stream()
            .allMatch(
                mark ->
                    article.sources().start(mark) instanceof Place.Line
                        && article.sources().end(mark) instanceof Place.Line);
  }

  private static void result(ObjectNode result, Article article, Remark remark, boolean inLines) {
    result.put("ruleId", remark.rule());
    result.put("level", remark.note().tone() == Tone.BAD ? "error" : "warning");
    result.putObject("message").put("text", remark.message());
    location(result.putArray("locations").addObject(), article, remark.note().main(), inLines);
    int id = 0;
    for (Span other : remark.others()) {
      id++;
      ObjectNode related = result.withArray("relatedLocations").addObject().put("id", id);
      location(related, article, other, inLines);
      related.putObject("message").put("text", other.of(article.text()));
    }
    result.putObject("partialFingerprints").put("tallystick/v1", remark.fingerprint());
    result.put("rank", JsonDocument.confidence(remark.confidence()).movePointRight(2));
  }

  /** A finding that a person dismissed is a suppressed result. */
  private static void suppression(ObjectNode result, Remark remark, Settled settled) {
    Finding finding = remark.note().finding();
    Decisions.OnFinding decision = finding == null ? null : settled.findings().get(finding.id());
    if (finding != null && decision != null && settled.isDismissed(finding)) {
      ObjectNode suppression = result.putArray("suppressions").addObject();
      suppression.put("kind", "external").put("status", "accepted");
      suppression.put("justification", Settled.words(decision));
    }
  }

  private static void location(ObjectNode location, Article article, Span span, boolean inLines) {
    ObjectNode physical = location.putObject("physicalLocation");
    ObjectNode artifact = physical.putObject("artifactLocation");
    artifact.put("uri", JsonDocument.reference(article.id())).put("index", 0);
    ObjectNode region = physical.putObject("region");
    Place start = article.sources().start(span);
    Place end = article.sources().end(span);
    if (inLines && start instanceof Place.Line from && end instanceof Place.Line to) {
      region.put("startLine", from.line()).put("startColumn", from.column());
      region.put("endLine", to.line()).put("endColumn", to.column());
    } else {
      region.put("charOffset", span.start()).put("charLength", span.length());
      if (start instanceof Place.Node node) {
        ObjectNode logical = location.putArray("logicalLocations").addObject();
        logical.put("fullyQualifiedName", node.path());
      }
    }
    region.putObject("snippet").put("text", span.of(article.text()));
  }

  /** SARIF wants a version of three numbers. */
  private static String semantic(String version) {
    return version.matches("\\d+\\.\\d+\\.\\d+.*") ? version : "0.0.0-" + version;
  }
}
