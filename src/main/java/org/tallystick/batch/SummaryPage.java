package org.tallystick.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The run at a glance: one page that needs nothing beside it. */
final class SummaryPage {
  private static final int MOST_ROWS = 40;
  private static final int BAR = 320;

  private SummaryPage() {}

  static void write(Path file, Totals totals) throws IOException {
    StringBuilder page = new StringBuilder(PageFrame.head("Tallystick: the run at a glance"));
    page.append("<h1>").append(PageFrame.number(totals.all().articles())).append(" articles, ");
    page.append(PageFrame.number(totals.all().alarms())).append(" alarms</h1>\n<p>");
    page.append(PageFrame.number(totals.claims())).append(" figures were read. ");
    page.append(
        totals.unread() == 0
            ? "Every article could be read and checked."
            : PageFrame.number(totals.unread())
                + " articles could not be read or checked; errors.jsonl says why.");
    page.append("</p>\n<p class=\"quiet\">An alarm is a contradiction within an article, or of an")
        .append(" article with the data. findings.jsonl lists them, the most certain first.</p>\n");
    rules(page, totals);
    counts(page, "By source", "Source", "unknown", totals.bySource(), true);
    counts(page, "By month", "Month", "undated", totals.byMonth(), false);
    page.append(PageFrame.END);
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
          row(page, name, List.of(PageFrame.number(alarms)), alarms, most);
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
          List.of(PageFrame.number(count.articles()), PageFrame.number(count.alarms())),
          count.alarms(),
          most);
    }
    page.append("</table></div>\n");
    if (shown < rows.size()) {
      page.append("<p class=\"quiet\">And ")
          .append(PageFrame.number(rows.size() - (long) shown))
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
    page.append("<tr><td>").append(PageFrame.escaped(name)).append("</td>");
    for (String number : numbers) {
      page.append("<td class=\"n\">").append(number).append("</td>");
    }
    long width = most == 0 ? 0 : Math.round((double) BAR * value / most);
    page.append("<td><svg width=\"").append(BAR).append("\" height=\"12\" aria-hidden=\"true\">");
    page.append("<rect width=\"").append(width).append("\" height=\"12\"/></svg></td></tr>\n");
  }
}
