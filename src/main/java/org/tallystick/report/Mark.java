package org.tallystick.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tallystick.article.Span;
import org.tallystick.claim.Claim;
import org.tallystick.verification.Verification;

/**
 * A piece of an article that is marked: a figure, or a date or word that a finding rests on.
 *
 * @param id unique on the page
 * @param span where it stands; no two marks of an article overlap
 * @param tone the worst that is said of it
 * @param notes what is said of it, the worst first
 */
record Mark(String id, Span span, Tone tone, List<Note> notes) {
  /** Copies the list. */
  Mark {
    notes = List.copyOf(notes);
  }

  /** The marks of an article, in the order of the text. */
  static List<Mark> of(Report report, List<Note> notes) {
    List<Span> spans = new ArrayList<>();
    notes.forEach(note -> spans.addAll(note.marks()));
    report.claims().all().forEach(claim -> spans.add(claim.outer()));
    spans.sort(Comparator.naturalOrder());
    List<Span> disjoint = new ArrayList<>();
    for (Span span : spans) {
      int last = disjoint.size() - 1;
      if (last >= 0 && disjoint.get(last).overlaps(span)) {
        disjoint.set(last, disjoint.get(last).hull(span));
      } else if (span.length() > 0) {
        disjoint.add(span);
      }
    }
    List<Mark> marks = new ArrayList<>();
    for (Span span : disjoint) {
      List<Note> about = new ArrayList<>();
      for (Note note : notes) {
        if (note.marks().stream().anyMatch(span::overlaps)) {
          about.add(note);
        }
      }
      about.sort(Comparator.comparing(Note::tone).reversed());
      List<Tone> tones = new ArrayList<>();
      about.forEach(note -> tones.add(note.tone()));
      if (isOpen(report, span)) {
        tones.add(Tone.OPEN);
      }
      marks.add(new Mark("m" + (marks.size() + 1), span, Tone.worst(tones), about));
    }
    return marks;
  }

  private static boolean isOpen(Report report, Span span) {
    for (Verification verification : report.verifications()) {
      Claim claim = report.claims().find(verification.claim());
      if (claim != null && claim.outer().overlaps(span)) {
        return Tone.of(verification.verdict()) == Tone.OPEN;
      }
    }
    return false;
  }
}
