package org.tallystick.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Objects;
import org.tallystick.article.Article;
import org.tallystick.article.Span;
import org.tallystick.style.StyleFinding;

/**
 * The report as LanguageTool answers {@code /v2/check}, so that editors that know its protocol draw
 * a squiggle under a figure. Offsets count on the article's text in UTF-16 code units, as that
 * protocol has it. Of figures that do not agree neither is the wrong one, so no replacement is
 * offered for them; one is for a figure that is not in the house's style.
 */
final class LanguageToolReport implements ReportWriter {
  private static final String STYLE = "Not in the house style";

  @Override
  public void write(Report report, Appendable out) throws IOException {
    Article article = report.article();
    ObjectNode answer = JsonDocument.object();
    ObjectNode software = answer.putObject("software").put("name", "Tallystick");
    software.put("version", JsonDocument.version()).put("buildDate", "");
    software.put("apiVersion", 1).put("premium", false).put("premiumHint", "").put("status", "");
    answer.putObject("warnings").put("incompleteResults", !report.warnings().isEmpty());
    String code = Objects.requireNonNullElse(article.language(), "en");
    ObjectNode language = answer.putObject("language").put("name", code).put("code", code);
    language.putObject("detectedLanguage").put("name", code).put("code", code);
    ArrayNode matches = answer.putArray("matches");
    for (Remark remark : Remark.wrong(report)) {
      for (Span span : remark.note().marks()) {
        ObjectNode match = match(matches.addObject(), report, remark.message(), span);
        match.put("shortMessage", remark.note().title()).putArray("replacements");
        // The category that the Internationalization Tag Set 2.0 has for figures that do not agree.
        rule(match, remark.rule(), remark.note().title(), "numbers", "FIGURES", "Figures");
      }
    }
    for (StyleFinding finding : report.style()) {
      ObjectNode match = match(matches.addObject(), report, finding.message(), finding.span());
      ArrayNode replacements = match.put("shortMessage", STYLE).putArray("replacements");
      if (finding.replacement() != null) {
        replacements.addObject().put("value", finding.replacement());
      }
      rule(match, "style-" + finding.rule(), STYLE, "style", "STYLE", "House style");
    }
    JsonDocument.write(answer, out);
  }

  private static ObjectNode match(ObjectNode match, Report report, String message, Span span) {
    String text = report.article().text();
    match.put("message", message).put("offset", span.start()).put("length", span.length());
    Span around = JsonDocument.around(text, span);
    match
        .putObject("context")
        .put("text", around.of(text).replace('\n', ' ').replace('\r', ' '))
        .put("offset", span.start() - around.start())
        .put("length", span.length());
    match.put("sentence", sentence(report, span));
    match.putObject("type").put("typeName", "Hint");
    return match.put("ignoreForIncompleteSentence", false).put("contextForSureMatch", 0);
  }

  private static void rule(
      ObjectNode match, String id, String description, String issue, String category, String name) {
    ObjectNode rule = match.putObject("rule").put("id", id).put("description", description);
    rule.put("issueType", issue).putObject("category").put("id", category).put("name", name);
  }

  private static String sentence(Report report, Span span) {
    return report.claims().sentences().stream()
        .filter(sentence -> sentence.overlaps(span))
        .findFirst()
        .map(sentence -> sentence.of(report.article().text()))
        .orElse("");
  }
}
