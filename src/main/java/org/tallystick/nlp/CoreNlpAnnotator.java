package org.tallystick.nlp;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.tallystick.extraction.Annotator;
import org.tallystick.extraction.Parse;
import org.tallystick.extraction.TimeMention;
import org.tallystick.extraction.Token;

/**
 * Annotates with Stanford CoreNLP: its tokenizer, its part-of-speech tagger, its neural dependency
 * parser and SUTime, each asked directly, without a pipeline.
 *
 * <p>Making an annotator loads nothing. Each tool loads its model from the class path at first need
 * and keeps it: the tagger about 110 MB of heap, SUTime 10 MB, the parser 40 MB and up to 85 MB of
 * what it keeps. Make one and share it: it is safe for use by several threads at once, and the
 * answers do not depend on how many there are.
 *
 * <p>Offsets are UTF-16 code units of the text handed in, whatever the text holds; a token's text
 * is always the stretch of text that its span marks. Time and memory of {@link #tags} and {@link
 * #parse} grow with the length of the sentence, so the caller limits it; see {@link
 * #MAX_SENTENCE_TOKENS}.
 */
public final class CoreNlpAnnotator implements Annotator {
  /** The most tokens that {@link #sentences} puts in one sentence; a longer one is cut there. */
  public static final int MAX_SENTENCE_TOKENS = 2_000;

  private final SentenceSplitter splitter = new SentenceSplitter(MAX_SENTENCE_TOKENS);
  private final Lazy<Tagger> tagger = new Lazy<>(Tagger::new);
  private final Lazy<TimeFinder> timeFinder = new Lazy<>(TimeFinder::new);
  private final Lazy<SentenceParser> parser = new Lazy<>(SentenceParser::new);
  private volatile boolean closed;

  /** An annotator with nothing loaded. */
  public CoreNlpAnnotator() {}

  /**
   * {@inheritDoc}
   *
   * <p>White space and characters that are no text (such as NUL or half a surrogate pair) are part
   * of no token.
   *
   * @throws IllegalStateException after {@link #close}
   */
  @Override
  public List<List<Token>> sentences(String text) {
    Objects.requireNonNull(text, "text must not be null");
    checkOpen();
    return splitter.split(text);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException after {@link #close}, or if the tagger's model is not on the
   *     class path
   */
  @Override
  public List<Token> tags(List<Token> sentence) {
    checkOpen();
    return sentence.isEmpty() ? List.of() : tagger.get().tag(sentence);
  }

  /**
   * {@inheritDoc}
   *
   * <p>A length of time ("three months") and a repetition ("every Monday") come without days, as do
   * times that SUTime can place only against a reference when there is none.
   *
   * @throws IllegalArgumentException if a token of the stretch ends behind the text
   * @throws IllegalStateException after {@link #close}, or if SUTime's rules are not on the class
   *     path
   */
  @Override
  public List<TimeMention> times(String text, List<Token> stretch, @Nullable LocalDate reference) {
    checkOpen();
    for (Token token : stretch) {
      if (token.span().end() > text.length()) {
        throw new IllegalArgumentException(
            "stretch must lie within the text of length " + text.length() + ", got " + token);
      }
    }
    return stretch.isEmpty() ? List.of() : timeFinder.get().find(stretch, reference);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if a token has no tag
   * @throws IllegalStateException after {@link #close}, or if the parser's model is not on the
   *     class path
   */
  @Override
  public Parse parse(List<Token> sentence) {
    checkOpen();
    for (Token token : sentence) {
      if (token.tag().isEmpty()) {
        throw new IllegalArgumentException("tokens must be tagged before a parse, got " + token);
      }
    }
    return sentence.isEmpty() ? new Parse(List.of(), List.of()) : parser.get().parse(sentence);
  }

  /**
   * Loads every model now, side by side, instead of each at first need; worth it before a long run.
   * Comes back when all are there. Does nothing for what is loaded.
   *
   * @throws IllegalStateException after {@link #close}, or if a model is not on the class path
   */
  public void load() {
    checkOpen();
    try {
      CompletableFuture.allOf(
              CompletableFuture.runAsync(tagger::get),
              CompletableFuture.runAsync(timeFinder::get),
              CompletableFuture.runAsync(parser::get))
          .join();
    } catch (CompletionException e) {
      throw new IllegalStateException(
          "models could not be loaded: " + Objects.requireNonNull(e.getCause()).getMessage(), e);
    }
  }

  boolean taggerLoaded() {
    return tagger.isLoaded();
  }

  boolean timesLoaded() {
    return timeFinder.isLoaded();
  }

  boolean parserLoaded() {
    return parser.isLoaded();
  }

  private void checkOpen() {
    if (closed) {
      throw new IllegalStateException("annotator must not be used after close()");
    }
  }

  /** Lets go of the models. Closing again does nothing. */
  @Override
  public void close() {
    closed = true;
    tagger.clear();
    timeFinder.clear();
    parser.clear();
  }
}
