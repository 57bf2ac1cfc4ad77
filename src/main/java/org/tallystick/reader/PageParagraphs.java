package org.tallystick.reader;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** The paragraphs of a page in order, those in parts that are no article left out. */
final class PageParagraphs implements NodeFilter {
  private final List<PageParagraph> paragraphs = new ArrayList<>();
  private final Deque<Element> blocks = new ArrayDeque<>();
  private final Element root;
  private final boolean byName;
  private PageParagraph open;
  private int links;

  private PageParagraphs(Element root, boolean byName) {
    this.root = root;
    this.byName = byName;
    this.open = new PageParagraph(root);
    blocks.push(root);
  }

  /** The paragraphs below {@code root}, none empty. */
  static List<PageParagraph> of(Element root) {
    return of(root, true);
  }

  /**
   * The paragraphs below {@code root}, none empty.
   *
   * @param byName whether parts that only their names say to be no article are left out
   */
  static List<PageParagraph> of(Element root, boolean byName) {
    PageParagraphs found = new PageParagraphs(root, byName);
    NodeTraversor.filter(found, root);
    found.end();
    return found.paragraphs;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      open.add(text, links > 0);
    } else if (node instanceof Element element && element != root) {
      String name = element.normalName();
      if (PageParts.isForeign(element, byName)) {
        if (element.isBlock() && !name.equals("script") && !name.equals("style")) {
          end();
        }
        return FilterResult.SKIP_ENTIRELY;
      }
      links += name.equals("a") ? 1 : 0;
      if (name.equals("br")) {
        if (open.endsLine()) {
          end();
        } else {
          open.lineBreak();
        }
      } else if (element.isBlock()) {
        blocks.push(element);
        end();
      }
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element && element != root) {
      links -= element.normalName().equals("a") ? 1 : 0;
      if (element.isBlock() && blocks.peek() == element) {
        blocks.pop();
        end();
      }
    }
    return FilterResult.CONTINUE;
  }

  /** Closes the open paragraph and opens one in the innermost block. */
  private void end() {
    if (!open.toString().isEmpty()) {
      paragraphs.add(open);
    }
    Element block = blocks.peek();
    open = new PageParagraph(block == null ? root : block);
  }
}
