package org.tallystick.batch;

import java.lang.management.ManagementFactory;

/** The clock and the memory of a machine. */
interface Meter {
  /** This machine. */
  Meter OF_THIS_MACHINE =
      new Meter() {
        @Override
        public long nanos() {
          return System.nanoTime();
        }

        @Override
        public long allocated() {
          return ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean bean
              ? Math.max(0, bean.getThreadAllocatedBytes(Thread.currentThread().getId()))
              : 0;
        }

        @Override
        public long live() {
          System.gc();
          return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        }
      };

  /** A clock that only runs forward. */
  long nanos();

  /** How many bytes of heap this thread has asked for so far; 0 where that is not known. */
  long allocated();

  /** How many bytes of heap are held, after all garbage is collected. */
  long live();
}
