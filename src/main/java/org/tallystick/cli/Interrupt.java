package org.tallystick.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.tallystick.batch.BatchRun;

/**
 * Ends a run in good order when the process is told to end (Ctrl-C, a shutdown): what is under way
 * is finished and written. The virtual machine then ends with 128 and the signal's number, so 130
 * for Ctrl-C.
 */
final class Interrupt implements AutoCloseable {
  /** What is under way should take no longer than this. */
  private static final long PATIENCE_SECONDS = 60;

  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook;
  private volatile boolean stopping;

  private Interrupt(BatchRun run) {
    this.hook =
        new Thread(
            () -> {
              stopping = true;
              run.stop();
              await();
            },
            "tallystick-interrupt");
  }

  /** From now until it is closed, a signal stops {@code run}. */
  static Interrupt stops(BatchRun run) {
    Interrupt interrupt = new Interrupt(run);
    Runtime.getRuntime().addShutdownHook(interrupt.hook);
    return interrupt;
  }

  /** Whether a signal came. */
  boolean isStopping() {
    return stopping;
  }

  private void await() {
    try {
      if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        System.getLogger(Interrupt.class.getName())
            .log(System.Logger.Level.WARNING, "what was under way is left unfinished");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    ended.countDown();
    if (!stopping) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // The signal came this very moment: the hook runs, and has nothing left to wait for.
        System.getLogger(Interrupt.class.getName())
            .log(System.Logger.Level.DEBUG, "ending already", e);
      }
    }
  }
}
