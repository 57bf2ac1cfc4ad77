package org.tallystick.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The run at a glance: one page that needs nothing beside it. */
final class SummaryPage {
  private static final int MOST_ROWS = 40;
  private static final int BAR = 320;

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Tallystick: the run at a glance</title>
      <style>
      :root { color-scheme: light dark; --ink: #1d2126; --paper: #fff; --quiet: #5b6470; --bar: #b3402a; --line: #d8dce1; }
      @media (prefers-color-scheme: dark) { :root { --ink: #e8eaed; --paper: #16191d; --quiet: #a7b0bb; --bar: #f08a72; --line: #3a4048; } }
      body { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
      h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin-top: 2rem; }
      .scroll { overflow-x: auto; }
      table { border-collapse: collapse; width: 100%; }
      th, td { text-align: left; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid var(--line); vertical-align: middle; }
      th.n, td.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
      th { color: var(--quiet); font-weight: 600; }
      svg { display: block; } rect { fill: var(--bar); }
      p.quiet { color: var(--quiet); }
      </style>
      </head>
      <body>
      <main>
      """;

  private SummaryPage() {}

  static void write(Path file, Totals totals) throws IOException {
    StringBuilder page = new StringBuilder(HEAD);
    page.append("<h1>").append(number(totals.all().articles())).append(" articles, ");
    page.append(number(totals.all().alarms())).append(" alarms</h1>\n<p>");
    page.append(number(totals.claims())).append(" figures were read. ");
    page.append(
        totals.unread() == 0
            ? "Every article could be read and checked."
            : number(totals.unread())
                + " articles could not be read or checked; errors.jsonl says why.");
    page.append("</p>\n<p class=\"quiet\">An alarm is a contradiction within an article, or of an")
        .append(" article with the data. findings.jsonl lists them, the most certain first.</p>\n");
    rules(page, totals);
    counts(page, "By source", "Source", "unknown", totals.bySource(), true);
    counts(page, "By month", "Month", "undated", totals.byMonth(), false);
    page.append("</main>\n</body>\n</html>\n");
    Files.writeString(file, page, StandardCharsets.UTF_8);
  }

  private static void rules(StringBuilder page, Totals totals) {
    Map<String, Long> rules = new LinkedHashMap<>();
    totals.byRule().entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .forEach(rule -> rules.put(rule.getKey(), rule.getValue()));
    if (rules.isEmpty()) {
      return;
    }
    head(page, "By rule", "Rule", List.of("Alarms"));
    long most = rules.values().stream().mapToLong(Long::longValue).max().orElse(1);
    rules.forEach(
        (rule, alarms) -> {
          String name = rule.equals(Tally.DATA) ? "contradicted by data" : rule;
          row(page, name, List.of(number(alarms)), alarms, most);
        });
    page.append("</table></div>\n");
  }

  private static void counts(
      StringBuilder page,
      String title,
      String first,
      String unknown,
      Map<String, Totals.Count> counts,
      boolean ranked) {
    if (counts.isEmpty() || counts.keySet().equals(java.util.Set.of(""))) {
      return;
    }
    List<Map.Entry<String, Totals.Count>> rows =
        counts.entrySet().stream()
            .sorted(
                ranked
                    ? Map.Entry.comparingByValue(
                        Comparator.comparingLong(Totals.Count::alarms)
                            .thenComparingLong(Totals.Count::articles)
                            .reversed())
                    : Map.Entry.comparingByKey())
            .toList();
    long most = rows.stream().mapToLong(row -> row.getValue().alarms()).max().orElse(1);
    head(page, title, first, List.of("Articles", "Alarms"));
    int shown = ranked ? Math.min(rows.size(), MOST_ROWS) : rows.size();
    for (Map.Entry<String, Totals.Count> row : rows.subList(0, shown)) {
      Totals.Count count = row.getValue();
      row(
          page,
          row.getKey().isEmpty() ? unknown : row.getKey(),
          List.of(number(count.articles()), number(count.alarms())),
          count.alarms(),
          most);
    }
    page.append("</table></div>\n");
    if (shown < rows.size()) {
      page.append("<p class=\"quiet\">And ")
          .append(number(rows.size() - (long) shown))
          .append(" more.</p>\n");
    }
  }

  private static void head(StringBuilder page, String title, String first, List<String> numbers) {
    page.append("<h2>").append(title).append("</h2>\n<div class=\"scroll\" tabindex=\"0\"");
    page.append(" role=\"region\" aria-label=\"").append(title).append("\"><table>\n<tr>");
    page.append("<th scope=\"col\">").append(first).append("</th>");
    for (String number : numbers) {
      page.append("<th scope=\"col\" class=\"n\">").append(number).append("</th>");
    }
    page.append("<th scope=\"col\">Share of the most</th></tr>\n");
  }

  private static void row(
      StringBuilder page, String name, List<String> numbers, long value, long most) {
    page.append("<tr><td>").append(escaped(name)).append("</td>");
    for (String number : numbers) {
      page.append("<td class=\"n\">").append(number).append("</td>");
    }
    long width = most == 0 ? 0 : Math.round((double) BAR * value / most);
    page.append("<td><svg width=\"").append(BAR).append("\" height=\"12\" aria-hidden=\"true\">");
    page.append("<rect width=\"").append(width).append("\" height=\"12\"/></svg></td></tr>\n");
  }

  private static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
