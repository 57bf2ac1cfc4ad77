/**
 * The front door: {@link org.tallystick.FactChecker}. A program that embeds this library needs it,
 * {@link org.tallystick.article.Article}, {@link org.tallystick.report.Report}, {@link
 * org.tallystick.consistency.Finding} and {@link org.tallystick.verification.Verification}.
 */
@NullMarked
package org.tallystick;

import org.jspecify.annotations.NullMarked;
