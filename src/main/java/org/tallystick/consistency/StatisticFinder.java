package org.tallystick.consistency;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tallystick.article.Span;

/**
 * Finds test statistics reported the way of the American Psychological Association: <i>t(28) =
 * 2.20, p = .036</i>, <i>F(2, 28) = 3.1, p &lt; .06</i>, <i>χ2(1, N = 90) = 4.5, p = .034</i>.
 */
final class StatisticFinder implements TieFinder {
  private static final BigDecimal SURE = new BigDecimal("0.95");
  private static final String NUMBER = "[-−–]?\\s?\\d*\\.?\\d+";
  private static final Pattern RESULT =
      Pattern.compile(
          "(?<![\\p{L}\\d])(?:(?<z>[zZ])|(?<name>t|F|r|Q[bwe]?|[χΧX](?:\\s?2|²)|chi(?:-?square[d]?|2|²))\\s*[(\\[]\\s*(?<df1>\\d+(?:\\.\\d+)?)"
              + "(?:\\s*,\\s*(?:N\\s*=\\s*[\\d,]+|(?<df2>\\d+(?:\\.\\d+)?)))?\\s*[)\\]])"
              + "\\s*(?<cmp>[=<>])\\s*(?<value>"
              + NUMBER
              + ")\\s*[,;]\\s*(?:p\\s*(?<pcmp>[=<>])\\s*(?<p>\\d*\\.?\\d+(?:e-?\\d+)?)|(?<ns>n\\.?s\\b))"
              + "(?<tail>\\s*[,(]?\\s*one[- ](?:tailed|sided))?");

  @Override
  public void find(Reading reading, Consumer<Tie> found) {
    String text = reading.claims().article().text();
    Matcher result = RESULT.matcher(text);
    while (result.find()) {
      Tie.Statistic statistic = statistic(result);
      List<BigDecimal> freedom = new ArrayList<>();
      for (String group : List.of("df1", "df2")) {
        String degrees = result.group(group);
        if (degrees != null) {
          freedom.add(new BigDecimal(degrees));
        }
      }
      boolean enough =
          freedom.size()
                  >= (statistic == Tie.Statistic.F ? 2 : statistic == Tie.Statistic.Z ? 0 : 1)
              && freedom.stream().allMatch(degrees -> degrees.signum() > 0);
      if (!enough || result.group("tail") != null) {
        continue;
      }
      boolean none = result.group("ns") != null;
      Span span = new Span(result.start(), result.end());
      found.accept(
          new Tie.TestResult(
              new Finding.Evidence(span, span.of(text), null),
              statistic,
              freedom,
              result.group("cmp").charAt(0),
              new BigDecimal(result.group("value").replaceAll("[-−–\\s]", "")),
              none ? '>' : result.group("pcmp").charAt(0),
              none ? new BigDecimal("0.05") : new BigDecimal(result.group("p")),
              SURE));
    }
  }

  private static Tie.Statistic statistic(Matcher result) {
    if (result.group("z") != null) {
      return Tie.Statistic.Z;
    }
    String name = result.group("name");
    return switch (name.charAt(0)) {
      case 't' -> Tie.Statistic.T;
      case 'F' -> Tie.Statistic.F;
      case 'r' -> Tie.Statistic.R;
      case 'Q' -> Tie.Statistic.Q;
      default -> Tie.Statistic.CHI_SQUARE;
    };
  }
}
