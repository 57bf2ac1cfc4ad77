/**
 * From an article to its claims. Start at {@link org.tallystick.extraction.ClaimExtractor}. The
 * extractor is immutable and may be shared by threads when its {@link
 * org.tallystick.extraction.Annotator} may.
 */
@NullMarked
package org.tallystick.extraction;

import org.jspecify.annotations.NullMarked;
