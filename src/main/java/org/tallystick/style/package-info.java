/**
 * How a desk writes its figures: the rules of a house style, and where an article departs from
 * them. Start at {@link org.tallystick.style.HouseStyle}. One small class a rule; every type may
 * cross threads.
 */
@NullMarked
package org.tallystick.style;

import org.jspecify.annotations.NullMarked;
