package org.tallystick.batch;

/**
 * The ids that were met so far, eight bytes of a digest each: sixteen to thirty-two bytes an
 * article. Two ids of a million have the same one once in 37 million archives. Used by one thread.
 */
final class Ids {
  private long[] slots = new long[1 << 10];
  private int used;
  private boolean zero;

  /** Takes an id; whether it was met before. */
  boolean isKnown(String id) {
    long key = ReadingDigest.spread(id);
    if (key == 0) {
      boolean known = zero;
      zero = true;
      return known;
    }
    if (2 * used >= slots.length) {
      grow();
    }
    int slot = slot(slots, key);
    if (slots[slot] == key) {
      return true;
    }
    slots[slot] = key;
    used++;
    return false;
  }

  private void grow() {
    long[] larger = new long[2 * slots.length];
    for (long key : slots) {
      if (key != 0) {
        larger[slot(larger, key)] = key;
      }
    }
    slots = larger;
  }

  /** Where a key is, or belongs. */
  private static int slot(long[] slots, long key) {
    int slot = (int) key & slots.length - 1;
    while (slots[slot] != 0 && slots[slot] != key) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }
}
