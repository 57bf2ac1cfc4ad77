package org.tallystick.reader;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The XPaths that lead to the text nodes of a page: {@code /html/body/div[2]/p[1]/text()[1]}.
 * Remembers the elements it has numbered. Not thread-safe.
 */
final class NodePath {
  private final Map<Node, String> elements = new IdentityHashMap<>();
  private final Map<Node, String> texts = new IdentityHashMap<>();

  private final String prefix;

  /** The paths in a page of its own. */
  NodePath() {
    this("");
  }

  /**
   * The paths in a page that stands in something else.
   *
   * @param prefix what leads to the page, in front of every path
   */
  NodePath(String prefix) {
    this.prefix = prefix;
  }

  /** The path of a text node, counted over siblings of the same name, from 1. */
  String of(TextNode node) {
    String known = texts.get(node);
    if (known != null) {
      return known;
    }
    Node parent = node.parent();
    if (parent == null) {
      return "/text()[1]";
    }
    String above = element(parent);
    int number = 0;
    boolean inText = false;
    for (Node child : parent.childNodes()) {
      boolean text = child instanceof TextNode;
      number += text && !inText ? 1 : 0;
      inText = text;
      if (text) {
        texts.put(child, above + "/text()[" + number + "]");
      }
    }
    return texts.getOrDefault(node, above + "/text()[1]");
  }

  private String element(Node element) {
    Deque<Node> unknown = new ArrayDeque<>();
    Node at = element;
    while (at != null && !(at instanceof Document) && !elements.containsKey(at)) {
      unknown.push(at);
      at = at.parent();
    }
    String path = at == null ? prefix : elements.getOrDefault(at, prefix);
    for (Node below : unknown) {
      Node parent = below.parent();
      if (parent != null) {
        number(parent, path);
      }
      path = elements.getOrDefault(below, path);
    }
    return path;
  }

  private void number(Node parent, String path) {
    Map<String, Integer> seen = new HashMap<>();
    for (Node child : parent.childNodes()) {
      if (child instanceof Element element) {
        String name = element.normalName();
        int number = seen.merge(name, 1, Integer::sum);
        boolean alone = name.equals("html") || name.equals("body");
        elements.put(child, path + "/" + name + (alone ? "" : "[" + number + "]"));
      }
    }
  }
}
