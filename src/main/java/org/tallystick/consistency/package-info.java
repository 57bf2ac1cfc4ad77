/**
 * The article against itself: ties between claims, and one small class a rule. Start at {@link
 * org.tallystick.consistency.ConsistencyChecker}. Rules hold no state; every type may cross
 * threads.
 */
@NullMarked
package org.tallystick.consistency;

import org.jspecify.annotations.NullMarked;
