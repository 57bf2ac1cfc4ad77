package org.tallystick.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Leads from an article's text back to what it was read from. Immutable; may cross threads.
 *
 * <p>Characters that the reader put in, such as the blank line between two paragraphs of a page,
 * stand nowhere in the source.
 */
public final class SourceMap {
  private static final SourceMap NONE = new SourceMap(new TreeMap<>());

  private final NavigableMap<Integer, Stretch> stretches;

  private SourceMap(NavigableMap<Integer, Stretch> stretches) {
    this.stretches = stretches;
  }

  private record Stretch(int length, Place place) {}

  /** The map of an article that was not read from anything, or whose reader kept none. */
  public static SourceMap none() {
    return NONE;
  }

  /** Starts a map. */
  public static Builder builder() {
    return new Builder();
  }

  /** Whether it leads nowhere. */
  public boolean isEmpty() {
    return stretches.isEmpty();
  }

  /**
   * Where the code unit at {@code offset} of {@link Article#text()} stands.
   *
   * @return null if it stands nowhere in the source
   */
  public @Nullable Place at(int offset) {
    Map.Entry<Integer, Stretch> entry = stretches.floorEntry(offset);
    if (entry == null || offset >= entry.getKey() + entry.getValue().length()) {
      return null;
    }
    return entry.getValue().place().plus(offset - entry.getKey());
  }

  /**
   * Where a stretch of the text begins.
   *
   * @return the place of its first code unit that stands in the source; null if none does
   */
  public @Nullable Place start(Span span) {
    Place place = at(span.start());
    if (place != null) {
      return place;
    }
    Map.Entry<Integer, Stretch> next = stretches.higherEntry(span.start());
    return next == null || next.getKey() >= span.end() ? null : next.getValue().place();
  }

  /**
   * Where a stretch of the text ends: the place behind its last code unit that stands in the
   * source.
   *
   * @return null if none of it does
   */
  public @Nullable Place end(Span span) {
    Map.Entry<Integer, Stretch> last = stretches.lowerEntry(span.end());
    if (last == null || last.getKey() + last.getValue().length() <= span.start()) {
      return null;
    }
    int length = Math.min(span.end() - last.getKey(), last.getValue().length());
    return last.getValue().place().plus(length);
  }

  /** The same map for a text that begins {@code offset} code units earlier or later. */
  public SourceMap shift(int offset) {
    TreeMap<Integer, Stretch> shifted = new TreeMap<>();
    stretches.forEach((start, stretch) -> shifted.put(start + offset, stretch));
    return new SourceMap(shifted);
  }

  /** This map and another of later characters. */
  public SourceMap and(SourceMap later) {
    TreeMap<Integer, Stretch> both = new TreeMap<>(stretches);
    both.putAll(later.stretches);
    return new SourceMap(both);
  }

  /** Collects stretches in the order of the text. Not thread-safe. */
  public static final class Builder {
    private final List<Integer> starts = new ArrayList<>();
    private final List<Stretch> stretches = new ArrayList<>();

    private Builder() {}

    /**
     * Says that {@code length} code units of the text, from {@code start} on, stand one behind the
     * other from {@code place} on.
     *
     * @throws IllegalArgumentException if {@code length} is negative, or the stretch begins before
     *     the end of the one before
     */
    public Builder add(int start, int length, Place place) {
      Objects.requireNonNull(place, "place must not be null");
      int last = starts.size() - 1;
      int end = last < 0 ? 0 : starts.get(last) + stretches.get(last).length();
      if (length < 0 || start < end) {
        throw new IllegalArgumentException(
            "stretch must begin at or behind " + end + ", got " + start + " of length " + length);
      }
      if (length == 0) {
        return this;
      }
      if (last >= 0 && start == end && continues(stretches.get(last), place)) {
        stretches.set(
            last, new Stretch(stretches.get(last).length() + length, stretches.get(last).place()));
      } else {
        starts.add(start);
        stretches.add(new Stretch(length, place));
      }
      return this;
    }

    private static boolean continues(Stretch before, Place place) {
      return before.place().plus(before.length()).equals(place);
    }

    /** The map. */
    public SourceMap build() {
      TreeMap<Integer, Stretch> map = new TreeMap<>();
      for (int i = 0; i < starts.size(); i++) {
        map.put(starts.get(i), stretches.get(i));
      }
      return new SourceMap(map);
    }
  }
}
