package org.tallystick.extraction;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Span;
import org.tallystick.claim.Attribution;
import org.tallystick.claim.Direction;
import org.tallystick.claim.Modality;
import org.tallystick.claim.Period;
import org.tallystick.claim.Relation;
import org.tallystick.claim.Role;
import org.tallystick.claim.Subject;
import org.tallystick.quantity.Kind;
import org.tallystick.quantity.Mention;
import org.tallystick.quantity.Quantity;

/** A claim while its frame is being built. Lives on one thread. */
final class Draft {
  private final Mention mention;
  private final @Nullable Span counted;
  Quantity quantity;
  Role role = Role.LEVEL;
  @Nullable Subject subject;
  @Nullable String predicate;
  @Nullable String agent;
  @Nullable String place;
  @Nullable Period period;
  @Nullable Draft periodLength;
  @Nullable Attribution attribution;
  @Nullable Direction direction;
  @Nullable Draft changeFrom;
  @Nullable Draft changeTo;
  @Nullable Draft base;
  Modality modality = Modality.ASSERTED;
  boolean quoted;
  boolean elided;

  /** Positions in the sentence of the verb that governs the figure and of its agent; -1 if none. */
  int verb = -1;

  int agentHead = -1;
  private final List<Tie> ties = new ArrayList<>();

  /**
   * A claim with no more than its figure.
   *
   * @param counted where the noun stands that the figure counts inside its own words; null where
   *     there is none
   */
  Draft(Mention mention, @Nullable Span counted) {
    this.mention = mention;
    this.counted = counted;
    this.quantity = mention.quantity();
  }

  /** A relation of this figure to another. */
  record Tie(Relation relation, Draft other) {}

  Span span() {
    return new Span(mention.start(), mention.end());
  }

  Span outer() {
    return new Span(mention.outerStart(), mention.outerEnd());
  }

  /** Whether a token is of the noun that stands inside the figure, as in "one bridge in six". */
  boolean counts(Token token) {
    return counted != null && counted.contains(token.span());
  }

  Kind kind() {
    return quantity.kind();
  }

  boolean is(Kind kind) {
    return quantity.kind() == kind;
  }

  List<Tie> ties() {
    return ties;
  }

  boolean tied(Relation relation) {
    return ties.stream().anyMatch(tie -> tie.relation() == relation);
  }

  /** Ties this figure to another, once. */
  void tie(Relation relation, Draft other) {
    if (other != this
        && ties.stream().noneMatch(t -> t.relation() == relation && t.other() == other)) {
      ties.add(new Tie(relation, other));
    }
  }

  /** Makes this figure a share or part of another. */
  void partOf(Draft whole) {
    if (whole == this || whole.reaches(this)) {
      return;
    }
    base = whole;
    tie(kind().isShare() ? Relation.SHARE_OF : Relation.PART_OF, whole);
  }

  private boolean reaches(Draft target) {
    for (Draft at = base; at != null; at = at.base) {
      if (at == target) {
        return true;
      }
    }
    return this == target;
  }

  @Override
  public String toString() {
    return quantity.kind().label() + "@" + mention.start();
  }
}
