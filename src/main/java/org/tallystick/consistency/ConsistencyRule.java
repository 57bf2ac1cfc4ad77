package org.tallystick.consistency;

import java.util.Optional;

/**
 * One way in which figures that are tied together can disagree. A rule is a public final class with
 * a public constructor without arguments, annotated with {@link RuleInfo}, and found by {@link
 * java.util.ServiceLoader}.
 *
 * <p>A rule starts fast, holds no state and may be called by several threads at once, with ties in
 * any order. It never looks for ties itself: that they speak of the same thing is settled before.
 *
 * @param <T> the kind of tie that it weighs
 */
public interface ConsistencyRule<T extends Tie> {
  /** The kind of tie that this rule weighs. */
  Class<T> kind();

  /**
   * Weighs one tie.
   *
   * @return how its figures meet; empty if the rule has nothing to say of this tie
   */
  Optional<Weighing> weigh(T tie);
}
