package org.tallystick.report;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Article;
import org.tallystick.article.Place;
import org.tallystick.article.SourceMap;
import org.tallystick.article.Span;

/**
 * Leads from a piece of an article to the file and line that it stands in: {@code
 * file:///stories/a.txt#12}, as terminals take it. Immutable.
 */
final class SourceLinks {
  static final SourceLinks NONE = new SourceLinks(SourceMap.none(), null);

  private final SourceMap sources;
  private final @Nullable String file;

  private SourceLinks(SourceMap sources, @Nullable String file) {
    this.sources = sources;
    this.file = file;
  }

  /**
   * The links into a file.
   *
   * @param file the file that the article was read from; null for none
   */
  static SourceLinks of(Article article, @Nullable URI file) {
    return file == null ? NONE : new SourceLinks(article.sources(), file.toASCIIString());
  }

  /** The address of the file, with the line where the file has lines; null where there is none. */
  @Nullable String to(Span span) {
    if (file == null) {
      return null;
    }
    return sources.start(span) instanceof Place.Line line ? file + "#" + line.line() : file;
  }
}
