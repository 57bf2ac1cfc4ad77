package org.tallystick.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.article.Article;
import org.tallystick.article.Place;

/** How much of an article is found in saved pages, and how much else with it. */
class SavedPagesTest {
  private static final double FLOOR = 0.95;
  private static final double MEAN_FLOOR = 0.98;

  @TempDir Path folder;

  static List<SavedPages> pages() {
    return SavedPages.all();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void findsTheArticle(SavedPages page) throws IOException {
    Article article = read(page);
    assertEquals(page.headline(), article.headline());
    double f1 = f1(page.body(), article.body());
    assertTrue(f1 >= FLOOR, () -> "F1 " + f1 + " of\n" + article.body());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyWordStandsInThePageWhereItsPlaceSays(SavedPages page) throws IOException {
    Article article = read(page);
    Map<String, String> texts = new HashMap<>();
    NodePath paths = new NodePath();
    Jsoup.parse(page.html())
        .nodeStream(TextNode.class)
        .forEach(node -> texts.put(paths.of(node), node.getWholeText()));
    String text = article.text();
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        Place.Node place = (Place.Node) assertNotNullPlace(article, i);
        String source = texts.getOrDefault(place.path(), "");
        assertEquals(text.charAt(i), source.charAt(place.offset()), place::toString);
      }
    }
  }

  @Test
  void thereAreThirtyAtLeastAndTheyAreNearlyPerfectTogether() throws IOException {
    List<SavedPages> pages = pages();
    assertTrue(pages.size() >= 30, "pages: " + pages.size());
    double sum = 0;
    for (SavedPages page : pages) {
      sum += f1(page.body(), read(page).body());
    }
    double mean = sum / pages.size();
    assertTrue(mean >= MEAN_FLOOR, "mean F1 " + mean);
  }

  private static Place assertNotNullPlace(Article article, int at) {
    Place place = article.sources().at(at);
    assertNotNull(place, () -> "no place at " + at);
    return place;
  }

  private Article read(SavedPages page) throws IOException {
    return ArticleReader.create().read(Files.writeString(folder.resolve("p.html"), page.html()));
  }

  private static double f1(String expected, String found) {
    List<String> wanted = tokens(expected);
    List<String> got = tokens(found);
    Map<String, Integer> left = new HashMap<>();
    wanted.forEach(token -> left.merge(token, 1, Integer::sum));
    int both = 0;
    for (String token : got) {
      if (left.merge(token, -1, Integer::sum) >= 0) {
        both++;
      }
    }
    return 2.0 * both / (wanted.size() + got.size());
  }

  private static List<String> tokens(String text) {
    return new ArrayList<>(List.of(text.toLowerCase(Locale.ROOT).strip().split("\\s+")));
  }
}
