package org.tallystick.nlp;

import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.tallystick.FactChecker;
import org.tallystick.article.Article;
import org.tallystick.extraction.Token;

/**
 * Articles a second: the whole check, each of our tools over every sentence of an article, and a
 * stock CoreNLP pipeline in the same run. Needs all of CoreNLP's models, so it runs only under the
 * profile {@code benchmark}.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(value = 1, jvmArgs = "-Xmx3g")
@State(Scope.Benchmark)
public class AnnotationBenchmark {
  private static final int ARTICLES = 8;
  private static final LocalDate DATE = LocalDate.of(2018, 5, 21);

  private final List<String> articles = new ArrayList<>();
  private final List<List<List<Token>>> tagged = new ArrayList<>();
  private final CoreNlpAnnotator annotator = new CoreNlpAnnotator();

  /** Writes the articles, about 400 words each, and loads our tools. */
  @Setup(Level.Trial)
  public void load() {
    for (int i = 1; i <= ARTICLES; i++) {
      articles.add(article(i));
    }
    for (String article : articles) {
      tagged.add(annotator.sentences(article).stream().map(annotator::tags).toList());
    }
  }

  /** Lets go of the models. */
  @TearDown
  public void close() {
    annotator.close();
  }

  private static String article(int i) {
    StringBuilder text = new StringBuilder("Council closes " + i + " of 48 libraries\n\n");
    String[] towns = {"Ashford", "Barrow", "Corby", "Dover", "Exmouth", "Frome", "Goole"};
    String[] things = {"libraries", "pools", "clinics", "markets", "bridges", "schools"};
    for (int k = 0; k < 10; k++) {
      String town = towns[(i + k) % towns.length];
      String thing = things[(2 * i + k) % things.length];
      text.append(
          ("%s closed %d of its %d %s between January and mid-April, or nearly %d percent, the "
                  + "council said on Monday. Staff who had worked there for years were told by "
                  + "letter. “We did not see it coming,” said Ann Bell, who has lived in %s all "
                  + "her life. Spending, which includes fuel and rent, fell to £%d.4m from £%d.9m "
                  + "last year.\n\n")
              .formatted(town, k + 2, 3 * k + 9, thing, 10 + k, town, k + 1, k + 2));
    }
    return text.toString();
  }

  /** Tokens and sentences. */
  @Benchmark
  @OperationsPerInvocation(ARTICLES)
  public int split() {
    return articles.stream().mapToInt(article -> annotator.sentences(article).size()).sum();
  }

  /** Tags and lemmas of every sentence. */
  @Benchmark
  @OperationsPerInvocation(ARTICLES)
  public int tags() {
    int tokens = 0;
    for (List<List<Token>> sentences : tagged) {
      for (List<Token> sentence : sentences) {
        tokens += annotator.tags(sentence).size();
      }
    }
    return tokens;
  }

  /** Times in every sentence. */
  @Benchmark
  @OperationsPerInvocation(ARTICLES)
  public int times() {
    int times = 0;
    for (int i = 0; i < ARTICLES; i++) {
      for (List<Token> sentence : tagged.get(i)) {
        times += annotator.times(articles.get(i), sentence, DATE).size();
      }
    }
    return times;
  }

  /** Parses of every sentence. */
  @Benchmark
  @OperationsPerInvocation(ARTICLES)
  public int parses() {
    int tokens = 0;
    for (List<List<Token>> sentences : tagged) {
      for (List<Token> sentence : sentences) {
        tokens += annotator.parse(sentence).heads().size();
      }
    }
    return tokens;
  }

  /** Whole articles checked: claims and findings, one thread. */
  @Benchmark
  @OperationsPerInvocation(ARTICLES)
  public int checks(Ours ours) {
    int claims = 0;
    for (String article : articles) {
      Article whole = Article.builder(article).date(DATE).build();
      claims += ours.checker.check(whole).claims().all().size();
    }
    return claims;
  }

  /** Our checker, loaded only where it is measured. */
  @State(Scope.Benchmark)
  public static class Ours {
    private final FactChecker checker = FactChecker.create();

    /** Lets go of it. */
    @TearDown
    public void close() {
      checker.close();
    }
  }

  /** A stock pipeline, loaded only where it is measured. */
  @State(Scope.Benchmark)
  public static class Stock {
    @SuppressWarnings("NullAway.Init") // JMH calls load() first.
    private StanfordCoreNLP pipeline;

    /** Loads it. */
    @Setup(Level.Trial)
    public void load() {
      QuietCoreNlp.ensure();
      Properties properties = new Properties();
      properties.setProperty("annotators", "tokenize,pos,lemma,ner,depparse");
      // Holidays would need four more libraries; without them SUTime is faster.
      properties.setProperty("sutime.binders", "0");
      properties.setProperty("ssplit.newlineIsSentenceBreak", "two");
      pipeline = new StanfordCoreNLP(properties);
    }
  }

  /** The whole article through the stock pipeline. */
  @Benchmark
  @OperationsPerInvocation(ARTICLES)
  public int stock(Stock stock) {
    int tokens = 0;
    for (String article : articles) {
      Annotation annotation = new Annotation(article);
      stock.pipeline.annotate(annotation);
      tokens += annotation.keySet().size();
    }
    return tokens;
  }
}
