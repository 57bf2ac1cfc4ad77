package org.tallystick.cli;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.tallystick.report.ReportWriter;

/** The forms in which {@code check} hands a report over, by the names of {@code --format}. */
enum ReportFormat {
  text,
  json,
  html,
  docx,
  sarif,
  annotations,
  languagetool,
  claimreview,
  csv;

  /** The names, parted by bars. */
  static final String NAMES = "text|json|html|docx|sarif|annotations|languagetool|claimreview|csv";

  /**
   * What writes an article's report.
   *
   * @param terminal what text is shown on
   * @param first whether it is the first report written there
   * @param source the file that the article stands in, to link to; null for no links
   */
  ReportWriter writer(Terminal terminal, boolean first, @Nullable URI source) {
    return switch (this) {
      case text -> ReportWriter.text(terminal.width(), terminal.colour(), source);
      case json -> ReportWriter.json();
      case html -> ReportWriter.html();
      case docx -> throw new IllegalArgumentException("Word files hold bytes, not characters");
      case sarif -> ReportWriter.sarif();
      case annotations -> ReportWriter.annotations();
      case languagetool -> ReportWriter.languageTool();
      case claimreview -> ReportWriter.claimReview();
      case csv -> ReportWriter.csv(first);
    };
  }
}
