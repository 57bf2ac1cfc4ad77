package org.tallystick.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** Writes one article in every form that is read. */
public final class EveryForm {
  private final String headline;
  private final List<String> paragraphs;
  private final LocalDate date;

  /** An article of paragraphs of plain text. */
  public EveryForm(String headline, List<String> paragraphs, LocalDate date) {
    this.headline = headline;
    this.paragraphs = List.copyOf(paragraphs);
    this.date = date;
  }

  /** The files by their names. */
  public Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("story.txt", utf8(headline + "\n\n" + String.join("\n\n", paragraphs) + "\n"));
    files.put("story.md", utf8("# " + headline + "\n\n" + String.join("\n\n", paragraphs) + "\n"));
    files.put("story.json", utf8(json("\"headline\": " + quoted(headline) + ", \"body\": ")));
    files.put(
        "ninjs.json",
        utf8(json("\"uri\": \"urn:x\", \"headline\": " + quoted(headline) + ", \"body_text\": ")));
    files.put("story.html", utf8(html()));
    files.put("nitf.xml", utf8(nitf()));
    files.put("newsml.xml", utf8(newsml()));
    files.put("story.docx", docx());
    files.put("story.odt", odt());
    files.put("story.eml", utf8(mail()));
    files.put("story.pdf", pdf(1));
    files.put("columns.pdf", pdf(2));
    files.put("story.warc", warc());
    return files;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\"", "\\\"").replace("\n", "\\n") + "\"";
  }

  private static String xml(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private String json(String start) {
    return "{" + start + quoted(String.join("\n\n", paragraphs)) + "}";
  }

  private String tagged(String start, String end) {
    return paragraphs.stream().map(p -> start + xml(p) + end).collect(Collectors.joining("\n"));
  }

  private String html() {
    return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>"
        + xml(headline)
        + " | The Paper</title></head><body><nav><a href=\"/\">Home</a> <a href=\"/s\">Sport</a>"
        + "</nav><article><h1>"
        + xml(headline)
        + "</h1>"
        + tagged("<p>", "</p>")
        + "</article><footer>© The Paper</footer></body></html>";
  }

  private String nitf() {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><nitf><body><body.head><hedline><hl1>"
        + xml(headline)
        + "</hl1></hedline></body.head><body.content>"
        + tagged("<p>", "</p>")
        + "</body.content></body></nitf>";
  }

  private String newsml() {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><newsItem xmlns=\"http://iptc.org/std/nar/"
        + "2006-10-01/\" guid=\"urn:x\"><contentMeta><headline>"
        + xml(headline)
        + "</headline></contentMeta><contentSet><inlineXML><html xmlns=\"http://www.w3.org/1999/"
        + "xhtml\"><body>"
        + tagged("<p>", "</p>")
        + "</body></html></inlineXML></contentSet></newsItem>";
  }

  /** A Word file whose paragraphs are parted into runs of seven words. */
  public byte[] docx() throws IOException {
    try (XWPFDocument docx = new XWPFDocument()) {
      XWPFParagraph title = docx.createParagraph();
      title.setStyle("Title");
      title.createRun().setText(headline);
      for (String text : paragraphs) {
        XWPFParagraph paragraph = docx.createParagraph();
        Matcher runs = Pattern.compile("(\\S+ ?){1,7}").matcher(text);
        while (runs.find()) {
          paragraph.createRun().setText(runs.group());
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      docx.write(out);
      return out.toByteArray();
    }
  }

  private byte[] odt() throws IOException {
    String content =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content"
            + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body>"
            + "<office:text><text:h text:outline-level=\"1\">"
            + xml(headline)
            + "</text:h>"
            + tagged("<text:p>", "</text:p>").replace("440", "<text:span>440</text:span>")
            + "</office:text></office:body></office:document-content>";
    return zip(
        Map.of(
            "mimetype", utf8("application/vnd.oasis.opendocument.text"),
            "content.xml", utf8(content)));
  }

  /** A zip file of these entries. */
  static byte[] zip(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private String mail() {
    String html =
        Base64.getMimeEncoder().encodeToString(utf8("<html><body>" + tagged("<p>", "</p>")));
    return "From: Press Office <press@example.org>\r\nTo: desk@example.org\r\nSubject: Fwd: "
        + headline
        + "\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=\"b\"\r\n\r\n"
        + "--b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n"
        + "\r\n"
        + paragraphs.stream().map(EveryForm::wrapped).collect(Collectors.joining("\r\n\r\n"))
        + "\r\n\r\n-- \r\nPress Office, 10 Main Street\r\n--b\r\nContent-Type: text/html;"
        + " charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        + html
        + "\r\n--b--\r\n";
  }

  private static String wrapped(String text) {
    StringBuilder lines = new StringBuilder();
    int width = 0;
    for (String word : text.split(" ")) {
      boolean full = width + 1 + word.length() > 72;
      lines.append(width == 0 ? "" : full ? "\r\n" : " ").append(word);
      width = full ? word.length() : width + 1 + word.length();
    }
    return lines.toString();
  }

  private byte[] pdf(int columns) throws IOException {
    PdfPages pages = new PdfPages(columns, columns == 1 ? "" : "THE PAPER");
    pages.headline(headline);
    for (String text : paragraphs) {
      pages.paragraph(text, columns == 1 ? 60 : 550);
    }
    return pages.bytes();
  }

  private byte[] warc() {
    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + html();
    return utf8(
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://paper.example/1\r\n"
            + "WARC-Date: "
            + date
            + "T07:08:09Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
            + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
            + utf8(http).length
            + "\r\n\r\n"
            + http
            + "\r\n\r\n");
  }
}
