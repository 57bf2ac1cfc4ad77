package org.tallystick.extraction;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What extraction needs to know about language, asked for piece by piece. Each answer may load a
 * model the first time; nothing else may. Implementations must be safe for use by several threads
 * at once and must give the same answer to the same question.
 */
public interface Annotator extends AutoCloseable {
  /**
   * The sentences of a text, each a list of tokens without tags or lemmas. A blank line ends a
   * sentence. Needs no model.
   */
  List<List<Token>> sentences(String text);

  /** The tokens of one sentence with their tags and lemmas filled in. */
  List<Token> tags(List<Token> sentence);

  /**
   * The dates and periods in a stretch of an article's text.
   *
   * @param text the article's text
   * @param stretch neighbouring tokens of one sentence, tagged
   * @param reference the day against which "last year" is read; null if unknown, then relative
   *     dates come without days
   */
  List<TimeMention> times(String text, List<Token> stretch, @Nullable LocalDate reference);

  /**
   * The dependency parse of one sentence. A caller that wants a figure of several words read as one
   * numeral hands over one token for it, tagged {@code CD}.
   */
  Parse parse(List<Token> sentence);

  @Override
  void close();
}
