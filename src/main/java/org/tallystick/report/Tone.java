package org.tallystick.report;

import java.util.List;
import org.tallystick.consistency.Agreement;
import org.tallystick.verification.Verdict;

/** How good or bad what is said of a figure is; the later, the worse. */
enum Tone {
  /** Nothing was said of it. */
  NONE("none", ""),
  /** It was looked up in data, which did not answer. */
  OPEN("open", "the data do not answer"),
  GOOD("good", "agrees"),
  ROUGH("rough", "agrees only roughly"),
  BAD("bad", "does not agree");

  /** Its class in the style sheet. */
  final String style;

  /** What a reader who sees no colour is told. */
  final String words;

  Tone(String style, String words) {
    this.style = style;
    this.words = words;
  }

  static Tone of(Agreement agreement) {
    return switch (agreement) {
      case INCONSISTENT -> BAD;
      case IMPRECISE -> ROUGH;
      case CONSISTENT -> GOOD;
    };
  }

  static Tone of(Verdict verdict) {
    if (verdict instanceof Verdict.Contradicted) {
      return BAD;
    }
    if (verdict instanceof Verdict.Imprecise) {
      return ROUGH;
    }
    return verdict instanceof Verdict.Supported ? GOOD : OPEN;
  }

  /** The worst of several; {@link #NONE} of none. */
  static Tone worst(List<Tone> tones) {
    return tones.stream().max(Tone::compareTo).orElse(NONE);
  }
}
