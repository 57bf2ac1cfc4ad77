package org.tallystick.reader;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Text that is written in HTML and is an article from end to end. Stateless. */
final class HtmlFragment {
  private HtmlFragment() {}

  /**
   * Its paragraphs, a blank line between two. Headings of the first level are left out: they are
   * the headline.
   *
   * @param prefix what leads to the fragment, in front of the XPath of each character
   */
  static MappedText text(String html, String prefix) {
    return text(Jsoup.parse(html).body(), prefix);
  }

  /** As {@link #text(String, String)}, of what is parsed already. */
  static MappedText text(Element body, String prefix) {
    NodePath paths = new NodePath(prefix);
    MappedText text = new MappedText();
    for (PageParagraph paragraph : PageParagraphs.of(body)) {
      if (!paragraph.block.normalName().equals("h1")) {
        text.paragraph().add(paragraph.mapped(paths));
      }
    }
    return text;
  }
}
