package org.tallystick.report;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * The comments of a Word file, to which some are added; those that are there stay (ECMA-376 part 1,
 * 17.13.4). Used by one thread.
 */
final class DocxComments {
  private static final String TYPES = "[Content_Types].xml";
  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
  private static final String TYPES_NS =
      "http://schemas.openxmlformats.org/package/2006/content-types";
  private static final String LINKS_NS =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String STRICT = "http://purl.oclc.org/ooxml/";

  private final String namespace;
  private final String part;
  private final Document comments;
  private int last = -1;

  private DocxComments(String namespace, String part, Document comments) {
    this.namespace = namespace;
    this.part = part;
    this.comments = comments;
    NodeList known = comments.getElementsByTagNameNS(namespace, "comment");
    for (int i = 0; i < known.getLength(); i++) {
      String id = ((Element) known.item(i)).getAttributeNS(namespace, "id");
      last = Math.max(last, id.matches("\\d{1,9}") ? Integer.parseInt(id) : -1);
    }
  }

  /**
   * Opens the file's comments, or begins them.
   *
   * @param main the name of the part that holds the text
   */
  static DocxComments open(DocxPackage file, String main, String namespace) throws IOException {
    String folder = main.substring(0, main.lastIndexOf('/') + 1);
    String name = main.substring(folder.length());
    String links = folder + "_rels/" + name + ".rels";
    Document relations = file.xml(links);
    if (relations == null) {
      relations = DocxPackage.parse("<Relationships xmlns=\"" + LINKS_NS + "\"/>");
    }
    String target = target(relations);
    if (target != null) {
      String part = target.startsWith("/") ? target.substring(1) : folder + target;
      Document known = file.xml(part);
      if (known != null) {
        return new DocxComments(namespace, part, known);
      }
    }
    String part = folder + "comments.xml";
    link(relations, namespace.startsWith(STRICT));
    file.put(links, relations);
    declare(file, part);
    return new DocxComments(
        namespace, part, DocxPackage.parse("<w:comments xmlns:w=\"" + namespace + "\"/>"));
  }

  private static @Nullable String target(Document relations) {
    NodeList all = relations.getElementsByTagNameNS(LINKS_NS, "Relationship");
    for (int i = 0; i < all.getLength(); i++) {
      Element link = (Element) all.item(i);
      if (link.getAttribute("Type").endsWith("/relationships/comments")) {
        return link.getAttribute("Target");
      }
    }
    return null;
  }

  private static void link(Document relations, boolean strict) {
    Element link = relations.createElementNS(LINKS_NS, "Relationship");
    link.setAttribute("Id", "rIdTallystick");
    String base =
        strict
            ? STRICT + "officeDocument"
            : "http://schemas.openxmlformats.org/officeDocument/2006";
    link.setAttribute("Type", base + "/relationships/comments");
    link.setAttribute("Target", "comments.xml");
    relations.getDocumentElement().appendChild(link);
  }

  private static void declare(DocxPackage file, String part) throws IOException {
    Document types = file.xml(TYPES);
    if (types == null) {
      throw new IOException("not a Word file: it has no " + TYPES);
    }
    Element type = types.createElementNS(TYPES_NS, "Override");
    type.setAttribute("PartName", "/" + part);
    type.setAttribute("ContentType", TYPE);
    types.getDocumentElement().appendChild(type);
    file.put(TYPES, types);
  }

  /** Adds a comment on the runs from one to another, both included. */
  void add(Element from, Element to, List<String> paragraphs) {
    String id = String.valueOf(++last);
    Element comment = element(comments, "comment");
    set(comment, "id", id);
    set(comment, "author", "Tallystick");
    set(comment, "initials", "T");
    for (String text : paragraphs) {
      Element paragraph = child(comment, "p");
      Element words = child(child(paragraph, "r"), "t");
      words.setTextContent(text);
    }
    comments.getDocumentElement().appendChild(comment);
    Document document = from.getOwnerDocument();
    Element start = element(document, "commentRangeStart");
    set(start, "id", id);
    before(start, from);
    Element reference = element(document, "r");
    set(child(reference, "commentReference"), "id", id);
    before(reference, to.getNextSibling(), to);
    Element end = element(document, "commentRangeEnd");
    set(end, "id", id);
    before(end, reference);
  }

  private static void before(Node node, Node next) {
    before(node, next, next);
  }

  private static void before(Node node, @Nullable Node next, Node sibling) {
    Node parent = sibling.getParentNode();
    if (parent != null) {
      parent.insertBefore(node, next);
    }
  }

  private Element element(Document document, String name) {
    String prefix = document.getDocumentElement().getPrefix();
    return document.createElementNS(namespace, prefix == null ? name : prefix + ":" + name);
  }

  private Element child(Element parent, String name) {
    Element child = element(parent.getOwnerDocument(), name);
    parent.appendChild(child);
    return child;
  }

  private void set(Element element, String name, String value) {
    String prefix = element.getPrefix();
    element.setAttributeNS(namespace, (prefix == null ? "w" : prefix) + ":" + name, value);
  }

  /** Puts the comments back into the file. */
  void save(DocxPackage file) throws IOException {
    file.put(part, comments);
  }
}
