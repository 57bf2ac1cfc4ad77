package org.tallystick.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tallystick.dataset.EvidenceRows;
import org.tallystick.report.Report;
import org.tallystick.report.ReportWriter;

/** Reports one behind the other on standard output or in one file. */
final class ReportStream implements Reports {
  private static final String APART = "\n\n";

  private final ReportFormat format;
  private final Terminal terminal;
  private final Output out;
  private final Function<Report, Map<String, EvidenceRows>> evidence;
  private boolean begun;

  ReportStream(
      ReportFormat format,
      Terminal terminal,
      Output out,
      Function<Report, Map<String, EvidenceRows>> evidence) {
    this.evidence = evidence;
    this.format = format;
    this.terminal = terminal;
    this.out = out;
  }

  @Override
  public void add(Report report, String place) throws IOException {
    if (begun && format == ReportFormat.html) {
      throw new OutputException(
          "standard output", new IOException("HTML on several articles needs --output FOLDER"));
    }
    StringBuilder text = new StringBuilder(begun && format == ReportFormat.text ? APART : "");
    ReportWriter writer =
        format == ReportFormat.html
            ? ReportWriter.html(evidence)
            : format.writer(terminal, !begun, terminal.links() ? file(place) : null);
    writer.write(report, text);
    begun = true;
    out.append(text);
    out.flush();
  }

  /**
   * The file that a place names; null where it names none: standard input, a part of an archive.
   */
  private static @Nullable URI file(String place) {
    try {
      Path path = Path.of(place);
      return Files.isRegularFile(path) ? path.toAbsolutePath().normalize().toUri() : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }

  @Override
  public void close() throws OutputException {
    out.close();
  }
}
