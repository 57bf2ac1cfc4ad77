package org.tallystick.verification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tallystick.claim.Claims;
import org.tallystick.claim.Word.Part;
import org.tallystick.dataset.Aggregate;
import org.tallystick.dataset.Condition;
import org.tallystick.quantity.Kind;

/**
 * Finds the questions that a claim may ask of any table, by trying every shape on everything that
 * its sentence names, and weighs them by what they account for. The figure itself is not looked at.
 */
final class Inquiry {
  /** Questions further behind the best than this are not asked. */
  private static final int REACH = 450;

  private static final int MOST_ASKED = 24;
  private static final int OUTRIGHT = 120;
  private static final int WHOLE = 1000;
  private static final int HALF = 2;

  /** In an article that speaks of the data, a word that they do not know weighs less. */
  private static final int STRANGE = 200;

  /** As sure as this a condition must be to be carried on to the next sentence. */
  private static final int CARRIED = 80;

  private static final int MOST_CARRIED = 3;

  private final List<TableGuide> guides;

  Inquiry(List<TableGuide> guides) {
    this.guides = List.copyOf(guides);
  }

  /**
   * The likeliest questions, best first; empty where nothing in any table is named.
   *
   * @param footing what is known of the article
   * @param precedents the claims before whose questions are known, in their order
   */
  List<Weighed> weigh(
      Phrasing phrasing, Claims claims, Footing footing, List<Precedent> precedents) {
    List<Phrasing> before = Context.before(phrasing.claim(), claims);
    Map<Question, Weighed> best = new LinkedHashMap<>();
    for (TableGuide guide : guides) {
      Scene scene = new Scene(guide, phrasing, carried(guide, phrasing, before), before);
      boolean takenUp = FollowOn.isTakenUp(scene, precedents);
      Consumer<Proposal> out =
          proposal -> {
            Weighed weighed =
                new Weighed(
                    proposal,
                    explained(scene, proposal, footing),
                    footing.favour(proposal.question()) - outright(proposal, takenUp),
                    null,
                    null);
            best.merge(proposal.question(), weighed, (a, b) -> a.score() >= b.score() ? a : b);
          };
      Shape.ALL.forEach(shape -> shape.propose(scene, out));
      FollowOn.propose(scene, precedents, out);
    }
    List<Weighed> sorted = new ArrayList<>(best.values());
    sorted.sort(Comparator.comparingInt(Weighed::score).reversed());
    int top = sorted.isEmpty() ? 0 : sorted.get(0).score();
    return sorted.stream()
        .filter(one -> isSize(one) || one.score() >= top - REACH && one.score() > 0)
        .limit(MOST_ASKED)
        .toList();
  }

  /** Whether it asks for the size of a table, which an article may tell in any words. */
  private static boolean isSize(Weighed one) {
    return one.proposal().question() instanceof Question.Measure measure
        && measure.conditions().isEmpty()
        && measure.aggregate() instanceof Aggregate.CountRows;
  }

  /** What speaks against a question of its own where the sentence takes up one before. */
  private static int outright(Proposal proposal, boolean takenUp) {
    return takenUp && !proposal.takenUp() ? OUTRIGHT : 0;
  }

  /**
   * The answer of a question in the unit of its column, where cells are <i>thousands</i>; null
   * where there is none.
   */
  @Nullable BigDecimal inUnit(Question question, @Nullable BigDecimal answer) {
    return answer == null ? null : ColumnScale.inUnit(guides, question, answer);
  }

  /** What sentences before, or the headline, name, where this one names nobody. */
  private static List<Found> carried(
      TableGuide guide, Phrasing phrasing, List<Phrasing> sentences) {
    List<Found> own = guide.spot(phrasing);
    if (own.stream().anyMatch(Found::entity)) {
      return List.of();
    }
    List<Found> carried = new ArrayList<>();
    for (Phrasing before : sentences) {
      for (Found one : guide.spot(before)) {
        if (one.strength() >= CARRIED && carried.size() < MOST_CARRIED) {
          carried.add(Reference.carry(guide, phrasing, one));
        }
      }
      if (!carried.isEmpty()) {
        break;
      }
    }
    return carried;
  }

  /** The part of the claim's own words that are accounted for, near ones first, 0–1000. */
  private static int explained(Scene scene, Proposal proposal, Footing footing) {
    Set<Said> used = new HashSet<>(proposal.used());
    for (Condition condition : proposal.question().conditions()) {
      scene.phrasing().words().stream()
          .filter(word -> scene.guide().names(condition.column(), word))
          .forEach(used::add);
    }
    int all = 0;
    int some = 0;
    Said head = scene.kind() == Kind.COUNT ? scene.head() : null;
    for (Said word : scene.phrasing().words()) {
      int weight = word.weight() / (scene.phrasing().isNear(word) ? 1 : HALF);
      weight /= Nearness.isBeyond(scene.phrasing(), word) ? HALF : 1;
      if (used.contains(word)) {
        all += weight;
        some += weight;
      } else if (word.own() && word.part() != Part.PERIOD) {
        weight = scene.knows(word) ? weight : weight * (STRANGE - footing.level()) / STRANGE;
        all += weight;
        some += scene.guide().isCommon(word) ? weight : word.equals(head) ? weight / HALF : 0;
      } else if (word.part() == Part.PERIOD && word.isNumber()) {
        all += weight / HALF;
      }
    }
    return all == 0 ? 0 : some * WHOLE / all;
  }

  /** The words that a question leaves open, as written. */
  static Set<String> open(Phrasing phrasing, Weighed weighed) {
    Set<String> open = new LinkedHashSet<>();
    for (Said word : phrasing.words()) {
      if (word.own() && word.weight() > 0 && !weighed.proposal().used().contains(word)) {
        open.add(word.text());
      }
    }
    return open;
  }
}
