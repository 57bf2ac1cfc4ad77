package org.tallystick.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Article;

/**
 * Reads articles from files, from directories and from a stream such as standard input. Immutable;
 * may be shared by threads.
 *
 * <pre>{@code
 * try (Stream<Reading> readings = ArticleReader.create().read(List.of("stories"), System.in)) {
 *   readings.forEach(reading -> …);
 * }
 * }</pre>
 *
 * <p>An article is plain text, a JSON object or a line of JSON lines, known by the file's name,
 * else by its first characters. Files and streams compressed by gzip or Zstandard are read as what
 * was compressed; where one is cut or damaged, the articles before that place are read. Text is
 * UTF-8, or UTF-16 with a byte order mark; the mark is dropped and nothing else is changed. An
 * article takes at most {@value #MAX_ARTICLE_BYTES} bytes of its file.
 *
 * <p>An article without an id of its own is named after its file: {@code story.txt}; below a
 * directory that was asked for, by its path from there: {@code sport/story.txt}; with the line in a
 * file of many: {@code archive.jsonl:3}; {@code stdin} from standard input.
 */
public final class ArticleReader {
  /** How many bytes of its file an article may take. */
  public static final int MAX_ARTICLE_BYTES = 16 * 1024 * 1024;

  /** The argument that means standard input. */
  public static final String STANDARD_INPUT = "-";

  /** The first that recognises a document reads it. */
  private static final List<ArticleFormat> FORMATS =
      List.of(
          new WarcFormat(),
          new WaczFormat(),
          new DocxFormat(),
          new OdtFormat(),
          new PdfFormat(),
          new MailFormat(),
          new MarkdownFormat(),
          new JsonLines(),
          new JsonObject(),
          new XmlFormat(),
          new HtmlFormat(),
          new PlainText());

  private final @Nullable LocalDate date;

  private ArticleReader(@Nullable LocalDate date) {
    this.date = date;
  }

  /** A reader that leaves undated articles undated. */
  public static ArticleReader create() {
    return new ArticleReader(null);
  }

  /**
   * A reader that dates undated articles.
   *
   * @param day the day of publication of an article that names none; null leaves it undated
   */
  public ArticleReader withDate(@Nullable LocalDate day) {
    return new ArticleReader(day);
  }

  /**
   * The only article of one file.
   *
   * @throws ArticleFormatException if it cannot be read, or holds not one article but several
   */
  public Article read(Path file) throws ArticleFormatException {
    Inputs inputs = new Inputs(this, List.of(file.toString()), InputStream.nullInputStream());
    try (inputs) {
      Article article = success(inputs.hasNext() ? inputs.next() : null, file);
      if (inputs.hasNext()) {
        throw new ArticleFormatException(
            file.toString(), 0, 0, "holds several articles, expected one", null);
      }
      return article;
    }
  }

  private static Article success(@Nullable Reading reading, Path file)
      throws ArticleFormatException {
    if (reading instanceof Reading.Success success) {
      return success.article();
    }
    if (reading instanceof Reading.Failure failure) {
      throw failure.problem();
    }
    throw new ArticleFormatException(file.toString(), 0, 0, "holds no article", null);
  }

  /**
   * The articles of all inputs, in order, each read when it is asked for. What cannot be read is a
   * {@link Reading.Failure} in its place. Close the stream when leaving it before its end.
   *
   * @param inputs files, directories (every article file below, by name, links followed, hidden
   *     files left out) and {@value #STANDARD_INPUT} for {@code standardInput}
   * @param standardInput is not closed
   */
  public Stream<Reading> read(List<String> inputs, InputStream standardInput) {
    Inputs readings = new Inputs(this, inputs, standardInput);
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(
                readings, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE),
            false)
        .onClose(readings::close);
  }

  /**
   * How many bytes the files of all inputs have; empty if standard input is one of them, or a
   * compressed file, whose articles have more bytes than it.
   */
  public static OptionalLong size(List<String> inputs) {
    return inputs.contains(STANDARD_INPUT) ? OptionalLong.empty() : ArticleFiles.size(inputs);
  }

  /** The date that undated articles get; null for none. */
  @Nullable LocalDate date() {
    return date;
  }

  /** The articles of one document. */
  static Iterator<Reading> articles(Document document) throws IOException {
    for (ArticleFormat format : FORMATS) {
      if (format.recognises(document)) {
        return format.read(document);
      }
    }
    throw new IllegalStateException("plain text must recognise every document");
  }

  /** What a failure to read the file means, in a few words. */
  static ArticleFormatException unreadable(String file, Exception e) {
    if (e instanceof ArticleFormatException already) {
      return already;
    }
    return new ArticleFormatException(file, 0, 0, reason(e), e);
  }

  private static String reason(Exception e) {
    if (e instanceof NoSuchFileException) {
      return "no such file";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof InvalidPathException invalid) {
      return invalid.getInput().indexOf('\0') >= 0
          ? "no possible file name: it holds a NUL character"
          : "no file name that can be written in this locale: choose a UTF-8 locale";
    }
    if (e instanceof FileSystemException failed && failed.getReason() != null) {
      return "cannot be read: " + failed.getReason();
    }
    return "cannot be read: " + Objects.requireNonNullElse(e.getMessage(), e.toString());
  }
}
