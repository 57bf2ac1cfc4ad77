/**
 * The same front door for a shell. Start at {@link org.tallystick.cli.Main}; each command is one
 * class. Nothing here is meant for other programs; a command object serves one call on one thread.
 */
@NullMarked
package org.tallystick.cli;

import org.jspecify.annotations.NullMarked;
