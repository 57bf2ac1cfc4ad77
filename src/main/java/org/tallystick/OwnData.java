package org.tallystick;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Article;
import org.tallystick.dataset.DatasetCatalog;
import org.tallystick.dataset.DatasetException;
import org.tallystick.dataset.EvidenceRows;
import org.tallystick.dataset.PrintedTable;
import org.tallystick.report.Report;
import org.tallystick.verification.Verdict;
import org.tallystick.verification.Verification;

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

  /**
   * The rows behind the verdicts of a report, by their SQL: from the article's own data, and from
   * {@code shared}.
   */
  static Map<String, EvidenceRows> rows(Report report, @Nullable DatasetCatalog shared, int most) {
    Map<String, EvidenceRows> rows = new HashMap<>();
    if (isThere(report.article())) {
      try (DatasetCatalog own = open(report.article())) {
        add(report, own, most, rows);
      } catch (DatasetException e) {
        System.getLogger(OwnData.class.getName())
            .log(System.Logger.Level.DEBUG, "the report warns of the article's data", e);
      }
    }
    if (shared != null) {
      add(report, shared, most, rows);
    }
    return rows;
  }

  private static void add(
      Report report, DatasetCatalog catalog, int most, Map<String, EvidenceRows> rows) {
    for (Verification verification : report.verifications()) {
      String sql = verification.sql();
      if (sql != null
          && !(verification.verdict() instanceof Verdict.Unverifiable)
          && !rows.containsKey(sql)) {
        EvidenceRows behind = catalog.rows(sql, most);
        if (behind != null) {
          rows.put(sql, behind);
        }
      }
    }
  }
}
