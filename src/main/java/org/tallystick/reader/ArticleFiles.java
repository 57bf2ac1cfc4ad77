package org.tallystick.reader;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The article files that arguments lead to, one at a time: below a directory, those whose names end
 * in {@value #EXTENSIONS}, compressed ({@code .gz}, {@code .zst}) or not, in order of their names;
 * hidden files and the descriptions of tables ({@code datapackage.json}, {@code …-metadata.json})
 * are left out. Symbolic links are followed; one that leads back into its own path is a problem,
 * not a loop.
 */
final class ArticleFiles {
  private static final System.Logger LOG = System.getLogger(ArticleFiles.class.getName());
  private static final String EXTENSIONS =
      ".txt .text .md .markdown .json .jsonl .ndjson .html .htm .xhtml .xml .nitf .warc .wacz"
          + " .docx .docm .odt .pdf .eml";
  private static final List<String> ARTICLE_EXTENSIONS = List.of(EXTENSIONS.split(" "));

  private final Deque<Found> pending = new ArrayDeque<>();

  ArticleFiles(List<String> inputs) {
    inputs.forEach(input -> pending.add(new Found(input, null, null, false)));
  }

  /**
   * An argument, or something below one that is a directory.
   *
   * @param name as messages call it
   * @param path where it lies; null for an argument not looked at yet
   * @param root the directory that was asked for; null for an argument itself
   * @param directory whether it is one
   */
  record Found(String name, @Nullable Path path, @Nullable Path root, boolean directory) {
    /** The id of an article that has none: the file's name, or its path from the root. */
    String id(Path file) {
      Path named = root == null ? file.getFileName() : root.relativize(file);
      return named == null ? name : named.toString().replace('\\', '/');
    }
  }

  /**
   * The next file, or standard input; null at the end.
   *
   * @throws ArticleFormatException if an argument or directory cannot be looked at; the next call
   *     goes on behind it
   */
  @Nullable Found next() throws ArticleFormatException {
    for (Found found = pending.poll(); found != null; found = pending.poll()) {
      if (found.path() == null) {
        if (found.name().equals(ArticleReader.STANDARD_INPUT)) {
          return found;
        }
        found = argument(found.name());
      }
      if (!found.directory()) {
        return found;
      }
      open(found);
    }
    return null;
  }

  private static Found argument(String name) throws ArticleFormatException {
    try {
      Path path = Path.of(name);
      if (!Files.exists(path)) {
        throw new NoSuchFileException(name);
      }
      boolean directory = Files.isDirectory(path);
      return new Found(name, path, directory ? path : null, directory);
    } catch (InvalidPathException | IOException e) {
      throw ArticleReader.unreadable(name, e);
    }
  }

  private void open(Found directory) throws ArticleFormatException {
    List<Found> inside = new ArrayList<>();
    Path path = directory.path();
    try {
      if (path == null || leadsBack(path)) {
        throw new FileSystemLoopException(directory.name());
      }
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
        for (Path entry : entries) {
          boolean isDirectory = Files.isDirectory(entry);
          if (isDirectory ? !isHidden(entry) : isArticle(entry)) {
            inside.add(new Found(entry.toString(), entry, directory.root(), isDirectory));
          }
        }
      }
    } catch (FileSystemLoopException e) {
      throw new ArticleFormatException(
          directory.name(), 0, 0, "leads back to a directory above it", e);
    } catch (DirectoryIteratorException e) {
      throw ArticleReader.unreadable(directory.name(), Objects.requireNonNull(e.getCause()));
    } catch (IOException e) {
      throw ArticleReader.unreadable(directory.name(), e);
    }
    inside.sort((a, b) -> a.name().compareTo(b.name()));
    Collections.reverse(inside);
    inside.forEach(pending::push);
  }

  /** Whether the directory is one of those above it. */
  private static boolean leadsBack(Path directory) throws IOException {
    if (!Files.isSymbolicLink(directory)) {
      return false;
    }
    Path target = directory.toRealPath();
    Path parent = directory.toAbsolutePath().getParent();
    return parent != null && parent.toRealPath().startsWith(target);
  }

  private static boolean isHidden(Path file) {
    return fileName(file).startsWith(".");
  }

  private static boolean isArticle(Path file) {
    String name = Compression.plainName(fileName(file));
    return !isHidden(file)
        && ARTICLE_EXTENSIONS.stream().anyMatch(name::endsWith)
        && !name.equals("datapackage.json")
        && !name.endsWith("-metadata.json");
  }

  private static String fileName(Path file) {
    Path name = file.getFileName();
    return name == null ? "" : name.toString();
  }

  /**
   * How many bytes the files that the arguments lead to have; what cannot be read counts none.
   *
   * @return empty if one is compressed, so that its articles have more bytes than it
   */
  static OptionalLong size(List<String> inputs) {
    ArticleFiles files = new ArticleFiles(inputs);
    long size = 0;
    boolean more = true;
    while (more) {
      try {
        Found found = files.next();
        more = found != null;
        if (found != null && found.path() != null) {
          if (Compression.isNamed(found.name())) {
            return OptionalLong.empty();
          }
          size += Files.size(found.path());
        }
      } catch (IOException e) {
        LOG.log(System.Logger.Level.DEBUG, "not counted; reading meets it again", e);
      }
    }
    return OptionalLong.of(size);
  }
}
