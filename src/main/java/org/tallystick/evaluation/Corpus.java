package org.tallystick.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.tallystick.article.Article;
import org.tallystick.reader.ArticleFormatException;
import org.tallystick.reader.ArticleReader;

/**
 * Articles with what is expected of the checker. A case is a folder with {@code expected.json} and
 * one file {@code article.*} of any form that articles are read in; its data are named by the
 * article.
 *
 * @param cases in the order of their names
 */
public record Corpus(List<Case> cases) {
  private static final String EXPECTED = "expected.json";

  /** Copies the list. */
  public Corpus {
    cases = List.copyOf(cases);
  }

  /**
   * Reads a corpus: a folder that is a case, or one of such folders.
   *
   * @throws CorpusException if there is no case, or one cannot be read
   */
  public static Corpus read(Path folder) {
    List<Case> cases = new ArrayList<>();
    if (Files.exists(folder.resolve(EXPECTED))) {
      cases.add(readCase(folder));
    } else {
      for (Path child : children(folder)) {
        if (Files.exists(child.resolve(EXPECTED))) {
          cases.add(readCase(child));
        }
      }
    }
    if (cases.isEmpty()) {
      throw new CorpusException(folder + ": no folder with " + EXPECTED, null);
    }
    return new Corpus(cases);
  }

  private static Case readCase(Path folder) {
    Expected expected = ExpectedJson.read(folder.resolve(EXPECTED));
    List<Path> articles =
        children(folder).stream()
            .filter(file -> String.valueOf(file.getFileName()).startsWith("article."))
            .toList();
    if (articles.size() != 1) {
      throw new CorpusException(
          folder + ": must have one file article.*, has " + articles.size(), null);
    }
    try {
      Article article = ArticleReader.create().read(articles.get(0));
      for (Expected.Disagreement finding : expected.findings()) {
        finding.figures().forEach(figure -> mustBeThere(figure, article, folder));
      }
      expected.claims().forEach(claim -> mustBeThere(claim.figure(), article, folder));
      return new Case(String.valueOf(folder.getFileName()), article, expected);
    } catch (ArticleFormatException e) {
      throw new CorpusException(Objects.requireNonNullElse(e.getMessage(), "unknown"), e);
    }
  }

  private static void mustBeThere(Expected.Figure figure, Article article, Path folder) {
    if (figure.start(article.text()) < 0) {
      throw new CorpusException(
          folder.resolve(EXPECTED) + ": the article does not say “" + figure + "”", null);
    }
  }

  private static List<Path> children(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    } catch (IOException e) {
      throw new CorpusException(folder + ": cannot be read as a folder", e);
    }
  }

  /**
   * An article with what is expected.
   *
   * @param name of its folder
   * @param article with its data
   * @param expected what is right
   */
  public record Case(String name, Article article, Expected expected) {
    /** Checks for null. */
    public Case {
      Objects.requireNonNull(name, "name must not be null");
      Objects.requireNonNull(article, "article must not be null");
      Objects.requireNonNull(expected, "expected must not be null");
    }
  }
}
