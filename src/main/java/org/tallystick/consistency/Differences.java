package org.tallystick.consistency;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tallystick.claim.Attribution;
import org.tallystick.claim.Claim;
import org.tallystick.claim.Period;
import org.tallystick.claim.Subject;

/**
 * Says in words what keeps two figures from being laid side by side: by the same questions that the
 * finders ask of their frames.
 */
final class Differences {
  private static final int NEAR = 3;
  private static final int FEW_WORDS = 3;

  private Differences() {}

  /** What sets two figures apart, gravest first; never empty. */
  static List<String> between(Reading reading, Figure a, Figure b) {
    List<String> found = new ArrayList<>();
    Claim one = a.claim();
    Claim other = b.claim();
    if (Frames.otherModality(one, other)) {
      found.add(
          "One is " + one.modality().label() + ", the other " + other.modality().label() + ".");
    }
    if (Frames.otherPeriod(one.period(), other.period())) {
      found.add("They are of other times: " + when(one) + ", " + when(other) + ".");
    }
    if (Frames.otherPlace(one, other)) {
      found.add("They are of other places: " + one.place() + ", " + other.place() + ".");
    }
    if (Frames.twoSources(one, other)) {
      found.add("Others say so: " + who(one) + ", " + who(other) + ".");
    }
    if (Frames.otherBasis(one, other)) {
      found.add("They are not measured alike: only one is " + basis(one, other) + ".");
    }
    if (!Frames.sameSubject(one.subject(), other.subject())) {
      found.add(subjects(one, other));
    }
    if ((one.change() == null) != (other.change() == null)) {
      found.add("One is the amount of a change, the other a level.");
    }
    if (found.isEmpty() && Frames.sameUnit(a, b) && a.admitted().meets(b.admitted())) {
      found.add(Refusals.AGREES);
    } else if (found.isEmpty()) {
      found.add(unbound(reading, a, b));
    }
    return found;
  }

  /** The frames fit, but nothing in the wording binds the two. */
  private static String unbound(Reading reading, Figure a, Figure b) {
    Passage home = reading.passage(a);
    Passage away = reading.passage(b);
    if (home.equals(away)) {
      Figure first = home.place(a) < home.place(b) ? a : b;
      String words = home.between(first, first.equals(a) ? b : a).strip();
      return "No words between them that tie figures stand in the sentence: “"
          + (words.length() > 60 ? words.substring(0, 57) + "…" : words)
          + "”.";
    }
    Set<String> shared = new TreeSet<>(Frames.clauseWords(a.claim()));
    shared.retainAll(Frames.clauseWords(b.claim()));
    int apart = Math.abs(home.index() - away.index());
    String common =
        shared.isEmpty()
            ? "share no telling word"
            : "share only “" + String.join("”, “", shared) + "”";
    if (shared.size() < FEW_WORDS) {
      return "Their clauses " + common + ", too little to be the same thing told again.";
    }
    return apart > NEAR
        ? "They stand " + apart + " sentences apart, and are not told in the same words."
        : "They share words, but the one does not say that it takes the other up.";
  }

  private static String subjects(Claim one, Claim other) {
    return "They are not of the same thing: “"
        + text(one.subject())
        + "”, “"
        + text(other.subject())
        + "”.";
  }

  private static String text(@Nullable Subject subject) {
    return subject == null ? "not understood" : subject.text();
  }

  private static String when(Claim claim) {
    Period period = claim.period();
    return period == null ? "not said" : "“" + period.text() + "”";
  }

  private static String who(Claim claim) {
    Attribution attribution = claim.attribution();
    return attribution == null ? "the article" : attribution.source();
  }

  private static String basis(Claim one, Claim other) {
    Set<String> words = new TreeSet<>(Frames.fluid(one.subject()));
    Set<String> both = new TreeSet<>(Frames.fluid(other.subject()));
    Set<String> shared = new TreeSet<>(words);
    shared.retainAll(both);
    words.addAll(both);
    words.removeAll(shared);
    return "“" + String.join("”, “", words) + "”";
  }
}
