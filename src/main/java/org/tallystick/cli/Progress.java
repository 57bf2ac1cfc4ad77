package org.tallystick.cli;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.tallystick.batch.BatchListener;
import org.tallystick.batch.BatchSummary;

/** Shows how a run goes on standard error: a bar on a terminal, else a line now and then. */
abstract class Progress implements BatchListener, AutoCloseable {
  private static final long MEGABYTE = 1_000_000;
  private static final double NANOS = 1e9;

  private final Main main;

  private Progress(Main main) {
    this.main = main;
  }

  /**
   * Starts to show progress.
   *
   * @param size how many bytes of input there are, if that is known
   */
  static Progress start(Main main, OptionalLong size) {
    return main.channels().errIsTerminal().getAsBoolean()
        ? new Bar(main, size)
        : new Lines(main, size, System::nanoTime);
  }

  @Override
  public void problem(String message, @Nullable Throwable cause) {
    main.problem(message, cause);
  }

  @Override
  public void close() {}

  /** {@code 1,234 articles, 56.7/s, 5 alarms, 1 unread}. */
  static String counts(BatchSummary summary, double seconds) {
    String counts =
        number(summary.articles(), "article")
            + String.format(Locale.ROOT, ", %,.1f/s, ", summary.articles() / Math.max(seconds, 0.1))
            + number(summary.alarms(), "alarm");
    return summary.unread() == 0
        ? counts
        : counts + String.format(Locale.ROOT, ", %,d unread", summary.unread());
  }

  private static String number(long n, String noun) {
    return String.format(Locale.ROOT, "%,d %s", n, noun) + (n == 1 ? "" : "s");
  }

  private static final class Bar extends Progress {
    private final ProgressBar bar;
    private final long started = System.nanoTime();

    Bar(Main main, OptionalLong size) {
      super(main);
      this.bar =
          new ProgressBarBuilder()
              .setTaskName("")
              .setInitialMax(size.orElse(-1))
              .setUnit(" MB", MEGABYTE)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(250)
              .setConsumer(new ConsoleProgressBarConsumer(System.err))
              .build();
    }

    @Override
    public void problem(String message, @Nullable Throwable cause) {
      System.err.print("\r\033[K");
      super.problem(message, cause);
    }

    @Override
    public void progress(BatchSummary soFar) {
      bar.setExtraMessage(" " + counts(soFar, (System.nanoTime() - started) / NANOS));
      bar.stepTo(soFar.bytes());
    }

    @Override
    public void close() {
      bar.close();
    }
  }

  /** A line every ten seconds. */
  static final class Lines extends Progress {
    private static final long INTERVAL_SECONDS = 10;

    private final Main main;
    private final OptionalLong size;
    private final LongSupplier clock;
    private final long started;
    private long said;

    Lines(Main main, OptionalLong size, LongSupplier clock) {
      super(main);
      this.main = main;
      this.size = size;
      this.clock = clock;
      this.started = clock.getAsLong();
      this.said = started;
    }

    @Override
    public void progress(BatchSummary soFar) {
      long now = clock.getAsLong();
      if (now - said >= INTERVAL_SECONDS * NANOS) {
        said = now;
        main.channels().message(line(soFar, (now - started) / NANOS));
      }
    }

    private String line(BatchSummary soFar, double seconds) {
      String line = counts(soFar, seconds);
      if (size.isEmpty() || soFar.bytes() == 0) {
        return line;
      }
      double left = seconds * (size.getAsLong() - soFar.bytes()) / soFar.bytes();
      return line + ", about " + time(Math.max(0, Math.round(left))) + " left";
    }

    private static String time(long seconds) {
      if (seconds < 90) {
        return seconds + " s";
      }
      long minutes = Math.round(seconds / 60.0);
      return minutes < 90 ? minutes + " min" : Math.round(minutes / 60.0) + " h";
    }
  }
}
