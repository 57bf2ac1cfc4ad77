package org.tallystick.consistency;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the amount of a change, the level before it, or a share must be, once the figure told beside
 * it is known: a story that says <i>1,861 people, 513 more than the week before</i> speaks of the
 * 1,861 of the source, and so of the source's figure for the week before.
 */
final class ChangeAnchor {
  /** So little in common has a figure whose value agrees by chance. */
  private static final int CHANCE = 120;

  private final Map<StoryFigure, List<SourceMatch>> matches;
  private final Map<Figure, Set<Figure>> partners = new HashMap<>();
  private final Map<Figure, Figure> next = new HashMap<>();
  private final Map<String, List<StoryFigure>> bySentence = new HashMap<>();

  private ChangeAnchor(Map<StoryFigure, List<SourceMatch>> matches) {
    this.matches = matches;
  }

  static ChangeAnchor of(
      Map<StoryFigure, List<SourceMatch>> matches,
      List<StoryFigure> story,
      List<SourceFigure> source) {
    ChangeAnchor anchor = new ChangeAnchor(matches);
    for (SourceFigure figure : source) {
      if (figure.derivation() == Derivation.DIFFERENCE && figure.firm()) {
        Figure a = figure.figures().get(0);
        Figure b = figure.figures().get(1);
        anchor.partners.computeIfAbsent(a, key -> new HashSet<>()).add(b);
        anchor.partners.computeIfAbsent(b, key -> new HashSet<>()).add(a);
      }
    }
    for (int i = 1; i < source.size(); i++) {
      SourceFigure one = source.get(i - 1);
      SourceFigure other = source.get(i);
      if (one.direct()
          && other.direct()
          && one.first().claim().sentence().equals(other.first().claim().sentence())) {
        anchor.next.put(one.first(), other.first());
      }
    }
    for (StoryFigure figure : story) {
      anchor.bySentence.computeIfAbsent(sentence(figure), key -> new ArrayList<>()).add(figure);
    }
    return anchor;
  }

  private static String sentence(StoryFigure figure) {
    return figure.figure().claim().sentence().toString();
  }

  /**
   * What the source has for {@code figure} where it is told beside a figure that is known.
   *
   * @param given which figure of the source a figure of the story retells, or null
   * @return the match that must have agreed and does not; null where one agrees or none is known
   */
  @Nullable SourceMatch broken(
      StoryFigure figure, Function<StoryFigure, @Nullable SourceMatch> given) {
    SourceMatch broken = null;
    for (StoryFigure other : bySentence.getOrDefault(sentence(figure), List.of())) {
      SourceMatch known = other.equals(figure) ? null : given.apply(other);
      if (known == null || !known.fits() || !known.source().direct()) {
        continue;
      }
      List<SourceMatch> expected = expected(figure, known.source(), beside(figure, other));
      if (expected.stream().anyMatch(match -> match.resemblance().agrees())) {
        return null;
      }
      if (broken == null && !expected.isEmpty() && !elsewhere(figure, expected.get(0), known)) {
        broken = expected.get(0);
      }
    }
    return broken;
  }

  /** Whether {@code figure} may rather retell a figure that is neither of the two. */
  private boolean elsewhere(StoryFigure figure, SourceMatch expected, SourceMatch known) {
    int slip = expected.resemblance().slip() ? CHANCE : 0;
    boolean amount = expected.source().direct() && expected.source().change();
    int enough = amount ? expected.likeness() + CHANCE / 2 : slip;
    return matches.getOrDefault(figure, List.of()).stream()
        .anyMatch(
            match ->
                match.fits()
                    && match.likeness() >= enough
                    && match.source().direct()
                    && !match.source().equals(known.source()));
  }

  /** Whether no figure stands between the two in a sentence of the source. */
  private boolean neighbours(Figure one, Figure other) {
    return other.equals(next.get(one)) || one.equals(next.get(other));
  }

  /** Whether the story tells the one next to the other. */
  private boolean beside(StoryFigure one, StoryFigure other) {
    List<StoryFigure> all = bySentence.getOrDefault(sentence(one), List.of());
    return Math.abs(all.indexOf(one) - all.indexOf(other)) == 1;
  }

  private static boolean looksBack(SourceFigure source) {
    return source.derivation() == Derivation.BEFORE
        && source
            .figures()
            .get(0)
            .claim()
            .sentence()
            .equals(source.figures().get(1).claim().sentence());
  }

  private List<SourceMatch> expected(StoryFigure figure, SourceFigure anchor, boolean beside) {
    Figure known = anchor.first();
    Set<Figure> bound = partners.getOrDefault(known, Set.of());
    boolean before = figure.movement().end() == Movement.End.BEFORE;
    List<SourceMatch> found = new ArrayList<>();
    for (SourceMatch match : matches.getOrDefault(figure, List.of())) {
      SourceFigure source = match.source();
      boolean its =
          source.direct()
              ? before && bound.contains(source.first())
                  || !before && beside && source.change() && neighbours(source.first(), known)
              : source.figures().contains(known) && (before ? looksBack(source) : source.firm());
      if (its && (before || source.change() == figure.movement().amount())) {
        found.add(match);
      }
    }
    return found;
  }
}
