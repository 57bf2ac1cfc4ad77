package org.tallystick.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.article.Article;
import org.tallystick.article.Place;

class HtmlFormatTest {
  private static final String TEXT =
      "The café on the quay sold 1,200 cups in a week, its owner said, and that was a third more"
          + " than in the same week of the year before.";

  @TempDir Path folder;

  private Article read(String html) throws IOException {
    return read(html.getBytes(StandardCharsets.UTF_8));
  }

  private Article read(byte[] html) throws IOException {
    return ArticleReader.create().read(Files.write(folder.resolve("page.html"), html));
  }

  private String problem(String html) {
    ArticleFormatException e = assertThrows(ArticleFormatException.class, () -> read(html));
    return String.valueOf(e.getMessage());
  }

  @Test
  void takesTheHeadingThatIsLikeThePagesNameForTheHeadline() throws IOException {
    Article article =
        read(
            "<title>Cups up | Quay Post</title><header><h1>Quay Post</h1></header><main><h1>Cups"
                + " <em>up</em></h1><p>"
                + TEXT
                + "</main>");
    assertEquals("Cups up", article.headline());
    assertEquals(TEXT, article.body());
    assertEquals("page.html", article.id());
  }

  @Test
  void withoutAHeadingTakesWhatThePageCallsItself() throws IOException {
    String body = "<article><p>" + TEXT + "</article>";
    assertEquals(
        "Cups up & away",
        read("<meta property='og:title' content='Cups up &amp; away'><title>T</title>" + body)
            .headline());
    assertEquals("Cups up", read("<title>Cups up | Quay Post</title>" + body).headline());
  }

  @Test
  void readsWhatThePageSaysOfItselfInLinkedData() throws IOException {
    Article article =
        read(
            "<html lang=fr-CA><script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebSite\"},"
                + "{\"@type\":[\"NewsArticle\"],\"headline\":\"Cups up\",\"datePublished\":\"2020-02-29T23:10:00+01:00\","
                + "\"publisher\":{\"name\":\"Quay Post\"}}]}</script><p>"
                + TEXT);
    assertEquals("Cups up", article.headline());
    assertEquals(LocalDate.of(2020, 2, 29), article.date());
    assertEquals("Quay Post", article.source());
    assertEquals("fr-CA", article.language());
  }

  @Test
  void linkedDataThatIsNoJsonSaysNothing() throws IOException {
    assertEquals(TEXT, read("<script type='application/ld+json'>{oops</script><p>" + TEXT).body());
  }

  @Test
  void everyCharacterLeadsBackToItsTextNode() throws IOException {
    Article article =
        read(
            "<body><div>x</div><div><h1>Cups</h1><p>A <b>café</b>\n  &amp; more. "
                + TEXT
                + "</div>");
    int start = article.text().indexOf("& more");
    assertEquals("A café & more. " + TEXT, article.body());
    assertEquals(
        new Place.Node("/html/body/div[2]/p[1]/text()[2]", 3), article.sources().at(start));
    int cafe = article.text().indexOf("café");
    assertEquals(
        new Place.Node("/html/body/div[2]/p[1]/b[1]/text()[1]", 0), article.sources().at(cafe));
  }

  @Test
  void breaksPartLinesAndTwoOfThemPartParagraphs() throws IOException {
    assertEquals(
        TEXT + "\nMore.\n\nAgain, and this is the last of it.",
        read("<div>" + TEXT + "<br>More.<br/><br/>Again, and this is the last of it.</div>")
            .body());
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1252, <meta charset=iso-8859-1>",
    "windows-1252, ''",
    "UTF-8, ''",
    "UTF-8, <meta charset=utf-8>",
    "UTF-8, <meta charset=no-such-charset>",
    "IBM850, <meta http-equiv='Content-Type' content='text/html; charset=IBM850'>"
  })
  void readsTheCharactersAsThePageSaysOrIs(String charset, String declared) throws IOException {
    byte[] page = (declared + "<p>" + TEXT).getBytes(Charset.forName(charset));
    assertEquals(TEXT, read(page).body());
  }

  @Test
  void aPageWithoutAnArticleIsOneLine() {
    String message = problem("<nav><a href=a>News</a></nav><p>Log in to go on.</p>");
    assertTrue(
        message.endsWith("page holds no article: only menus, links and short lines"), message);
    assertTrue(problem("  \n").endsWith("holds no text"));
  }

  @Test
  void manyNestedTagsCostNoStack() throws IOException {
    String page = "<div>".repeat(100_000) + "<p>" + TEXT;
    Article article = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> read(page));
    assertEquals(TEXT, article.body());
  }

  @Test
  void manySiblingsCostLittle() throws IOException {
    String page = ("<p>" + TEXT + "</p>").repeat(20_000);
    Article article = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> read(page));
    assertTrue(article.body().length() > 20_000 * TEXT.length());
  }
}
