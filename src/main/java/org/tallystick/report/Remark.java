package org.tallystick.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.tallystick.article.Span;
import org.tallystick.claim.Claim;
import org.tallystick.consistency.Finding;
import org.tallystick.verification.Verification;

/**
 * A note in the words of programs that know neither findings nor verifications: a rule, a message,
 * a confidence.
 *
 * @param rule the id of the rule; {@code data} where data were asked
 * @param verdict {@code inconsistent}, {@code contradicted}, {@code imprecise} …
 * @param message one or two plain sentences
 * @param confidence how sure it is, 0–1
 * @param fingerprint names it by what it says
 * @param note where it stands, and how bad it is
 */
record Remark(
    String rule,
    String verdict,
    String message,
    BigDecimal confidence,
    String fingerprint,
    Note note) {
  /** The rule of what data say. */
  static final String DATA = "data";

  /** All notes of a report on something that is not right, in the order of the text. */
  static List<Remark> wrong(Report report) {
    List<Remark> wrong = new ArrayList<>();
    for (Note note : Note.of(report)) {
      if (note.tone().compareTo(Tone.GOOD) > 0) {
        wrong.add(of(note, report));
      }
    }
    return wrong;
  }

  /** All findings of a report that a person dismissed, in the order of the text. */
  static List<Remark> dismissed(Report report) {
    List<Remark> dismissed = new ArrayList<>();
    for (Note note : Note.of(report)) {
      if (note.finding() != null && report.settled().isDismissed(note.finding())) {
        dismissed.add(of(note, report));
      }
    }
    return dismissed;
  }

  /** A note in such words. */
  static Remark of(Note note, Report report) {
    Finding finding = note.finding();
    if (finding != null) {
      String message =
          finding.arithmetic().isEmpty()
              ? finding.message()
              : finding.message() + " (" + finding.arithmetic() + ")";
      return new Remark(
          finding.rule(),
          finding.agreement().label(),
          message,
          finding.confidence(),
          Fingerprint.of(finding, report.claims()),
          note);
    }
    Verification verification = Objects.requireNonNull(note.verification());
    Claim claim = Objects.requireNonNull(report.claims().find(verification.claim()));
    return new Remark(
        DATA,
        verification.verdict().label(),
        message(verification, claim),
        verification.confidence(),
        Fingerprint.of(claim, report.claims()),
        note);
  }

  private static String message(Verification verification, Claim claim) {
    BigDecimal found = verification.found();
    if (found == null) {
      return verification.reason();
    }
    String message =
        "The text says "
            + verification.stated()
            + "; the data give "
            + Numbers.found(found, claim.quantity())
            + ".";
    return verification.question() == null
        ? message
        : message + " Asked: " + verification.question() + ".";
  }

  /** The pieces of text that it rests on besides the main one. */
  List<Span> others() {
    return note.marks().size() < 2 ? List.of() : note.marks().subList(1, note.marks().size());
  }
}
