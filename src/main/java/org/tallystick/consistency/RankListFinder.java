package org.tallystick.consistency;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.quantity.Kind;

/**
 * Ties figures that one sentence gives to places that follow each other: <i>Korsor was second with
 * 7.9 million tonnes and Hamna third with 7.6 million</i>. Where the least comes first, as with
 * times and prices, nothing is tied.
 */
final class RankListFinder implements TieFinder {
  private static final BigDecimal SHAPE = new BigDecimal("0.8");
  private static final List<String> PLACES =
      List.of("first", "second", "third", "fourth", "fifth", "sixth");

  private static final Pattern PLACE =
      Pattern.compile(
          "(?s).*\\b(first|second|third|fourth|fifth|sixth)\\b(?!-)[^.;:]{0,25}?\\b(?:with|on|at|having\\s+\\p{L}+|selling|scoring|winning)\\s+$");

  private static final Pattern TURNED =
      Pattern.compile(
          "(?s).*\\b(?:seconds|minutes?|strokes?|par|times?|errors?|fewest|lowest|least|smallest|fastest|quickest|shortest|cheapest|youngest|per\\s+capita|average|penalty|year|season|round|stage)\\b.*");

  private static final Pattern ENDS =
      Pattern.compile(
          "(?s)^(?:\\s+(?!(?:on|in|at|after|under|from|by|with)\\b)[\\w’'-]+){0,2}?\\s*(?:$|[,.;)—–].*|\\s(?:and|while|ahead)\\b.*)");

  private static final Pattern NAMED = Pattern.compile("(?s).*[^.]\\s\\p{Lu}\\p{L}+.*");

  @Override
  public void find(Reading reading, Consumer<Tie> found) {
    for (Passage passage : reading.passages()) {
      if (TURNED.matcher(passage.lower()).matches()) {
        continue;
      }
      List<Placed> list = placed(passage);
      for (int i = 0; i + 1 < list.size(); i++) {
        Placed one = list.get(i);
        Placed other = list.get(i + 1);
        if (other.place == one.place + 1
            && one.figure.kind() == other.figure.kind()
            && Frames.sameUnit(one.figure, other.figure)
            && ENDS.matcher(passage.after(other.figure)).matches()
            && one.figure.claim().modality() == other.figure.claim().modality()
            && NAMED.matcher(between(passage, one.figure, other.figure)).matches()) {
          Finding.Evidence word = passage.evidence(other.start, other.end);
          found.accept(new Tie.RankedAbove(one.figure, other.figure, word, SHAPE));
        }
      }
    }
  }

  private static List<Placed> placed(Passage passage) {
    List<Placed> list = new ArrayList<>();
    int last = 0;
    for (Figure figure : passage.figures()) {
      if (figure.kind() == Kind.ORDINAL) {
        continue;
      }
      String upTo = passage.upTo(figure);
      Placed placed = place(figure, upTo, Math.min(last, upTo.length()));
      if (placed != null) {
        list.add(placed);
      }
      last = figure.claim().outer().end() - passage.span().start();
    }
    return list;
  }

  private static @Nullable Placed place(Figure figure, String upTo, int from) {
    Matcher place = PLACE.matcher(upTo.substring(from));
    boolean scale =
        figure.kind() == Kind.COUNT
            || figure.kind() == Kind.MONEY
            || figure.kind() == Kind.MEASURE
            || figure.kind() == Kind.PERCENT;
    return scale && figure.claim().change() == null && place.matches()
        ? new Placed(
            figure, PLACES.indexOf(place.group(1)), from + place.start(1), from + place.end(1))
        : null;
  }

  private static String between(Passage passage, Figure one, Figure other) {
    int start = one.claim().outer().end() - passage.span().start();
    int end = other.claim().outer().start() - passage.span().start();
    return passage.text().substring(start, Math.max(start, end));
  }

  private record Placed(Figure figure, int place, int start, int end) {}
}
