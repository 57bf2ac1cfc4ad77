package org.tallystick.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tallystick.dataset.EvidenceRows;
import org.tallystick.report.Report;

/** Where the reports of one run go. */
interface Reports extends Closeable {
  /**
   * Takes a report.
   *
   * @param place where the article stands: its file, as it was named
   * @throws IOException if it cannot be written, which ends the run
   */
  void add(Report report, String place) throws IOException;

  /**
   * Opens the place that reports go to.
   *
   * @param output the file or, for HTML, the folder; null for standard output
   * @param evidence gives for a report the rows behind its verdicts by their SQL
   * @throws OutputException if it cannot be written
   */
  static Reports open(
      ReportFormat format,
      @Nullable Path output,
      Channels channels,
      Function<Report, Map<String, EvidenceRows>> evidence)
      throws OutputException {
    if (format == ReportFormat.html && output != null) {
      return new HtmlPages(output, channels, evidence);
    }
    if (format == ReportFormat.docx) {
      if (output == null) {
        throw new OutputException(
            "standard output", new IOException("Word needs --output FILE or FOLDER"));
      }
      return new WordFiles(output);
    }
    Terminal terminal =
        format == ReportFormat.text && output == null
            ? channels.outTerminal().get()
            : Terminal.NONE;
    return new ReportStream(format, terminal, Output.open(output, channels), evidence);
  }
}
