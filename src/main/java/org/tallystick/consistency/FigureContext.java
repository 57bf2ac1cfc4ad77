package org.tallystick.consistency;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Span;
import org.tallystick.claim.Claim;
import org.tallystick.claim.Period;
import org.tallystick.claim.Subject;
import org.tallystick.claim.Word;

/**
 * The words around a figure, each with a weight: the nearer and the more telling of what the figure
 * is said, the heavier. Words beyond another figure or another clause weigh less, those of the
 * sentence before least. This is what a figure of one text is recognised by in another text, where
 * the same is told in other words and in another order.
 *
 * @param weights the weight of each stem, above 0
 * @param families the families of words that a stem belongs to, where it belongs to any
 */
record FigureContext(Map<String, Integer> weights, Map<String, List<String>> families) {
  private static final Pattern TOKEN =
      Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}’'&]*|[,;:.()–—]");
  private static final Pattern BREAK =
      Pattern.compile(
          "[,;:()–—]|and|but|while|whereas|which|who|whom|although|though|compared|against|versus");

  private static final int WHOLE = 1000;
  private static final int FLOOR = 250;
  private static final int SUBJECT = 900;
  private static final int PREDICATE = 700;
  private static final int BEFORE = 80;
  private static final int NEAR = 300;

  /** Copies the collections. */
  FigureContext {
    weights = Map.copyOf(weights);
    families = Map.copyOf(families);
  }

  /** The words around {@code figure}. */
  static FigureContext of(Reading reading, Figure figure) {
    Gathering words = new Gathering();
    if (reading.placed(figure)) {
      Passage passage = reading.passage(figure);
      words.sentence(passage, figure);
      Passage previous = reading.neighbour(passage, -1);
      if (previous != null && previous.paragraph() == passage.paragraph()) {
        words.around(previous, BEFORE);
      }
    }
    words.frame(figure.claim());
    return new FigureContext(words.weights, words.families);
  }

  /** The words around two figures from which a third is worked out. */
  FigureContext with(FigureContext other) {
    Map<String, Integer> both = new HashMap<>(weights);
    other.weights.forEach((stem, weight) -> both.merge(stem, weight, Math::max));
    Map<String, List<String>> all = new HashMap<>(families);
    all.putAll(other.families);
    return new FigureContext(both, all);
  }

  /**
   * How much two contexts have in common, 0–1000.
   *
   * @param rarity how much each stem tells, above 0
   */
  int likeness(FigureContext other, Map<String, Integer> rarity) {
    Map<String, Integer> byFamily = new HashMap<>();
    other.families.forEach(
        (stem, names) ->
            names.forEach(
                name -> byFamily.merge(name, other.weights.getOrDefault(stem, 0), Math::max)));
    long common = 0;
    for (Map.Entry<String, Integer> entry : weights.entrySet()) {
      String stem = entry.getKey();
      int found = other.weights.getOrDefault(stem, 0);
      for (String family : families.getOrDefault(stem, List.of())) {
        found = Math.max(found, byFamily.getOrDefault(family, 0) * 3 / 4);
      }
      common += (long) Math.min(found, entry.getValue()) * rarity.getOrDefault(stem, 100);
    }
    long product = Math.max(1, total(rarity)) * Math.max(1, other.total(rarity));
    return (int) (common * WHOLE / Math.max(1, root(product)));
  }

  /**
   * How much nearer the words near this figure stand to that of {@code one} than to that of {@code
   * other}, taking only the words that do; 1000 for one telling word that stands beside the one and
   * not near the other.
   */
  int nearerTo(FigureContext one, FigureContext other, Map<String, Integer> rarity) {
    long sum = 0;
    for (Map.Entry<String, Integer> entry : weights.entrySet()) {
      String stem = entry.getKey();
      if (entry.getValue() >= NEAR) {
        long nearer = one.nearness(stem) - (long) other.nearness(stem);
        sum += Math.max(0, nearer) * entry.getValue() * rarity.getOrDefault(stem, 100) / 100_000;
      }
    }
    return (int) sum;
  }

  /** How near {@code word}, or one of its kin, stands; 0 where it does not. */
  int nearness(String word) {
    List<String> keys = WordKin.keys(word);
    int nearest = weights.getOrDefault(WordKin.stem(word), 0);
    for (Map.Entry<String, List<String>> entry : families.entrySet()) {
      if (entry.getValue().stream().anyMatch(keys::contains)) {
        nearest = Math.max(nearest, weights.getOrDefault(entry.getKey(), 0));
      }
    }
    return nearest;
  }

  private long total(Map<String, Integer> rarity) {
    long sum = 0;
    for (Map.Entry<String, Integer> entry : weights.entrySet()) {
      sum += (long) entry.getValue() * rarity.getOrDefault(entry.getKey(), 100);
    }
    return sum / 100;
  }

  private static long root(long square) {
    return BigInteger.valueOf(square).sqrt().longValue() * 100;
  }

  /** How much each stem tells: the rarer it is among the contexts, the more; 100 at most. */
  static Map<String, Integer> rarity(List<FigureContext> contexts) {
    Map<String, Integer> counts = new HashMap<>();
    for (FigureContext context : contexts) {
      context.weights.forEach(
          (stem, weight) -> {
            if (weight >= FLOOR) {
              counts.merge(stem, 1, Integer::sum);
            }
          });
    }
    Map<String, Integer> rarity = new HashMap<>();
    counts.forEach(
        (stem, count) ->
            rarity.put(
                stem, (int) (100_00 / BigInteger.valueOf(100_00L * count).sqrt().longValue())));
    return rarity;
  }

  /** Gathers weights; the greatest that a stem is given counts. */
  private static final class Gathering {
    private final Map<String, Integer> weights = new LinkedHashMap<>();
    private final Map<String, List<String>> families = new HashMap<>();

    private void add(String word, int weight) {
      if (WordKin.isLight(word) || weight <= 0) {
        return;
      }
      String stem = WordKin.stem(word);
      weights.merge(stem, weight, Math::max);
      List<String> keys = WordKin.keys(word);
      if (keys.size() > 1) {
        families.put(stem, keys.subList(0, keys.size() - 1));
      }
    }

    private void frame(Claim claim) {
      Subject subject = claim.subject();
      if (subject != null && !subject.inherited()) {
        add(subject.head(), SUBJECT);
        subject.modifiers().forEach(word -> add(word, SUBJECT));
      }
      if (claim.predicate() != null) {
        add(claim.predicate(), PREDICATE);
      }
    }

    private void around(Passage passage, int weight) {
      for (Token token : tokens(passage, null)) {
        if (!token.isBreak()) {
          add(token.word, weight);
        }
      }
    }

    private void sentence(Passage passage, Figure figure) {
      List<Token> tokens = tokens(passage, figure);
      int at = 0;
      while (at < tokens.size() && tokens.get(at).start < figure.claim().span().start()) {
        at++;
      }
      walk(tokens, at, 1);
      walk(tokens, at - 1, -1);
    }

    /** Goes from the figure to one end of the sentence; weight is lost on the way. */
    private void walk(List<Token> tokens, int from, int step) {
      int weight = WHOLE;
      for (int i = from; i >= 0 && i < tokens.size(); i += step) {
        Token token = tokens.get(i);
        if (token.figure) {
          weight = weight / 2;
        } else if (token.isBreak()) {
          weight = token.word.equals(";") ? weight * 2 / 5 : weight * 2 / 3;
        } else {
          add(token.word, Math.max(weight, FLOOR));
          weight = weight * 9 / 10;
        }
      }
    }

    private static List<Token> tokens(Passage passage, @Nullable Figure own) {
      Map<Integer, String> lemmas = new HashMap<>();
      for (Figure figure : passage.figures()) {
        for (Word word : figure.claim().wording().words()) {
          lemmas.put(word.span().start(), word.lemma());
        }
      }
      List<Token> tokens = new ArrayList<>();
      Matcher matcher = TOKEN.matcher(passage.text());
      while (matcher.find()) {
        int start = passage.span().start() + matcher.start();
        if (inside(passage, start) == null) {
          tokens.add(new Token(start, lemmas.getOrDefault(start, matcher.group()), false));
        }
      }
      for (Figure figure : passage.figures()) {
        if (!figure.equals(own)) {
          tokens.add(new Token(figure.claim().span().start(), "", true));
        }
      }
      tokens.sort((a, b) -> Integer.compare(a.start, b.start));
      return tokens;
    }

    private static @Nullable Figure inside(Passage passage, int start) {
      for (Figure figure : passage.figures()) {
        Span span = figure.claim().outer();
        Period period = figure.claim().period();
        if (start >= span.start() && start < span.end()
            || period != null && start >= period.span().start() && start < period.span().end()) {
          return figure;
        }
      }
      return null;
    }
  }

  private record Token(int start, String word, boolean figure) {
    boolean isBreak() {
      return BREAK.matcher(word).matches();
    }
  }
}
