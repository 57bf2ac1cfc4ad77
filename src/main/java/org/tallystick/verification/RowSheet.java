package org.tallystick.verification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.claim.Claim;
import org.tallystick.claim.Claims;
import org.tallystick.claim.Modality;
import org.tallystick.dataset.Aggregate;
import org.tallystick.dataset.Aggregate.Statistic;
import org.tallystick.dataset.Condition;
import org.tallystick.quantity.Kind;
import org.tallystick.verification.Question.Measure;

/**
 * Reads figures that follow a named row, each with the noun of its column: <i>Vik scored 12 points
 * and had 8 rebounds</i>. The row is named in the sentence before the figure, or by a pronoun for
 * one of the sentence before. Immutable.
 */
final class RowSheet {
  private static final Set<Kind> KINDS =
      Set.of(
          Kind.COUNT, Kind.PERCENT, Kind.DURATION, Kind.MONEY, Kind.MEASURE, Kind.PERCENTAGE_POINT);
  private static final Pattern BY =
      Pattern.compile("^[\\p{L}\\s-]*?\\b(?:from|by|of)\\s+(?:the\\s+)?$");
  private static final Pattern PRONOUN =
      Pattern.compile("\\b(?:he|she|they|his|her|their|who)\\b", Pattern.CASE_INSENSITIVE);

  /** Before a row that is not the one that did it: <i>led the Rovers, against Vik</i>. */
  private static final Pattern OBLIQUE =
      Pattern.compile(
          "(?i)\\b(?:against|over|for|to|from|with|at|in|of|than|past|versus|vs\\.?"
              + "|le(?:d|ads?|ading))\\s+(?:the\\s+)?$");

  private static final Pattern COMPOUND = Pattern.compile("^\\s\\p{Ll}+-\\p{Ll}+");
  private static final Pattern RANGE = Pattern.compile("\\d\\s*[-–]\\s*\\d");
  private static final Pattern PERSON =
      Pattern.compile("\\b(?:he|she)\\b", Pattern.CASE_INSENSITIVE);

  /** Words between two rows that make them one: <i>Berg and Vik combined for 20 points</i>. */
  private static final Pattern AND = Pattern.compile("[\\s,]*(?:and|&|plus)?\\s*(?:the\\s+)?");

  private static final int MOST_ROWS = 3;

  private final List<TableGuide> guides;

  RowSheet(List<TableGuide> guides) {
    this.guides = guides.stream().filter(TableGuide::hasRows).toList();
  }

  /** The cells that a claim may state; none where it names no row or no column. */
  Sheet read(Phrasing phrasing, Claims claims) {
    Claim claim = phrasing.claim();
    boolean asserted = claim.modality() == Modality.ASSERTED && claim.change() == null;
    if (guides.isEmpty()
        || RANGE.matcher(claim.text()).find()
        || !asserted
        || !KINDS.contains(claim.quantity().kind())) {
      return Sheet.NONE;
    }
    Rows of = rows(phrasing, claim, claims);
    List<RowMention> rows = of.rows();
    List<Question> questions = new ArrayList<>();
    boolean exact = of.exact();
    for (RowMention row : rows) {
      List<ColumnSense> columns =
          claim.quantity().kind() == Kind.PERCENT
              ? ShareColumns.named(row.guide(), phrasing)
              : NounColumns.named(row.guide(), phrasing);
      exact &= columns.size() < 2;
      for (ColumnSense column : columns) {
        row.keys().forEach(key -> questions.add(cell(row.guide(), column, key)));
      }
    }
    return new Sheet(questions, exact);
  }

  /** The pairs of cells that a figure such as <i>7-of-12</i> may be of; null for any other. */
  PairSheet.@Nullable Pairs pairs(Phrasing phrasing, Claims claims) {
    Claim claim = phrasing.claim();
    PairSheet.Stated stated = guides.isEmpty() ? null : PairSheet.stated(phrasing);
    if (stated == null || claim.modality() != Modality.ASSERTED) {
      return null;
    }
    Rows of = rows(phrasing, claim, claims);
    List<Question[]> cells = new ArrayList<>();
    of.rows().forEach(row -> cells.addAll(PairSheet.pairs(row, stated)));
    return cells.isEmpty() ? null : new PairSheet.Pairs(cells, stated, of.exact());
  }

  private Rows rows(Phrasing phrasing, Claim claim, Claims claims) {
    List<RowMention> all = mentions(phrasing);
    List<RowMention> rows = rows(phrasing, claim, all);
    boolean carried = rows.isEmpty();
    if (carried && PRONOUN.matcher(phrasing.text()).find()) {
      rows =
          Context.before(claim, claims).stream()
              .limit(1)
              .map(this::mentions)
              .findFirst()
              .orElse(List.of());
    }
    boolean few = rows.size() <= MOST_ROWS;
    boolean exact =
        !Narrowness.narrows(phrasing, all, guides)
            && !areJoined(phrasing, rows, carried)
            && (carried || rows.stream().noneMatch(row -> isModifier(phrasing, row)))
            && (carried || !isOfStranger(phrasing, rows))
            && rows.stream().allMatch(row -> row.keys().size() == 1);
    return new Rows(few ? rows : List.of(), exact);
  }

  /**
   * The rows that a figure may be of.
   *
   * @param exact whether each is named for certain, and nothing narrows the figure
   */
  private record Rows(List<RowMention> rows, boolean exact) {}

  /** Every row that a sentence names, in order. */
  private List<RowMention> mentions(Phrasing phrasing) {
    List<RowMention> all = new ArrayList<>();
    guides.forEach(guide -> all.addAll(guide.rows(phrasing)));
    all.sort(Comparator.comparingInt(RowMention::start));
    return all;
  }

  /** The rows that the figure may be of, the nearest before it first. */
  private static List<RowMention> rows(Phrasing phrasing, Claim claim, List<RowMention> all) {
    List<RowMention> rows = new ArrayList<>();
    int end = NounColumns.end(phrasing);
    for (RowMention one : all) {
      boolean after = one.start() >= end && BY.matcher(phrasing.between(end, one.start())).find();
      if (after) {
        rows.add(one);
      }
    }
    List<RowMention> before =
        all.stream()
            .filter(one -> one.end() <= claim.span().start())
            .sorted(Comparator.comparingInt(RowMention::start).reversed())
            .toList();
    boolean person =
        !before.isEmpty()
            && PERSON.matcher(phrasing.between(before.get(0).end(), claim.span().start())).find();
    boolean oblique = true;
    for (RowMention one : before) {
      boolean beyond = phrasing.hasFigureBetween(one.end(), before.get(0).start());
      if (oblique || !beyond || person) {
        rows.add(one);
      }
      oblique &= OBLIQUE.matcher(phrasing.between(phrasing.start(), one.start())).find();
    }
    return rows;
  }

  /** <i>Vik led the Rovers with 9 saves</i>, where Vik is in no row: the saves are not theirs. */
  private static boolean isOfStranger(Phrasing phrasing, List<RowMention> rows) {
    int first = rows.stream().mapToInt(RowMention::start).min().orElse(phrasing.start());
    String before = phrasing.between(phrasing.start(), first);
    boolean oblique = first < phrasing.claim().span().start() && OBLIQUE.matcher(before).find();
    return oblique && phrasing.words().stream().anyMatch(w -> w.name() && w.span().end() <= first);
  }

  /** <i>The Rovers captain, Skien's back line</i>: something of what is named, not it. */
  private static boolean isModifier(Phrasing phrasing, RowMention row) {
    if (COMPOUND.matcher(phrasing.after(row.end())).find()) {
      return true;
    }
    return phrasing.words().stream()
        .filter(word -> word.span().start() >= row.end())
        .findFirst()
        .filter(word -> !word.figure() && word.weight() >= Phrasing.ADJECTIVE)
        .filter(
            word ->
                phrasing.between(row.end(), word.span().start()).matches("\\s?(?:['’]s?)?[\\s-]?"))
        .isPresent();
  }

  private static boolean areJoined(Phrasing phrasing, List<RowMention> rows, boolean carried) {
    for (RowMention one : rows) {
      for (RowMention other : rows) {
        boolean next = one.end() <= other.start() && one.isLike(other) && !carried;
        if (next && AND.matcher(phrasing.between(one.end(), other.start())).matches()) {
          return true;
        }
      }
    }
    return false;
  }

  static Question cell(TableGuide guide, ColumnSense column, Condition key) {
    return new Measure(
        guide.table().name(), new Aggregate.OfColumn(Statistic.SAME, column.name()), List.of(key));
  }
}
