package org.tallystick.batch;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tallystick.reader.Reading;

/**
 * One of several equal parts of an archive. Which part an article belongs to depends on its id
 * alone, so machines share an archive out without a word between them; what cannot be read belongs
 * to a part by the message that says so.
 *
 * @param index which part, from 1
 * @param count how many parts there are
 */
public record Shard(int index, int count) {
  /** The whole archive. */
  public static final Shard WHOLE = new Shard(1, 1);

  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if the part is not 1 to {@code count}
   */
  public Shard {
    if (index < 1 || index > count) {
      throw new IllegalArgumentException("shard must be 1/n to n/n, got " + index + "/" + count);
    }
  }

  /**
   * Reads {@code 2/8}.
   *
   * @throws IllegalArgumentException if it is not of that form
   */
  public static Shard read(String written) {
    Matcher matcher = WRITTEN.matcher(written);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("shard must be such as 2/8, got " + written);
    }
    return new Shard(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  boolean has(Reading reading) {
    if (count == 1) {
      return true;
    }
    String key =
        reading instanceof Reading.Success success
            ? success.article().id()
            : String.valueOf(((Reading.Failure) reading).problem().getMessage());
    return Math.floorMod(ReadingDigest.spread(key), count) == index - 1;
  }

  @Override
  public String toString() {
    return index + "/" + count;
  }
}
