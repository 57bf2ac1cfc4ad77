/**
 * The front door for a benchmark: articles whose right findings and verdicts are known, and how
 * near the checker comes. Start at {@link org.tallystick.evaluation.Corpus} and {@link
 * org.tallystick.evaluation.Evaluation}. Values are immutable and may be shared by threads.
 */
@NullMarked
package org.tallystick.evaluation;

import org.jspecify.annotations.NullMarked;
