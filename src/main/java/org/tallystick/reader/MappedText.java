package org.tallystick.reader;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Article;
import org.tallystick.article.Place;
import org.tallystick.article.SourceMap;

/** Text that grows, and where its characters come from. Not thread-safe. */
final class MappedText {
  private final StringBuilder text = new StringBuilder();
  private final List<Stretch> stretches = new ArrayList<>();

  private record Stretch(int start, int length, Place place) {}

  /** Adds characters that stand one behind the other in the source. */
  MappedText add(String characters, Place place) {
    stretches.add(new Stretch(text.length(), characters.length(), place));
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
    for (Stretch stretch : other.stretches) {
      stretches.add(new Stretch(start + stretch.start(), stretch.length(), stretch.place()));
    }
    text.append(other.text);
    return this;
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
    SourceMap.Builder sources = SourceMap.builder();
    for (Stretch stretch : stretches) {
      sources.add(stretch.start(), stretch.length(), stretch.place());
    }
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
    MappedText whole = new MappedText().add(headline).add("\n\n").add(body);
    return article.headline(headline.toString()).sources(whole.sources());
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
