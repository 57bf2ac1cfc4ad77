/**
 * What was published: one string with sections and positions. Start at {@link
 * org.tallystick.article.Article}. Every type here is an immutable value and may cross threads.
 */
@NullMarked
package org.tallystick.article;

import org.jspecify.annotations.NullMarked;
