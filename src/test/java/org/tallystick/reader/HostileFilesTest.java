package org.tallystick.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.article.Article;

/** Files made to do harm cost one line and no more; those beside them are read. */
class HostileFilesTest {
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  @TempDir private Path folder = Path.of("");

  private String problem(String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    Path other = Files.writeString(folder.resolve("zz.txt"), "All 12 boats came home.");
    List<Reading> readings =
        assertTimeoutPreemptively(
            SOON,
            () -> {
              try (Stream<Reading> read =
                  ArticleReader.create()
                      .read(
                          List.of(file.toString(), other.toString()),
                          InputStream.nullInputStream())) {
                return read.toList();
              }
            });
    assertEquals(2, readings.size());
    assertInstanceOf(Reading.Success.class, readings.get(1));
    ArticleFormatException problem =
        assertInstanceOf(Reading.Failure.class, readings.get(0)).problem();
    String message = Objects.requireNonNull(problem.getMessage());
    assertEquals(1, message.lines().count());
    assertTrue(message.startsWith(folder.toString()), message);
    return message.substring(folder.toString().length() + 1);
  }

  private static byte[] docx(String document) throws IOException {
    return EveryForm.zip(Map.of("word/document.xml", document.getBytes(UTF_8)));
  }

  private static String body(String inside) {
    return "<w:document xmlns:w=\"" + W + "\"><w:body>" + inside + "</w:body></w:document>";
  }

  private static byte[] bomb(String part, String start, String filler) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(part));
      zip.write(start.getBytes(UTF_8));
      byte[] block = filler.repeat((1 << 20) / filler.length()).getBytes(UTF_8);
      for (int i = 0; i < 200; i++) {
        zip.write(block);
      }
    }
    return out.toByteArray();
  }

  @Test
  void aPartThatSwellsIsCutOff() throws IOException {
    String word = body("").replace("</w:body></w:document>", "<w:p><w:r><w:t>");
    assertEquals(
        "a.docx!word/document.xml: unpacks to more than 67108864 bytes",
        problem("a.docx", bomb("word/document.xml", word, "a")));
    assertEquals(
        "a.odt!content.xml: unpacks to more than 67108864 bytes",
        problem("a.odt", bomb("content.xml", "<a>", "<b/>")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>",
        "<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/a.dtd\">",
        "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY x \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>"
      })
  void entitiesAreNotResolved(String type) throws IOException {
    String text = body("<w:p><w:r><w:t>All 12 boats&x; came home.</w:t></w:r></w:p>");
    Path file = Files.write(folder.resolve("a.docx"), docx(type + text));
    String read;
    try {
      read = ArticleReader.create().read(file).text();
    } catch (ArticleFormatException e) {
      read = Objects.requireNonNull(e.getMessage());
      assertTrue(read.contains("not well-formed XML"), read);
      return;
    }
    assertEquals("All 12 boats came home.", read);
  }

  @Test
  void nestingIsBounded() throws IOException {
    String deep = "<w:sdt>".repeat(100_000);
    String message = problem("a.docx", docx(body(deep + "</w:sdt>".repeat(100_000))));
    assertTrue(message.contains("elements nested deeper than 500"), message);
  }

  @Test
  void aZipCutShortIsNamed() throws IOException {
    byte[] whole = docx(body("<w:p><w:r><w:t>All 12 boats came home.</w:t></w:r></w:p>"));
    byte[] half = Arrays.copyOf(whole, whole.length / 2);
    assertEquals("a.docx: damaged, cut short or no zip file", problem("a.docx", half));
    assertEquals("a.odt: damaged, cut short or no zip file", problem("a.odt", half));
  }

  @Test
  void namesThatLeadOutOfTheFolderAreNoPaths() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("../../escaped.txt", "x".getBytes(UTF_8));
    entries.put(
        "word/document.xml",
        body("<w:p><w:r><w:t>All 12 boats came home.</w:t></w:r></w:p>").getBytes(UTF_8));
    Path inner = Files.createDirectories(folder.resolve("one/two"));
    Path file = Files.write(inner.resolve("a.docx"), EveryForm.zip(entries));
    assertEquals("All 12 boats came home.", ArticleReader.create().read(file).text());
    assertFalse(Files.exists(folder.resolve("escaped.txt")));
  }

  @Test
  void aFileWithoutItsTextIsNamed() throws IOException {
    byte[] empty = EveryForm.zip(Map.of("x", new byte[0]));
    assertEquals(
        "a.docx: not a document of its kind: it has no word/document.xml",
        problem("a.docx", empty));
    assertEquals("b.docx: holds no text", problem("b.docx", docx(body("<w:p/>"))));
  }

  private static byte[] pdf(String content, boolean locked) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage();
      pdf.addPage(page);
      page.setContents(
          new PDStream(
              pdf, new ByteArrayInputStream(content.getBytes(UTF_8)), COSName.FLATE_DECODE));
      if (locked) {
        pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      pdf.save(out);
      return out.toByteArray();
    }
  }

  @Test
  void pdfWithoutTextOrWithAPasswordIsNamed() throws IOException {
    assertEquals("a.pdf: locked by a password", problem("a.pdf", pdf("", true)));
    assertEquals(
        "b.pdf: has no layer of text, only pictures: recognise its text (OCR) first",
        problem("b.pdf", pdf("0 0 m 10 10 l S", false)));
    String message = problem("c.pdf", "%PDF-1.7\nnothing".getBytes(UTF_8));
    assertTrue(message.startsWith("c.pdf: damaged or no PDF"), message);
  }

  @Test
  void aPageThatSwellsIsCutOff() throws IOException {
    assertEquals(
        "a.pdf: page 1: unpacks to more than 67108864 bytes",
        problem("a.pdf", pdf(" ".repeat(70_000_000), false)));
  }

  @Test
  void aMailNestedForEverEnds() throws IOException {
    StringBuilder mail = new StringBuilder("Subject: Boats\r\n");
    for (int i = 0; i < 5000; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=\"b")
          .append(i)
          .append("\"\r\n\r\n--b")
          .append(i)
          .append("\r\n");
    }
    String message = problem("a.eml", mail.toString().getBytes(UTF_8));
    assertTrue(message.startsWith("a.eml: "), message);
  }

  @Test
  void attachmentsAreNotRead() throws IOException {
    String mail =
        "Subject: =?utf-8?q?Caf=C3=A9s?= close\r\nDate: Mon, 21 May 2018 23:30:00 -0400\r\n"
            + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain;"
            + " name=../../x.txt\r\nContent-Disposition: attachment; filename=../../x.txt\r\n\r\n"
            + "99 lies.\r\n--b\r\nContent-Type: text/plain; charset=windows-1252\r\n"
            + "Content-Transfer-Encoding: quoted-printable\r\n\r\nAll 12 caf=E9s closed.\r\n"
            + "> 40 said so\r\n--b--\r\n";
    Article article = ArticleReader.create().read(Files.writeString(folder.resolve("a.eml"), mail));
    assertEquals("Cafés close\n\nAll 12 cafés closed.", article.text());
    assertEquals("2018-05-21", String.valueOf(article.date()));
    assertEquals("header Subject +0", String.valueOf(article.sources().at(0)));
    assertEquals("part 2, line 1 +4", String.valueOf(article.sources().at(17)));
  }
}
