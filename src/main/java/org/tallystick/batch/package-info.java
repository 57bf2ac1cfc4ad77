/**
 * The front door for an archive: many articles in, one report a line out. Start at {@link
 * org.tallystick.batch.BatchRunner}. A runner is immutable and may be shared by threads.
 */
@NullMarked
package org.tallystick.batch;

import org.jspecify.annotations.NullMarked;
