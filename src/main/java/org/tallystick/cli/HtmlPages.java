package org.tallystick.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tallystick.dataset.EvidenceRows;
import org.tallystick.report.HtmlIndex;
import org.tallystick.report.Report;
import org.tallystick.report.ReportWriter;

/**
 * HTML reports as files. A folder gets a page for each article and an {@code index.html} that lists
 * them. A file ending in {@code .html} is the page of the only article; where several come, it is
 * the list, and the pages lie in a folder of its name beside it.
 */
final class HtmlPages implements Reports {
  private static final int LONGEST_NAME = 100;

  private final Path list;
  private final Path folder;
  private final boolean listAlways;
  private final Channels channels;
  private final ReportWriter writer;
  private final HtmlIndex index = new HtmlIndex();
  private final Set<String> names = new HashSet<>(Set.of("index"));
  private @Nullable Report first;
  private int count;

  HtmlPages(Path output, Channels channels, Function<Report, Map<String, EvidenceRows>> evidence)
      throws OutputException {
    this.writer = ReportWriter.html(evidence);
    this.channels = channels;
    String name = String.valueOf(output.getFileName());
    boolean page =
        name.toLowerCase(Locale.ROOT).matches(".+\\.html?") && !Files.isDirectory(output);
    this.listAlways = !page;
    this.list = page ? output : output.resolve("index.html");
    this.folder = page ? output.resolveSibling(name.replaceFirst("\\.[^.]+$", "")) : output;
    if (listAlways) {
      create(folder);
    }
  }

  @Override
  public void add(Report report, String place) throws IOException {
    count++;
    if (count == 1) {
      first = report;
      if (!listAlways) {
        write(list, report);
        return;
      }
    } else if (count == 2 && !listAlways && first != null) {
      create(folder);
      addPage(first);
    }
    addPage(report);
  }

  private void addPage(Report report) throws IOException {
    String name = fileName(report.article().id(), names) + ".html";
    write(folder.resolve(name), report);
    index.add(listAlways ? name : folder.getFileName() + "/" + name, report);
  }

  private void write(Path file, Report report) throws IOException {
    StringBuilder text = new StringBuilder();
    writer.write(report, text);
    try (Output out = Output.open(file, channels)) {
      out.append(text);
    }
  }

  /**
   * A file name made of an article's id, which may hold anything: letters, digits, dots and dashes
   * of ASCII alone, no dot in front, none twice, whatever the case.
   */
  static String fileName(String id, Set<String> taken) {
    String plain = id.replaceAll("[^A-Za-z0-9._-]+", "_").replaceFirst("^[._]+", "");
    String cut = plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    String base = cut.isEmpty() ? "article" : cut;
    String name = base;
    for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
      name = base + "-" + i;
    }
    return name;
  }

  private static void create(Path folder) throws OutputException {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new OutputException(folder.toString(), e);
    }
  }

  @Override
  public void close() throws IOException {
    if (listAlways || count > 1) {
      StringBuilder text = new StringBuilder();
      index.write(text);
      try (Output out = Output.open(list, channels)) {
        out.append(text);
      }
    }
  }
}
