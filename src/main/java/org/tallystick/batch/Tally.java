package org.tallystick.batch;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tallystick.consistency.Agreement;
import org.tallystick.consistency.Finding;
import org.tallystick.report.Report;
import org.tallystick.verification.Verdict;
import org.tallystick.verification.Verification;

/**
 * What one article adds to the totals of a run.
 *
 * @param source where it was published; empty if unknown or if it could not be checked
 * @param month {@code 2018-05}; empty if undated
 * @param claims how many claims it has; −1 if it has no report
 * @param alarms how many findings are inconsistent and claims contradicted, by rule; {@code data}
 *     for claims that data contradict
 */
record Tally(String source, String month, int claims, Map<String, Integer> alarms) {
  /** The name under which claims that data contradict are counted. */
  static final String DATA = "data";

  /** What cannot be read or checked adds nothing. */
  static final Tally UNREAD = new Tally("", "", -1, Map.of());

  private static final int MONTH = 7;

  Tally {
    alarms = new TreeMap<>(alarms);
  }

  static Tally of(Report report) {
    Map<String, Integer> alarms = new TreeMap<>();
    for (Finding finding : report.findings()) {
      if (finding.agreement() == Agreement.INCONSISTENT && !report.settled().isDismissed(finding)) {
        alarms.merge(finding.rule(), 1, Integer::sum);
      }
    }
    for (Verification verification : report.verifications()) {
      if (verification.verdict() instanceof Verdict.Contradicted) {
        alarms.merge(DATA, 1, Integer::sum);
      }
    }
    @Nullable LocalDate date = report.article().date();
    @Nullable String source = report.article().source();
    return new Tally(
        source == null ? "" : source,
        date == null ? "" : date.toString().substring(0, MONTH),
        report.claims().all().size(),
        alarms);
  }

  boolean hasReport() {
    return claims >= 0;
  }

  int alarmCount() {
    return alarms.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Four fields, parted by tabs. */
  String written() {
    String rules =
        alarms.entrySet().stream()
            .map(rule -> encoded(rule.getKey()) + "=" + rule.getValue())
            .collect(Collectors.joining(","));
    return String.join("\t", encoded(source), month, Integer.toString(claims), rules);
  }

  static Tally read(String source, String month, String claims, String rules) {
    Map<String, Integer> alarms = new TreeMap<>();
    for (String rule : rules.isEmpty() ? new String[0] : rules.split(",")) {
      int equals = rule.indexOf('=');
      alarms.put(
          URLDecoder.decode(rule.substring(0, equals), StandardCharsets.UTF_8),
          Integer.parseInt(rule.substring(equals + 1)));
    }
    return new Tally(
        URLDecoder.decode(source, StandardCharsets.UTF_8), month, Integer.parseInt(claims), alarms);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
