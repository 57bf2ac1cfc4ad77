package org.tallystick;

import java.util.List;
import org.tallystick.article.Article;
import org.tallystick.dataset.DatasetCatalog;
import org.tallystick.dataset.DatasetException;
import org.tallystick.dataset.PrintedTable;

/** The data that belong to one article alone: those it names, and the tables printed with it. */
final class OwnData {
  private OwnData() {}

  /** Whether there are any. */
  static boolean isThere(Article article) {
    return !article.data().isEmpty() || !article.tables().isEmpty();
  }

  /**
   * Opens them; the caller closes them.
   *
   * @throws DatasetException if there is no room for the database behind them
   */
  static DatasetCatalog open(Article article) {
    List<PrintedTable> printed =
        article.tables().stream()
            .map(table -> new PrintedTable(table.name(), table.title(), table.rows()))
            .toList();
    return DatasetCatalog.open(article.data(), printed);
  }
}
