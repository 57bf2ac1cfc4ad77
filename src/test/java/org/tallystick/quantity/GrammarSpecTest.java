package org.tallystick.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The forms of {@code grammar.txt}: which figures a text holds, and what each one admits. */
class GrammarSpecTest {
  private static final QuantityGrammar GRAMMAR = QuantityGrammar.create();

  static Stream<String> lines() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(GrammarSpecTest.class.getResourceAsStream("grammar.txt"))) {
      String file = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<String> lines =
          file.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
      assertTrue(lines.size() > 50, "the fixture was not read");
      return lines.stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lines")
  void readsWhatIsMarked(String line) {
    String[] halves = line.split(" => ", 2);
    String text = halves[0].replaceAll("[⟦⟧]", "");
    List<String> readings = new ArrayList<>();
    StringBuilder marked = new StringBuilder();
    int at = 0;
    for (Mention mention : GRAMMAR.find(text)) {
      int from = marks(halves[0], text, mention) ? mention.outerStart() : mention.start();
      int to =
          from == mention.start() ? mention.end() : Math.max(mention.end(), mention.outerEnd());
      marked.append(text, at, from).append('⟦').append(text, from, to).append('⟧');
      at = to;
      readings.add(reading(mention.quantity()));
    }
    marked.append(text.substring(at));
    String found = marked + (readings.isEmpty() ? "" : " => " + String.join(" ; ", readings));
    assertEquals(line, found);
  }

  /** Whether the fixture marks a figure together with the words that loosen it. */
  private static boolean marks(String marked, String text, Mention mention) {
    return mention.outerStart() < mention.start()
        && marked.contains("⟦" + text.substring(mention.outerStart(), mention.end()) + "⟧");
  }

  private static String reading(Quantity quantity) {
    Interval allowed = quantity.allowed();
    BigDecimal low = allowed.low();
    boolean one =
        low != null
            && allowed.high() != null
            && low.compareTo(allowed.high()) == 0
            && !allowed.lowOpen();
    return Stream.of(
            quantity.kind().label(),
            one ? plain(Objects.requireNonNull(low)) : allowed.toString(),
            quantity.unit().code() == null ? "-" : quantity.unit().code(),
            per(quantity))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  private static String per(Quantity quantity) {
    Denominator per = quantity.per();
    if (per == null) {
      return "";
    }
    String of = per.unit().code() == null ? per.subject() : per.unit().code();
    return per.value().toPlainString() + " " + of;
  }
}
