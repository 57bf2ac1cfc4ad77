package org.tallystick.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.article.Span;

class WarcFormatTest {
  @TempDir private Path folder = Path.of("");

  private static String page(String headline, String fact) {
    return "<html><body><nav><a href=/>Home</a> <a href=/b>Boats</a></nav><article><h1>"
        + headline
        + "</h1><p>"
        + fact
        + " The harbour master said that the season had been long, and that the sheds were"
        + " full.</p><p>A further 12 boats are expected before the winter, when the yard closes its"
        + " gates for three weeks.</p></article></body></html>";
  }

  private static byte[] record(String type, String target, String content, String block) {
    byte[] bytes = block.getBytes(StandardCharsets.UTF_8);
    String head =
        "WARC/1.0\r\nWARC-Type: "
            + type
            + "\r\nWARC-Target-URI: "
            + target
            + "\r\nWARC-Date: 2024-05-06T07:08:09Z\r\n"
            + "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
            + "Content-Type: "
            + content
            + "\r\nContent-Length: "
            + bytes.length
            + "\r\n\r\n";
    return join(
        head.getBytes(StandardCharsets.UTF_8), bytes, "\r\n\r\n".getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] response(String target, String type, String body) {
    return record(
        "response",
        target,
        "application/http; msgtype=response",
        "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\n" + body);
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }

  private static List<byte[]> archive() {
    return List.of(
        record("warcinfo", "", "application/warc-fields", "software: x\r\n"),
        record(
            "request",
            "http://a.example/1",
            "application/http; msgtype=request",
            "GET / HTTP/1.1\r\n\r\n"),
        response(
            "http://a.example/1",
            "text/html; charset=utf-8",
            page("Boats return", "In all 48 boats came back on Monday – early.")),
        response("http://a.example/pic", "image/png", "PNG"),
        record(
            "revisit",
            "http://a.example/1",
            "application/http; msgtype=response",
            "HTTP/1.1 200 OK\r\n\r\n"),
        response(
            "http://a.example/2",
            "text/html",
            page("Nets mended", "Some 300 nets were mended by hand in the spring.")));
  }

  private static List<Reading> read(String name, InputStream in) {
    try (Stream<Reading> readings = ArticleReader.create().read(List.of(name), in)) {
      return readings.toList();
    }
  }

  private List<Reading> read(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, bytes);
    return read(file.toString(), InputStream.nullInputStream());
  }

  private static void isTheArchive(List<Reading> readings) {
    assertEquals(2, readings.size(), readings.toString());
    Reading.Success first = (Reading.Success) readings.get(0);
    assertEquals("http://a.example/1", first.article().id());
    assertEquals("Boats return", first.article().headline());
    assertTrue(first.article().body().startsWith("In all 48 boats came back on Monday – early."));
    int figure = first.article().text().indexOf("48");
    assertTrue(first.article().sources().start(new Span(figure, figure + 2)) != null);
    assertEquals("Nets mended", ((Reading.Success) readings.get(1)).article().headline());
  }

  @Test
  void eachPageIsAnArticleAndTheRestIsSkipped() throws IOException {
    isTheArchive(read("crawl.warc", join(archive().toArray(byte[][]::new))));
  }

  @Test
  void readsMembersPackedOneByOneAlsoFromStandardInput() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    for (byte[] record : archive()) {
      packed.writeBytes(gzip(record));
    }
    isTheArchive(read("crawl.warc.gz", packed.toByteArray()));
    isTheArchive(read("-", new ByteArrayInputStream(packed.toByteArray())));
  }

  @Test
  void readsTheArchivesOfAWaczWhateverItsOtherEntriesAreCalled() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("../../evil.txt"));
      zip.write(1);
      zip.putNextEntry(new ZipEntry("archive/data.warc"));
      zip.write(join(archive().toArray(byte[][]::new)));
      zip.putNextEntry(new ZipEntry("pages/pages.jsonl"));
      zip.write("{}".getBytes(StandardCharsets.UTF_8));
    }
    isTheArchive(read("crawl.wacz", bytes.toByteArray()));
  }

  @Test
  void anArchiveCutInTheMiddleGivesWhatStandsBeforeTheCut() throws IOException {
    byte[] whole = join(archive().toArray(byte[][]::new));
    List<Reading> readings = read("cut.warc", Arrays.copyOf(whole, whole.length - 300));
    assertEquals("Boats return", ((Reading.Success) readings.get(0)).article().headline());
    Reading last = readings.get(readings.size() - 1);
    assertTrue(last instanceof Reading.Failure, last.toString());
    String message = String.valueOf(((Reading.Failure) last).problem().getMessage());
    assertTrue(message.contains("damaged or cut"), message);
  }

  @Test
  void whatIsNoArchiveIsSaidInOneLine() throws IOException {
    for (String name : List.of("x.warc", "x.wacz", "x.warc.gz")) {
      List<Reading> readings = read(name, "no archive at all".getBytes(StandardCharsets.UTF_8));
      assertEquals(1, readings.size());
      String message = String.valueOf(((Reading.Failure) readings.get(0)).problem().getMessage());
      assertEquals(1, message.lines().count());
      assertTrue(message.contains(name), message);
    }
  }

  @Test
  void aWrongContentLengthDoesNotHangOrCrash() throws IOException {
    byte[] wrong =
        new String(join(archive().toArray(byte[][]::new)), StandardCharsets.UTF_8)
            .replaceFirst("Content-Length: 13", "Content-Length: 99999999999")
            .getBytes(StandardCharsets.UTF_8);
    List<Reading> readings = read("wrong.warc", wrong);
    assertEquals(1, readings.size());
    assertTrue(readings.get(0) instanceof Reading.Failure);
  }
}
