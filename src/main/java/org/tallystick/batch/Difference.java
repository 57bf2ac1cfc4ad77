package org.tallystick.batch;

import org.jspecify.annotations.Nullable;

/**
 * One thing that two runs say differently, as an example.
 *
 * @param article the article's id
 * @param headline its headline; empty if it has none
 * @param before what the first run says; null if nothing
 * @param after what the second run says; null if nothing
 */
record Difference(
    String article, String headline, @Nullable Notice before, @Nullable Notice after) {
  Difference with(Notice first) {
    return new Difference(article, headline, first, after);
  }
}
