/**
 * The article against itself: ties between claims, and one small class a rule. Start at {@link
 * org.tallystick.consistency.ConsistencyChecker}. Rules hold no state; every type may cross
 * threads.
 *
 * <p>How to find the way: {@code …Finder} classes look for ties in a {@code Reading} of the claims
 * ({@code Finders} lists them); a {@link org.tallystick.consistency.Tie} is what they find; the
 * public classes with a {@link org.tallystick.consistency.RuleInfo} are the rules, each a few lines
 * of arithmetic over one kind of tie.
 *
 * <p>The article against the text it was written from starts at {@link
 * org.tallystick.consistency.SourceChecker}: {@code SourceFigures} is what the source says or lets
 * a reader work out, {@code FigureContext} the words by which a figure is recognised, {@code
 * Resemblance} how two values stand to each other, and {@code SourceAlignment} decides.
 */
@NullMarked
package org.tallystick.consistency;

import org.jspecify.annotations.NullMarked;
