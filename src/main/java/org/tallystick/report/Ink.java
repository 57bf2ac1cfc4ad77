package org.tallystick.report;

/** How a piece of text looks on a terminal. */
enum Ink {
  PLAIN(""),
  STRONG("1"),
  FAINT("2"),
  RED("1;31"),
  YELLOW("1;33"),
  GREEN("1;32"),
  /** A figure that disagrees. */
  RED_FIGURE("1;4;31"),
  /** A figure that agrees only roughly. */
  YELLOW_FIGURE("1;4;33"),
  /** A figure that agrees. */
  GREEN_FIGURE("1;4;32");

  /** The parameters of the SGR control sequence; empty for none. */
  final String codes;

  Ink(String codes) {
    this.codes = codes;
  }

  /** Whether it marks a figure, so that it needs brackets where there is no colour. */
  boolean isFigure() {
    return this == RED_FIGURE || this == YELLOW_FIGURE || this == GREEN_FIGURE;
  }
}
