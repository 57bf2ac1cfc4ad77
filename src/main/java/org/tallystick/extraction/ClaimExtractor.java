package org.tallystick.extraction;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Article;
import org.tallystick.article.Span;
import org.tallystick.claim.Change;
import org.tallystick.claim.Claim;
import org.tallystick.claim.Claims;
import org.tallystick.claim.Link;
import org.tallystick.claim.Passed;
import org.tallystick.claim.Period;
import org.tallystick.claim.Role;
import org.tallystick.claim.Wording;
import org.tallystick.quantity.Kind;
import org.tallystick.quantity.Mention;
import org.tallystick.quantity.QuantityGrammar;

/**
 * Reads an article and says what it claims in numbers. Numbers come first: a sentence without a
 * figure is never tagged. Immutable; may be shared by threads when its annotator may.
 */
public final class ClaimExtractor {
  /** The most tokens a sentence may have; a longer one is not read, and a warning says so. */
  public static final int MAX_SENTENCE_TOKENS = 400;

  private static final System.Logger LOG = System.getLogger(ClaimExtractor.class.getName());

  private final Annotator annotator;
  private final QuantityGrammar grammar;
  private final PeriodResolver periods;

  /**
   * An extractor.
   *
   * @param annotator what it asks about language; stays the caller's to close
   * @param grammar what it reads numbers with
   */
  public ClaimExtractor(Annotator annotator, QuantityGrammar grammar) {
    this.annotator = Objects.requireNonNull(annotator, "annotator must not be null");
    this.grammar = Objects.requireNonNull(grammar, "grammar must not be null");
    this.periods = new PeriodResolver(annotator);
  }

  /**
   * The claims of an article, in text order. Never fails for what the text holds.
   *
   * @throws CancellationException if the thread is interrupted, which is looked at before each
   *     sentence
   */
  public Claims extract(Article article) {
    return read(article, null);
  }

  /**
   * The figures of an article that claim nothing, in text order, each with the reason: parts of
   * names and dates, what numbers a thing, ordinals without a rank. Reads the article once more.
   *
   * @throws CancellationException as {@link #extract}
   */
  public List<Passed> passed(Article article) {
    List<Passed> passed = new ArrayList<>();
    read(article, passed);
    return List.copyOf(passed);
  }

  private Claims read(Article article, @Nullable List<Passed> passed) {
    String text = article.text();
    List<Mention> mentions = grammar.find(text);
    if (mentions.isEmpty()) {
      return new Claims(article, List.of(), List.of(), List.of(), List.of(), List.of());
    }
    Reading reading = new Reading(article, passed);
    int next = 0;
    for (List<Token> tokens : annotator.sentences(text)) {
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException("reading " + article + " was interrupted");
      }
      if (tokens.isEmpty()) {
        continue;
      }
      Span span = tokens.get(0).span().hull(tokens.get(tokens.size() - 1).span());
      reading.sentence(span);
      List<Mention> inside = new ArrayList<>();
      while (next < mentions.size() && mentions.get(next).start() < span.end()) {
        Mention mention = mentions.get(next++);
        if (mention.outerStart() >= span.start() && mention.outerEnd() <= span.end()) {
          inside.add(mention);
        }
      }
      if (!inside.isEmpty()) {
        reading.readOrWarn(tokens, span, inside);
      }
    }
    return reading.finish();
  }

  /** One article being read. */
  private final class Reading {
    private final Article article;
    private final String text;
    private final FrameBuilder frames;
    private final Discourse discourse = new Discourse();
    private final List<Span> sentences = new ArrayList<>();
    private final List<Draft> drafts = new ArrayList<>();
    private final IdentityHashMap<Draft, Span> sentenceOf = new IdentityHashMap<>();
    private final IdentityHashMap<Draft, Wording> wordingOf = new IdentityHashMap<>();
    private final List<Period> found = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    /** Where figures that claim nothing are noted; null where nobody asks. */
    private final @Nullable List<Passed> passed;

    Reading(Article article, @Nullable List<Passed> passed) {
      this.article = article;
      this.passed = passed;
      this.text = article.text();
      this.frames = new FrameBuilder(text, annotator);
    }

    void sentence(Span span) {
      if (!sentences.isEmpty()) {
        int end = sentences.get(sentences.size() - 1).end();
        if (end <= span.start() && text.substring(end, span.start()).contains("\n\n")) {
          discourse.newParagraph();
        }
      }
      sentences.add(span);
    }

    /** Reads a sentence; one that fails costs a warning, not the others. */
    void readOrWarn(List<Token> tokens, Span span, List<Mention> mentions) {
      try {
        read(tokens, span, mentions);
      } catch (IndexOutOfBoundsException | IllegalArgumentException | ArithmeticException e) {
        LOG.log(System.Logger.Level.DEBUG, "sentence failed", e);
        warnings.add("sentence at " + span.start() + " could not be read: " + e.getMessage());
      }
    }

    private void read(List<Token> tokens, Span span, List<Mention> mentions) {
      if (tokens.size() > MAX_SENTENCE_TOKENS) {
        mentions.forEach(m -> pass(m.start(), m.end(), "Its sentence is too long to be read."));
        warnings.add(
            "sentence at "
                + span.start()
                + " has "
                + tokens.size()
                + " tokens, more than "
                + MAX_SENTENCE_TOKENS
                + ", and was not read");
        return;
      }
      List<Token> tagged = annotator.tags(tokens);
      ClaimGate gate = new ClaimGate(text, tagged);
      List<Draft> admitted = new ArrayList<>();
      SplitRatio ratios = new SplitRatio(text, tagged, grammar);
      for (SplitRatio.Figure figure : ratios.join(mentions)) {
        String refusal = gate.refusal(figure.mention());
        if (refusal == null) {
          admitted.add(new Draft(figure.mention(), figure.counted()));
        } else {
          pass(figure.mention().start(), figure.mention().end(), refusal);
        }
      }
      if (admitted.isEmpty()) {
        return;
      }
      List<Draft> drafted = new ArrayList<>(admitted);
      List<Period> dates = new ArrayList<>(periods.resolve(text, tagged, article.date()));
      dates.removeIf(date -> onlyLength(date, admitted));
      found.addAll(dates);
      admitted.removeIf(draft -> insideDate(draft, dates));
      drafted.removeAll(admitted);
      drafted.forEach(d -> pass(d.span().start(), d.span().end(), "It is a part of a date."));
      if (admitted.isEmpty()) {
        return;
      }
      Sentence sentence = new Sentence(text, ratios.tokens(), admitted);
      List<Draft> figures = sentence.figures();
      Clauses clauses = frames.build(sentence, dates, discourse);
      Wordings wordings = new Wordings(sentence, clauses, dates);
      for (Draft draft : figures) {
        sentenceOf.put(draft, span);
        wordingOf.put(draft, wordings.of(draft));
      }
      drafts.addAll(figures);
      discourse.add(figures);
    }

    private void pass(int start, int end, String reason) {
      if (passed != null) {
        passed.add(new Passed(new Span(start, end), text.substring(start, end), reason));
      }
    }

    /** A period without days that is only a length of time, which is a claim of its own. */
    private static boolean onlyLength(Period date, List<Draft> drafts) {
      return date.start() == null
          && drafts.stream().anyMatch(d -> d.is(Kind.DURATION) && d.span().overlaps(date.span()));
    }

    /** A bare number that stands inside a date, such as the 21 of "21 May 2018". */
    private boolean insideDate(Draft draft, List<Period> dates) {
      boolean bare = draft.is(Kind.COUNT) || draft.is(Kind.ORDINAL);
      return bare
          && dates.stream().anyMatch(d -> d.span().contains(draft.span()) && d.start() != null);
    }

    Claims finish() {
      IdentityHashMap<Draft, String> ids = new IdentityHashMap<>();
      for (Draft draft : drafts) {
        ids.put(draft, "c" + (ids.size() + 1));
      }
      List<Claim> claims = new ArrayList<>();
      List<Link> links = new ArrayList<>();
      for (Draft draft : drafts) {
        claims.add(claim(draft, ids));
        for (Draft.Tie tie : draft.ties()) {
          String other = ids.get(tie.other());
          if (other != null) {
            links.add(new Link(tie.relation(), Objects.requireNonNull(ids.get(draft)), other));
          }
        }
      }
      return new Claims(article, claims, links, found, sentences, warnings);
    }

    private Claim claim(Draft draft, IdentityHashMap<Draft, String> ids) {
      Span span = draft.span();
      return new Claim(
          Objects.requireNonNull(ids.get(draft)),
          draft.quantity,
          draft.kind().isShare() && draft.role == Role.LEVEL && draft.base != null
              ? Role.SHARE
              : draft.role,
          span,
          draft.outer(),
          span.of(text),
          article.sectionAt(span.start()),
          Objects.requireNonNull(sentenceOf.get(draft)),
          draft.subject,
          draft.predicate,
          draft.agent,
          draft.place,
          period(draft, ids),
          draft.attribution,
          change(draft, ids),
          id(draft.base, ids),
          draft.modality,
          draft.quoted,
          Objects.requireNonNull(wordingOf.get(draft)));
    }

    private @Nullable Period period(Draft draft, IdentityHashMap<Draft, String> ids) {
      Period period = draft.period;
      if (period == null || period.start() != null) {
        return period;
      }
      Draft length = draft.periodLength;
      if (length != null) {
        return period.filledBy(Objects.requireNonNull(ids.get(length)));
      }
      return period;
    }

    private @Nullable Change change(Draft draft, IdentityHashMap<Draft, String> ids) {
      return draft.direction == null
          ? null
          : new Change(draft.direction, id(draft.changeFrom, ids), id(draft.changeTo, ids));
    }

    private @Nullable String id(@Nullable Draft draft, IdentityHashMap<Draft, String> ids) {
      return draft == null ? null : ids.get(draft);
    }
  }
}
