package org.tallystick.reader;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the paragraphs of a page that are its article. A paragraph of many words and few links
 * speaks for the elements around it, the nearest most; the element that most speaks for holds the
 * article, with its neighbours of the same make. Elements that say themselves that they hold it
 * (schema.org, {@code article}, {@code main}, the names of common themes) count more. Stateless.
 *
 * <p>After C. Kohlschütter, P. Fankhauser, W. Nejdl, "Boilerplate Detection using Shallow Text
 * Features", WSDM 2010: text density and link density decide.
 */
final class PageBody {
  private static final int FEWEST_WORDS = 8;
  private static final double MOST_LINKS = 0.4;
  private static final int REACH = 5;
  private static final int FEWEST_WORDS_OF_AN_ARTICLE = 25;
  private static final double NEIGHBOUR = 0.15;

  private PageBody() {}

  /** The paragraphs of the article in a page; empty if the page has none. */
  static List<PageParagraph> of(Element page) {
    return of(page, page.select("[itemprop=articleBody]"), false);
  }

  /**
   * The same, for who has walked over the page already.
   *
   * @param bodies the elements that say of themselves that they hold it
   * @param declared whether the page says of itself that it is an article, so that there must be
   *     one
   */
  static List<PageParagraph> of(Element page, Collection<Element> bodies, boolean declared) {
    List<PageParagraph> body = of(PageParagraphs.of(page), bodies);
    // An article may stand in a part with a name that other makers give to teasers.
    return body.isEmpty() && declared ? of(PageParagraphs.of(page, false), bodies) : body;
  }

  private static List<PageParagraph> of(List<PageParagraph> all, Collection<Element> bodies) {
    Set<Element> declared = new LinkedHashSet<>(bodies);
    List<PageParagraph> body = within(all, declared);
    if (words(body) < FEWEST_WORDS_OF_AN_ARTICLE) {
      body = within(all, best(all));
    }
    body = PageLines.trim(body);
    return words(body) < FEWEST_WORDS_OF_AN_ARTICLE ? List.of() : body;
  }

  /** The elements that hold the article, by the weight of what stands in them. */
  private static Set<Element> best(List<PageParagraph> all) {
    Map<Element, Double> scores = new IdentityHashMap<>();
    for (PageParagraph paragraph : all) {
      double score = score(paragraph);
      Element at = holder(paragraph.block);
      for (int i = 0; i < REACH && at != null && score > 0; i++) {
        scores.merge(at, score, Double::sum);
        score *= 0.6;
        at = at.parent();
      }
    }
    Element top = null;
    double most = 0;
    for (Map.Entry<Element, Double> entry : scores.entrySet()) {
      double score = entry.getValue() * weight(entry.getKey());
      if (score > most || (score == most && top != null && before(entry.getKey(), top))) {
        most = score;
        top = entry.getKey();
      }
    }
    return top == null ? Set.of() : withNeighbours(top, scores);
  }

  private static boolean before(Element a, Element b) {
    return a.parents().size() < b.parents().size()
        || a.elementSiblingIndex() < b.elementSiblingIndex();
  }

  /** The element that a paragraph speaks for first: not the paragraph's own. */
  private static @Nullable Element holder(Element block) {
    return switch (block.normalName()) {
      case "p", "li", "h2", "h3", "h4", "h5", "h6", "pre", "dt", "dd" -> block.parent();
      default -> block;
    };
  }

  private static double score(PageParagraph paragraph) {
    int words = paragraph.words();
    if (words < FEWEST_WORDS || paragraph.linkDensity() > MOST_LINKS) {
      return 0;
    }
    return (1 + Math.min(words / 20.0, 4)) * (1 - paragraph.linkDensity());
  }

  private static double weight(Element element) {
    if (PageParts.isFavoured(element)) {
      return 1.8;
    }
    return switch (element.normalName()) {
      case "article" -> 1.5;
      case "main" -> 1.2;
      case "body", "html" -> 0.6;
      case "li", "blockquote" -> 0.5;
      default -> 1;
    };
  }

  /** {@code top} and those beside it, or beside the element around it alone, that are like it. */
  private static Set<Element> withNeighbours(Element top, Map<Element, Double> scores) {
    Set<Element> all = new LinkedHashSet<>();
    double enough = NEIGHBOUR * scores.getOrDefault(top, 0.0);
    Element at = top;
    for (int up = 0; up < 2 && at != null; up++) {
      for (Element sibling : at.siblingElements()) {
        boolean alike =
            sibling.normalName().equals(at.normalName()) && !sibling.normalName().equals("article");
        if (alike
            && sibling.classNames().equals(at.classNames())
            && holds(sibling, scores, enough)) {
          all.add(sibling);
        } else if (sibling.normalName().equals("p") && score(sibling) > 0) {
          all.add(sibling);
        }
      }
      Element parent = at.parent();
      at = parent != null && parent.childrenSize() >= 1 && onlyWrapped(at, parent) ? parent : null;
    }
    all.add(top);
    return all;
  }

  private static double score(Element paragraph) {
    return PageParagraphs.of(paragraph).stream().mapToDouble(PageBody::score).sum();
  }

  private static boolean holds(Element sibling, Map<Element, Double> scores, double enough) {
    if (scores.getOrDefault(sibling, 0.0) >= enough) {
      return true;
    }
    return sibling.children().stream().anyMatch(c -> scores.getOrDefault(c, 0.0) >= enough);
  }

  private static boolean onlyWrapped(Element element, Element parent) {
    return parent.childrenSize() == 1 || parent.text().length() == element.text().length();
  }

  private static List<PageParagraph> within(List<PageParagraph> all, Set<Element> holders) {
    List<PageParagraph> inside = new ArrayList<>();
    for (PageParagraph paragraph : all) {
      for (Element at = paragraph.block; at != null; at = at.parent()) {
        if (holders.contains(at)) {
          inside.add(paragraph);
          break;
        }
      }
    }
    return inside;
  }

  private static int words(List<PageParagraph> paragraphs) {
    return paragraphs.stream().mapToInt(PageParagraph::words).sum();
  }
}
