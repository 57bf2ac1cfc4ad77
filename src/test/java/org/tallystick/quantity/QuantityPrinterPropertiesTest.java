package org.tallystick.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the printer prints of any quantity, the grammar reads as that quantity. Seed 20261124. */
class QuantityPrinterPropertiesTest {
  private static final long SEED = 20261124;
  private static final int ROUNDS = 300;

  private static QuantityGrammar grammar = QuantityGrammar.create();

  @BeforeAll
  static void makeGrammar() {
    grammar = QuantityGrammar.create();
  }

  @ParameterizedTest(name = "{0}, seed 20261124")
  @EnumSource(value = Kind.class, mode = EnumSource.Mode.EXCLUDE, names = "FRACTION")
  void grammarReadsWhatThePrinterPrints(Kind kind) {
    Random random = new Random(SEED + kind.name().hashCode());
    for (int round = 0; round < ROUNDS; round++) {
      Quantity quantity = quantity(kind, random);
      String printed = QuantityPrinter.print(quantity);
      List<Mention> found = grammar.find(printed);
      assertEquals(1, found.size(), printed + " gives " + found);
      Quantity read = found.get(0).quantity();
      assertEquals(kind, read.kind(), printed);
      assertEquals(quantity.unit().code(), read.unit().code(), printed);
      assertEquals(quantity.magnitude().approximation(), read.magnitude().approximation(), printed);
      assertTrue(
          quantity.allowed().sameAs(read.allowed()),
          printed + " gives " + read.allowed() + ", not " + quantity.allowed());
      assertEquals(quantity.per() == null, read.per() == null, printed);
    }
  }

  private static Quantity quantity(Kind kind, Random random) {
    BigDecimal value = value(kind, random);
    Unit unit =
        switch (kind) {
          case PERCENT -> Unit.PERCENT;
          case PERCENTAGE_POINT, BASIS_POINT, POLL_MARGIN -> Unit.PERCENTAGE_POINT;
          case MONEY -> new Unit.Money(random.nextBoolean() ? "USD" : "EUR");
          case DURATION ->
              new Unit.Time(random.nextBoolean() ? ChronoUnit.YEARS : ChronoUnit.HOURS);
          case AGE -> new Unit.Time(ChronoUnit.YEARS);
          case MEASURE -> new Unit.Measure("km", tech.units.indriya.unit.Units.METRE);
          case TEMPERATURE -> new Unit.Measure("Cel", tech.units.indriya.unit.Units.CELSIUS);
          default -> Unit.PLAIN;
        };
    Denominator per =
        kind == Kind.RATE
            ? new Denominator(BigDecimal.valueOf(100_000), Unit.PLAIN, "people")
            : null;
    Magnitude magnitude =
        switch (kind) {
          case ORDINAL, POLL_MARGIN, AGE, MULTIPLE -> new Magnitude.Exact(value);
          case SCORE ->
              new Magnitude.Range(Interval.closed(value, value.add(BigDecimal.valueOf(2))));
          default -> magnitude(value, kind, random);
        };
    return new Quantity(kind, magnitude, unit, per, Grain.of(value, BigDecimal.ONE));
  }

  private static BigDecimal value(Kind kind, Random random) {
    return switch (kind) {
      case FRACTION, RATIO -> BigDecimal.valueOf(1 + random.nextInt(98), 2);
      case ORDINAL -> BigDecimal.valueOf(1 + random.nextInt(400));
      case AGE, SCORE -> BigDecimal.valueOf(1 + random.nextInt(90));
      case COUNT, DURATION -> BigDecimal.valueOf(2 + random.nextInt(900));
      case MULTIPLE -> BigDecimal.valueOf(2 + random.nextInt(40));
      case BASIS_POINT -> BigDecimal.valueOf(1 + random.nextInt(300), 2);
      default -> BigDecimal.valueOf(1 + random.nextInt(50_000), random.nextInt(3));
    };
  }

  private static Magnitude magnitude(BigDecimal value, Kind kind, Random random) {
    Approximators.Loosening[] words = {
      new Approximators.Loosening(Approximation.ABOUT, false),
      new Approximators.Loosening(Approximation.NEARLY, false),
      new Approximators.Loosening(Approximation.UNDER, true),
      new Approximators.Loosening(Approximation.OVER, true),
      new Approximators.Loosening(Approximation.UNDER, false),
      new Approximators.Loosening(Approximation.OVER, false),
      new Approximators.Loosening(Approximation.AT_LEAST, false),
      new Approximators.Loosening(Approximation.AT_MOST, false),
    };
    int choice = random.nextInt(words.length + 2);
    boolean ratio = kind == Kind.FRACTION || kind == Kind.RATIO;
    if (choice == words.length && !ratio) {
      return new Magnitude.Range(Interval.closed(value, value.add(BigDecimal.TEN)));
    }
    return choice >= words.length
        ? new Magnitude.Exact(value)
        : Loosened.of(value, words[choice], kind);
  }
}
