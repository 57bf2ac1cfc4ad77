package org.tallystick.nlp;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something heavy, made at first need and once. A load that fails is tried again at the next need.
 *
 * @param <T> what is made
 */
final class Lazy<T> {
  private final Supplier<? extends T> load;
  private volatile @Nullable T value;

  Lazy(Supplier<? extends T> load) {
    this.load = load;
  }

  T get() {
    T made = value;
    if (made == null) {
      synchronized (this) {
        made = value;
        if (made == null) {
          made = load.get();
          value = made;
        }
      }
    }
    return made;
  }

  /** Whether it has been needed. */
  boolean isLoaded() {
    return value != null;
  }

  /** Lets go of it. */
  void clear() {
    value = null;
  }
}
