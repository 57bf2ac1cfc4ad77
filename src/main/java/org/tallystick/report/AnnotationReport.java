package org.tallystick.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.tallystick.article.Article;
import org.tallystick.article.Place;
import org.tallystick.article.Span;
import org.tallystick.style.StyleFinding;

/**
 * The report as an annotation page of the W3C Web Annotation Data Model: one annotation a note,
 * with one target for each piece of text that it is about. A target is named by quotation, by
 * position in the article's text (in code points, as the model wants) and, for a page, by XPath.
 */
final class AnnotationReport implements ReportWriter {
  private static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";

  @Override
  public void write(Report report, Appendable out) throws IOException {
    Article article = report.article();
    ObjectNode page = JsonDocument.object().put("@context", CONTEXT);
    page.put("id", "urn:tallystick:page:" + JsonDocument.reference(article.id()));
    page.put("type", "AnnotationPage");
    ArrayNode items = page.putArray("items");
    for (Remark remark : Remark.wrong(report)) {
      ObjectNode annotation = items.addObject();
      annotation.put("id", "urn:tallystick:" + remark.fingerprint() + ":" + remark.note().id());
      annotation.put("type", "Annotation").put("motivation", "assessing");
      ArrayNode bodies = annotation.putArray("body");
      body(bodies.addObject(), remark.message(), "commenting").put("language", "en");
      body(bodies.addObject(), remark.verdict(), "tagging");
      body(bodies.addObject(), remark.rule(), "tagging");
      ArrayNode targets = annotation.putArray("target");
      for (Span span : remark.note().marks()) {
        target(targets.addObject(), article, span);
      }
    }
    int serial = 0;
    for (StyleFinding finding : report.style()) {
      serial++;
      ObjectNode annotation = items.addObject();
      annotation.put("id", page.get("id").textValue() + ":style:" + serial);
      annotation.put("type", "Annotation").put("motivation", "commenting");
      ArrayNode bodies = annotation.putArray("body");
      body(bodies.addObject(), finding.message(), "commenting").put("language", "en");
      body(bodies.addObject(), "style-" + finding.rule(), "tagging");
      target(annotation.putArray("target").addObject(), article, finding.span());
    }
    JsonDocument.write(page, out);
  }

  private static ObjectNode body(ObjectNode body, String value, String purpose) {
    return body.put("type", "TextualBody")
        .put("value", value)
        .put("format", "text/plain")
        .put("purpose", purpose);
  }

  private static void target(ObjectNode target, Article article, Span span) {
    String text = article.text();
    target.put("type", "SpecificResource").put("source", JsonDocument.reference(article.id()));
    ArrayNode selectors = target.putArray("selector");
    Span around = JsonDocument.around(text, span);
    selectors
        .addObject()
        .put("type", "TextQuoteSelector")
        .put("exact", span.of(text))
        .put("prefix", text.substring(around.start(), span.start()))
        .put("suffix", text.substring(span.end(), around.end()));
    position(
        selectors.addObject(),
        text.codePointCount(0, span.start()),
        text.codePointCount(0, span.end()));
    Place start = article.sources().start(span);
    Place end = article.sources().end(span);
    if (start instanceof Place.Node from
        && end instanceof Place.Node to
        && from.path().equals(to.path())
        && from.path().startsWith("/html")) {
      ObjectNode xpath = selectors.addObject();
      xpath.put("type", "XPathSelector").put("value", from.path());
      position(xpath.putObject("refinedBy"), from.offset(), to.offset());
    }
  }

  private static void position(ObjectNode selector, int start, int end) {
    selector.put("type", "TextPositionSelector").put("start", start).put("end", end);
  }
}
