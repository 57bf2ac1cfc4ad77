package org.tallystick;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Article;
import org.tallystick.article.Span;
import org.tallystick.claim.Claims;
import org.tallystick.consistency.Agreement;
import org.tallystick.consistency.ConsistencyChecker;
import org.tallystick.consistency.Finding;
import org.tallystick.consistency.SourceChecker;
import org.tallystick.dataset.DatasetCatalog;
import org.tallystick.dataset.DatasetException;
import org.tallystick.dataset.EvidenceRows;
import org.tallystick.extraction.ClaimExtractor;
import org.tallystick.nlp.CoreNlpAnnotator;
import org.tallystick.quantity.QuantityGrammar;
import org.tallystick.report.Decisions;
import org.tallystick.report.Explanation;
import org.tallystick.report.Report;
import org.tallystick.report.Settled;
import org.tallystick.style.HouseStyle;
import org.tallystick.verification.Pin;
import org.tallystick.verification.PinnedClaims;
import org.tallystick.verification.Verification;
import org.tallystick.verification.Verifier;

/**
 * Checks the numbers of articles: against each other, and against data.
 *
 * <pre>{@code
 * try (FactChecker checker = FactChecker.create()) {
 *   Report report = checker.check(Article.of("Of the 480 patients, 120, or 40 percent, died."));
 *   report.findings().forEach(finding -> System.out.println(finding.message()));
 * }
 * }</pre>
 *
 * <p>Make one, share it among all threads, close it at the end: it is immutable, and what is heavy
 * (language models, the database behind the data) is loaded once, at the first article that needs
 * it. Closing it while articles are being checked makes those checks fail.
 */
public final class FactChecker implements AutoCloseable {
  private final CoreNlpAnnotator annotator;
  private final ClaimExtractor extractor;
  private final ConsistencyChecker consistency;
  private final Verifier verifier;
  private final @Nullable DatasetCatalog catalog;
  private final boolean showConsistent;
  private final boolean showNew;
  private final Decisions decisions;
  private final HouseStyle style;
  private final AtomicBoolean closed = new AtomicBoolean();

  private FactChecker(
      ConsistencyChecker consistency,
      @Nullable DatasetCatalog catalog,
      boolean showConsistent,
      boolean showNew,
      Decisions decisions,
      HouseStyle style) {
    this.annotator = new CoreNlpAnnotator();
    this.extractor = new ClaimExtractor(annotator, QuantityGrammar.create());
    this.consistency = consistency;
    this.verifier = new Verifier();
    this.catalog = catalog;
    this.showConsistent = showConsistent;
    this.showNew = showNew;
    this.decisions = decisions;
    this.style = style;
  }

  /** A checker with every rule and without data. */
  public static FactChecker create() {
    return builder().build();
  }

  /** Starts a checker with options. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Checks one article: reads its figures, lays them against each other, and against the data of
   * this checker and of the article. Missing evidence is a verdict, a dataset of the article that
   * cannot be read or a rule that fails is a warning in the report; neither is an exception.
   *
   * @param article what was published
   * @return everything there is to say about its numbers
   * @throws IllegalStateException if this checker is closed
   * @throws java.util.concurrent.CancellationException if the thread is interrupted meanwhile
   */
  public Report check(Article article) {
    Claims claims = extract(article);
    ConsistencyChecker.Outcome outcome = consistency.check(claims);
    List<String> warnings = new ArrayList<>(claims.warnings());
    warnings.addAll(outcome.warnings());
    Settled settled = decisions.settle(outcome.findings(), claims);
    List<Verification> verifications = verify(claims, pins(settled), warnings);
    return new Report(
        article,
        claims,
        outcome.findings(),
        verifications,
        null,
        style.check(claims),
        settled,
        warnings);
  }

  /**
   * Checks a story as {@link #check} does, and lays its figures against those of the text it was
   * written from: a release, a report, a transcript. Findings of this comparison have rule ids that
   * begin with {@code source-}, follow those of the story alone, and have a span in each text. A
   * figure told again in other words, rounded, converted or worked out from two others is silent.
   *
   * <pre>{@code
   * Report report = checker.compare(Article.of(story), Article.of(release));
   * report.findings().stream()
   *     .filter(finding -> finding.rule().startsWith("source-"))
   *     .forEach(finding -> System.out.println(finding.message()));
   * }</pre>
   *
   * @param story what was written
   * @param source what it was written from; it is not checked itself
   * @throws IllegalStateException if this checker is closed
   */
  public Report compare(Article story, Article source) {
    Report alone = check(story);
    Claims said = extract(source);
    SourceChecker.Outcome outcome = SourceChecker.create().compare(alone.claims(), said);
    List<Finding> findings = new ArrayList<>(alone.findings());
    outcome.findings().stream()
        .filter(finding -> showConsistent || finding.agreement() != Agreement.CONSISTENT)
        .forEach(finding -> findings.add(finding.withId("f" + (findings.size() + 1))));
    List<String> warnings = new ArrayList<>(alone.warnings());
    warnings.addAll(outcome.warnings());
    said.warnings().forEach(warning -> warnings.add("Source: " + warning));
    return new Report(
        story,
        alone.claims(),
        findings,
        alone.verifications(),
        new Report.Against(said, showNew ? outcome.fresh() : List.of()),
        alone.style(),
        decisions.settle(findings, alone.claims()),
        warnings);
  }

  /**
   * Tells how a claim came to be what {@link #check} says of it: the ties considered and refused,
   * the questions tried on data. Checks the article once more; an ordinary check records nothing.
   *
   * @param claim a claim's id, such as {@code c5}
   * @throws IllegalArgumentException if the article has no such claim; the message tells how many
   *     it has
   * @throws IllegalStateException if this checker is closed
   */
  public Explanation explain(Article article, String claim) {
    return new Explaining(extractor, consistency, catalog).of(check(article), claim);
  }

  /**
   * Tells of any piece of an article's text, as {@link #explain(Article, String)} does of a claim:
   * also why a figure there is no claim.
   *
   * @param place a piece of {@link Article#text()}
   * @throws IllegalArgumentException if it reaches beyond the text
   * @throws IllegalStateException if this checker is closed
   */
  public Explanation explain(Article article, Span place) {
    return explain(article, List.of(place)).get(0);
  }

  /**
   * Tells of several pieces of an article's text, as {@link #explain(Article, Span)} does of one;
   * the article is checked once.
   *
   * @param places pieces of {@link Article#text()}
   * @return an explanation a place, in that order
   * @throws IllegalArgumentException if one reaches beyond the text
   * @throws IllegalStateException if this checker is closed
   */
  public List<Explanation> explain(Article article, List<Span> places) {
    for (Span place : places) {
      if (place.end() > article.text().length()) {
        throw new IllegalArgumentException(
            "place must end at " + article.text().length() + " at most, got " + place);
      }
    }
    Report report = check(article);
    Explaining explaining = new Explaining(extractor, consistency, catalog);
    return places.stream().map(place -> explaining.of(report, place)).toList();
  }

  /**
   * The rows of the data that stand behind the verdicts of a report, for showing them.
   *
   * @param report a report of this checker
   * @param most how many rows a verdict are given, at least 1
   * @return by the SQL of the verification; verifications whose rows cannot be told are not in it
   * @throws IllegalArgumentException if {@code most} is below 1
   * @throws IllegalStateException if this checker is closed
   */
  public Map<String, EvidenceRows> rows(Report report, int most) {
    return OwnData.rows(report, catalog, most);
  }

  /**
   * Reads the figures of an article, and checks nothing.
   *
   * @param article what was published
   * @throws IllegalStateException if this checker is closed
   */
  public Claims extract(Article article) {
    Objects.requireNonNull(article, "article must not be null");
    if (closed.get()) {
      throw new IllegalStateException("checker must be open to check " + article);
    }
    return extractor.extract(article);
  }

  /**
   * Loads every language model now, side by side, instead of each at the first article that needs
   * it: before a long run, or before a server takes its first request. Comes back when they are
   * there.
   *
   * @throws IllegalStateException if this checker is closed, or a model is not on the class path
   */
  public void load() {
    annotator.load();
  }

  /** The sources of this checker's data that could not be used, one plain line each. */
  public List<String> problems() {
    return catalog == null ? List.of() : lines(catalog);
  }

  private List<Verification> verify(Claims claims, Map<String, Pin> pins, List<String> warnings) {
    if (!OwnData.isThere(claims.article())) {
      return verify(verifier, claims, pins, catalog);
    }
    try (DatasetCatalog ownCatalog = OwnData.open(claims.article())) {
      warnings.addAll(lines(ownCatalog));
      List<Verification> verifications =
          new ArrayList<>(verify(new Verifier(), claims, pins, ownCatalog));
      if (catalog != null) {
        verifications.addAll(verify(verifier, claims, pins, catalog));
      }
      return verifications;
    } catch (DatasetException e) {
      warnings.add(Objects.requireNonNullElse(e.getMessage(), "The article's data failed."));
      return verify(verifier, claims, pins, catalog);
    }
  }

  /** A verifier remembers one catalogue: the shared one is not forgotten for an article's own. */
  private static List<Verification> verify(
      Verifier asking, Claims claims, Map<String, Pin> pins, @Nullable DatasetCatalog data) {
    return PinnedClaims.apply(asking.verify(claims, data), claims, pins, data);
  }

  private static Map<String, Pin> pins(Settled settled) {
    Map<String, Pin> pins = new HashMap<>();
    settled
        .claims()
        .forEach(
            (claim, decision) ->
                pins.put(
                    claim,
                    new Pin(decision.sql(), Objects.requireNonNullElse(decision.reason(), ""))));
    return pins;
  }

  private static List<String> lines(DatasetCatalog catalog) {
    return catalog.problems().stream()
        .map(problem -> Objects.requireNonNullElse(problem.getMessage(), "unknown problem"))
        .toList();
  }

  /** Gives back models and data. Calling it again does nothing. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      annotator.close();
      if (catalog != null) {
        catalog.close();
      }
    }
  }

  /** Collects the options of a {@link FactChecker}. Not thread-safe. */
  public static final class Builder {
    private final Set<String> without = new LinkedHashSet<>();
    private final List<String> data = new ArrayList<>();
    private boolean showConsistent;
    private boolean showNew;
    private Decisions decisions = Decisions.NONE;
    private boolean showDisputes;
    private HouseStyle style = HouseStyle.NONE;

    private Builder() {}

    /**
     * Leaves a consistency rule out.
     *
     * @param rule its id, such as {@code possible-share}; an unknown one fails in {@link #build()}
     */
    public Builder without(String rule) {
      without.add(Objects.requireNonNull(rule, "rule must not be null"));
      return this;
    }

    /**
     * Adds data to check against: files ({@code .csv .tsv .json .jsonl .parquet}), folders of such
     * files, {@code datapackage.json} files.
     */
    public Builder data(List<String> sources) {
      data.addAll(sources);
      return this;
    }

    /** Whether reports also hold findings about figures that agree; they do not if never called. */
    public Builder showConsistent(boolean show) {
      this.showConsistent = show;
      return this;
    }

    /**
     * Whether {@link #compare} also lists the figures that the source does not have; it does not if
     * never called.
     */
    public Builder showNew(boolean show) {
      this.showNew = show;
      return this;
    }

    /**
     * What a person settled: claims pinned to queries, findings dismissed or confirmed. Reports
     * honour it; {@link Report#settled()} says what was met.
     */
    public Builder decisions(Decisions settled) {
      this.decisions = Objects.requireNonNull(settled, "settled must not be null");
      return this;
    }

    /**
     * The style that the desk writes figures in; departures stand in {@link Report#style()} and are
     * no alarms. Nothing is said of style if never called.
     */
    public Builder style(HouseStyle house) {
      this.style = Objects.requireNonNull(house, "house must not be null");
      return this;
    }

    /**
     * Whether reports also hold findings about two sources that give one thing different figures;
     * they do not if never called.
     */
    public Builder showDisputes(boolean show) {
      this.showDisputes = show;
      return this;
    }

    /**
     * The checker. Loads the data, if there are any, but no language model.
     *
     * @throws IllegalArgumentException if there is no rule of an id given to {@link #without}; the
     *     message names those there are
     * @throws DatasetException if there is no room for the database behind the data; a source that
     *     cannot be read is put down in {@link FactChecker#problems()} instead
     */
    public FactChecker build() {
      ConsistencyChecker consistency = ConsistencyChecker.create().without(without);
      if (showConsistent) {
        consistency = consistency.withConsistent();
      }
      if (showDisputes) {
        consistency = consistency.withDisputes();
      }
      return new FactChecker(
          consistency,
          data.isEmpty() ? null : DatasetCatalog.open(data),
          showConsistent,
          showNew,
          decisions,
          style);
    }
  }
}
