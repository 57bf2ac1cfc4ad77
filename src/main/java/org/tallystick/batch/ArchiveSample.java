package org.tallystick.batch;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import org.tallystick.reader.Reading;

/**
 * An even sample of an input that is read once and never held: each article has the same chance to
 * be in it (algorithm R of Vitter, "Random sampling with a reservoir", ACM TOMS 11, 1985).
 *
 * @param articles how many articles were read
 * @param unread how many readings are none
 * @param bytes how many bytes of input they took
 * @param characters how long the articles are, in UTF-16 code units
 * @param whole whether that is the whole input
 * @param sampled the sample, in random order
 */
record ArchiveSample(
    long articles,
    long unread,
    long bytes,
    long characters,
    boolean whole,
    List<Reading.Success> sampled) {
  ArchiveSample {
    sampled = List.copyOf(sampled);
  }

  /**
   * Takes a sample.
   *
   * @param size how many articles at most
   * @param most how many readings are looked at; those behind them are not read
   */
  static ArchiveSample of(Iterator<Reading> readings, int size, long seed, long most) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Reading.Success> kept = new ArrayList<>();
    long articles = 0;
    long unread = 0;
    long bytes = 0;
    long characters = 0;
    while (articles + unread < most && readings.hasNext()) {
      Reading reading = readings.next();
      bytes += reading.bytes();
      if (!(reading instanceof Reading.Success success)) {
        unread++;
        continue;
      }
      articles++;
      characters += success.article().text().length();
      if (kept.size() < size) {
        kept.add(success);
      } else {
        long place = random.nextLong(articles);
        if (place < size) {
          kept.set((int) place, success);
        }
      }
    }
    for (int i = kept.size() - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      Reading.Success swapped = kept.set(i, kept.get(other));
      kept.set(other, swapped);
    }
    boolean whole = articles + unread < most || !readings.hasNext();
    return new ArchiveSample(articles, unread, bytes, characters, whole, kept);
  }
}
