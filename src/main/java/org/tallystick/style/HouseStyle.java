package org.tallystick.style;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.tallystick.article.Span;
import org.tallystick.claim.Claim;
import org.tallystick.claim.Claims;

/**
 * How a desk writes its figures. A file has one rule a line, {@code name: value}; blank lines and
 * those that begin with {@code #} say nothing:
 *
 * <pre>
 * words-below: 10                     counts below 10 in words, from 10 on in digits
 * sentence-start: words               no sentence begins with digits
 * percent: per cent                   percent, per cent, pct or %
 * multipliers: million, bn            thousand, k, million, m, mn, mln, billion, bn, b, trillion, tn …
 * thousands: comma                    comma, space or none; "comma 5" leaves four digits together
 * ranges: to                          to or dash
 * decimals: percent 1, money 2        the most digits behind the point, by kind of figure, or "all 2"
 * approximators: about, nearly        the words that may loosen a figure
 * </pre>
 *
 * <p>A rule that the file does not name is off. Immutable; may be shared by threads.
 */
public final class HouseStyle {
  /** No rule at all. */
  public static final HouseStyle NONE = new HouseStyle(Map.of(), List.of());

  private final Map<String, StyleRule> rules;
  private final List<String> lines;

  private HouseStyle(Map<String, StyleRule> rules, List<String> lines) {
    this.rules = rules;
    this.lines = List.copyOf(lines);
  }

  /**
   * Reads the file of a style.
   *
   * @param name what messages call the file
   * @param in its text; stays the caller's to close
   * @throws StyleException if a line is no rule; it names file and line
   * @throws IOException if the text cannot be read
   */
  public static HouseStyle read(String name, Reader in) throws IOException {
    Map<String, StyleRule> rules = new LinkedHashMap<>();
    List<String> kept = new ArrayList<>();
    BufferedReader lines = new BufferedReader(in);
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      String text = (number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line).strip();
      if (text.isEmpty() || text.startsWith("#")) {
        continue;
      }
      int colon = text.indexOf(':');
      if (colon < 0) {
        throw new StyleException(name, number, "no rule: “" + text + "”; write “name: value”");
      }
      String rule = text.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      String value = text.substring(colon + 1).strip();
      try {
        if (rules.put(rule, StyleRules.rule(rule, value)) != null) {
          throw new StyleException(name, number, rule + " stands there twice");
        }
        kept.add(rule + ": " + value);
      } catch (IllegalArgumentException e) {
        throw new StyleException(
            name, number, Objects.requireNonNullElse(e.getMessage(), "no rule: " + text));
      }
    }
    return new HouseStyle(rules, kept);
  }

  /** Whether it has no rule. */
  public boolean isEmpty() {
    return rules.isEmpty();
  }

  /**
   * Where the figures of an article are not written in this style, in text order; of one place only
   * what the first rule in the order of the file says.
   */
  public List<StyleFinding> check(Claims claims) {
    List<StyleFinding> findings = new ArrayList<>();
    for (Claim claim : claims.all()) {
      Written figure = new Written(claim, claims.article().text());
      List<Span> taken = new ArrayList<>();
      rules.forEach(
          (name, rule) -> {
            StyleRule.Departure departure = rule.check(figure);
            if (departure != null && taken.stream().noneMatch(departure.span()::overlaps)) {
              taken.add(departure.span());
              findings.add(finding(name, claim, departure, figure));
            }
          });
    }
    findings.sort((a, b) -> a.span().compareTo(b.span()));
    return List.copyOf(findings);
  }

  private static StyleFinding finding(
      String name, Claim claim, StyleRule.Departure departure, Written figure) {
    String replacement = departure.replacement();
    return new StyleFinding(
        name,
        claim.id(),
        departure.span(),
        departure.span().of(figure.article()),
        "In “"
            + claim.outer().of(figure.article())
            + "”: the desk "
            + departure.wanted()
            + (replacement == null ? "." : " (“" + replacement.strip() + "”)."),
        replacement);
  }

  /** Its rules as they were read, in the order of the file, parted by semicolons. */
  @Override
  public String toString() {
    return String.join("; ", lines);
  }
}
