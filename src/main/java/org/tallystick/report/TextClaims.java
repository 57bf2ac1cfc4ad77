package org.tallystick.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tallystick.claim.Claim;
import org.tallystick.claim.Claims;
import org.tallystick.claim.Modality;
import org.tallystick.quantity.Quantity;

/** A table of an article's claims: the figure, what it means, of what, when, who says so. */
final class TextClaims {
  private static final String GAP = "  ";
  private static final int LEAST = 6;

  /** Below so many columns a table cuts most cells. */
  private static final int NARROW = 64;

  private static final List<String> TITLES =
      List.of("", "figure", "means", "of what", "when", "says");

  private final Page page;

  TextClaims(Page page) {
    this.page = page;
  }

  String of(Claims claims) {
    if (claims.all().isEmpty()) {
      return "No figures found.\n";
    }
    if (page.width() < NARROW) {
      return stacked(claims);
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(TITLES);
    for (Claim claim : claims.all()) {
      rows.add(row(claim, claims.article().text()));
    }
    int[] widths = widths(rows);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      String line = line(rows.get(i), widths);
      out.append(i == 0 ? page.ink(line, Ink.FAINT) : line).append('\n');
    }
    return out.toString();
  }

  /** One claim below the other, where a table would have no room for its cells. */
  private String stacked(Claims claims) {
    StringBuilder out = new StringBuilder();
    String indent = " ".repeat(GAP.length() * 2);
    for (Claim claim : claims.all()) {
      List<String> row = row(claim, claims.article().text());
      Paragraph paragraph = new Paragraph(page).add(row.get(0) + " ", Ink.FAINT);
      paragraph.add(row.get(1), Ink.STRONG);
      for (int i = 2; i < row.size(); i++) {
        if (!row.get(i).isEmpty()) {
          paragraph.add(" · ").add(TITLES.get(i) + ": ", Ink.FAINT).add(row.get(i));
        }
      }
      out.append(paragraph.lines("", indent));
    }
    return out.toString();
  }

  private static List<String> row(Claim claim, String text) {
    String what =
        Stream.of(
                claim.subject() == null ? null : claim.subject().text(),
                claim.base() == null ? null : "of " + claim.base(),
                claim.predicate(),
                claim.change() == null ? null : claim.change().direction().label(),
                claim.agent() == null ? null : "by " + claim.agent(),
                claim.place(),
                claim.modality() == Modality.ASSERTED ? null : claim.modality().label())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" · "));
    return Stream.of(
            claim.id(),
            claim.outer().of(text),
            means(claim.quantity()),
            what,
            claim.period() == null ? "" : claim.period().text(),
            claim.attribution() == null ? "" : claim.attribution().source())
        .map(Page::clean)
        .toList();
  }

  /** The values allowed, and what sort of figure it is where the unit does not tell. */
  private static String means(Quantity quantity) {
    String allowed = Numbers.allowed(quantity);
    return switch (quantity.kind()) {
      case COUNT, PERCENT, PERCENTAGE_POINT, MONEY, MEASURE, DURATION, TEMPERATURE, RATE -> allowed;
      default -> allowed + " " + quantity.kind().label();
    };
  }

  private String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      if (widths[i] > 0) {
        line.append(i == 0 ? "" : GAP);
        line.append(Columns.pad(Columns.cut(cells.get(i), widths[i]), widths[i]));
      }
    }
    return line.toString().stripTrailing();
  }

  /**
   * As wide as the cells need, 0 where all are empty; the widest column gives way until the page
   * holds them all.
   */
  private int[] widths(List<List<String>> rows) {
    int[] widths = new int[TITLES.size()];
    for (List<String> row : rows.subList(1, rows.size())) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], Columns.of(row.get(i)));
      }
    }
    int columns = 0;
    for (int i = 0; i < widths.length; i++) {
      if (widths[i] > 0) {
        widths[i] = Math.max(widths[i], Columns.of(TITLES.get(i)));
        columns++;
      }
    }
    int room = page.width() - GAP.length() * (columns - 1);
    while (sum(widths) > room) {
      int widest = widest(widths);
      if (widths[widest] <= LEAST) {
        break;
      }
      widths[widest]--;
    }
    return widths;
  }

  private static int sum(int[] widths) {
    int sum = 0;
    for (int width : widths) {
      sum += width;
    }
    return sum;
  }

  private static int widest(int[] widths) {
    int widest = 1;
    for (int i = 1; i < widths.length; i++) {
      if (widths[i] > widths[widest]) {
        widest = i;
      }
    }
    return widest;
  }
}
