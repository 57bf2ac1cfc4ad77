package org.tallystick.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tallystick.dataset.Aggregate;
import org.tallystick.dataset.Aggregate.Statistic;
import org.tallystick.dataset.Condition;
import org.tallystick.dataset.Condition.Compared;
import org.tallystick.dataset.Condition.OneOf;
import org.tallystick.dataset.Condition.Order;
import org.tallystick.dataset.Value;
import org.tallystick.verification.Question.Combine;
import org.tallystick.verification.Question.Measure;
import org.tallystick.verification.Question.Operation;

/** A question with another thing in one of its places. */
class VariationTest {
  private static final Aggregate ROWS = new Aggregate.CountRows();
  private static final Condition NORTH = is("ward", "North");
  private static final Condition SOUTH = is("ward", "South");
  private static final Condition PAID = is("outcome", "paid");
  private static final Condition ABOVE = new Compared("amount", Order.ABOVE, BigDecimal.TEN);

  private static Condition is(String column, String value) {
    return OneOf.equalTo(column, new Value.Text(value));
  }

  private static Measure count(Condition... conditions) {
    return new Measure("grants", ROWS, List.of(conditions));
  }

  @Test
  void anotherRowTakesThePlaceOfTheOneOnItsColumn() {
    assertEquals(count(PAID, SOUTH), Variation.of(count(NORTH, PAID), List.of(SOUTH)));
    assertEquals(count(NORTH, PAID), Variation.of(count(NORTH), List.of(PAID)));
  }

  @Test
  void aShareKeepsItsWhole() {
    Combine share = new Combine(Operation.SHARE, count(PAID, NORTH), count(NORTH));
    assertEquals(
        new Combine(Operation.SHARE, count(PAID, SOUTH), count(SOUTH)),
        Variation.of(share, List.of(SOUTH)));
    Combine ofAll = new Combine(Operation.SHARE, count(PAID), count());
    assertEquals(
        new Combine(Operation.SHARE, count(is("outcome", "refused")), count()),
        Variation.of(ofAll, List.of(is("outcome", "refused"))));
  }

  @Test
  void theRestAreTheRowsThatDoNotMeetTheCondition() {
    assertEquals(
        count(new Condition.NoneOf("ward", List.of(new Value.Text("North"))), PAID),
        Variation.without(count(NORTH, PAID), NORTH));
    assertEquals(
        count(new Compared("amount", Order.AT_MOST, BigDecimal.TEN)),
        Variation.without(count(ABOVE), ABOVE));
    Condition between = new Condition.Between("amount", BigDecimal.ONE, BigDecimal.TEN);
    assertNull(Variation.without(count(between), between));
  }

  @Test
  void theYearBeforeMovesAYearAndNoOtherSpan() {
    Condition year =
        new Condition.During("awarded", LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31));
    Condition before =
        new Condition.During("awarded", LocalDate.of(2019, 1, 1), LocalDate.of(2019, 12, 31));
    assertEquals(count(NORTH, before), Variation.shifted(count(NORTH, year), -1));
    Condition number = OneOf.equalTo("year", new Value.Number(new BigDecimal(2020)));
    assertEquals(
        count(OneOf.equalTo("year", new Value.Number(new BigDecimal(2021)))),
        Variation.shifted(count(number), 1));
    Condition month =
        new Condition.During("awarded", LocalDate.of(2020, 1, 1), LocalDate.of(2020, 1, 31));
    assertNull(Variation.shifted(count(month), -1));
    assertNull(Variation.shifted(count(NORTH), -1));
  }

  @Test
  void anotherColumnKeepsTheStatistic() {
    Measure sum = new Measure("grants", new Aggregate.OfColumn(Statistic.SUM, "paid"), List.of());
    assertEquals(
        new Measure("grants", new Aggregate.OfColumn(Statistic.SUM, "owed"), List.of()),
        Variation.ofColumn(sum, "paid", "owed"));
    assertEquals(count(NORTH), Variation.ofColumn(count(NORTH), "paid", "owed"));
  }
}
