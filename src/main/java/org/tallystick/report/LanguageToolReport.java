package org.tallystick.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Objects;
import org.tallystick.article.Article;
import org.tallystick.article.Span;

/**
 * The report as LanguageTool answers {@code /v2/check}, so that editors that know its protocol draw
 * a squiggle under a figure. Offsets count on the article's text in UTF-16 code units, as that
 * protocol has it. No replacement is offered: neither figure is the wrong one.
 */
final class LanguageToolReport implements ReportWriter {
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
        match(matches.addObject(), report, remark, span);
      }
    }
    JsonDocument.write(answer, out);
  }

  private static void match(ObjectNode match, Report report, Remark remark, Span span) {
    String text = report.article().text();
    match.put("message", remark.message()).put("shortMessage", remark.note().title());
    match.putArray("replacements");
    match.put("offset", span.start()).put("length", span.length());
    Span around = JsonDocument.around(text, span);
    match
        .putObject("context")
        .put("text", around.of(text).replace('\n', ' ').replace('\r', ' '))
        .put("offset", span.start() - around.start())
        .put("length", span.length());
    match.put("sentence", sentence(report, span));
    match.putObject("type").put("typeName", "Hint");
    ObjectNode rule = match.putObject("rule");
    rule.put("id", remark.rule()).put("description", remark.note().title());
    // The category that the Internationalization Tag Set 2.0 has for figures that do not agree.
    rule.put("issueType", "numbers");
    rule.putObject("category").put("id", "FIGURES").put("name", "Figures");
    match.put("ignoreForIncompleteSentence", false).put("contextForSureMatch", 0);
  }

  private static String sentence(Report report, Span span) {
    return report.claims().sentences().stream()
        .filter(sentence -> sentence.overlaps(span))
        .findFirst()
        .map(sentence -> sentence.of(report.article().text()))
        .orElse("");
  }
}
