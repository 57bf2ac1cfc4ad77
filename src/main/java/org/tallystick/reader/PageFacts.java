package org.tallystick.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself, gathered in one walk over its elements: a page has thousands, and
 * each question asked of all of them would cost a good part of parsing it. Not thread-safe.
 */
final class PageFacts {
  private static final List<String> NAMES = List.of("property", "name", "itemprop");

  private final Map<String, String> metas = new LinkedHashMap<>();

  /** The headings of the first order. */
  final List<Element> headings = new ArrayList<>();

  /** The {@code time} elements. */
  final List<Element> times = new ArrayList<>();

  /** The scripts that hold JSON-LD. */
  final List<Element> linkedData = new ArrayList<>();

  /** The elements that say of themselves that they hold the article. */
  final List<Element> bodies = new ArrayList<>();

  /** Whether there is any table. */
  boolean tables;

  /** Everything is in the order of the page. */
  PageFacts(Document page) {
    page.forEachNode(this::look);
  }

  private void look(Node node) {
    if (!(node instanceof Element element)) {
      return;
    }
    switch (element.normalName()) {
      case "meta" -> meta(element);
      case "h1" -> headings.add(element);
      case "time" -> times.add(element);
      case "table" -> tables = true;
      case "script" -> {
        if (element.attr("type").toLowerCase(Locale.ROOT).startsWith("application/ld+json")) {
          linkedData.add(element);
        }
      }
      default -> {}
    }
    if (element.attributesSize() > 0 && element.attr("itemprop").equals("articleBody")) {
      bodies.add(element);
    }
  }

  private void meta(Element meta) {
    for (String by : NAMES) {
      String key = meta.attr(by);
      if (!key.isEmpty()) {
        metas.putIfAbsent(by + "=" + key.toLowerCase(Locale.ROOT), meta.attr("content").strip());
      }
    }
  }

  /**
   * The content of the first {@code meta} element of a name.
   *
   * @param name attribute and value, the value in small letters: {@code property=og:title}
   * @return null if there is none, or it is empty
   */
  @Nullable String meta(String name) {
    String content = metas.get(name);
    return content == null || content.isEmpty() ? null : content;
  }
}
