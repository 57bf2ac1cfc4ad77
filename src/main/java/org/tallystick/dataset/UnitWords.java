package org.tallystick.dataset;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.quantity.Denominator;
import org.tallystick.quantity.Kind;
import org.tallystick.quantity.Quantity;
import org.tallystick.quantity.QuantityGrammar;
import org.tallystick.quantity.Unit;

/**
 * Finds units in the names and descriptions of columns, by the grammar that reads units in prose:
 * <i>price (EUR), area_km2, length in miles, deaths per 100,000 people, income, $ millions</i>.
 */
final class UnitWords {
  /** Made once: it reads tables. */
  private static final QuantityGrammar GRAMMAR = QuantityGrammar.create();

  private static final Map<String, Set<String>> BEHIND = behind();

  private static final Pattern IN_BRACKETS = Pattern.compile("[(\\[]([^()\\[\\]]{1,40})[)\\]]");
  private static final Pattern BEHIND_COMMA = Pattern.compile("[,;:/–]\\s*([^,;:]{1,30})$");
  private static final Pattern BEHIND_IN =
      Pattern.compile(
          "(?:\\b(?:measured |expressed |given |reported )?in|\\bunits?:) "
              + "((?:[\\p{L}\\p{Sc}%°²³/0-9']+)(?: (?:of )?[\\p{L}\\p{Sc}%²³/0-9]+){0,3})"
              + "\\s*(?:$|[.,;)(])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PER =
      Pattern.compile(
          "\\bper[ _]+(?:(?<number>\\d[\\d,. ]*\\d|\\d)(?<scale>k|m| ?thousand| ?million)?[ _]*)?"
              + "(?<what>\\p{L}[\\p{L}'’-]*)?",
          Pattern.CASE_INSENSITIVE);

  /** A sign alone at either end: <i>% late, Fare €</i>. */
  private static final Pattern SIGN =
      Pattern.compile("(?:^\\s*(?=[%\\p{Sc}]\\s)|(?<=\\s|\\w)(?=[%\\p{Sc}]\\s*$))([%\\p{Sc}])");

  private static final Set<String> HEADS = Set.of("capita", "head", "person", "inhabitant");
  private static final Pattern THOUSANDS =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:'?000s?|thousands?|thsd|ths|thou)(?![\\p{L}\\p{N}])",
          Pattern.CASE_INSENSITIVE);

  private UnitWords() {}

  /**
   * The unit that a name says.
   *
   * @param name as written: a header or a title
   * @param words its words, lower case
   * @return null if it says none
   */
  static @Nullable ColumnUnit inName(String name, List<String> words) {
    Denominator per = per(name.replace('_', ' '));
    String before = per == null ? name : name.replaceFirst("(?i)(?:\\b|_)per[ _].*$", "");
    Scaled found = stated(before);
    if (found == null) {
      found = last(words);
    }
    if (found == null) {
      Matcher sign = SIGN.matcher(before);
      found = sign.find() ? read(sign.group(1)) : null;
    }
    return whole(found, per, name.substring(before.length()).replace('_', ' ').strip());
  }

  /** The unit that a description says in so many words: in brackets, or <i>in metres</i>. */
  static @Nullable ColumnUnit inDescription(String description) {
    Scaled found = null;
    Matcher in = BEHIND_IN.matcher(description);
    while (found == null && in.find()) {
      found = read(in.group(1));
    }
    Matcher brackets = IN_BRACKETS.matcher(description);
    while (found == null && brackets.find()) {
      found = read(brackets.group(1));
    }
    Denominator per = per(description);
    return whole(found, per != null && per.value().compareTo(BigDecimal.ONE) > 0 ? per : null, "");
  }

  /** The unit that a text is as a whole, such as {@code km/h} or {@code USD million}. */
  static @Nullable ColumnUnit of(String text) {
    return whole(read(text), per(text), "");
  }

  private static @Nullable ColumnUnit whole(
      @Nullable Scaled found, @Nullable Denominator per, String perText) {
    if (found == null) {
      return per == null ? null : new ColumnUnit(Unit.PLAIN, BigDecimal.ONE, per, perText);
    }
    return new ColumnUnit(
        found.unit(),
        found.multiplier(),
        per == null ? found.per() : per,
        (found.text() + " " + perText).strip());
  }

  /** A unit in brackets, behind a comma or behind <i>in</i>. */
  private static @Nullable Scaled stated(String name) {
    List<String> pieces = new ArrayList<>();
    Matcher brackets = IN_BRACKETS.matcher(name);
    while (brackets.find()) {
      pieces.add(brackets.group(1));
    }
    Matcher comma = BEHIND_COMMA.matcher(name);
    if (comma.find()) {
      pieces.add(comma.group(1));
    }
    Matcher in = BEHIND_IN.matcher(name.replace('_', ' '));
    while (in.find()) {
      pieces.add(in.group(1));
    }
    for (String piece : pieces) {
      Scaled found = read(piece);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** The last words of a name, as {@code area_sq_km} or {@code height_m}; also the first. */
  private static @Nullable Scaled last(List<String> words) {
    for (int take = Math.min(3, words.size()); take >= 1; take--) {
      List<String> end = words.subList(words.size() - take, words.size());
      String text = String.join(" ", end);
      if (take == 1) {
        String word = end.get(0);
        Set<String> needed = BEHIND.get(word);
        boolean alone = words.size() == 1;
        if (needed != null && words.stream().noneMatch(needed::contains)) {
          return null;
        }
        if (alone && word.length() < 3 && !word.equals("%")) {
          return null;
        }
      } else if (BEHIND.containsKey(end.get(0))) {
        continue;
      }
      Scaled found = read(text.replaceAll("\\b([\\p{L}]+) ([23])$", "$1$2"));
      if (found == null && take == 1 && text.equals("c")) {
        found = read("°C");
      }
      if (found != null && !(take > 1 && found.unit().equals(Unit.PLAIN))) {
        return found;
      }
    }
    return null;
  }

  /** Reads a text that is a unit, or a scale, and nothing else. */
  private static @Nullable Scaled read(String piece) {
    String text =
        THOUSANDS.matcher(piece.strip()).replaceAll("thousand").replaceAll("\\bof\\b ", "");
    if (text.isEmpty() || text.length() > 40 || text.matches(".*\\d{4}.*|[\\d.,' ]+")) {
      return null;
    }
    List<String> tries = new ArrayList<>();
    tries.add("1 " + text);
    if (text.matches("\\p{Sc}.*")) {
      tries.add(text.substring(0, 1) + "1 " + text.substring(1).strip());
      tries.add(text.substring(0, 1) + "1" + text.substring(1).strip());
    }
    if (text.matches("(?i)[a-z]{3}")) {
      tries.add("1 " + text.toUpperCase(Locale.ROOT));
    }
    String[] two = text.split("\\s+");
    if (two.length == 2) {
      tries.add("1 " + two[1].replaceFirst("s$", "") + " " + two[0]);
      tries.add("1 " + two[1].replaceFirst("s$", "") + " " + two[0].toUpperCase(Locale.ROOT));
      tries.add("1 " + two[0].replaceFirst("s$", "") + " " + two[1]);
      tries.add("1 " + two[0].replaceFirst("s$", "") + " " + two[1].toUpperCase(Locale.ROOT));
    }
    tries.add("1 " + text.replaceFirst("(?i)(million|billion|thousand)s$", "$1"));
    for (String attempt : tries) {
      Scaled found = quantity(attempt, piece.strip());
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable Scaled quantity(String attempt, String text) {
    Optional<Quantity> read = GRAMMAR.read(attempt);
    if (read.isEmpty()) {
      return null;
    }
    Quantity quantity = read.get();
    BigDecimal value = quantity.value();
    boolean scale = quantity.kind() == Kind.COUNT && value != null && value.intValue() >= 1000;
    boolean measures =
        switch (quantity.kind()) {
          case PERCENT, PERCENTAGE_POINT, MONEY, MEASURE, DURATION, TEMPERATURE -> true;
          default -> scale;
        };
    boolean typographic = "[pt_us]".equals(quantity.unit().code());
    return !measures || value == null || value.signum() <= 0 || typographic
        ? null
        : new Scaled(quantity.unit(), value.stripTrailingZeros(), quantity.per(), text);
  }

  private static @Nullable Denominator per(String name) {
    Matcher per = PER.matcher(name);
    while (per.find()) {
      String number = per.group("number");
      String what = per.group("what");
      if (number == null && what == null) {
        continue;
      }
      BigDecimal value =
          number == null ? BigDecimal.ONE : new BigDecimal(number.replaceAll("[,. ]", ""));
      String scale = per.group("scale");
      if (scale != null) {
        value =
            value.scaleByPowerOfTen(scale.strip().toLowerCase(Locale.ROOT).startsWith("m") ? 6 : 3);
      }
      if (value.signum() <= 0) {
        continue;
      }
      Optional<Quantity> unit = what == null ? Optional.empty() : GRAMMAR.read("1 " + what);
      boolean things = unit.isEmpty() || unit.get().unit().equals(Unit.PLAIN);
      String subject =
          what != null && HEADS.contains(what.toLowerCase(Locale.ROOT)) ? "people" : what;
      return new Denominator(
          value, things ? Unit.PLAIN : unit.get().unit(), things ? subject : null);
    }
    return null;
  }

  private static Map<String, Set<String>> behind() {
    Map<String, Set<String>> table = new HashMap<>();
    for (String[] row : ResourceTable.rows("unit-letters.csv")) {
      table.put(row[0], Set.of(row[1].split("\\|")));
    }
    return table;
  }

  private record Scaled(Unit unit, BigDecimal multiplier, @Nullable Denominator per, String text) {}
}
