/**
 * What an article says in numbers; values only. Start at {@link org.tallystick.claim.Claims}. Every
 * type here is an immutable value and may cross threads.
 */
@NullMarked
package org.tallystick.claim;

import org.jspecify.annotations.NullMarked;
