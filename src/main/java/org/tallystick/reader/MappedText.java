package org.tallystick.reader;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Article;
import org.tallystick.article.Place;
import org.tallystick.article.SourceMap;

/** Text that grows, and where its characters come from. Not thread-safe. */
final class MappedText {
  private final StringBuilder text = new StringBuilder();
  private final SourceMap.Builder sources = SourceMap.builder();

  /** Adds characters that stand one behind the other in the source. */
  MappedText add(String characters, Place place) {
    sources.add(text.length(), characters.length(), place);
    text.append(characters);
    return this;
  }

  /** Adds characters that the source does not have. */
  MappedText add(String characters) {
    text.append(characters);
    return this;
  }

  /** Adds another text behind this one. */
  MappedText add(MappedText other) {
    int start = text.length();
    int mapped = 0;
    SourceMap map = other.sources.build();
    String added = other.toString();
    while (mapped < added.length()) {
      int end = mapped;
      Place place = map.at(mapped);
      while (end < added.length() && continues(map.at(end), place, end - mapped)) {
        end++;
      }
      if (place != null) {
        sources.add(start + mapped, end - mapped, place);
      }
      mapped = end;
    }
    text.append(added);
    return this;
  }

  private static boolean continues(@Nullable Place at, @Nullable Place start, int distance) {
    return start == null ? at == null : start.plus(distance).equals(at);
  }

  /** Opens a further paragraph: a blank line behind text, nothing at the start. */
  MappedText paragraph() {
    if (text.length() > 0) {
      text.append("\n\n");
    }
    return this;
  }

  /** How many code units there are. */
  int length() {
    return text.length();
  }

  /** Whether there is nothing but white space. */
  boolean isBlank() {
    return text.toString().isBlank();
  }

  /** Where the characters come from. */
  SourceMap sources() {
    return sources.build();
  }

  /**
   * An article of a headline and a body, dated and named as the document says.
   *
   * @param headline null or blank for none
   * @param date null for the date that undated articles get
   */
  static Article.Builder article(
      @Nullable MappedText headline, MappedText body, @Nullable LocalDate date, Document document) {
    Article.Builder article = Article.builder(body.toString()).id(document.id());
    article.date(date == null ? document.date() : date);
    if (headline == null || headline.isBlank()) {
      return article.sources(body.sources());
    }
    SourceMap shifted = body.sources().shift(headline.length() + 2);
    return article.headline(headline.toString()).sources(headline.sources().and(shifted));
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
