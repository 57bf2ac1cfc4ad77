package org.tallystick.nlp;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import edu.stanford.nlp.process.WordToSentenceProcessor.NewlineIsSentenceBreak;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tallystick.article.Span;
import org.tallystick.extraction.Token;

/**
 * Text to sentences of tokens, by CoreNLP's Penn Treebank tokenizer. Paragraphs, parted by blank
 * lines, are read one by one, so a blank line always ends a sentence and memory stays flat.
 */
final class SentenceSplitter {
  /** A paragraph longer than this, in UTF-16 code units, is cut at white space. */
  static final int MAX_PARAGRAPH = 100_000;

  private static final String OPTIONS =
      "invertible=true,ptb3Escaping=false,untokenizable=noneDelete";

  private static final Pattern BLANK_LINE = Pattern.compile("(?>\\r\\n|\\R)\\h*(?>\\r\\n|\\R)\\s*");

  private final WordToSentenceProcessor<CoreLabel> sentences;
  private final int maxTokens;

  SentenceSplitter(int maxTokens) {
    QuietCoreNlp.ensure();
    this.maxTokens = maxTokens;
    this.sentences = new WordToSentenceProcessor<>(NewlineIsSentenceBreak.NEVER);
  }

  List<List<Token>> split(String text) {
    List<List<Token>> result = new ArrayList<>();
    Matcher blank = BLANK_LINE.matcher(text);
    int start = 0;
    while (blank.find()) {
      splitParagraph(text, start, blank.start(), result);
      start = blank.end();
    }
    splitParagraph(text, start, text.length(), result);
    return result;
  }

  private void splitParagraph(String text, int from, int to, List<List<Token>> result) {
    int start = from;
    while (to - start > MAX_PARAGRAPH) {
      int end = start + MAX_PARAGRAPH;
      while (end > start && !Character.isWhitespace(text.charAt(end))) {
        end--;
      }
      if (end == start) {
        end = start + MAX_PARAGRAPH;
      }
      splitPiece(text, start, end, result);
      start = end;
    }
    splitPiece(text, start, to, result);
  }

  private void splitPiece(String text, int from, int to, List<List<Token>> result) {
    if (from == to) {
      return;
    }
    var tokenizer =
        new PTBTokenizer<>(
            new StringReader(text.substring(from, to)), new CoreLabelTokenFactory(true), OPTIONS);
    for (List<CoreLabel> sentence : sentences.process(tokenizer.tokenize())) {
      for (int i = 0; i < sentence.size(); i += maxTokens) {
        List<CoreLabel> part = sentence.subList(i, Math.min(sentence.size(), i + maxTokens));
        result.add(part.stream().map(label -> token(text, from, label)).toList());
      }
    }
  }

  private static Token token(String text, int offset, CoreLabel label) {
    Span span = new Span(offset + label.beginPosition(), offset + label.endPosition());
    return new Token(span.of(text), "", "", span);
  }
}
