package org.tallystick.reader;

import org.tallystick.article.Place;
import org.tallystick.article.SourceMap;

/** Lines and columns of the characters of a text file. Stateless. */
final class LinePlaces {
  private LinePlaces() {}

  /**
   * Where the characters of an article stand whose text is {@code file} from {@code start} to
   * {@code end}.
   *
   * @param map grows by them
   * @param at where the article's text has them
   */
  static void add(SourceMap.Builder map, int at, String file, int start, int end) {
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < start; i++) {
      if (file.charAt(i) == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    int from = start;
    while (from < end) {
      int feed = file.indexOf('\n', from);
      int to = feed < 0 || feed >= end ? end : feed + 1;
      map.add(at + from - start, to - from, new Place.Line(line, from - lineStart + 1));
      line++;
      lineStart = to;
      from = to;
    }
  }
}
