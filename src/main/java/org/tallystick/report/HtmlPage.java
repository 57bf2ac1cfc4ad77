package org.tallystick.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;

/**
 * What every page begins and ends with. A page is one file: it loads nothing, and its Content
 * Security Policy forbids everything but the one style sheet that stands in it.
 */
final class HtmlPage {
  private static final String CSS = load();
  private static final String POLICY =
      "default-src 'none'; style-src 'sha256-"
          + digest(CSS)
          + "'; base-uri 'none'; form-action 'none'";

  private HtmlPage() {}

  /**
   * Writes the head and opens {@code body}.
   *
   * @param title the page's title
   * @param language the BCP 47 tag of the article; what the page itself says is English
   */
  static Markup open(String title, String language) {
    Markup page = new Markup().doctype();
    page.open("html", "lang", language).line().open("head").line();
    page.empty("meta", "charset", "utf-8").line();
    page.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY).line();
    page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    page.empty("meta", "name", "referrer", "content", "no-referrer").line();
    page.empty("meta", "name", "color-scheme", "content", "light dark").line();
    page.empty("meta", "name", "generator", "content", "Tallystick").line();
    page.element("title", title).line();
    page.style(CSS).line().close().line();
    return page.open("body").line();
  }

  /** Closes {@code body} and gives the whole page. */
  static String close(Markup page) {
    page.close().line().close().line();
    return page.toString();
  }

  /** A count with its noun: {@code 1 figure}, {@code 2 figures}. */
  static String count(long number, String one, String many) {
    return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
  }

  private static String load() {
    try (InputStream css = HtmlPage.class.getResourceAsStream("report.css")) {
      byte[] bytes = Objects.requireNonNull(css, "report.css is missing").readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("report.css cannot be read", e);
    }
  }

  private static String digest(String css) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
