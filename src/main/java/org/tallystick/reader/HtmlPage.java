package org.tallystick.reader;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Article;

/** The article in a page of HTML. Used by one thread. */
final class HtmlPage {
  private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(\\D.*)?");
  private static final Pattern SITE = Pattern.compile("\\s+[|»]\\s+[^|»]*$");

  private final Document page;
  private final PageFacts facts;
  private final LinkedData data;

  private HtmlPage(Document page) {
    this.page = page;
    this.facts = new PageFacts(page);
    this.data = LinkedData.of(facts.linkedData);
  }

  /**
   * The article, with the place of every character as a text node's XPath and offset.
   *
   * @param html the page's characters
   * @param document where it stands
   * @return null if the page holds no article
   */
  static Article.@Nullable Builder read(String html, org.tallystick.reader.Document document) {
    return new HtmlPage(Jsoup.parse(html)).article(document);
  }

  private Article.@Nullable Builder article(org.tallystick.reader.Document document) {
    List<PageParagraph> paragraphs = PageBody.of(page.body(), facts.bodies, isDeclared());
    if (paragraphs.isEmpty()) {
      return null;
    }
    NodePath paths = new NodePath();
    MappedText headline = headline(paths);
    String title = headline.toString();
    MappedText body = new MappedText();
    for (PageParagraph paragraph : paragraphs) {
      if (body.length() > 0 || !paragraph.toString().equals(title)) {
        body.paragraph().add(paragraph.mapped(paths));
      }
    }
    String language = page.child(0).hasAttr("lang") ? lang() : data.language();
    return MappedText.article(headline, body, date(), document)
        .source(source())
        .language(language)
        .tables(
            facts.tables
                ? PageTables.of(paragraphs.stream().map(paragraph -> paragraph.block).toList())
                : List.of());
  }

  /** Whether the page says of itself that it is an article. */
  private boolean isDeclared() {
    return data.headline() != null || "article".equals(meta("property=og:type"));
  }

  private @Nullable String lang() {
    String lang = page.child(0).attr("lang").strip();
    return lang.isEmpty() ? null : lang;
  }

  /** By the h1 that is most like what the page calls itself, else that name itself. */
  private MappedText headline(NodePath paths) {
    String named = named();
    PageParagraph best = null;
    double most = -1;
    for (Element heading : facts.headings) {
      PageParagraph text = heading(heading);
      double like = named == null ? 0 : likeness(text.toString(), named);
      boolean logo = heading.closest("header") != null && heading.closest("article, main") == null;
      like -= logo ? 0.1 : 0;
      if (!text.toString().isEmpty() && like > most) {
        most = like;
        best = text;
      }
    }
    if (best != null) {
      return best.mapped(paths);
    }
    MappedText title = new MappedText();
    return named == null ? title : title.add(named);
  }

  private static PageParagraph heading(Element heading) {
    PageParagraph text = new PageParagraph(heading);
    heading
        .nodeStream(TextNode.class)
        .filter(node -> node.parent() == heading || isShown(node))
        .forEach(node -> text.add(node, false));
    return text;
  }

  private static boolean isShown(TextNode node) {
    Element parent = node.parent();
    return parent != null && !PageParts.isForeign(parent);
  }

  private @Nullable String named() {
    if (data.headline() != null) {
      return Jsoup.parse(data.headline()).text();
    }
    String og = meta("property=og:title");
    return og == null ? title() : og;
  }

  private @Nullable String title() {
    String title = page.title().strip();
    String site = meta("property=og:site_name");
    if (site != null) {
      title = title.replaceFirst("\\s*[-–—|»:]\\s*" + Pattern.quote(site) + "$", "");
    }
    title = SITE.matcher(title).replaceFirst("");
    return title.isEmpty() ? null : title;
  }

  private static double likeness(String a, String b) {
    Set<String> words = words(a);
    Set<String> other = words(b);
    Set<String> both = new HashSet<>(words);
    both.retainAll(other);
    int size = words.size() + other.size();
    return size == 0 ? 0 : 2.0 * both.size() / size;
  }

  private static Set<String> words(String text) {
    return new HashSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
  }

  private @Nullable LocalDate date() {
    List<String> candidates = new ArrayList<>();
    candidates.add(data.published());
    candidates.add(meta("property=article:published_time"));
    candidates.add(meta("itemprop=datePublished"));
    for (String name : List.of("date", "pubdate", "dc.date", "dc.date.issued")) {
      candidates.add(meta("name=" + name));
    }
    facts.times.forEach(time -> candidates.add(time.attr("datetime")));
    for (String candidate : candidates) {
      LocalDate day = candidate == null ? null : day(candidate);
      if (day != null) {
        return day;
      }
    }
    return null;
  }

  private static @Nullable LocalDate day(String text) {
    Matcher matcher = DAY.matcher(text.strip());
    if (!matcher.matches()) {
      return null;
    }
    try {
      return LocalDate.parse(matcher.group(1));
    } catch (DateTimeException e) {
      System.getLogger(HtmlPage.class.getName())
          .log(System.Logger.Level.DEBUG, "no day of the calendar: " + text, e);
      return null;
    }
  }

  private @Nullable String source() {
    return data.publisher() == null ? meta("property=og:site_name") : data.publisher();
  }

  private @Nullable String meta(String name) {
    return facts.meta(name);
  }
}
