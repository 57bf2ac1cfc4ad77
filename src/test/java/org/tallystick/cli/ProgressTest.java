package org.tallystick.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStream;
import java.io.StringWriter;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.tallystick.batch.BatchSummary;

class ProgressTest {
  private static final long SECOND = 1_000_000_000L;

  private final StringWriter err = new StringWriter();
  private final AtomicLong clock = new AtomicLong(17 * SECOND);

  private Progress.Lines lines(OptionalLong size) {
    Channels channels =
        new Channels(
            InputStream.nullInputStream(),
            new StringWriter(),
            err,
            () -> Terminal.NONE,
            () -> false);
    Main main =
        new Main(
            channels,
            options -> {
              throw new IllegalStateException("progress opens no checker");
            });
    return new Progress.Lines(main, size, clock::get);
  }

  @Test
  void saysEveryTenSecondsHowFarItIs() {
    Progress.Lines lines = lines(OptionalLong.of(4000));
    lines.progress(new BatchSummary(1, 0, 0, 10));
    clock.addAndGet(10 * SECOND);
    lines.progress(new BatchSummary(1200, 1, 0, 1000));
    clock.addAndGet(9 * SECOND);
    lines.progress(new BatchSummary(1300, 1, 0, 1100));
    clock.addAndGet(SECOND);
    lines.progress(new BatchSummary(1400, 5, 2, 4000));
    assertEquals(
        """
        tallystick: 1,200 articles, 120.0/s, 1 alarm, about 30 s left
        tallystick: 1,400 articles, 70.0/s, 5 alarms, 2 unread, about 0 s left
        """,
        err.toString());
  }

  @Test
  void guessesNoTimeWhereTheSizeIsUnknown() {
    Progress.Lines lines = lines(OptionalLong.empty());
    clock.addAndGet(100 * SECOND);
    lines.progress(new BatchSummary(1, 0, 0, 1000));
    assertEquals("tallystick: 1 article, 0.0/s, 0 alarms\n", err.toString());
  }

  @Test
  void saysMinutesAndHoursWhereTheyAreMany() {
    Progress.Lines lines = lines(OptionalLong.of(100_000));
    clock.addAndGet(60 * SECOND);
    lines.progress(new BatchSummary(60, 0, 0, 10_000));
    clock.addAndGet(60 * SECOND);
    lines.progress(new BatchSummary(70, 0, 0, 1000));
    assertEquals(
        """
        tallystick: 60 articles, 1.0/s, 0 alarms, about 9 min left
        tallystick: 70 articles, 0.6/s, 0 alarms, about 3 h left
        """,
        err.toString());
  }
}
