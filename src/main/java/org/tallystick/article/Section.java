package org.tallystick.article;

import java.util.Locale;

/** Where in an article something stands. */
public enum Section {
  /** The headline. */
  HEADLINE,
  /** The running text. */
  BODY;

  /** The name that reports use: {@code headline} or {@code body}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
