package org.tallystick.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fhir.ucum.Decimal;
import org.fhir.ucum.UcumEssenceService;
import org.fhir.ucum.UcumException;
import org.fhir.ucum.UcumService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of units and currencies, held against UCUM's own definitions and ISO 4217. */
class StandardTablesTest {
  /** The UCUM code of the base unit of each dimension, where UCUM has one. */
  private static final Map<String, String> BASES =
      Stream.of(
              "length m",
              "area m2",
              "volume m3",
              "mass kg",
              "angle rad",
              "speed m/s",
              "power W",
              "energy J",
              "force N",
              "torque N.m",
              "pressure Pa",
              "frequency Hz",
              "voltage V",
              "current A",
              "charge C",
              "resistance Ohm",
              "capacitance F",
              "light lm",
              "luminance cd",
              "information bit",
              "radioactivity Bq",
              "dose Gy",
              "exposure C/kg",
              "substance mol",
              "proportion 1",
              "flux T")
          .map(pair -> pair.split(" "))
          .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));

  /** Shares and times are the report's own codes; decibels are logarithms; zeros are shifted. */
  private static final Set<String> NOT_OF_UCUM =
      Set.of("time", "share", "points", "level", "temperature");

  /** UCUM's table holds the electronvolt of 1986. */
  private static final BigDecimal CLOSE = new BigDecimal("1e-6");

  /** The converter rounds customary units to the three digits of the inch that they rest on. */
  private static final BigDecimal CLOSE_CUSTOMARY = new BigDecimal("4e-3");

  /** No currency of ISO 4217, and printed like one. */
  private static final Set<String> NOT_OF_ISO = Set.of("BTC");

  private static final UcumService UCUM = ucum();

  private static UcumService ucum() {
    try (InputStream essence =
        Objects.requireNonNull(UcumService.class.getResourceAsStream("/ucum-essence.xml"))) {
      return new UcumEssenceService(essence);
    } catch (IOException | UcumException e) {
      throw new IllegalStateException("UCUM's table could not be read", e);
    }
  }

  static Stream<String[]> measures() {
    return CsvTable.rows("units.csv").stream()
        .filter(row -> !NOT_OF_UCUM.contains(row[1]))
        .map(row -> new String[] {row[0], row[1], row[2]});
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("measures")
  void factorsAreThoseOfUcum(String code, String dimension, String factor) throws UcumException {
    boolean thousands = code.startsWith("k[");
    Decimal one = new Decimal(thousands ? "1000" : "1", 24);
    String base = Objects.requireNonNull(BASES.get(dimension), dimension);
    BigDecimal ucum =
        new BigDecimal(UCUM.convert(one, thousands ? code.substring(1) : code, base).asDecimal());
    BigDecimal ours = new BigDecimal(factor);
    BigDecimal off = ours.divide(ucum, MathContext.DECIMAL64).subtract(BigDecimal.ONE).abs();
    BigDecimal close = code.contains("[") ? CLOSE_CUSTOMARY : CLOSE;
    assertTrue(off.compareTo(close) < 0, code + " is " + ucum + " " + base + ", not " + ours);
  }

  @Test
  void currencyCodesAreThoseOfIso4217() {
    Set<String> known =
        Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toSet());
    Set<String> strange = new TreeSet<>();
    for (String[] row : CsvTable.rows("currencies.csv")) {
      if (!known.contains(row[0]) && !NOT_OF_ISO.contains(row[0])) {
        strange.add(row[0]);
      }
    }
    assertEquals(Set.of(), strange);
  }

  @Test
  void partsOfACurrencyAreHundredthsTenthsOrThousandths() {
    List<String> strange = new ArrayList<>();
    for (String[] row : CsvTable.rows("currencies.csv")) {
      boolean part = row[1].startsWith("minor");
      BigDecimal factor = new BigDecimal(row[2]);
      boolean fits =
          part
              ? Set.of("0.1", "0.01", "0.001").contains(factor.toPlainString())
              : factor.compareTo(BigDecimal.ONE) == 0;
      if (!fits) {
        strange.add(String.join(",", row));
      }
    }
    assertEquals(List.of(), strange);
  }
}
