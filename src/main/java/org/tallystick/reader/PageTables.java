package org.tallystick.reader;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.PageTable;

/**
 * Finds the tables of figures that a page prints with its article, and reads them as grids: cells
 * that span rows or columns are repeated, several rows of headings become one. Tables that arrange
 * a page, calendars, forms and those of other parts of the page are left out. Stateless.
 *
 * <p>Limits: {@value #MOST_TABLES} tables a page, {@value #MOST_ROWS} rows and {@value
 * #MOST_COLUMNS} columns a table; what is beyond is not read.
 */
final class PageTables {
  private static final int MOST_TABLES = 10;
  private static final int MOST_ROWS = 2_000;
  private static final int MOST_COLUMNS = 60;
  private static final int FEWEST_ROWS = 3;
  private static final int FEWEST_COLUMNS = 2;
  private static final int LONGEST_TITLE = 200;
  private static final Set<String> NO_TABLE = Set.of("presentation", "none", "grid", "treegrid");

  /** What stands in tables that arrange a page. */
  private static final Evaluator ARRANGES =
      Selector.evaluatorOf("table table, form, input, select, textarea, h1, iframe");

  private PageTables() {}

  /**
   * The tables, in page order.
   *
   * @param article the elements that hold the article's paragraphs
   */
  static List<PageTable> of(Collection<Element> article) {
    List<PageTable> tables = new ArrayList<>();
    Element root = around(article);
    if (root == null) {
      return tables;
    }
    NodeTraversor.filter((node, depth) -> look(node, root, tables), root);
    return tables;
  }

  /** Takes a table that the article holds; what stands in a table or another part is passed by. */
  private static FilterResult look(Node node, Element root, List<PageTable> tables) {
    if (!(node instanceof Element element) || element == root) {
      return FilterResult.CONTINUE;
    }
    if (!element.normalName().equals("table")) {
      boolean frame = element.normalName().equals("figure") && !element.hasAttr("hidden");
      return !frame && PageParts.isForeign(element)
          ? FilterResult.SKIP_ENTIRELY
          : FilterResult.CONTINUE;
    }
    if (tables.size() < MOST_TABLES && isFigures(element)) {
      List<List<String>> rows = new TableCells(MOST_ROWS, MOST_COLUMNS).read(element);
      if (isGrid(rows)) {
        tables.add(new PageTable("table " + (tables.size() + 1), title(element), rows));
      }
    }
    return FilterResult.SKIP_ENTIRELY;
  }

  /** The innermost element around all of them. */
  private static @Nullable Element around(Collection<Element> elements) {
    Element root = null;
    for (Element element : elements) {
      root = root == null ? element : common(root, element);
    }
    return root == null || root.parent() == null || !root.normalName().equals("p")
        ? root
        : root.parent();
  }

  private static @Nullable Element common(Element one, Element other) {
    Element at = one;
    while (at != null && at != other && !other.parents().contains(at)) {
      at = at.parent();
    }
    return at;
  }

  private static boolean isFigures(Element table) {
    return !NO_TABLE.contains(table.attr("role").toLowerCase(Locale.ROOT))
        && !table.hasAttr("hidden")
        && table.selectFirst(ARRANGES) == null
        && PageParts.isData(table);
  }

  /** Whether most rows are of one width and hold figures. */
  private static boolean isGrid(List<List<String>> rows) {
    if (rows.size() < FEWEST_ROWS || rows.get(0).size() < FEWEST_COLUMNS) {
      return false;
    }
    int filled = 0;
    int figures = 0;
    for (List<String> row : rows.subList(1, rows.size())) {
      filled += row.stream().filter(cell -> !cell.isEmpty()).count() * 2 >= row.size() ? 1 : 0;
      figures += row.stream().anyMatch(cell -> cell.matches(".*\\d.*")) ? 1 : 0;
    }
    int most = rows.size() - 1;
    return filled * 2 > most && figures * 2 > most;
  }

  /** By the caption, the caption of the figure around it, or its label. */
  private static @Nullable String title(Element table) {
    Element caption = table.selectFirst("caption");
    Element figure = table.closest("figure");
    if (caption == null && figure != null) {
      caption = figure.selectFirst("figcaption");
    }
    String title = caption == null ? table.attr("aria-label").strip() : caption.text().strip();
    return title.isEmpty() || title.length() > LONGEST_TITLE ? null : title;
  }
}
