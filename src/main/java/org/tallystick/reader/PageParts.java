package org.tallystick.reader;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * Which elements of a page are no part of its article: by the element itself, by its role (WAI-ARIA
 * 1.2), by being hidden, and by the names that makers of pages give such parts. Stateless.
 */
final class PageParts {
  private static final Set<String> FOREIGN =
      Set.of(
          "script style noscript template svg math nav aside form button select textarea iframe"
              .concat(" object video audio canvas figure figcaption footer dialog menu label head")
              .concat(" input map datalist progress meter address summary")
              .split(" "));
  private static final Set<String> NEVER_AROUND_IT =
      Set.of("nav", "aside", "footer", "table", "head");
  private static final Evaluator HEADING_OR_BODY =
      Selector.evaluatorOf("h1, [itemprop=articleBody], main");
  private static final Set<String> ROLES =
      Set.of(
          "navigation complementary contentinfo search banner dialog alert alertdialog menu menubar"
              .concat(" tablist toolbar form status")
              .split(" "));
  private static final Pattern HIDDEN =
      Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);
  private static final int FEWEST_WORDS_OF_A_LAYOUT_CELL = 25;

  private PageParts() {}

  /** Whether nothing inside is article text. */
  static boolean isForeign(Element element) {
    return isForeign(element, true);
  }

  /**
   * Whether nothing inside is article text.
   *
   * @param byName whether the names that makers of pages give such parts count
   */
  static boolean isForeign(Element element, boolean byName) {
    String name = element.normalName();
    if (name.equals("html") || name.equals("body") || name.equals("main")) {
      return false;
    }
    boolean bare = element.attributesSize() == 0;
    if (bare && !FOREIGN.contains(name) && !name.equals("table")) {
      return false; // most elements, and soon settled
    }
    if (element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")
        || HIDDEN.matcher(element.attr("style")).find()) {
      return true;
    }
    boolean named =
        FOREIGN.contains(name)
            || ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
            || (byName && !name.equals("article") && PartNames.of(element).foreign())
            || (name.equals("a") && isSign(element))
            || (name.equals("table") && isData(element));
    return named && !holdsTheArticle(element);
  }

  /** Whether its name says that the article's text stands in it. */
  static boolean isFavoured(Element element) {
    return element.attr("itemprop").equals("articleBody") || PartNames.of(element).favoured();
  }

  /** What a table of figures is, not one that arranges a page. */
  static boolean isData(Element table) {
    for (Element cell : table.getElementsByTag("td")) {
      if (cell.text().split(" ").length >= FEWEST_WORDS_OF_A_LAYOUT_CELL) {
        return false;
      }
    }
    return true;
  }

  /** A link of a heading to itself: #, ¶. */
  private static boolean isSign(Element link) {
    return link.attr("href").startsWith("#")
        && link.text().codePoints().noneMatch(Character::isLetterOrDigit);
  }

  private static boolean holdsTheArticle(Element element) {
    return !NEVER_AROUND_IT.contains(element.normalName())
        && element.selectFirst(HEADING_OR_BODY) != null;
  }
}
