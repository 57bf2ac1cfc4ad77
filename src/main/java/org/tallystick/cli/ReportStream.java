package org.tallystick.cli;

import java.io.IOException;
import org.tallystick.report.Report;

/** Reports one behind the other on standard output or in one file. */
final class ReportStream implements Reports {
  private static final String APART = "\n\n";

  private final ReportFormat format;
  private final Terminal terminal;
  private final Output out;
  private boolean begun;

  ReportStream(ReportFormat format, Terminal terminal, Output out) {
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
    format.writer(terminal, !begun).write(report, text);
    begun = true;
    out.append(text);
    out.flush();
  }

  @Override
  public void close() throws OutputException {
    out.close();
  }
}
