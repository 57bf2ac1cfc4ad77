package org.tallystick.cli;

import org.tallystick.report.ReportWriter;

/** How the reports of {@code check} can be written, by the names of {@code --format}. */
enum ReportFormat {
  text(true),
  json(true),
  html(false),
  sarif(false),
  annotations(false),
  languagetool(true),
  csv(false);

  /** Whether each report is written as soon as it is there, not all together at the end. */
  final boolean oneByOne;

  ReportFormat(boolean oneByOne) {
    this.oneByOne = oneByOne;
  }

  /** What stands between two reports that are written one by one. */
  String between() {
    return this == text ? "\n\n" : "";
  }

  ReportWriter writer(Terminal terminal) {
    return switch (this) {
      case text -> ReportWriter.text(terminal.width(), terminal.colour());
      case json -> ReportWriter.json();
      case html -> ReportWriter.html();
      case sarif -> ReportWriter.sarif();
      case annotations -> ReportWriter.annotations();
      case languagetool -> ReportWriter.languageTool();
      case csv -> ReportWriter.csv();
    };
  }
}
