package org.tallystick.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.article.Article;
import org.tallystick.claim.Claims;
import org.tallystick.report.Report;

class HtmlPagesTest {
  private static final Channels NOWHERE =
      new Channels(
          InputStream.nullInputStream(),
          Writer.nullWriter(),
          Writer.nullWriter(),
          () -> Terminal.NONE,
          () -> false);

  @TempDir private Path folder = Path.of("");

  private static Report report(String id) {
    Article article = Article.builder("It rained.").id(id).headline("<b>Rain</b>").build();
    return new Report(
        article,
        new Claims(article, List.of(), List.of(), List.of(), List.of(), List.of()),
        List.of(),
        List.of(),
        List.of());
  }

  private static void write(Path output, String... ids) throws IOException {
    try (Reports pages = Reports.open(ReportFormat.html, output, NOWHERE, report -> Map.of())) {
      for (String id : ids) {
        pages.add(report(id), id);
      }
    }
  }

  private Set<String> files() throws IOException {
    Set<String> names = new HashSet<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> names.add(folder.relativize(file).toString()));
    }
    return names;
  }

  @Test
  void aFolderGetsAPageForEachArticleAndAnIndex() throws IOException {
    write(folder.resolve("out"), "sport/a.txt", "b.txt");
    assertEquals(Set.of("out/index.html", "out/sport_a.txt.html", "out/b.txt.html"), files());
    Document index = Jsoup.parse(Files.readString(folder.resolve("out/index.html")));
    assertEquals("<b>Rain</b>", index.select("tbody a").eachText().get(0));
    assertEquals(
        List.of("sport_a.txt.html", "b.txt.html"), index.select("tbody a").eachAttr("href"));
    assertEquals(4, index.select("input[type=radio]").size());
    assertEquals(1, index.select("input[checked]").size());
    assertTrue(index.text().contains("Nothing wrong (2)"), index.text());
  }

  @Test
  void aFileIsThePageOfTheOnlyArticle() throws IOException {
    write(folder.resolve("one.html"), "a");
    assertEquals(Set.of("one.html"), files());
    assertTrue(Files.readString(folder.resolve("one.html")).contains("It rained."));
  }

  @Test
  void aFileIsTheListWhereSeveralCome() throws IOException {
    write(folder.resolve("all.html"), "a", "b", "c");
    assertEquals(Set.of("all.html", "all/a.html", "all/b.html", "all/c.html"), files());
    Document index = Jsoup.parse(Files.readString(folder.resolve("all.html")));
    assertEquals(
        List.of("all/a.html", "all/b.html", "all/c.html"),
        index.select("tbody a").eachAttr("href"));
  }

  @ParameterizedTest
  @CsvSource({
    "../../etc/passwd, etc_passwd",
    "/etc/passwd, etc_passwd",
    "..\\x, x",
    ".hidden, hidden",
    "..., article",
    "a b?c#d, a_b_c_d",
    "Index, Index-2",
    "https://news.example/2024/x?y=1, https_news.example_2024_x_y_1"
  })
  void anIdCannotLeadOutOfTheFolder(String id, String name) {
    assertEquals(name, HtmlPages.fileName(id, new HashSet<>(Set.of("index"))));
  }

  @Test
  void equalIdsGetTheirOwnPages() {
    Set<String> taken = new HashSet<>();
    assertEquals("a", HtmlPages.fileName("a", taken));
    assertEquals("A-2", HtmlPages.fileName("A", taken));
    assertEquals(100, HtmlPages.fileName("x".repeat(5000), taken).length());
  }

  @Test
  void standardOutputTakesOnePageOnly() throws IOException {
    try (Reports pages = Reports.open(ReportFormat.html, null, NOWHERE, report -> Map.of())) {
      pages.add(report("a"), "a");
      String message = "";
      try {
        pages.add(report("b"), "b");
      } catch (OutputException e) {
        message = String.valueOf(e.getMessage());
      }
      assertFalse(message.isEmpty());
      assertTrue(message.contains("HTML on several articles needs --output FOLDER"), message);
    }
  }
}
