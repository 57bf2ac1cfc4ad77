package org.tallystick.report;

import java.util.Objects;
import org.tallystick.consistency.Finding;
import org.tallystick.verification.Verdict;
import org.tallystick.verification.Verification;

/** A note as plain sentences, for forms that have room for one string. Stateless. */
final class NoteText {
  private NoteText() {}

  /** The message of a finding with its arithmetic, or what data give instead of a figure. */
  static String of(Note note) {
    Finding finding = note.finding();
    if (finding != null) {
      String arithmetic = finding.arithmetic();
      return finding.message() + (arithmetic.isEmpty() ? "" : " (" + arithmetic + ")");
    }
    Verification verification =
        Objects.requireNonNull(note.verification(), "a note is about something");
    String question = verification.question() == null ? "" : ": " + verification.question();
    String found =
        verification.found() == null ? "" : " " + Numbers.found(verification.found(), null);
    String verb = verification.verdict() instanceof Verdict.Supported ? "also give" : "give";
    return "Stated "
        + verification.stated()
        + "; the data "
        + verb
        + found
        + question
        + ". "
        + verification.reason();
  }
}
