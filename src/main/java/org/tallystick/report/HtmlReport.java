package org.tallystick.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.tallystick.claim.Claims;

/**
 * The report as one page of HTML that needs nothing else: no script, no font, no picture from
 * elsewhere, and a Content-Security-Policy that allows none. Well-formed as XML. Immutable.
 */
final class HtmlReport implements ReportWriter {
  private static final String STYLE = style();
  private static final String POLICY =
      "default-src 'none'; style-src 'sha256-"
          + sha256(STYLE)
          + "'; base-uri 'none'; form-action 'none'";

  @Override
  public void write(Report report, Appendable out) throws IOException {
    writeAll(List.of(report), out);
  }

  @Override
  public void writeAll(List<Report> reports, Appendable out) throws IOException {
    Markup html = new Markup();
    boolean alone = reports.size() == 1;
    String title = alone ? title(reports.get(0)) : "The figures of " + reports.size() + " articles";
    String language = alone ? reports.get(0).article().language() : null;
    open(html, title, language == null ? "en" : language);
    if (!alone) {
      HtmlIndex.write(html, title, reports);
    }
    for (int i = 0; i < reports.size(); i++) {
      new HtmlArticle(html, reports.get(i), alone ? "" : HtmlIndex.prefix(i), alone ? 1 : 2)
          .write();
    }
    close(html, out);
  }

  @Override
  public void write(Claims claims, Appendable out) throws IOException {
    write(new Report(claims.article(), claims, List.of(), List.of(), claims.warnings()), out);
  }

  private static String title(Report report) {
    String headline = report.article().headline();
    return headline == null ? report.article().id() : headline;
  }

  private static void open(Markup html, String title, String language) {
    html.open("html", "lang", language).line().open("head");
    html.empty("meta", "charset", "utf-8");
    html.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.empty("meta", "name", "referrer", "content", "no-referrer");
    html.leaf("title", title + " – figures checked").leaf("style", STYLE).close().line();
    html.open("body").leaf("a", "Skip to the text", "class", "skip", "href", "#text");
    html.open("div", "class", "page").open("main", "id", "text").line();
  }

  private static void close(Markup html, Appendable out) throws IOException {
    html.close().close().close().close();
    out.append("<!DOCTYPE html>\n").append(html.toString()).append('\n');
  }

  private static String style() {
    try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
      byte[] bytes = Objects.requireNonNull(in, "report.css must be there").readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("report.css cannot be read", e);
    }
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
