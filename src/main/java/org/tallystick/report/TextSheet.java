package org.tallystick.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tallystick.dataset.Column;
import org.tallystick.dataset.ColumnSeries;
import org.tallystick.dataset.Join;
import org.tallystick.dataset.Table;

/** Sets what is understood of data as text. */
final class TextSheet {
  /** More columns than this are not for reading; JSON has them all. */
  private static final int MAX_COLUMNS = 200;

  private static final int NARROWEST_NAME = 12;
  private static final int ROLE = 9;
  private static final String INDENT = "  ";

  private final Page page;

  TextSheet(Page page) {
    this.page = page;
  }

  void write(List<Table> tables, List<Join> joins, Appendable out) throws IOException {
    boolean first = true;
    for (Table table : tables) {
      out.append(first ? "" : "\n");
      first = false;
      write(table, out);
    }
    if (!joins.isEmpty()) {
      out.append('\n').append(page.ink("Joins", Ink.STRONG)).append('\n');
      for (Join join : joins) {
        out.append(paragraph(words(join), INDENT));
      }
    }
  }

  private static String words(Join join) {
    String part =
        join.matched() == join.values()
            ? "all " + count(join.values(), "value")
            : number(join.matched()) + " of " + count(join.values(), "value");
    return quoted(join.table(), join.column())
        + " names a row of "
        + quoted(join.keyTable(), join.keyColumn())
        + ": "
        + part
        + " found there.";
  }

  private static String quoted(String table, String column) {
    return table + " › " + column;
  }

  private void write(Table table, Appendable out) throws IOException {
    String size = count(table.rows(), "row") + ", " + count(table.columns().size(), "column");
    out.append(
        new Paragraph(page).add(table.name(), Ink.STRONG).add(" — " + size).lines("", INDENT));
    out.append(paragraph("From " + table.source(), INDENT));
    if (table.title() != null) {
      out.append(paragraph(table.title(), INDENT));
    }
    if (table.description() != null) {
      out.append(paragraph(table.description(), INDENT));
    }
    if (!table.meaning().key().isEmpty()) {
      out.append(
          paragraph(
              "A row is named by " + String.join(" and ", table.meaning().key()) + ".", INDENT));
    }
    if (table.meaning().totals() != null) {
      String rows =
          table.meaning().totals().values().stream()
              .map(value -> "“" + value + "”")
              .collect(Collectors.joining(", "));
      out.append(
          paragraph(
              "Rows that add up others, not counted with them: "
                  + table.meaning().totals().column()
                  + " "
                  + rows
                  + ".",
              INDENT));
    }
    for (ColumnSeries series : table.meaning().series()) {
      out.append(paragraph(words(series), INDENT));
    }
    out.append('\n');
    columns(table, out);
  }

  private static String words(ColumnSeries series) {
    List<ColumnSeries.Part> parts = series.parts();
    String subject =
        series.subject().isEmpty() ? "one value" : "“" + String.join(" ", series.subject()) + "”";
    return "One column for each time, read as rows: "
        + subject
        + " at "
        + number(parts.size())
        + " times, "
        + parts.get(0).period().text()
        + " to "
        + parts.get(parts.size() - 1).period().text()
        + ".";
  }

  private void columns(Table table, Appendable out) throws IOException {
    List<Column> shown = table.columns().subList(0, Math.min(MAX_COLUMNS, table.columns().size()));
    int widest = shown.stream().mapToInt(c -> Columns.of(Page.clean(c.name()))).max().orElse(0);
    int nameWidth = Math.max(NARROWEST_NAME, Math.min(widest, page.width() / 3));
    String rest = " ".repeat(INDENT.length() + nameWidth + 1);
    for (Column column : shown) {
      String name = Columns.cut(Page.clean(column.name()), nameWidth);
      String head = INDENT + Columns.pad(name, nameWidth) + " ";
      Paragraph paragraph = new Paragraph(page);
      paragraph.add(Columns.pad(column.meaning().role().label(), ROLE).strip(), Ink.STRONG);
      paragraph.add(" " + ColumnWords.of(column, table.rows()));
      out.append(paragraph.lines(head, rest));
      String said = said(column);
      if (said != null) {
        out.append(new Paragraph(page).add(said, Ink.FAINT).lines(rest, rest));
      }
    }
    if (shown.size() < table.columns().size()) {
      int more = table.columns().size() - shown.size();
      out.append(paragraph("… and " + count(more, "column") + " more.", INDENT));
    }
  }

  private static @Nullable String said(Column column) {
    List<String> said = new ArrayList<>();
    if (column.title() != null && !column.title().equalsIgnoreCase(column.name())) {
      said.add(column.title());
    }
    if (column.description() != null) {
      said.add(column.description());
    }
    return said.isEmpty() ? null : String.join(": ", said);
  }

  private String paragraph(String text, String indent) {
    return new Paragraph(page).add(text).lines(indent, indent);
  }

  private static String count(long number, String noun) {
    return number(number) + " " + noun + (number == 1 ? "" : "s");
  }

  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  static String number(BigDecimal number) {
    return PlainNumber.print(number);
  }
}
