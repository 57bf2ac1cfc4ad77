package org.tallystick.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlCursor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.article.Article;
import org.tallystick.claim.Claims;
import org.tallystick.reader.ArticleReader;

class DocxReportTest {
  private static final String W =
      "declare namespace w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' ";

  @TempDir private Path folder = Path.of("");

  private static byte[] write(Report report, @Nullable Path original) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DocxReport.write(report, original, out);
    return out.toByteArray();
  }

  /** What stands between the ends of each comment, and what the comment says. */
  private static List<String> comments(byte[] docx) throws IOException {
    List<String> found = new ArrayList<>();
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
      if (document.getDocComments() == null) {
        return found;
      }
      for (XWPFComment comment : document.getDocComments().getComments()) {
        found.add(anchored(document, comment.getId()) + " | " + comment.getText());
      }
      assertTrue(document.getDocument().validate());
    }
    return found;
  }

  private static String anchored(XWPFDocument document, String id) {
    StringBuilder text = new StringBuilder();
    boolean inside = false;
    for (XWPFParagraph paragraph : document.getParagraphs()) {
      try (XmlCursor cursor = paragraph.getCTP().newCursor()) {
        cursor.selectPath(W + ".//w:commentRangeStart|.//w:commentRangeEnd|.//w:t");
        while (cursor.toNextSelection()) {
          String name = cursor.getName().getLocalPart();
          if (name.equals("t")) {
            text.append(inside ? cursor.getTextValue() : "");
          } else if (id.equals(attribute(cursor))) {
            inside = name.equals("commentRangeStart");
          }
        }
      }
    }
    return text.toString();
  }

  private static String attribute(XmlCursor cursor) {
    return cursor.getAttributeText(
        new QName("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "id"));
  }

  private static String text(byte[] docx) throws IOException {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
      return document.getParagraphs().stream()
          .map(
              paragraph ->
                  paragraph.getRuns().stream().map(XWPFRun::text).collect(Collectors.joining()))
          .collect(Collectors.joining("\n\n"));
    }
  }

  /** The sample's article in a Word file whose runs end in the middle of figures. */
  private Path original() throws IOException {
    Path file = folder.resolve("port.docx");
    try (XWPFDocument docx = new XWPFDocument();
        OutputStream out = Files.newOutputStream(file)) {
      for (String text : Samples.article().text().split("\n\n")) {
        XWPFParagraph paragraph = docx.createParagraph();
        for (int i = 0; i < text.length(); i += 9) {
          XWPFRun run = paragraph.createRun();
          run.setBold(i % 2 == 0);
          run.setText(text.substring(i, Math.min(i + 9, text.length())));
        }
      }
      docx.write(out);
    }
    return file;
  }

  private static Report on(Article article) {
    Report sample = Samples.report();
    Claims claims = sample.claims();
    return new Report(
        article,
        new Claims(article, claims.all(), List.of(), List.of(), claims.sentences(), List.of()),
        sample.findings(),
        sample.verifications(),
        List.of());
  }

  @Test
  void commentsStandAtTheFiguresOfTheOriginal() throws IOException {
    Path original = original();
    Article article = ArticleReader.create().read(original);
    assertEquals(Samples.article().text(), article.text());
    byte[] docx = write(on(article), original);
    List<String> comments = comments(docx);
    assertEquals(2, comments.size());
    assertTrue(comments.get(1).startsWith("440 | "), comments.get(1));
    assertTrue(comments.get(1).contains("the data give 415"), comments.get(1));
    assertTrue(comments.get(0).startsWith("10 percent | "), comments.get(0));
    assertTrue(comments.get(0).contains("share-of-total, inconsistent"), comments.get(0));
    assertEquals(article.text(), text(docx));
    assertArrayEquals(docx, write(on(article), original));
  }

  @Test
  void commentsAreAddedToThoseOfOthers() throws IOException {
    Path original = original();
    Article article = ArticleReader.create().read(original);
    byte[] once = write(on(article), original);
    Path again = Files.write(folder.resolve("again.docx"), once);
    Article reread = ArticleReader.create().read(again);
    assertEquals(article.text(), reread.text());
    assertEquals(4, comments(write(on(reread), again)).size());
  }

  @Test
  void anArticleOfAnotherFormBecomesADocument() throws IOException {
    byte[] docx = write(Samples.report(), null);
    assertEquals(
        List.of("10 percent", "440"),
        comments(docx).stream().map(comment -> comment.split(" \\| ")[0]).toList());
    assertEquals(Samples.article().text(), text(docx));
  }

  @Test
  void aDocumentWithNothingToRemarkStaysAsItIs() throws IOException {
    Path original = original();
    Article article = ArticleReader.create().read(original);
    Report clean = new Report(article, on(article).claims(), List.of(), List.of(), List.of());
    assertTrue(comments(write(clean, original)).isEmpty());
  }
}
