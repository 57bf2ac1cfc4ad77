package org.tallystick.reader;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * Reads a large web archive, without checking it, beside jwarc and jsoup alone, which only read the
 * records and parse the pages. What it must reach: at most 1.3 times their time, and memory that
 * does not grow with the archive.
 *
 * <p>Run it as a program, from the test class path, with a small heap ({@code -Xmx128m}): the
 * folder for the archive, its size in megabytes, {@code gz} for a compressed one or {@code plain},
 * and how many links a page carries in its menus beside the article (a page of a news site has
 * hundreds; without them a page of the tests is little but article). The archive is made of the
 * saved pages of the tests and deleted in the end.
 */
public final class WarcBenchmark {
  /** Processor time of the reading thread: what else a machine does plays no part. */
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private static final int RUNS = 2;
  private static final int MARKS = 4;

  private WarcBenchmark() {}

  /** Makes the archive, reads it in turns, and prints the times and the heap in use. */
  public static void main(String[] args) throws IOException {
    boolean packed = args.length > 2 && args[2].equals("gz");
    String menu = menu(args.length > 3 ? Integer.parseInt(args[3]) : 0);
    Path archive = Path.of(args[0]).resolve(packed ? "bench.warc.gz" : "bench.warc");
    try {
      long records = write(archive, Long.parseLong(args[1]) << 20, packed, menu);
      System.out.printf(Locale.ROOT, "%,d bytes, %,d pages%n", Files.size(archive), records);
      double alone = Double.MAX_VALUE;
      double ours = Double.MAX_VALUE;
      for (int run = 0; run < RUNS; run++) {
        alone = Math.min(alone, alone(archive, records));
        ours = Math.min(ours, ours(archive, records));
      }
      System.out.printf(
          Locale.ROOT,
          "jwarc and jsoup alone %.1f s, articles %.1f s: %.2f times%n",
          alone,
          ours,
          ours / alone);
    } finally {
      Files.deleteIfExists(archive);
    }
  }

  private static long write(Path archive, long size, boolean packed, String menu)
      throws IOException {
    List<SavedPages> pages = SavedPages.all();
    long written = 0;
    long count = 0;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(archive), 1 << 16)) {
      while (written < size) {
        byte[] record = record(pages.get((int) (count % pages.size())), count, menu);
        written += record.length;
        count++;
        if (packed) {
          GZIPOutputStream member = new GZIPOutputStream(out);
          member.write(record);
          member.finish();
        } else {
          out.write(record);
        }
      }
    }
    return count;
  }

  /** Half as much again of scripts and styles as of links, as pages have. */
  private static String menu(int links) {
    StringBuilder menu = new StringBuilder();
    for (int i = 0; i < links; i++) {
      menu.append("<li class=\"menu-item level-").append(i % 3).append("\"><a href=\"/section/");
      menu.append(i).append("\"><span>Section ").append(i).append("</span></a></li>\n");
    }
    String scripts = "<script>var a=[" + "1,".repeat(links * 30) + "0];</script>";
    return links == 0 ? "" : "<nav><ul>" + menu + "</ul></nav>" + scripts;
  }

  private static byte[] record(SavedPages page, long number, String menu) {
    String end = "</body>";
    int at = page.html().lastIndexOf(end);
    String whole =
        at < 0
            ? page.html() + menu
            : page.html().substring(0, at) + menu + page.html().substring(at);
    byte[] html = whole.getBytes(StandardCharsets.UTF_8);
    String http =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
            + html.length
            + "\r\n\r\n";
    String head =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/"
            + number
            + "\r\nWARC-Date: 2020-01-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:"
            + new java.util.UUID(0, number)
            + ">\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: "
            + (http.length() + html.length)
            + "\r\n\r\n";
    byte[] front = (head + http).getBytes(StandardCharsets.UTF_8);
    byte[] record = new byte[front.length + html.length + 4];
    System.arraycopy(front, 0, record, 0, front.length);
    System.arraycopy(html, 0, record, front.length, html.length);
    System.arraycopy(new byte[] {13, 10, 13, 10}, 0, record, record.length - 4, 4);
    return record;
  }

  private static double alone(Path archive, long records) throws IOException {
    long start = CLOCK.getCurrentThreadCpuTime();
    long count = 0;
    Heap heap = new Heap("alone", records);
    try (WarcReader reader = new WarcReader(archive)) {
      for (WarcRecord record : reader) {
        if (record instanceof WarcResponse response) {
          byte[] bytes = response.http().bodyDecoded().stream().readAllBytes();
          count +=
              Jsoup.parse(new String(bytes, StandardCharsets.UTF_8)).childNodeSize() > 0 ? 1 : 0;
          heap.look(count);
        }
      }
    }
    return seconds(start, count, records);
  }

  private static double ours(Path archive, long records) throws IOException {
    long start = CLOCK.getCurrentThreadCpuTime();
    long count = 0;
    Heap heap = new Heap("articles", records);
    try (Stream<Reading> readings =
        ArticleReader.create()
            .read(List.of(archive.toString()), java.io.InputStream.nullInputStream())) {
      for (Iterator<Reading> i = readings.iterator(); i.hasNext(); ) {
        count += i.next() instanceof Reading.Success ? 1 : 0;
        heap.look(count);
      }
    }
    return seconds(start, count, records);
  }

  private static double seconds(long start, long count, long records) {
    if (count != records) {
      throw new IllegalStateException("pages must be " + records + ", got " + count);
    }
    return (CLOCK.getCurrentThreadCpuTime() - start) / 1e9;
  }

  /** Prints, at some places of the archive, how much heap is in use after a collection. */
  private static final class Heap {
    private final String name;
    private final long step;
    private final StringBuilder line = new StringBuilder();

    Heap(String name, long records) {
      this.name = name;
      this.step = Math.max(1, records / MARKS);
    }

    void look(long count) {
      if (count % step != 0) {
        return;
      }
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      long used = runtime.totalMemory() - runtime.freeMemory();
      line.append(' ').append(used >> 20);
      if (count / step == MARKS) {
        System.out.println(name + ", MiB of heap in use after collection:" + line);
      }
    }
  }
}
