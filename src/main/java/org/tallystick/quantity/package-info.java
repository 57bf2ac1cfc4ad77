/**
 * Numbers in words and digits, wherever they stand: prose, column headers, cells. Start at {@link
 * org.tallystick.quantity.QuantityGrammar} for reading and {@link org.tallystick.quantity.Interval}
 * for what a number admits. Every type here is immutable and may cross threads.
 */
@NullMarked
package org.tallystick.quantity;

import org.jspecify.annotations.NullMarked;
