package org.tallystick.batch;

import java.util.Comparator;
import java.util.Objects;

/**
 * One way in which what is said may differ between two runs. Ordered by what an editor asks first:
 * rules by name within the worst verdicts that appeared, then those that changed, then those that
 * vanished.
 *
 * @param rule the rule, {@link Tally#DATA} for claims that were laid against data
 * @param before the verdict of the first run; empty if it says nothing
 * @param after the verdict of the second run; empty if it says nothing
 */
record Shift(String rule, String before, String after) implements Comparable<Shift> {
  /** What happened, in the order in which it is told. */
  enum Kind {
    APPEARED("Appeared"),
    CHANGED("Changed"),
    VANISHED("Vanished");

    final String title;

    Kind(String title) {
      this.title = title;
    }
  }

  private static final Comparator<Shift> ORDER =
      Comparator.comparing(Shift::kind)
          .thenComparing(shift -> !isAlarm(shift.after))
          .thenComparing(shift -> !isAlarm(shift.before))
          .thenComparing(Shift::rule)
          .thenComparing(Shift::before)
          .thenComparing(Shift::after);

  Shift {
    Objects.requireNonNull(rule, "rule must not be null");
    if (before.isEmpty() && after.isEmpty()) {
      throw new IllegalArgumentException("one of the verdicts must be there");
    }
  }

  Kind kind() {
    if (before.isEmpty()) {
      return Kind.APPEARED;
    }
    return after.isEmpty() ? Kind.VANISHED : Kind.CHANGED;
  }

  /** Whether the verdict is that of an alarm. */
  private static boolean isAlarm(String verdict) {
    return verdict.equals("inconsistent") || verdict.equals("contradicted");
  }

  /** The rule and the verdicts, for a reader. */
  String title() {
    String verdicts =
        switch (kind()) {
          case APPEARED -> after;
          case VANISHED -> before;
          case CHANGED ->
              before.equals(after) ? before + ", with other figures" : before + " → " + after;
        };
    return rule(rule) + ", " + verdicts;
  }

  /** A rule's name for a reader. */
  static String rule(String rule) {
    return rule.equals(Tally.DATA) ? "against data" : rule;
  }

  @Override
  public int compareTo(Shift other) {
    return ORDER.compare(this, other);
  }
}
