package org.tallystick.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Span;
import org.tallystick.claim.Claim;
import org.tallystick.claim.Claims;
import org.tallystick.consistency.Finding;
import org.tallystick.verification.Verification;

/**
 * One remark on an article: a finding, or what data say of a claim.
 *
 * @param id unique on the page
 * @param number what the reader knows it by, from 1
 * @param tone how bad it is
 * @param marks the pieces of text it is about, the main one first
 * @param finding the finding; null if it is a verification
 * @param verification the verification; null if it is a finding
 */
record Note(
    String id,
    int number,
    Tone tone,
    List<Span> marks,
    @Nullable Finding finding,
    @Nullable Verification verification) {
  /** Copies the list. */
  Note {
    marks = List.copyOf(marks);
  }

  /** Everything there is to remark on, in the order of the text, numbered. */
  static List<Note> of(Report report) {
    List<Note> notes = new ArrayList<>();
    for (Finding finding : report.findings()) {
      notes.add(
          new Note(
              finding.id(),
              1,
              report.settled().isDismissed(finding) ? Tone.NONE : Tone.of(finding.agreement()),
              marks(finding, report.claims()),
              finding,
              null));
    }
    int serial = 0;
    for (Verification verification : report.verifications()) {
      serial++;
      Claim claim = report.claims().find(verification.claim());
      Tone tone = Tone.of(verification.verdict());
      if (claim != null && tone != Tone.OPEN) {
        notes.add(new Note("v" + serial, 1, tone, List.of(claim.outer()), null, verification));
      }
    }
    notes.sort((a, b) -> a.first().compareTo(b.first()));
    List<Note> numbered = new ArrayList<>();
    for (Note note : notes) {
      numbered.add(
          new Note(
              note.id,
              numbered.size() + 1,
              note.tone,
              note.marks,
              note.finding,
              note.verification));
    }
    return numbered;
  }

  /** The first piece of text it is about. */
  Span first() {
    return marks.stream().min(Span::compareTo).orElse(new Span(0, 0));
  }

  /** The main piece of text it is about: the figure that it states. */
  Span main() {
    return marks.isEmpty() ? new Span(0, 0) : marks.get(0);
  }

  /** What it says, in a few words. */
  String title() {
    if (finding != null) {
      return switch (finding.agreement()) {
        case INCONSISTENT -> "These figures do not agree";
        case IMPRECISE -> "These figures agree only roughly";
        case CONSISTENT -> "These figures agree";
      };
    }
    return switch (tone) {
      case BAD -> "The data give another figure";
      case ROUGH -> "The data give nearly this figure";
      default -> "The data give this figure";
    };
  }

  private static List<Span> marks(Finding finding, Claims claims) {
    List<Span> marks = new ArrayList<>();
    for (Finding.Evidence evidence : finding.evidence()) {
      if (evidence.document() == Finding.Document.SOURCE) {
        // It stands in a text that is not shown; the message quotes it.
        continue;
      }
      Claim claim = evidence.claim() == null ? null : claims.find(evidence.claim());
      Span mark = claim == null ? evidence.span() : claim.outer();
      if (!marks.contains(mark)) {
        marks.add(mark);
      }
    }
    return marks;
  }
}
