package org.tallystick.reader;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tallystick.article.Article;
import org.tallystick.article.SourceMap;

/**
 * Text without markup. The first paragraph is the headline when it is one line of at most 200
 * characters, a blank line follows, and more text follows that.
 *
 * <p>The body is what stands behind that blank line, unchanged, further blank lines and carriage
 * returns included; the line breaks between headline and body, and blank lines before the headline,
 * are no part of either. A file with LF line ends is thus its article's text, character for
 * character; in one with CRLF the offsets fall short of the file's by those two carriage returns.
 */
final class PlainText implements ArticleFormat {
  private static final int MAX_HEADLINE = 200;

  // A line, its end, a blank line, and something behind it.
  private static final Pattern HEADLINE = Pattern.compile("(\\V++)\\R\\h*+\\R(?=\\s*+\\S)");

  @Override
  public boolean recognises(Document document) {
    return true;
  }

  @Override
  public Iterator<Reading> read(Document document) throws IOException {
    String text = document.text();
    if (text.isBlank()) {
      throw new ArticleFormatException(document.name(), 0, 0, "holds no text", null);
    }
    Article article = article(document, text);
    long bytes = text.getBytes(document.encoding().charset).length;
    return List.<Reading>of(new Reading.Success(article, document.name(), bytes)).iterator();
  }

  private static Article article(Document document, String text) {
    SourceMap.Builder places = SourceMap.builder();
    Matcher matcher = HEADLINE.matcher(text).region(firstLine(text), text.length());
    if (matcher.lookingAt()) {
      String headline = matcher.group(1);
      if (headline.codePointCount(0, headline.length()) <= MAX_HEADLINE) {
        LinePlaces.add(places, 0, text, matcher.start(1), matcher.end(1));
        LinePlaces.add(places, headline.length() + 2, text, matcher.end(), text.length());
        return Article.builder(text.substring(matcher.end()))
            .headline(headline)
            .id(document.id())
            .date(document.date())
            .sources(places.build())
            .build();
      }
    }
    LinePlaces.add(places, 0, text, 0, text.length());
    return Article.builder(text)
        .id(document.id())
        .date(document.date())
        .sources(places.build())
        .build();
  }

  /** Where the first line that is not blank begins. */
  private static int firstLine(String text) {
    int start = 0;
    for (int i = 0; i < text.length() && Character.isWhitespace(text.charAt(i)); i++) {
      if (text.charAt(i) == '\n' || text.charAt(i) == '\r') {
        start = i + 1;
      }
    }
    return start;
  }
}
