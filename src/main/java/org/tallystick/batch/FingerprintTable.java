package org.tallystick.batch;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Numbers by the digests of what they belong to, 22 to 44 bytes each however long the names were.
 * Two names of a million have the same digest once in 37 million tables. Used by one thread.
 */
final class FingerprintTable {
  /** What a name that is not there has. */
  static final long ABSENT = -1;

  private static final int FIRST_SIZE = 1 << 10;

  private long[] keys = new long[FIRST_SIZE];
  private long[] values = new long[FIRST_SIZE];
  private BitSet taken = new BitSet();
  private int used;

  FingerprintTable() {
    Arrays.fill(values, ABSENT);
  }

  /** How many names there are. */
  int size() {
    return used;
  }

  /**
   * Puts a number under a name, in the place of an earlier one.
   *
   * @param value not negative
   */
  void put(long key, long value) {
    if (4L * used >= 3L * keys.length) {
      grow();
    }
    int slot = slot(key);
    used += values[slot] == ABSENT ? 1 : 0;
    keys[slot] = key;
    values[slot] = value;
  }

  /** The number under a name, or {@link #ABSENT}. */
  long get(long key) {
    return values[slot(key)];
  }

  /** The number under a name, which counts as taken from now on, or {@link #ABSENT}. */
  long take(long key) {
    int slot = slot(key);
    if (values[slot] != ABSENT) {
      taken.set(slot);
    }
    return values[slot];
  }

  /** Whether the number under a name was taken. */
  boolean isTaken(long key) {
    return taken.get(slot(key));
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldValues = values;
    BitSet oldTaken = taken;
    keys = new long[2 * oldKeys.length];
    values = new long[keys.length];
    taken = new BitSet();
    Arrays.fill(values, ABSENT);
    for (int old = 0; old < oldKeys.length; old++) {
      if (oldValues[old] != ABSENT) {
        int slot = slot(oldKeys[old]);
        keys[slot] = oldKeys[old];
        values[slot] = oldValues[old];
        taken.set(slot, oldTaken.get(old));
      }
    }
  }

  /** Where a name is, or belongs. */
  private int slot(long key) {
    int slot = (int) (key ^ key >>> Integer.SIZE) & keys.length - 1;
    while (values[slot] != ABSENT && keys[slot] != key) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }
}
