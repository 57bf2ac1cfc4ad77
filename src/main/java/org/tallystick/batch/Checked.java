package org.tallystick.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import org.tallystick.report.QueueLine;
import org.tallystick.report.Report;
import org.tallystick.report.ReportWriter;

/**
 * What one article gives to the outputs, ready to be written.
 *
 * @param digest names what was read
 * @param report its line in the reports, a line feed behind it
 * @param findings its lines in the queue, each led by its score and ended by a line feed
 * @param tally what it adds to the totals
 */
record Checked(String digest, String report, String findings, Tally tally) {
  Checked {
    Objects.requireNonNull(digest, "digest must not be null");
    Objects.requireNonNull(report, "report must not be null");
  }

  static Checked of(Report report, String digest) throws IOException {
    StringBuilder json = new StringBuilder();
    ReportWriter.json().write(report, json);
    String findings =
        QueueLine.of(report).stream()
            .map(line -> line.score().toPlainString() + " " + line.json() + "\n")
            .collect(Collectors.joining());
    return new Checked(digest, json.toString(), findings, Tally.of(report));
  }

  byte[] reportBytes() {
    return report.getBytes(StandardCharsets.UTF_8);
  }

  byte[] findingBytes() {
    return findings.getBytes(StandardCharsets.UTF_8);
  }
}
