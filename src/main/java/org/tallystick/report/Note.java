package org.tallystick.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Span;
import org.tallystick.claim.Claim;
import org.tallystick.consistency.Agreement;
import org.tallystick.consistency.Finding;
import org.tallystick.verification.Verdict;
import org.tallystick.verification.Verification;

/**
 * Something to say beside the text of an article: a finding, or what data say of a claim.
 *
 * @param number from 1, in the order of the text
 * @param tone how bad it is
 * @param spans the text it is about, the figure it stands beside first; never empty
 * @param finding the finding; null if it is a verification
 * @param verification the verification; null if it is a finding
 */
record Note(
    int number,
    Tone tone,
    List<Span> spans,
    @Nullable Finding finding,
    @Nullable Verification verification) {

  /** How bad something is, the worst first. */
  enum Tone {
    BAD("bad", "✗"),
    ROUGH("rough", "≈"),
    FINE("fine", "✓");

    /** The class that styles it. */
    final String style;

    /** The sign that says so without colour. */
    final String sign;

    Tone(String style, String sign) {
      this.style = style;
      this.sign = sign;
    }

    static Tone of(Agreement agreement) {
      return switch (agreement) {
        case INCONSISTENT -> BAD;
        case IMPRECISE -> ROUGH;
        case CONSISTENT -> FINE;
      };
    }

    /** Of a verdict; null where data do not answer. */
    static @Nullable Tone of(Verdict verdict) {
      if (verdict instanceof Verdict.Contradicted) {
        return BAD;
      }
      if (verdict instanceof Verdict.Imprecise) {
        return ROUGH;
      }
      return verdict instanceof Verdict.Supported ? FINE : null;
    }
  }

  /** What there is to say about an article, in the order of its text. */
  static List<Note> of(Report report) {
    Map<String, Claim> claims = report.claims().byId();
    List<Note> notes = new ArrayList<>();
    for (Finding finding : report.findings()) {
      List<Span> spans = new ArrayList<>();
      finding.evidence().forEach(evidence -> spans.add(evidence.span()));
      if (!spans.isEmpty()) {
        notes.add(new Note(0, Tone.of(finding.agreement()), spans, finding, null));
      }
    }
    for (Verification verification : report.verifications()) {
      Claim claim = claims.get(verification.claim());
      Tone tone = Tone.of(verification.verdict());
      if (claim != null && tone != null) {
        notes.add(new Note(0, tone, List.of(claim.span()), null, verification));
      }
    }
    notes.sort(Comparator.comparing(Note::anchor).thenComparing(Note::tone));
    List<Note> numbered = new ArrayList<>();
    for (Note note : notes) {
      int number = numbered.size() + 1;
      numbered.add(new Note(number, note.tone, note.spans, note.finding, note.verification));
    }
    return List.copyOf(numbered);
  }

  /** The text it stands beside. */
  Span anchor() {
    return spans.get(0);
  }
}
