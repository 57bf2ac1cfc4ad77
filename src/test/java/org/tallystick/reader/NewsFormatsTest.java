package org.tallystick.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.article.Article;

/** The IPTC's formats: ninjs, NITF and NewsML-G2. */
class NewsFormatsTest {
  private static final String P1 = "The dam holds 12 million litres & more.";
  private static final String P2 = "It held 9 million in May.";

  private static final String NITF =
      "<?xml version='1.0' encoding='UTF-8'?>\n<!DOCTYPE nitf SYSTEM 'nitf-3-6.dtd'>\n<nitf"
          + " xml:lang='en'><head><docdata><doc-id id-string='dam-1'/><date.issue norm='20180521T0900Z'/>"
          + "<doc.copyright holder='Hill Wire'/></docdata></head><body><body.head><hedline><hl1>Dam\n is"
          + " full</hl1><hl2>A deck</hl2></hedline><dateline><location>HILL</location></dateline></body.head>"
          + "<body.content><media><media-caption><p>A photo of 3 men</p></media-caption></media><block>"
          + "<p>The dam holds\n <num>12</num> million litres &amp; more.</p><p>It held 9 million in May.</p>"
          + "</block></body.content><body.end/></body></nitf>";

  @TempDir Path folder;

  private Article read(String name, String content) throws IOException {
    return ArticleReader.create().read(Files.writeString(folder.resolve(name), content));
  }

  private void assertDam(Article article, String id) {
    assertEquals("Dam is full", article.headline());
    assertEquals(P1 + "\n\n" + P2, article.body());
    assertEquals(LocalDate.of(2018, 5, 21), article.date());
    assertEquals("en", article.language());
    assertEquals("Hill Wire", article.source());
    assertEquals(id, article.id());
    String text = article.text();
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        assertTrue(article.sources().at(i) != null, "no place at " + i + " of " + text);
      }
    }
  }

  @Test
  void readsNitf() throws IOException {
    Article article = read("dam.xml", NITF);
    assertDam(article, "dam-1");
    int twelve = article.text().indexOf("12");
    assertEquals(
        "/nitf/body[1]/body.content[1]/block[1]/p[1]/num[1]/text()[1] +0",
        String.valueOf(article.sources().at(twelve)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<inlineXML><nitf xmlns='http://iptc.org/std/NITF/2006-10-18/'><body><body.head><hedline><hl1>Again"
            + "</hl1></hedline></body.head><body.content>BODY</body.content></body></nitf></inlineXML>",
        "<inlineXML contenttype='application/xhtml+xml'><html xmlns='http://www.w3.org/1999/xhtml'><head>"
            + "<title>T</title></head><body><h1>Dam</h1>BODY</body></html></inlineXML>"
      })
  void readsNewsMlG2(String content) throws IOException {
    String body =
        content.replace(
            "BODY", "<p>The dam holds 12 million litres &amp; more.</p><p>" + P2 + "</p>");
    String item =
        "<newsItem guid='urn:dam' xmlns='http://iptc.org/std/nar/2006-10-01/'><rightsInfo><copyrightHolder>"
            + "<name>x</name></copyrightHolder></rightsInfo><contentMeta><contentCreated>2018-05-21T10:00:00Z"
            + "</contentCreated><language tag='en'/><headline>Dam is full</headline></contentMeta><contentSet>"
            + body
            + "</contentSet></newsItem>";
    item = item.replace("<copyrightHolder><name>x</name>", "<copyrightHolder>Hill Wire");
    assertDam(read("item.xml", item), "urn:dam");
    Path many =
        Files.writeString(
            folder.resolve("m.xml"),
            "<newsMessage><itemSet>" + item + item + "</itemSet></newsMessage>");
    try (Stream<Reading> readings =
        ArticleReader.create().read(List.of(many.toString()), InputStream.nullInputStream())) {
      assertEquals(2, readings.filter(Reading.Success.class::isInstance).count());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"headline\":\"Dam is full\",\"body_xhtml\":\"<h1>Dam</h1><p>The dam holds <b>12</b> million litres"
            + " &amp; more.</p><p>It held 9 million in May.</p>\",\"body_text\":\"other\",\"source\":\"Hill Wire\"",
        "\"headline\":\"Dam is full\",\"body_text\":\"The dam holds 12 million litres & more.\\n\\nIt held 9"
            + " million in May.\",\"infosources\":[{\"name\":\"Hill Wire\"}]",
        "\"headlines\":[{\"role\":\"short\",\"value\":\"Dam\"},{\"role\":\"main\",\"value\":\"Dam is full\"}],"
            + "\"bodies\":[{\"role\":\"caption\",\"value\":\"no\"},{\"role\":\"main\",\"contentType\":\"text/html\","
            + "\"value\":\"<p>The dam holds 12 million litres &amp; more.</p>\\n<p>It held 9 million in"
            + " May.</p>\"}],\"infosources\":[{\"name\":\"Hill Wire\"}]"
      })
  void readsNinjs(String fields) throws IOException {
    String json =
        "{\"uri\":\"tag:dam\",\"type\":\"text\",\"language\":\"en\",\"versioncreated\":\"2018-05-21T09:00:00Z\","
            + fields
            + "}";
    assertDam(read("dam.json", json), "tag:dam");
    assertDam(read("dam.jsonl", json + "\n"), "tag:dam");
  }

  @Test
  void ninjsWithoutTextIsOneLine() {
    ArticleFormatException e =
        assertThrows(
            ArticleFormatException.class,
            () -> read("dam.json", "{\"uri\":\"tag:dam\",\"bodies\":[]}"));
    assertTrue(String.valueOf(e.getMessage()).endsWith("ninjs item holds no text"), e.getMessage());
  }

  private String problem(String name, String content) {
    return assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () ->
            String.valueOf(
                assertThrows(ArticleFormatException.class, () -> read(name, content))
                    .getMessage()));
  }

  @Test
  void resolvesNoEntityAndReadsNoOtherFile() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
    String doctype = "<!DOCTYPE nitf [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]>";
    String message =
        problem(
            "x.xml",
            NITF.replaceFirst("<!DOCTYPE[^>]*>", doctype).replace("&amp; more", "&x; more"));
    assertTrue(message.endsWith("The entity \"x\" was referenced, but not declared."), message);
  }

  @Test
  void laughsCostNothing() {
    StringBuilder doctype = new StringBuilder("<!DOCTYPE nitf [<!ENTITY l0 'ha'>");
    for (int i = 1; i < 20; i++) {
      doctype.append("<!ENTITY l" + i + " '" + ("&l" + (i - 1) + ";").repeat(10) + "'>");
    }
    String message =
        problem(
            "laughs.xml",
            NITF.replaceFirst("<!DOCTYPE[^>]*>", doctype + "]>")
                .replace("&amp; more", "&l19; more"));
    assertTrue(message.contains(":5:"), message);
  }

  @Test
  void namesThePlaceOfWhatIsNotWellFormed() {
    ArticleFormatException e =
        assertThrows(
            ArticleFormatException.class, () -> read("x.xml", NITF.replace("</block>", "")));
    assertTrue(e.line() >= 4, "line " + e.line());
    assertTrue(String.valueOf(e.getMessage()).contains("not well-formed XML: "), e.getMessage());
    assertThrows(
        ArticleFormatException.class, () -> read("deep.xml", "<nitf>" + "<a>".repeat(100_000)));
  }

  @Test
  void aPageIsNoNews() throws IOException {
    assertNull(read("p.xhtml", "<?xml version='1.0'?><html><p>" + (P1 + " ").repeat(5)).headline());
  }
}
