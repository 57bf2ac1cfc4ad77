package org.tallystick.reader;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
  private static final Set<String> STATES = Set.of("has", "with", "no", "without", "is", "not");
  private static final Pattern BORDER =
      Pattern.compile("(?<=\\p{Lower})(?=\\p{Upper})|[^\\p{Alnum}]+");
  private static final Pattern HIDDEN =
      Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);
  private static final int FEWEST_WORDS_OF_A_LAYOUT_CELL = 25;
  private static final Set<String> DROP = new HashSet<>();
  private static final Set<String> KEEP = new HashSet<>();

  static {
    load();
  }

  private PageParts() {}

  private static void load() {
    InputStream in = PageParts.class.getResourceAsStream("page-parts.txt");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" ", 2))
          .forEach(line -> (line[0].equals("drop") ? DROP : KEEP).add(line[1].strip()));
    } catch (IOException e) {
      throw new UncheckedIOException("page-parts.txt cannot be read", e);
    }
  }

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
            || (byName && !name.equals("article") && names(element).anyMatch(n -> ends(n, DROP)))
            || (name.equals("a") && isSign(element))
            || (name.equals("table") && isData(element));
    return named && !holdsTheArticle(element);
  }

  /** Whether its name says that the article's text stands in it. */
  static boolean isFavoured(Element element) {
    return element.attr("itemprop").equals("articleBody")
        || names(element).anyMatch(name -> ends(name, KEEP));
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

  private static Stream<List<String>> names(Element element) {
    return Stream.concat(Stream.of(element.id()), element.classNames().stream())
        .filter(name -> !name.isEmpty())
        .map(
            name ->
                List.of(
                    BORDER
                        .matcher(name)
                        .replaceAll(" ")
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .split(" ")));
  }

  /** Whether a name begins or ends with one of the phrases, and is not about another part. */
  private static boolean ends(List<String> name, Set<String> phrases) {
    if (name.stream().anyMatch(STATES::contains)) {
      return false;
    }
    int size = name.size();
    for (int words = 1; words <= Math.min(3, size); words++) {
      if (phrases.contains(String.join(" ", name.subList(0, words)))
          || phrases.contains(String.join(" ", name.subList(size - words, size)))) {
        return true;
      }
    }
    return false;
  }
}
