package org.tallystick.reader;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The articles of several inputs, one document open at a time. Used by one thread. */
final class Inputs implements Iterator<Reading>, AutoCloseable {
  private final ArticleReader reader;
  private final ArticleFiles files;
  private final InputStream standardInput;
  private @Nullable Document document;
  private Iterator<Reading> articles = List.<Reading>of().iterator();

  Inputs(ArticleReader reader, List<String> inputs, InputStream standardInput) {
    this.reader = reader;
    this.files = new ArticleFiles(inputs);
    this.standardInput = standardInput;
  }

  @Override
  public boolean hasNext() {
    while (!articles.hasNext()) {
      close();
      String name = "";
      try {
        ArticleFiles.Found found = files.next();
        if (found == null) {
          return false;
        }
        name = found.path() == null ? "stdin" : found.name();
        Document opened = open(found, name);
        document = opened;
        articles = ArticleReader.articles(opened);
      } catch (IOException e) {
        ArticleFormatException problem = ArticleReader.unreadable(name, e);
        articles = List.<Reading>of(new Reading.Failure(problem, 0)).iterator();
      }
    }
    return true;
  }

  private Document open(ArticleFiles.Found found, String name) throws IOException {
    Path file = found.path();
    if (file == null) {
      InputStream plain = Compression.plain(new Unclosed(standardInput));
      return new Document(name, name, null, false, reader.date(), plain);
    }
    InputStream in = Files.newInputStream(file);
    try {
      // The reader of web archives opens their compressed records one by one.
      boolean archive = WarcFormat.isNamed(name);
      InputStream plain = archive ? in : Compression.plain(in);
      return new Document(name, found.id(file), file, found.root() != null, reader.date(), plain);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  @Override
  public Reading next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no further article");
    }
    return articles.next();
  }

  @Override
  public void close() {
    Document open = document;
    document = null;
    articles = List.<Reading>of().iterator();
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        // Everything wanted has been read; a file that does not close takes nothing from it.
        System.getLogger(Inputs.class.getName())
            .log(System.Logger.Level.DEBUG, "closing " + open.name() + " failed", e);
      }
    }
  }

  /** A stream that its reader may not close. */
  private static final class Unclosed extends FilterInputStream {
    Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public void close() {}
  }
}
