package org.tallystick.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Article;
import org.tallystick.article.SourceMap;
import org.tallystick.article.Span;
import org.tallystick.style.StyleFinding;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The report as comments in a Word file, each anchored at the figure that it is about: the document
 * that the article was read from, unchanged otherwise, or one made of its text. Stateless;
 * thread-safe.
 */
public final class DocxReport {
  private static final String MAIN = "word/document.xml";

  private DocxReport() {}

  /**
   * Writes the file. Equal reports on equal documents give equal bytes.
   *
   * @param original the Word file that the article was read from; null if it was none
   * @param out is left open
   * @throws IOException if {@code original} cannot be read, is no longer what the article was read
   *     from, or {@code out} cannot be written
   */
  public static void write(Report report, @Nullable Path original, OutputStream out)
      throws IOException {
    Article article = report.article();
    DocxPackage file;
    SourceMap places;
    if (original == null) {
      DocxPlain plain = new DocxPlain(article);
      file = plain.file();
      places = plain.places();
    } else {
      file = DocxPackage.open(original);
      places = article.sources();
    }
    String main = main(file);
    Document document = file.xml(main);
    if (document == null) {
      throw new IOException("not a Word file: it has no " + main);
    }
    List<Comment> comments = comments(report);
    if (!comments.isEmpty()) {
      comment(comments, places, file, main, document);
    }
    file.write(out);
  }

  private static void comment(
      List<Comment> remarks, SourceMap places, DocxPackage file, String main, Document document)
      throws IOException {
    DocxRuns runs = new DocxRuns(document);
    String namespace = String.valueOf(document.getDocumentElement().getNamespaceURI());
    DocxComments comments = DocxComments.open(file, main, namespace);
    for (Comment remark : remarks) {
      Element from = runs.from(places.start(remark.span()));
      Element to = runs.to(places.end(remark.span()));
      if (from == null || to == null) {
        throw new IOException("the document has changed since the article was read from it");
      }
      comments.add(from, to, remark.paragraphs());
    }
    comments.save(file);
    file.put(main, document);
  }

  /** What a comment says, a paragraph each, and what of the article it hangs on. */
  private record Comment(Span span, List<String> paragraphs) {}

  private static List<Comment> comments(Report report) {
    List<Comment> comments = new ArrayList<>();
    for (Remark remark : Remark.wrong(report)) {
      comments.add(new Comment(remark.note().main(), text(remark, report.article())));
    }
    for (StyleFinding finding : report.style()) {
      comments.add(
          new Comment(
              finding.span(),
              List.of(finding.message(), "Tallystick: house style, " + finding.rule())));
    }
    return comments;
  }

  private static String main(DocxPackage file) throws IOException {
    if (file.has(MAIN)) {
      return MAIN;
    }
    Document doors = file.xml("_rels/.rels");
    NodeList all = doors == null ? null : doors.getElementsByTagNameNS("*", "Relationship");
    for (int i = 0; all != null && i < all.getLength(); i++) {
      Element link = (Element) all.item(i);
      if (link.getAttribute("Type").endsWith("/officeDocument")) {
        return link.getAttribute("Target").replaceFirst("^/", "");
      }
    }
    return MAIN;
  }

  /** What the comment says, a paragraph each: the matter, the other figures, how it was found. */
  private static List<String> text(Remark remark, Article article) {
    List<String> text = new ArrayList<>();
    text.add(remark.note().title() + ".");
    text.add(remark.message());
    if (!remark.others().isEmpty()) {
      String others =
          remark.others().stream()
              .map(span -> "“" + span.of(article.text()).replaceAll("\\s+", " ") + "”")
              .collect(Collectors.joining(", "));
      text.add("Laid against " + others + ".");
    }
    if (remark.note().verification() != null) {
      String sql = Objects.requireNonNullElse(remark.note().verification().sql(), "");
      if (!sql.isEmpty()) {
        text.add(sql);
      }
    }
    text.add("Tallystick: " + remark.rule() + ", " + remark.verdict());
    return text;
  }
}
