package org.tallystick.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A web archive in a zip file with its index (WACZ 1.1.1): the archives in its folder {@code
 * archive}, one after the other. Nothing of it is unpacked to disk and no other entry is read, so
 * names that lead out of a folder, or entries that swell, do no harm.
 */
final class WaczFormat implements ArticleFormat {
  @Override
  public boolean recognises(Document document) {
    return document.named(".wacz");
  }

  @Override
  public Iterator<Reading> read(Document document) throws IOException {
    Path file = document.file();
    if (file == null) {
      throw new ArticleFormatException(document.name(), 0, 0, "must be a file to be read", null);
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<String> archives =
          zip.stream().map(ZipEntry::getName).filter(WaczFormat::isArchive).sorted().toList();
      if (archives.isEmpty()) {
        throw new ArticleFormatException(
            document.name(), 0, 0, "holds no web archive in its folder archive", null);
      }
      return new Archives(document, file, archives.iterator());
    } catch (IllegalArgumentException e) {
      throw new ArticleFormatException(document.name(), 0, 0, "not a zip file", e);
    }
  }

  private static boolean isArchive(String name) {
    return name.toLowerCase(Locale.ROOT).startsWith("archive/") && WarcFormat.isNamed(name);
  }

  /** The articles of all archives in the file; each is open only while it is read. */
  private static final class Archives implements Iterator<Reading> {
    private final Document document;
    private final Path file;
    private final Iterator<String> names;
    private @Nullable ZipFile zip;
    private Iterator<Reading> articles = List.<Reading>of().iterator();

    Archives(Document document, Path file, Iterator<String> names) {
      this.document = document;
      this.file = file;
      this.names = names;
    }

    @Override
    public boolean hasNext() {
      while (!articles.hasNext()) {
        try {
          close();
          if (!names.hasNext()) {
            return false;
          }
          articles = open(names.next());
        } catch (IOException e) {
          ArticleFormatException problem = ArticleReader.unreadable(document.name(), e);
          articles = List.<Reading>of(new Reading.Failure(problem, 0)).iterator();
        }
      }
      return true;
    }

    private Iterator<Reading> open(String name) throws IOException {
      ZipFile opened = new ZipFile(file.toFile());
      zip = opened;
      ZipEntry entry = opened.getEntry(name);
      InputStream in = entry == null ? null : opened.getInputStream(entry);
      if (in == null) {
        throw new IOException("entry is gone: " + name);
      }
      return new WarcArticles(document, document.name() + "!" + name, in);
    }

    private void close() throws IOException {
      if (zip != null) {
        zip.close();
        zip = null;
      }
    }

    @Override
    public Reading next() {
      if (!hasNext()) {
        throw new NoSuchElementException("no further article in " + document.name());
      }
      return articles.next();
    }
  }
}
