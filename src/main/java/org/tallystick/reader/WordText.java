package org.tallystick.reader;

import java.util.ArrayList;
import java.util.List;
import org.tallystick.article.Article;

/**
 * The paragraphs of a text that was written in a word processor or lies in a mail or on pages, and
 * the article that they make. Used by one thread.
 *
 * <p>The headline is the first paragraph if it has the style of a title or of a heading of the
 * first level; else a first paragraph as short as a headline that ends no sentence, if more text
 * follows.
 */
final class WordText {
  private static final int LONGEST_HEADLINE = 200;
  private static final int FEWEST_WORDS_IN_CELL = 8;

  private final List<MappedText> paragraphs = new ArrayList<>();
  private boolean titled;

  /**
   * Adds a paragraph, unless it is blank, or a table's and no sentence.
   *
   * @param title whether its style is a headline's
   * @param cell whether it stands in a table, which may arrange the page or hold figures
   */
  void add(MappedText paragraph, boolean title, boolean cell) {
    boolean figures = cell && words(paragraph) < FEWEST_WORDS_IN_CELL;
    if (!paragraph.isBlank() && !figures) {
      titled |= paragraphs.isEmpty() && title;
      paragraphs.add(paragraph);
    }
  }

  /**
   * The article.
   *
   * @throws ArticleFormatException if there is no text
   */
  Article article(Document document) throws ArticleFormatException {
    if (paragraphs.isEmpty()) {
      throw new ArticleFormatException(document.name(), 0, 0, "holds no text", null);
    }
    MappedText headline = new MappedText();
    MappedText body = new MappedText();
    boolean headed = paragraphs.size() > 1 && (titled || isHeadline(paragraphs.get(0)));
    for (MappedText paragraph : paragraphs) {
      if (headed && headline.length() == 0) {
        headline.add(paragraph);
      } else {
        body.paragraph().add(paragraph);
      }
    }
    return MappedText.article(headline, body, null, document).build();
  }

  private static int words(MappedText paragraph) {
    return paragraph.toString().strip().split("\\s+").length;
  }

  private static boolean isHeadline(MappedText paragraph) {
    String text = paragraph.toString().strip();
    return text.codePointCount(0, text.length()) <= LONGEST_HEADLINE
        && text.indexOf('\n') < 0
        && !text.matches(".*[.:;,][\"'”’)\\]]*");
  }
}
