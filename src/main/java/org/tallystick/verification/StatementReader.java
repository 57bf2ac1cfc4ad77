package org.tallystick.verification;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tallystick.claim.Claim;
import org.tallystick.claim.Claims;
import org.tallystick.claim.Modality;
import org.tallystick.dataset.Aggregate;
import org.tallystick.dataset.DatasetException;
import org.tallystick.dataset.QueryResult;
import org.tallystick.quantity.Magnitude;
import org.tallystick.quantity.Quantity;
import org.tallystick.verification.Question.Combine;
import org.tallystick.verification.Question.Measure;
import org.tallystick.verification.Question.Operation;
import org.tallystick.verification.Reading.Check;
import org.tallystick.verification.Reading.Expected;
import org.tallystick.verification.Verdict.Contradicted;
import org.tallystick.verification.Verdict.Reason;
import org.tallystick.verification.Verdict.Supported;
import org.tallystick.verification.Verdict.Unverifiable;
import org.tallystick.verification.Verification.Alternative;

/**
 * Reads a sentence that is handed in alone as a statement about one table: every telling word must
 * be a cell, a column, or say how the figure is made. Only then is there a verdict; it speaks
 * against the statement only where every reading that accounts for as much does.
 */
final class StatementReader {
  private static final System.Logger LOGGER = System.getLogger(StatementReader.class.getName());
  private static final int MOST_READINGS = 40;

  /** A text of more sentences is an article, whose sentences lean on each other. */
  private static final int MOST_SENTENCES = 2;

  private static final int MOST_OPEN = 2;
  private static final int MOST_OPEN_AGAINST = 1;
  private static final int MAX_ALTERNATIVES = 3;
  private static final BigDecimal SURE = new BigDecimal("0.92");
  private static final BigDecimal STEP = new BigDecimal("0.1");
  private static final BigDecimal THEME = new BigDecimal("0.03");
  private static final BigDecimal LEAST = new BigDecimal("0.2");
  private static final BigDecimal RIVAL = new BigDecimal("0.2");

  private final List<TableGuide> guides;

  StatementReader(List<TableGuide> guides) {
    this.guides = List.copyOf(guides);
  }

  /** The verification of a claim whose sentence is such a statement; null where it is not. */
  @Nullable Verification read(Claim claim, Claims claims, Function<Question, QueryResult> ask) {
    boolean alone = guides.size() == 1 && claims.sentences().size() <= MOST_SENTENCES;
    if (!alone || claim.modality() != Modality.ASSERTED) {
      return null;
    }
    Statement statement = new Statement(guides.get(0), claim, claims);
    if (!statement.isPlaced()
        || statement.isOfOrder()
        || statement.isLacking()
        || statement.has(StatementWords.NOT)
        || takesUp(statement, claims)) {
      return null;
    }
    Map<List<Check>, Reading> readings = new LinkedHashMap<>();
    RowChoices rows = new RowChoices(statement);
    Superiority superiority = new Superiority(statement);
    for (ReadingShape shape : ReadingShape.ALL) {
      shape.propose(
          statement,
          rows,
          one -> {
            Reading whole = superiority.with(one);
            readings.merge(whole.checks(), whole, (a, b) -> a.score() >= b.score() ? a : b);
          });
    }
    List<Reading> sorted = new ArrayList<>(readings.values());
    sorted.sort(
        Comparator.comparingInt(Reading::score)
            .reversed()
            .thenComparing(reading -> !reading.checks().get(0).stated()));
    List<Answered> answered = new ArrayList<>();
    for (Reading reading : sorted.subList(0, Math.min(MOST_READINGS, sorted.size()))) {
      Answered one = answer(statement, reading, ask);
      if (one != null) {
        answered.add(one);
      }
    }
    return answered.isEmpty() ? null : decide(statement, answered);
  }

  /** Whether the sentence speaks of what the one before it names: <i>It had 72 boats</i>. */
  private static boolean takesUp(Statement statement, Claims claims) {
    return !claims.sentences().get(0).equals(statement.claim().sentence())
        && statement.has(StatementWords.TAKING_UP);
  }

  /**
   * Whether a word tells when, the table has times to tell apart, and the reading asks of them all.
   */
  private static boolean anyTime(Statement statement, Reading reading) {
    return statement.guide().tellsTime()
        && statement.words().stream()
            .anyMatch(
                word ->
                    statement.isTime(word)
                        && !reading.used().contains(word)
                        && !statement.areParted(word.index(), statement.from()));
  }

  /** The verdict; null where only the noun is understood, and other readers may know more. */
  private static @Nullable Verification decide(Statement statement, List<Answered> answered) {
    int top = answered.get(0).reading().score();
    List<Answered> best = answered.stream().filter(a -> a.reading().score() == top).toList();
    Answered chosen =
        best.stream()
            .filter(a -> a.verdict() instanceof Supported)
            .findFirst()
            .orElse(answered.get(0));
    OpenWords open = OpenWords.of(statement, chosen.reading());
    boolean agrees = chosen.verdict() instanceof Supported;
    boolean sure =
        open.weight() <= (agrees ? MOST_OPEN : MOST_OPEN_AGAINST)
            && !anyTime(statement, chosen.reading())
            && open.words().stream().noneMatch(StatementWords::changes)
            && (agrees
                || !isOfKinds(chosen)
                || open.weight() <= MOST_OPEN_AGAINST && saysKinds(statement, open));
    if (!sure && chosen.check().question().conditions().isEmpty()) {
      return null;
    }
    BigDecimal confidence =
        SURE.subtract(STEP.multiply(BigDecimal.valueOf(open.weight())))
            .subtract(open.theme().isEmpty() ? BigDecimal.ZERO : THEME)
            .max(LEAST);
    List<Alternative> alternatives = new ArrayList<>();
    for (Answered one : answered) {
      if (!one.equals(chosen) && alternatives.size() < MAX_ALTERNATIVES) {
        alternatives.add(new Alternative(one.result().sql(), one.result().value(), RIVAL));
      }
    }
    Claim claim = statement.claim();
    BigDecimal found = chosen.check().stated() ? chosen.found() : null;
    return new Verification(
        claim.id(),
        sure ? chosen.verdict() : new Unverifiable(Reason.AMBIGUOUS),
        claim.text(),
        found,
        statement.table(),
        chosen.result().sql(),
        chosen.check().question().words(),
        confidence,
        sure ? sentence(statement, chosen, found) : sentence(open.words()),
        alternatives);
  }

  /** A writer who says <i>5 different towns</i> may count rows, or spellings, that are the same. */
  private static boolean isOfKinds(Answered chosen) {
    return chosen.check().question() instanceof Measure measure
        && measure.aggregate() instanceof Aggregate.CountDistinct;
  }

  private static boolean saysKinds(Statement statement, OpenWords open) {
    return open.theme().isEmpty() && statement.has(StatementWords.DISTINCT);
  }

  private static String sentence(Statement statement, Answered chosen, @Nullable BigDecimal found) {
    boolean agree = chosen.verdict() instanceof Supported;
    String start = agree ? "The data agree: " : "The data disagree: ";
    if (found == null) {
      return start + statement.table() + (agree ? " has such a row." : " has no such row.");
    }
    return start
        + statement.table()
        + " gives "
        + found.round(MathContext.DECIMAL32).stripTrailingZeros().toPlainString()
        + ".";
  }

  private static String sentence(List<Said> open) {
    return "The question leaves open: "
        + open.stream().map(Said::text).collect(Collectors.joining(", "))
        + ".";
  }

  /** The check that decides: the first that does not hold, else the first of all. */
  private static @Nullable Answered answer(
      Statement statement, Reading reading, Function<Question, QueryResult> ask) {
    Quantity stated = statement.quantity();
    Answered first = null;
    for (Check check : reading.checks()) {
      QueryResult result;
      try {
        result = ask.apply(check.question());
      } catch (DatasetException e) {
        LOGGER.log(System.Logger.Level.DEBUG, "no answer to " + check.question().words(), e);
        return null;
      }
      BigDecimal value = result.value();
      if (value == null) {
        return null;
      }
      if (check.question() instanceof Combine share && share.operation() == Operation.SHARE) {
        value = PartReading.inUnitOf(stated.kind(), value);
      }
      BigDecimal scaled = ColumnScale.inUnit(List.of(statement.guide()), check.question(), value);
      boolean holds =
          holds(stated, check.expected(), value) || holds(stated, check.expected(), scaled);
      Verdict verdict = holds ? new Supported() : new Contradicted();
      Answered one = new Answered(reading, check, result, scaled, verdict);
      if (!holds) {
        return one;
      }
      first = first == null ? one : first;
    }
    return first;
  }

  private static boolean holds(Quantity stated, Expected expected, BigDecimal found) {
    BigDecimal number = expected.number();
    return expected.any()
        ? found.signum() > 0
        : number == null ? holds(stated, found) : number.compareTo(found) == 0;
  }

  /** A whole number that is counted is not rounded: 2 are not 3. */
  private static boolean holds(Quantity stated, BigDecimal found) {
    BigDecimal value = stated.value();
    if (value == null) {
      return VerdictPolicy.judge(stated, found) instanceof Supported;
    }
    boolean whole =
        stated.magnitude() instanceof Magnitude.Exact
            && value.stripTrailingZeros().scale() <= 0
            && found.stripTrailingZeros().scale() <= 0
            && stated.grain().printed().compareTo(BigDecimal.ONE) == 0;
    return whole
        ? value.compareTo(found) == 0
        : VerdictPolicy.judge(stated, found) instanceof Supported;
  }

  private record Answered(
      Reading reading, Check check, QueryResult result, BigDecimal found, Verdict verdict) {}
}
