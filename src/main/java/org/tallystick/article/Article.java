package org.tallystick.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One published text, unchanged: no trimming, no normalisation of Unicode or line ends. Immutable.
 *
 * <p>{@link #text()} is the string on which every offset of this library counts: the headline, two
 * line feeds, the body; the body alone where there is no headline.
 */
public final class Article {
  private final String id;
  private final @Nullable String headline;
  private final String body;
  private final @Nullable LocalDate date;
  private final @Nullable String source;
  private final @Nullable String language;
  private final List<String> data;
  private final List<PageTable> tables;
  private final SourceMap sources;
  private final String text;

  private Article(Builder builder) {
    this.id = builder.id;
    this.headline = builder.headline;
    this.body = builder.body;
    this.date = builder.date;
    this.source = builder.source;
    this.language = builder.language;
    this.data = builder.data;
    this.tables = builder.tables;
    this.sources = builder.sources;
    this.text = headline == null ? body : headline + "\n\n" + body;
  }

  /**
   * An article of a body alone, with the id {@code article}.
   *
   * @param body the running text, paragraphs parted by a blank line
   */
  public static Article of(String body) {
    return builder(body).build();
  }

  /**
   * Starts an article.
   *
   * @param body the running text, paragraphs parted by a blank line
   */
  public static Builder builder(String body) {
    return new Builder(body);
  }

  /** The identifier, as the caller gave it. */
  public String id() {
    return id;
  }

  /** The headline, or null where there is none. Never empty. */
  public @Nullable String headline() {
    return headline;
  }

  /** The running text. */
  public String body() {
    return body;
  }

  /** The day of publication, against which "last year" is read; null if unknown. */
  public @Nullable LocalDate date() {
    return date;
  }

  /** Who published it; null if unknown. */
  public @Nullable String source() {
    return source;
  }

  /** The BCP 47 language tag; null if unknown. */
  public @Nullable String language() {
    return language;
  }

  /** The datasets that belong to this article alone, as paths or URLs a dataset catalogue takes. */
  public List<String> data() {
    return data;
  }

  /** The tables of figures that are printed with it; they are data for this article alone. */
  public List<PageTable> tables() {
    return tables;
  }

  /** Where its characters stand in what it was read from; empty if its reader kept no places. */
  public SourceMap sources() {
    return sources;
  }

  /** The text on which all offsets count. */
  public String text() {
    return text;
  }

  /** Where the body starts in {@link #text()}. */
  public int bodyStart() {
    return text.length() - body.length();
  }

  /** The section that the code unit at {@code offset} of {@link #text()} belongs to. */
  public Section sectionAt(int offset) {
    return offset < bodyStart() ? Section.HEADLINE : Section.BODY;
  }

  @Override
  public String toString() {
    return "Article[" + id + ", " + text.length() + " code units]";
  }

  /** Collects the parts of an {@link Article}. Not thread-safe. */
  public static final class Builder {
    private String id = "article";
    private @Nullable String headline;
    private final String body;
    private @Nullable LocalDate date;
    private @Nullable String source;
    private @Nullable String language;
    private List<String> data = List.of();
    private List<PageTable> tables = List.of();
    private SourceMap sources = SourceMap.none();

    private Builder(String body) {
      this.body = Objects.requireNonNull(body, "body must not be null");
    }

    /** Sets the identifier; {@code article} if never called. */
    public Builder id(String value) {
      this.id = Objects.requireNonNull(value, "id must not be null");
      return this;
    }

    /** Sets the headline; null or empty means none. */
    public Builder headline(@Nullable String value) {
      this.headline = value == null || value.isEmpty() ? null : value;
      return this;
    }

    /** Sets the day of publication. */
    public Builder date(@Nullable LocalDate value) {
      this.date = value;
      return this;
    }

    /** Sets who published it. */
    public Builder source(@Nullable String value) {
      this.source = value;
      return this;
    }

    /** Sets the BCP 47 language tag. */
    public Builder language(@Nullable String value) {
      this.language = value;
      return this;
    }

    /** Sets the datasets of this article alone. */
    public Builder data(List<String> value) {
      this.data = List.copyOf(value);
      return this;
    }

    /** Sets the tables that are printed with it. */
    public Builder tables(List<PageTable> value) {
      this.tables = List.copyOf(value);
      return this;
    }

    /** Sets where the characters of {@link Article#text()} stand in what it was read from. */
    public Builder sources(SourceMap value) {
      this.sources = Objects.requireNonNull(value, "sources must not be null");
      return this;
    }

    /** The article. */
    public Article build() {
      return new Article(this);
    }
  }
}
