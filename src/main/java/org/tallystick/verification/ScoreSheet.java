package org.tallystick.verification;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.claim.Claim;
import org.tallystick.claim.Modality;
import org.tallystick.dataset.Condition;
import org.tallystick.quantity.Kind;

/**
 * Reads scores against the rows of the two sides: <i>the Rovers beat the Harriers 28-24</i>, and
 * what a side has won and lost against its own: <i>the Rovers (9-8)</i>. Immutable.
 */
final class ScoreSheet {
  private static final Pattern SCORE = Pattern.compile("(\\d+)\\s*[-–—:]\\s*(\\d+)");

  /** <i>After a 28-24 loss</i>: one of another day; <i>on a 9-2 run</i>: a part. */
  private static final Pattern OTHER = Pattern.compile("\\ban?\\s+(?:[\\p{L}-]+\\s+)?$");

  private static final Set<String> DEFEATS = WordTable.read("defeat-words.txt");
  private static final Set<String> WON = Set.of("win", "won", "w");
  private static final Set<String> LOST = Set.of("loss", "lost", "l");

  private final List<TableGuide> guides;

  ScoreSheet(List<TableGuide> guides) {
    this.guides = guides.stream().filter(TableGuide::hasRows).toList();
  }

  /** The two cells that a score states; null where rows or columns are not clear. */
  @Nullable Score read(Phrasing phrasing) {
    Claim claim = phrasing.claim();
    Matcher figures = SCORE.matcher(claim.text());
    boolean score = claim.quantity().kind() == Kind.SCORE && figures.matches();
    if (!score || claim.modality() != Modality.ASSERTED) {
      return null;
    }
    BigDecimal first = new BigDecimal(figures.group(1));
    BigDecimal second = new BigDecimal(figures.group(2));
    for (TableGuide guide : guides) {
      List<RowMention> mentions =
          guide.rows(phrasing).stream().filter(row -> row.keys().size() == 1).toList();
      Score record = record(guide, phrasing, mentions, first, second);
      Score game = record != null ? record : game(guide, phrasing, mentions, first, second);
      if (game != null) {
        return game;
      }
    }
    return null;
  }

  private static @Nullable Score record(
      TableGuide guide, Phrasing phrasing, List<RowMention> rows, BigDecimal a, BigDecimal b) {
    Claim claim = phrasing.claim();
    ColumnSense won = ScoreColumns.called(guide, WON);
    ColumnSense lost = ScoreColumns.called(guide, LOST);
    boolean closed = phrasing.after(claim.span().end()).matches("(?s)\\s?\\).*");
    for (RowMention row : rows) {
      boolean own =
          row.end() <= claim.span().start()
              && phrasing.between(row.end(), claim.span().start()).matches("\\s*\\(\\s*");
      if (own && closed && won != null && lost != null) {
        Condition key = row.keys().get(0);
        return new Score(
            RowSheet.cell(guide, won, key), RowSheet.cell(guide, lost, key), a, b, true, true);
      }
    }
    return null;
  }

  private static @Nullable Score game(
      TableGuide guide, Phrasing phrasing, List<RowMention> rows, BigDecimal a, BigDecimal b) {
    Claim claim = phrasing.claim();
    List<Condition> keys = sides(guide, rows);
    if (keys.size() != 2 || rows.stream().noneMatch(r -> r.end() <= claim.span().start())) {
      return null;
    }
    boolean beaten = phrasing.words().stream().anyMatch(w -> DEFEATS.contains(w.text()));
    List<Said> near = phrasing.words().stream().filter(phrasing::isNear).toList();
    ColumnSense named = ScoreColumns.named(guide, near);
    ColumnSense part = ScoreColumns.part(guide, phrasing);
    ColumnSense whole = ScoreColumns.whole(guide);
    boolean ofPart = ScoreColumns.isPart(guide, phrasing);
    ColumnSense column = part != null ? part : ofPart ? null : named != null ? named : whole;
    if (column == null || column.equals(whole) && !beaten) {
      return null;
    }
    String before = phrasing.between(phrasing.start(), claim.span().start());
    boolean exact = !narrows(phrasing, rows, ofPart) && !OTHER.matcher(before).find();
    return new Score(
        RowSheet.cell(guide, column, keys.get(0)),
        RowSheet.cell(guide, column, keys.get(1)),
        a.max(b),
        a.min(b),
        exact,
        false);
  }

  /** The rows that the sentence names; both rows of a table of two. */
  private static List<Condition> sides(TableGuide guide, List<RowMention> rows) {
    Set<Condition> keys = new LinkedHashSet<>();
    for (RowMention row : rows) {
      if (row.isLike(rows.get(rows.size() - 1))) {
        keys.addAll(row.keys());
      }
    }
    if (keys.size() == 1 && guide.table().rows() == 2) {
      keys.addAll(guide.keysOf(keys.iterator().next().column()));
    }
    return List.copyOf(keys);
  }

  /** Whether another's name stands before the score, or words that make it one of several. */
  private static boolean narrows(Phrasing phrasing, List<RowMention> rows, boolean ofPart) {
    int figure = phrasing.claim().span().start();
    for (Said word : phrasing.words()) {
      boolean inRow =
          rows.stream()
              .anyMatch(m -> word.span().start() >= m.start() && word.span().end() <= m.end());
      boolean stranger = word.name() && !inRow && word.span().end() <= figure;
      boolean narrow = NarrowingWords.has(word) && !ofPart;
      if (stranger || narrow && !phrasing.isHyphened(word)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Two cells, and what is said of them.
   *
   * @param ordered whether the first figure is of the first cell; else the larger is of the larger
   */
  record Score(
      Question left,
      Question right,
      BigDecimal first,
      BigDecimal second,
      boolean exact,
      boolean ordered) {}
}
