package org.tallystick.consistency;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tallystick.quantity.Kind;

/**
 * Ties the age that stands behind a name to the one that stands behind it again: <i>Emil Haas, 57,
 * was sentenced … Haas, 75, had worked</i>. Where an article names several people of one surname
 * with their ages, nothing is tied.
 */
final class AgeAgainFinder implements TieFinder {
  private static final BigDecimal NAMED = new BigDecimal("0.8");

  /** The names right before an age between commas. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?s).*?((?:\\p{Lu}[\\p{L}’'.-]+\\s+){0,3}\\p{Lu}[\\p{L}’'-]+)(?:,|\\s\\()\\s*$");

  private static final Pattern END = Pattern.compile("(?s)^\\s*[,.;)].*");

  @Override
  public void find(Reading reading, Consumer<Tie> found) {
    Map<String, List<Named>> bySurname = new LinkedHashMap<>();
    for (Figure figure : reading.figures()) {
      if (!reading.placed(figure) || !figure.exact() || figure.kind() != Kind.AGE) {
        continue;
      }
      Passage passage = reading.passage(figure);
      int length = passage.upTo(figure).length();
      Matcher name = NAME.matcher(passage.text().substring(0, length));
      if (name.matches() && END.matcher(passage.after(figure)).matches()) {
        String[] words = name.group(1).split("\\s+");
        bySurname
            .computeIfAbsent(words[words.length - 1], key -> new ArrayList<>())
            .add(new Named(figure, words.length > 1 ? words[words.length - 2] : ""));
      }
    }
    bySurname.values().forEach(people -> tie(people, found));
  }

  private static void tie(List<Named> people, Consumer<Tie> found) {
    Named first = people.get(0);
    boolean one = people.stream().allMatch(p -> p.given.isEmpty() || p.given.equals(first.given));
    for (Named other : people) {
      if (one && !first.given.isEmpty() && !other.equals(first)) {
        found.accept(new Tie.SameThing(other.figure, List.of(first.figure), false, NAMED));
      }
    }
  }

  private record Named(Figure figure, String given) {}
}
