package org.tallystick.extraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Span;

/**
 * An annotator without a model: the tags stand in the text itself, {@code word/TAG} or {@code
 * word/TAG/lemma}, tokens parted by blanks, a leading {@code _} on a token that is joined to the
 * one before, {@code ¶} between sentences.
 */
final class TaggedAnnotator implements Annotator {
  private final List<List<Token>> sentences = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  TaggedAnnotator(String tagged) {
    for (String sentence : tagged.split(" ¶ ")) {
      List<Token> tokens = new ArrayList<>();
      for (String piece : sentence.trim().split(" ")) {
        boolean joined = piece.startsWith("_");
        String[] parts = (joined ? piece.substring(1) : piece).split("/");
        if (!joined && text.length() > 0) {
          text.append(' ');
        }
        int start = text.length();
        text.append(parts[0]);
        String lemma = parts.length > 2 ? parts[2] : parts[0].toLowerCase(Locale.ROOT);
        tokens.add(new Token(parts[0], parts[1], lemma, new Span(start, text.length())));
      }
      sentences.add(tokens);
    }
  }

  String text() {
    return text.toString();
  }

  @Override
  public List<List<Token>> sentences(String wanted) {
    if (!wanted.contentEquals(text)) {
      throw new IllegalArgumentException("text must be the tagged one, got " + wanted);
    }
    return sentences;
  }

  @Override
  public List<Token> tags(List<Token> sentence) {
    return sentence;
  }

  @Override
  public List<TimeMention> times(
      String article, List<Token> stretch, @Nullable LocalDate reference) {
    return List.of();
  }

  @Override
  public Parse parse(List<Token> sentence) {
    throw new IllegalStateException("a parse was asked for, and these shapes need none");
  }

  @Override
  public void close() {}
}
