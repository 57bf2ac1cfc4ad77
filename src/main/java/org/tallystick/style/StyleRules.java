package org.tallystick.style;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tallystick.quantity.Kind;
import org.tallystick.quantity.NumberWords;

/** The rules there are, by the names that files of a style give them. */
final class StyleRules {
  private static final int LEAST_PARTED = 4;

  private static final Map<String, Function<String, StyleRule>> BY_NAME =
      new TreeMap<>(
          Map.of(
              "words-below", value -> new WordsBelow(number(value, 1, NumberWords.MAX + 1)),
              "sentence-start", StyleRules::sentenceStart,
              "percent", StyleRules::percent,
              "multipliers", StyleRules::multipliers,
              "thousands", StyleRules::thousands,
              "ranges", StyleRules::ranges,
              "decimals", StyleRules::decimals,
              "approximators", value -> new Approximators(new LinkedHashSet<>(list(value)))));

  private StyleRules() {}

  /**
   * A rule.
   *
   * @throws IllegalArgumentException if there is none of that name, or it does not take that value;
   *     the message says what there is
   */
  static StyleRule rule(String name, String value) {
    Function<String, StyleRule> rule = BY_NAME.get(name);
    if (rule == null) {
      throw new IllegalArgumentException(
          "no rule “" + name + "”; there are " + String.join(", ", BY_NAME.keySet()));
    }
    if (value.isEmpty()) {
      throw new IllegalArgumentException(name + " has no value");
    }
    return rule.apply(value);
  }

  private static StyleRule sentenceStart(String value) {
    one(value, "words");
    return new SentenceStart();
  }

  private static StyleRule ranges(String value) {
    return new RangeForm(one(value, "to", "dash").equals("to"));
  }

  private static StyleRule thousands(String value) {
    String[] parts = value.split("\\s+", 2);
    int digits = parts.length < 2 ? LEAST_PARTED : number(parts[1], LEAST_PARTED, 7);
    return switch (one(parts[0], "comma", "space", "none")) {
      case "comma" -> new Thousands(",", "a comma", digits);
      case "space" -> new Thousands("\u202f", "a thin space", digits);
      default -> new Thousands("", "nothing", digits);
    };
  }

  /** The kinds with their own number of digits first, then {@code all} for those left. */
  private static StyleRule decimals(String value) {
    List<StyleRule> rules = new ArrayList<>();
    Set<Kind> left = EnumSet.allOf(Kind.class);
    for (String part : list(value)) {
      String[] words = part.split("\\s+", -1);
      if (words.length != 2) {
        throw new IllegalArgumentException(
            "decimals needs a kind and a number, got “" + part + "”");
      }
      Set<Kind> kinds = words[0].equals("all") ? EnumSet.copyOf(left) : EnumSet.of(kind(words[0]));
      rules.add(new Decimals(kinds, number(words[1], 0, 9)));
      left.removeAll(kinds);
    }
    return first(rules);
  }

  private static Kind kind(String label) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no kind of figure “"
                        + label
                        + "”; there are all, "
                        + Arrays.stream(Kind.values())
                            .map(Kind::label)
                            .collect(Collectors.joining(", "))));
  }

  private static StyleRule percent(String value) {
    refuseUnknown(value, List.of(Sense.PERCENT));
    return Spelling.of(EnumSet.of(Kind.PERCENT), Sense.PERCENT.spellings, list(value));
  }

  /** A rule for each multiplier that the desk has a spelling for; the others are left alone. */
  private static StyleRule multipliers(String value) {
    refuseUnknown(value, Sense.MULTIPLIERS);
    List<StyleRule> rules = new ArrayList<>();
    for (Sense sense : Sense.MULTIPLIERS) {
      List<String> allowed = list(value).stream().filter(sense.spellings::contains).toList();
      if (!allowed.isEmpty()) {
        rules.add(Spelling.of(EnumSet.of(Kind.COUNT, Kind.MONEY), sense.spellings, allowed));
      }
    }
    return first(rules);
  }

  /** Says what the first of some rules says that has something to say. */
  private static StyleRule first(List<StyleRule> rules) {
    return figure -> {
      for (StyleRule rule : rules) {
        StyleRule.Departure departure = rule.check(figure);
        if (departure != null) {
          return departure;
        }
      }
      return null;
    };
  }

  private static void refuseUnknown(String value, List<Sense> senses) {
    List<String> known =
        senses.stream().map(sense -> sense.spellings).flatMap(List::stream).toList();
    for (String spelling : list(value)) {
      if (!known.contains(spelling)) {
        throw new IllegalArgumentException(
            "no spelling “" + spelling + "”; there are " + String.join(", ", known));
      }
    }
  }

  private static List<String> list(String value) {
    return Arrays.stream(value.split(",", -1))
        .map(part -> part.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT))
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private static int number(String value, int least, int most) {
    if (!value.matches("\\d{1,6}")
        || Integer.parseInt(value) < least
        || Integer.parseInt(value) > most) {
      throw new IllegalArgumentException(
          "needs a number from " + least + " to " + most + ", got “" + value + "”");
    }
    return Integer.parseInt(value);
  }

  private static String one(String value, String... of) {
    String lower = value.toLowerCase(Locale.ROOT);
    if (!Arrays.asList(of).contains(lower)) {
      throw new IllegalArgumentException(
          "needs " + String.join(" or ", of) + ", got “" + value + "”");
    }
    return lower;
  }
}
