/** The front door. Start at {@link org.tallystick.FactChecker}. */
@NullMarked
package org.tallystick;

import org.jspecify.annotations.NullMarked;
