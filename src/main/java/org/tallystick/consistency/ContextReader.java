package org.tallystick.consistency;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Span;
import org.tallystick.claim.Claim;
import org.tallystick.claim.Period;
import org.tallystick.claim.Subject;
import org.tallystick.claim.Word;

/** Reads the words around the figures of a text, and to which figure of a sentence each belongs. */
final class ContextReader {
  private static final Pattern TOKEN =
      Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}’'&]*|[,;:.()–—]");
  private static final Set<String> PAUSES =
      Set.of(
          ",",
          ":",
          "(",
          ")",
          "–",
          "—",
          "and",
          "or",
          "which",
          "who",
          "whom",
          "where",
          "compared",
          "against",
          "versus",
          "from",
          "with");
  private static final Set<String> STOPS =
      Set.of(";", "but", "while", "whereas", "although", "though", "however");

  /** A word at the figure weighs so much; each word that stands between leaves a part of it. */
  private static final int WHOLE = 1000;

  private static final int PAST_WORD = 954;
  private static final int PAST_PAUSE = 812;
  private static final int PAST_STOP = 210;
  private static final int PAST_RIVAL = 829;
  private static final int PAST_FIGURE = 949;

  /** A word in another figure's part of the sentence keeps so much of its weight. */
  private static final int OTHERS = 500;

  /** A word of the sentence weighs no less. */
  private static final int LEAST = 200;

  private static final int SENTENCE_BEFORE = 40;

  /** The words of a claim's own frame weigh no less. */
  private static final int FRAME = 600;

  private final Reading reading;
  private final Map<Figure, Measured> measures = new HashMap<>();
  private final Map<Figure, Movement> movements = new HashMap<>();
  private final Map<Passage, List<Token>> tokens = new HashMap<>();
  private final Map<Figure, int[]> near = new HashMap<>();

  ContextReader(Reading reading) {
    this.reading = reading;
  }

  /** The text whose figures these are. */
  Reading reading() {
    return reading;
  }

  /** What the words beside {@code figure} say of movement. */
  Movement movement(Figure figure) {
    return movements.computeIfAbsent(figure, key -> Movement.of(reading, key));
  }

  /** In what {@code figure} is counted. */
  Measured measure(Figure figure) {
    return measures.computeIfAbsent(figure, key -> Measured.of(reading, key, movement(key)));
  }

  /** The words around {@code figure}. */
  FigureContext of(Figure figure) {
    Map<String, Integer> weights = new LinkedHashMap<>();
    if (reading.placed(figure)) {
      Passage passage = reading.passage(figure);
      sentence(passage, figure, weights);
      Passage previous = reading.neighbour(passage, -1);
      if (previous != null && previous.paragraph() == passage.paragraph()) {
        for (Token token : tokens(previous)) {
          add(weights, token.word, SENTENCE_BEFORE);
        }
      }
    }
    List<String> nouns = new ArrayList<>();
    Claim claim = figure.claim();
    Subject subject = claim.subject();
    if (subject != null) {
      add(weights, subject.head(), FRAME);
      subject.modifiers().forEach(word -> add(weights, word, FRAME));
      nouns.add(WordKin.stem(subject.head()));
    }
    if (claim.predicate() != null) {
      add(weights, claim.predicate(), FRAME);
    }
    Map<String, List<String>> keys = new HashMap<>();
    weights.keySet().forEach(stem -> keys.put(stem, WordKin.retoldKeys(stem)));
    return FigureContext.of(weights, nouns, keys);
  }

  private static void add(Map<String, Integer> weights, String word, int weight) {
    if (word.isEmpty() || !Character.isLetter(word.charAt(0)) || WordKin.isLight(word)) {
      return;
    }
    weights.merge(WordKin.stem(word), weight, Math::max);
  }

  private void sentence(Passage passage, Figure figure, Map<String, Integer> weights) {
    List<Token> all = tokens(passage);
    List<int[]> rivals = new ArrayList<>();
    int[] own = nearness(all, figure);
    for (Token token : all) {
      if (token.figure != null && !token.figure.equals(figure) && rival(figure, token.figure)) {
        rivals.add(nearness(all, token.figure));
      }
    }
    int[] part = part(all, figure);
    for (int i = 0; i < all.size(); i++) {
      long nearest = Math.max(1, own[i]);
      for (int[] other : rivals) {
        nearest = Math.max(nearest, other[i]);
      }
      long cube = (long) own[i] * own[i] * own[i];
      long weight = cube / (nearest * nearest);
      boolean others = i < part[0] || i >= part[1];
      add(
          weights,
          all.get(i).word,
          (int) Math.max(LEAST, others ? weight * OTHERS / WHOLE : weight));
    }
  }

  /**
   * From where to where the part of a sentence reaches that speaks of {@code figure}: up to the
   * marks and words that part it most from the figures of its sort on either side.
   */
  private int[] part(List<Token> all, Figure figure) {
    int at = at(all, figure);
    int from = 0;
    int to = all.size();
    for (int i = at - 1; i >= 0 && from == 0; i--) {
      Figure other = all.get(i).figure;
      if (other != null && rival(figure, other)) {
        from = Math.max(0, border(all, i, at));
        break;
      }
    }
    for (int i = at + 1; i < all.size(); i++) {
      Figure other = all.get(i).figure;
      if (other != null && rival(figure, other)) {
        int border = border(all, at, i);
        to = border < 0 ? to : border;
        break;
      }
    }
    return new int[] {from, to};
  }

  /** The last of the marks and words between two figures that part most; −1 if there is none. */
  private static int border(List<Token> all, int left, int right) {
    int best = 0;
    int border = -1;
    for (int i = left + 1; i < right; i++) {
      String word = all.get(i).word;
      int parts =
          STOPS.contains(word)
              ? 3
              : word.equals("and") || word.equals("or") ? 2 : word.equals(",") ? 1 : 0;
      if (parts > 0 && parts >= best) {
        best = parts;
        border = i;
      }
    }
    return border;
  }

  /** Whether a word that stands nearer to {@code other} tells less of {@code figure}. */
  private boolean rival(Figure figure, Figure other) {
    return measure(figure).sort() == measure(other).sort()
        && movement(figure).amount() == movement(other).amount()
        && (movement(figure).end() == Movement.End.BEFORE)
            == (movement(other).end() == Movement.End.BEFORE);
  }

  private static int at(List<Token> tokens, Figure figure) {
    for (int i = 0; i < tokens.size(); i++) {
      if (figure.equals(tokens.get(i).figure)) {
        return i;
      }
    }
    return 0;
  }

  /** How near each token stands to a figure among them, 0–1000; the caller does not change it. */
  private int[] nearness(List<Token> tokens, Figure figure) {
    int[] known = near.get(figure);
    if (known != null) {
      return known;
    }
    int at = at(tokens, figure);
    int[] found = new int[tokens.size()];
    walk(tokens, at, 1, figure, found);
    walk(tokens, at, -1, figure, found);
    near.put(figure, found);
    return found;
  }

  private void walk(List<Token> tokens, int at, int step, Figure figure, int[] near) {
    int weight = WHOLE;
    for (int i = at + step; i >= 0 && i < tokens.size(); i += step) {
      weight = weight * left(tokens.get(i), figure) / WHOLE;
      near[i] = weight;
    }
  }

  private int left(Token token, Figure figure) {
    if (token.figure != null) {
      return rival(figure, token.figure) ? PAST_RIVAL : PAST_FIGURE;
    }
    if (STOPS.contains(token.word)) {
      return PAST_STOP;
    }
    if (PAUSES.contains(token.word)) {
      return PAST_PAUSE;
    }
    return WordKin.isLight(token.word) ? WHOLE : PAST_WORD;
  }

  private List<Token> tokens(Passage passage) {
    return tokens.computeIfAbsent(passage, ContextReader::read);
  }

  private static List<Token> read(Passage passage) {
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
      if (!inside(passage, start)) {
        tokens.add(new Token(start, lemmas.getOrDefault(start, matcher.group()), null));
      }
    }
    for (Figure figure : passage.figures()) {
      tokens.add(new Token(figure.claim().span().start(), "", figure));
    }
    tokens.sort((a, b) -> Integer.compare(a.start, b.start));
    return tokens;
  }

  private static boolean inside(Passage passage, int start) {
    for (Figure figure : passage.figures()) {
      Span span = figure.claim().outer();
      Period period = figure.claim().period();
      if (start >= span.start() && start < span.end()
          || period != null && start >= period.span().start() && start < period.span().end()) {
        return true;
      }
    }
    return false;
  }

  private record Token(int start, String word, @Nullable Figure figure) {}
}
