package org.tallystick.style;

import java.util.List;

/**
 * What desks spell differently, with every spelling. Sources: AP Stylebook (percent, million), The
 * Guardian style guide (%, m, bn, tn), The Economist style guide (per cent, m, bn, trn), Reuters
 * Handbook (pct, mln, bln).
 */
enum Sense {
  PERCENT("percent", "per cent", "per-cent", "pct", "%"),
  THOUSAND("thousand", "k"),
  MILLION("million", "m", "mn", "mln"),
  BILLION("billion", "bn", "b", "bln"),
  TRILLION("trillion", "tn", "trn", "t");

  /** The senses that multiply a number. */
  static final List<Sense> MULTIPLIERS = List.of(THOUSAND, MILLION, BILLION, TRILLION);

  final List<String> spellings;

  Sense(String... spellings) {
    this.spellings = List.of(spellings);
  }
}
