package org.tallystick.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Place;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The runs of a Word document by the places that reading it gives, {@code paragraph 3, run 2}; they
 * are parted where a comment begins or ends. Used by one thread.
 */
final class DocxRuns {
  private final String namespace;
  private final Map<String, TreeMap<Integer, Element>> runs = new HashMap<>();

  /** Numbers the runs of a document. */
  DocxRuns(Document document) {
    this.namespace = String.valueOf(document.getDocumentElement().getNamespaceURI());
    Map<Node, int[]> paragraphs = new HashMap<>();
    int number = 0;
    Node node = document.getDocumentElement();
    List<Element> open = new ArrayList<>();
    while (node != null) {
      if (is(node, "p")) {
        open.add((Element) node);
        paragraphs.put(node, new int[] {++number, 0});
      } else if (is(node, "r") && !open.isEmpty()) {
        int[] paragraph = paragraphs.getOrDefault(open.get(open.size() - 1), new int[2]);
        String key = "paragraph " + paragraph[0] + ", run " + ++paragraph[1];
        runs.put(key, new TreeMap<>(Map.of(0, (Element) node)));
      }
      Node next = node.getFirstChild();
      while (next == null && node != null) {
        if (!open.isEmpty() && open.get(open.size() - 1) == node) {
          open.remove(open.size() - 1);
        }
        next = node.getNextSibling();
        node = next == null ? node.getParentNode() : node;
      }
      node = next;
    }
  }

  private boolean is(@Nullable Node node, String name) {
    return node instanceof Element
        && namespace.equals(node.getNamespaceURI())
        && name.equals(node.getLocalName());
  }

  /** The run that begins at a place, parted from what stands before it; null if there is none. */
  @Nullable Element from(@Nullable Place place) {
    TreeMap<Integer, Element> pieces = pieces(place);
    return pieces == null || !(place instanceof Place.Node node)
        ? null
        : part(pieces, node.offset(), true);
  }

  /** The run that ends at a place, parted from what stands behind it; null if there is none. */
  @Nullable Element to(@Nullable Place place) {
    TreeMap<Integer, Element> pieces = pieces(place);
    return pieces == null || !(place instanceof Place.Node node)
        ? null
        : part(pieces, node.offset(), false);
  }

  private @Nullable TreeMap<Integer, Element> pieces(@Nullable Place place) {
    return place instanceof Place.Node node ? runs.get(node.path()) : null;
  }

  private @Nullable Element part(TreeMap<Integer, Element> pieces, int offset, boolean after) {
    Map.Entry<Integer, Element> piece = pieces.lowerEntry(offset);
    if (piece == null) {
      return after ? pieces.get(offset) : null;
    }
    int within = offset - piece.getKey();
    if (!pieces.containsKey(offset) && within < length(piece.getValue())) {
      pieces.put(offset, split(piece.getValue(), within));
    }
    return after ? pieces.get(offset) : piece.getValue();
  }

  /** Moves what stands behind the first characters into a run of its own, formatted alike. */
  private Element split(Element run, int at) {
    Element rest = (Element) run.cloneNode(false);
    int left = at;
    Node next;
    for (Node child = run.getFirstChild(); child != null; child = next) {
      next = child.getNextSibling();
      if (is(child, "rPr")) {
        rest.appendChild(child.cloneNode(true));
      } else if (left <= 0) {
        rest.appendChild(child);
      } else if (left < length(child)) {
        Element tail = (Element) child.cloneNode(true);
        String text = child.getTextContent();
        set((Element) child, text.substring(0, left));
        set(tail, text.substring(left));
        rest.appendChild(tail);
        left = 0;
      } else {
        left -= length(child);
      }
    }
    Node parent = run.getParentNode();
    if (parent != null) {
      parent.insertBefore(rest, run.getNextSibling());
    }
    return rest;
  }

  private static void set(Element text, String characters) {
    text.setTextContent(characters);
    text.setAttributeNS(XMLConstants.XML_NS_URI, "xml:space", "preserve");
  }

  /** How many characters reading the element gives. */
  private int length(Node node) {
    if (is(node, "r")) {
      int length = 0;
      for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
        length += length(child);
      }
      return length;
    }
    if (is(node, "t")) {
      return node.getTextContent().length();
    }
    boolean one = is(node, "tab") || is(node, "br") || is(node, "cr") || is(node, "noBreakHyphen");
    return one ? 1 : 0;
  }
}
