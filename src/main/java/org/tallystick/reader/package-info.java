/**
 * Files in, articles out. Start at {@link org.tallystick.reader.ArticleReader}. The reader is
 * immutable and may be shared by threads; a stream of readings belongs to one thread.
 *
 * <p>A further format is one class that implements {@code ArticleFormat} and one line in {@code
 * ArticleReader}.
 */
@NullMarked
package org.tallystick.reader;

import org.jspecify.annotations.NullMarked;
