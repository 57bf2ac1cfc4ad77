package org.tallystick.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.dataset.Aggregate;
import org.tallystick.dataset.Aggregate.Statistic;
import org.tallystick.dataset.Condition;
import org.tallystick.dataset.Condition.Order;
import org.tallystick.dataset.DatasetCatalog;
import org.tallystick.dataset.Value;
import org.tallystick.verification.Question.Combine;
import org.tallystick.verification.Question.Measure;
import org.tallystick.verification.Question.Operation;
import org.tallystick.verification.Question.RankOf;
import org.tallystick.verification.Question.RankOfGroup;

class QuestionTest {
  private static final String LOANS =
      "branch,kind,loans_2019,loans_2023,change\n"
          + "Ash,town,100,150,+50%\nBirch,town,200,100,-50%\n"
          + "Cedar,village,\"1,000\",600,-40%\nDoe,village,400,400,n/a\nElm,bus,30,,gone\n";

  @TempDir Path folder;
  private DatasetCatalog catalog;

  @BeforeEach
  void open() throws IOException {
    Path file = folder.resolve("loans.csv");
    Files.writeString(file, LOANS);
    catalog = DatasetCatalog.open(List.of(file.toString()));
  }

  @AfterEach
  void close() {
    catalog.close();
  }

  @Test
  void makesAFigureOfAColumn() {
    assertNumber("1730", found(of(Statistic.SUM, "loans_2019")));
    assertNumber("312.5", found(of(Statistic.MEAN, "loans_2023")));
    assertNumber("275", found(of(Statistic.MEDIAN, "loans_2023")));
    assertNumber("1000", found(of(Statistic.MAX, "loans_2019")));
    assertNumber("3", found(new Measure("loans", new Aggregate.CountDistinct("kind"), List.of())));
  }

  @Test
  void readsFiguresAmongWords() {
    assertNumber("-50", found(of(Statistic.MIN, "change")));
    assertNumber("-40", found(of(Statistic.SAME, "change", is("branch", "Cedar"))));
  }

  @Test
  void asksRowsByOrder() {
    Condition lost = new Condition.ComparedTo("loans_2023", Order.BELOW, "loans_2019");
    assertNumber("2", found(rows(lost)));
    assertNumber("2", found(rows(above("loans_2019", 200))));
    assertNumber("4", found(rows(new Condition.Present("loans_2023"))));
    assertNumber("3", found(rows(new Condition.NoneOf("kind", List.of(new Value.Text("town"))))));
  }

  @Test
  void combinesTwo() {
    Measure before = of(Statistic.SUM, "loans_2019", is("kind", "village"));
    Measure after = of(Statistic.SUM, "loans_2023", is("kind", "village"));
    assertNumber("-28.5714", found(new Combine(Operation.CHANGE, after, before)));
    assertNumber("400", found(new Combine(Operation.DIFFERENCE, before, after)));
    assertNumber("1.4", found(new Combine(Operation.RATIO, before, after)));
  }

  @Test
  void places() {
    assertNumber("2", found(new RankOf("loans", "loans_2019", true, List.of(is("branch", "Doe")))));
    assertNumber("3", found(new RankOfGroup("loans", "kind", new Value.Text("bus"), List.of())));
  }

  @Test
  void saysItInWords() {
    assertEquals(
        "median of loans 2023 in the rows of loans where kind is town",
        of(Statistic.MEDIAN, "loans_2023", is("kind", "town")).words());
    Measure towns = rows(is("kind", "town"));
    assertEquals(
        "share where kind is town among the rows of loans",
        new Combine(Operation.SHARE, towns, rows()).words());
  }

  private static void assertNumber(String expected, @Nullable BigDecimal found) {
    assertNotNull(found);
    BigDecimal number = new BigDecimal(expected);
    assertEquals(
        number.stripTrailingZeros(),
        found.setScale(number.scale(), RoundingMode.HALF_UP).stripTrailingZeros());
  }

  private @Nullable BigDecimal found(Question question) {
    return catalog.ask(question.query()).value();
  }

  private static Measure rows(Condition... conditions) {
    return new Measure("loans", new Aggregate.CountRows(), List.of(conditions));
  }

  private static Measure of(Statistic statistic, String column, Condition... conditions) {
    return new Measure("loans", new Aggregate.OfColumn(statistic, column), List.of(conditions));
  }

  private static Condition is(String column, String value) {
    return Condition.OneOf.equalTo(column, new Value.Text(value));
  }

  private static Condition above(String column, int number) {
    return new Condition.Compared(column, Order.ABOVE, BigDecimal.valueOf(number));
  }
}
