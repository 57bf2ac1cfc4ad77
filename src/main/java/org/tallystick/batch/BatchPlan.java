package org.tallystick.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Article;
import org.tallystick.batch.Forecast.Range;
import org.tallystick.reader.Reading;
import org.tallystick.report.Report;

/**
 * Foretells a run over an archive: reads the input once, checks a sample of it as the run would,
 * and reckons from that how long the whole takes, how much memory and disk, and how many alarms are
 * to be expected. Nothing is written.
 */
public final class BatchPlan {
  private BatchPlan() {}

  /**
   * Foretells a run.
   *
   * @param readings the whole input, asked for one by one
   * @param checker checks one article; called by several threads at once
   * @param listener hears of articles of the sample that cannot be checked, and of progress
   * @throws BatchException if the input holds no article, or is not read to its end and of unknown
   *     size
   * @throws IllegalArgumentException if there are too few or too many threads, or no time
   * @throws InterruptedException if the calling thread is interrupted
   */
  public static Forecast of(
      Iterator<Reading> readings,
      Function<Article, Report> checker,
      PlanOptions options,
      BatchListener listener)
      throws InterruptedException {
    return of(readings, checker, options, listener, Meter.OF_THIS_MACHINE);
  }

  static Forecast of(
      Iterator<Reading> readings,
      Function<Article, Report> checker,
      PlanOptions options,
      BatchListener listener,
      Meter meter)
      throws InterruptedException {
    MeteredChecker metered = new MeteredChecker(checker, meter, options.limit());
    BatchRunner runner = new BatchRunner(metered, options.threads(), options.limit());
    ArchiveSample sample =
        ArchiveSample.of(readings, options.sample(), options.seed(), options.most());
    if (sample.articles() == 0) {
      throw new BatchException("the input holds no article that can be read");
    }
    List<Reading.Success> sampled = sample.sampled();
    int half = sampled.size() / 2;
    HalfHeard heard = new HalfHeard(listener);
    List<Measured> early = measure(sampled.subList(0, half), runner, metered, heard);
    heard.nextHalf();
    List<Measured> later = measure(sampled.subList(half, sampled.size()), runner, metered, heard);
    long live = meter.live();
    double share = sample.whole() ? 1.0 : wholes(sample, options.bytes());
    Range articles =
        sample.whole()
            ? Range.exactly((double) sample.articles())
            : articles(sample, share, options);
    return new Forecaster(
            articles,
            sample.characters() * share,
            options.threads(),
            live,
            early,
            later,
            options.seed())
        .forecast(Math.round(sample.unread() * share));
  }

  /** How many times the part that was read goes into the whole. */
  private static double wholes(ArchiveSample sample, long bytes) {
    if (bytes < sample.bytes() || sample.bytes() == 0) {
      throw new BatchException(
          "the input's size is not known before its end; it must be read as a whole");
    }
    return (double) bytes / sample.bytes();
  }

  /** How many articles there are, if those that were not read are of like length in bytes. */
  private static Range articles(ArchiveSample sample, double share, PlanOptions options) {
    double left = sample.articles() * (share - 1);
    if (left == 0) {
      return Range.exactly((double) sample.articles());
    }
    Range rest =
        new Bootstrap(sample.sampled(), Reading.Success::bytes, reading -> 1)
            .total(options.bytes() - (double) sample.bytes(), left, options.seed());
    return rest.times(left / rest.expected()).plus((double) sample.articles());
  }

  private static List<Measured> measure(
      List<Reading.Success> articles,
      BatchRunner runner,
      MeteredChecker metered,
      BatchListener listener)
      throws InterruptedException {
    List<Measured> measured = new ArrayList<>();
    BatchSink sink =
        new BatchSink() {
          @Override
          public boolean wants(long position, Reading reading, String digest) {
            return true;
          }

          @Override
          public void take(long position, Reading reading, Checked checked) {
            measured.add(metered.measured(reading, checked));
          }

          @Override
          public void takeProblem(long position, Reading reading, String digest, String message) {
            measured.add(metered.measured(reading, null));
          }
        };
    try {
      runner.run(List.<Reading>copyOf(articles).iterator(), sink, listener);
    } catch (IOException e) {
      throw new IllegalStateException("nothing is written, so nothing can fail to be", e);
    }
    return measured;
  }

  /** Tells of both halves of the sample as of one run. */
  private static final class HalfHeard implements BatchListener {
    private final BatchListener listener;
    private BatchSummary before = BatchSummary.NONE;
    private BatchSummary last = BatchSummary.NONE;

    HalfHeard(BatchListener listener) {
      this.listener = listener;
    }

    void nextHalf() {
      before = last;
    }

    @Override
    public void problem(String message, @Nullable Throwable cause) {
      listener.problem(message, cause);
    }

    @Override
    public void progress(BatchSummary soFar) {
      last =
          new BatchSummary(
              before.articles() + soFar.articles(),
              before.alarms() + soFar.alarms(),
              before.unread() + soFar.unread(),
              before.bytes() + soFar.bytes());
      listener.progress(last);
    }
  }
}
