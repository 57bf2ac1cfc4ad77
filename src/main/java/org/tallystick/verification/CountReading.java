package org.tallystick.verification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.tallystick.dataset.Aggregate;
import org.tallystick.dataset.ColumnType;
import org.tallystick.dataset.Condition;
import org.tallystick.quantity.Kind;
import org.tallystick.quantity.Magnitude;
import org.tallystick.quantity.Unit;
import org.tallystick.verification.Question.Measure;
import org.tallystick.verification.Reading.Check;
import org.tallystick.verification.Reading.Expected;

/** The figure counts the rows that meet the conditions, or the different cells of a column. */
final class CountReading implements ReadingShape {
  private static final int MOST_NOUNS = 3;
  private static final Pattern TIMES = Pattern.compile("(?i)times$|^(?:twice|thrice)$");

  @Override
  public void propose(Statement statement, RowChoices rows, Consumer<Reading> out) {
    boolean count =
        isNumber(statement)
            && statement.quantity().per() == null
            && !(statement.quantity().magnitude() instanceof Magnitude.Range)
            && !statement.isWhole()
            && (!isMoreThanRows(statement) || statement.isRow(statement.to()));
    Uniqueness unique = new Uniqueness(statement);
    if (!count || isCell(statement) || statement.isInside() || unique.isOneOf()) {
      return;
    }
    Said oneOf = unique.oneOf();
    if (oneOf != null) {
      proposeOneOf(statement, rows, unique, oneOf, out);
      return;
    }
    Set<Said> nouns = nouns(statement);
    for (RowChoice row : rows.all(List.of())) {
      Set<Said> used = new LinkedHashSet<>(row.used());
      used.addAll(nouns);
      used.addAll(statement.within(statement.from(), statement.to()));
      used.addAll(statement.by(StatementWords.LISTED));
      used.addAll(statement.by(StatementWords.ONLY));
      used.addAll(statement.by(StatementWords.SUM));
      boolean distinct = statement.has(StatementWords.DISTINCT);
      if (!row.isEmpty() && !distinct) {
        out.accept(
            Reading.of(
                new Measure(statement.table(), CellReading.ROWS, row.conditions()), used, 0));
      }
      for (HeaderMention header : statement.headers()) {
        boolean counted = nouns.containsAll(statement.within(header.from(), header.to()));
        boolean own = header.column().column().type() == ColumnType.TEXT && header.whole();
        if (counted && own && !row.isOn(header.column().name())) {
          used.addAll(statement.by(StatementWords.DISTINCT));
          Aggregate kinds = new Aggregate.CountDistinct(header.column().name());
          out.accept(
              Reading.of(
                  new Measure(statement.table(), kinds, row.conditions()),
                  used,
                  distinct || row.isEmpty() ? 0 : 1));
        }
      }
    }
  }

  /** Whether the figure may be a number of rows: <i>3 games, twice, three years</i>. */
  private static boolean isNumber(Statement statement) {
    Kind kind = statement.quantity().kind();
    boolean compared =
        statement.to() < statement.words().size()
            && StatementWords.COMPARING.contains(statement.words().get(statement.to()).text());
    return kind == Kind.COUNT && statement.quantity().unit().equals(Unit.PLAIN)
        || kind == Kind.MULTIPLE && !compared && TIMES.matcher(statement.claim().text()).find();
  }

  /** <i>Vik is one of 3 from Skien</i>: 3 are from Skien, and Vik is. */
  private static void proposeOneOf(
      Statement statement, RowChoices rows, Uniqueness unique, Said oneOf, Consumer<Reading> out) {
    for (RowChoice row : rows.all(List.of())) {
      List<Condition> rest = unique.rest(rows, row.conditions(), oneOf);
      if (rest == null) {
        continue;
      }
      Set<Said> used = new LinkedHashSet<>(row.used());
      used.addAll(nouns(statement));
      used.add(oneOf);
      used.addAll(statement.within(statement.from(), statement.to()));
      used.addAll(statement.by(StatementWords.ONLY));
      List<Check> checks = new ArrayList<>();
      checks.add(
          new Check(new Measure(statement.table(), CellReading.ROWS, rest), Expected.STATED));
      checks.add(
          new Check(
              new Measure(statement.table(), CellReading.ROWS, row.conditions()), Expected.ANY));
      out.accept(new Reading(checks, used, 0));
    }
  }

  private static boolean isMoreThanRows(Statement statement) {
    BigDecimal value = statement.quantity().value();
    return value == null
        || value.compareTo(BigDecimal.valueOf(statement.guide().table().rows())) > 0;
  }

  /** Whether the figure stands right beside the name of the column that holds it. */
  private static boolean isCell(Statement statement) {
    List<HeaderMention> beside = statement.beside(statement.from(), statement.to());
    return beside.stream()
        .anyMatch(
            h ->
                h.column().figures()
                    && !FigureColumns.isIndex(statement, h.column().column())
                    && (h.whole() || h.to() == statement.from()));
  }

  /** What is counted: the words right after the figure. */
  static Set<Said> nouns(Statement statement) {
    Set<Said> nouns = new LinkedHashSet<>();
    for (int i = statement.to(); i < statement.words().size(); i++) {
      Said word = statement.words().get(i);
      boolean light = PlainWords.isLight(word.text());
      if (light && !(nouns.isEmpty() && word.text().equals("of") || word.text().equals("the"))
          || word.isNumber()
          || nouns.size() == MOST_NOUNS
          || statement.gap(i - 1).matches(".*[,;(].*") && i > statement.to()) {
        break;
      }
      if (!light) {
        nouns.add(word);
      }
    }
    return nouns;
  }
}
