package org.tallystick.report;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Place;
import org.tallystick.claim.Claim;
import org.tallystick.claim.Claims;
import org.tallystick.claim.Passed;
import org.tallystick.consistency.Considered;
import org.tallystick.consistency.Considered.Outcome;
import org.tallystick.consistency.Finding;
import org.tallystick.verification.Tried;
import org.tallystick.verification.Verdict;
import org.tallystick.verification.Verification;

/** Sets an explanation as text for an editor. */
final class TextExplanation {
  private static final String INDENT = "   ";
  private static final String DEEPER = "     ";
  private static final int WIDEST_PROSE = 100;
  private static final int LABEL = 12;

  private final Page page;
  private final Explanation explanation;
  private final Claims claims;
  private final StringBuilder text = new StringBuilder();

  TextExplanation(Page page, Explanation explanation) {
    this.page = new Page(Math.min(page.width(), WIDEST_PROSE), page.colour());
    this.explanation = explanation;
    this.claims = explanation.report().claims();
  }

  String text() {
    text.setLength(0);
    Claim claim = explanation.claim();
    if (claim == null) {
      passed(explanation.passed());
    } else {
      frame(claim);
      considered(claim);
      tried(claim);
    }
    return text.toString();
  }

  /** What is said where there is no claim. */
  private void passed(@Nullable Passed passed) {
    if (passed == null) {
      title("No figure is read here");
      quote();
      line(
          "Neither digits nor number words that make a figure stand here, so nothing was"
              + " compared.");
      return;
    }
    title("“" + passed.text() + "” is no claim");
    quote();
    line(passed.reason());
    line("What claims nothing is compared with nothing.");
  }

  private void quote() {
    text.append(
        new Quotation(page, claims).of(List.of(explanation.place()), Ink.YELLOW_FIGURE, INDENT));
    text.append('\n');
  }

  private void title(String words) {
    text.append(new Paragraph(page).add(words, Ink.STRONG).lines("", INDENT)).append('\n');
  }

  private void line(String words) {
    text.append(new Paragraph(page).add(words).lines(INDENT, INDENT));
  }

  private void frame(Claim claim) {
    title(claim.id() + ": " + claim.outer().of(claims.article().text()));
    quote();
    Place place = claims.article().sources().start(claim.span());
    fact("stands at", place == null ? null : place.toString());
    fact("means", Numbers.allowed(claim.quantity()) + " (" + claim.quantity().kind().label() + ")");
    fact("of what", claim.subject() == null ? "not understood" : claim.subject().text());
    fact("did", claim.predicate());
    fact("by", claim.agent());
    fact("where", claim.place());
    fact("when", claim.period() == null ? null : claim.period().text());
    fact("says", claim.attribution() == null ? null : claim.attribution().source());
    fact("out of", claim.base() == null ? null : named(claim.base()));
    fact("changed", claim.change() == null ? null : claim.change().direction().label());
    fact("said to be", claim.modality().label() + (claim.quoted() ? ", in a quotation" : ""));
    text.append('\n');
  }

  private void fact(String label, @Nullable String value) {
    if (value != null) {
      String head = INDENT + Columns.pad(label, LABEL);
      String rest = " ".repeat(INDENT.length() + LABEL);
      text.append(new Paragraph(page).add(value).lines(head, rest));
    }
  }

  /** A claim by its id and figure: {@code c3 (nearly 40)}. */
  private String named(String id) {
    Claim claim = claims.find(id);
    return claim == null ? id : id + " (" + claim.outer().of(claims.article().text()) + ")";
  }

  private void considered(Claim claim) {
    List<Considered> ties =
        explanation.considered().stream().filter(c -> c.outcome() != Outcome.REFUSED).toList();
    List<Considered> refused =
        explanation.considered().stream().filter(c -> c.outcome() == Outcome.REFUSED).toList();
    title("Laid against other figures of the article");
    if (ties.isEmpty()) {
      line("Nothing in the wording binds it to another figure.");
    }
    for (Considered tie : ties) {
      Paragraph head = new Paragraph(page).add(tie.tie() + ": " + figures(tie, null));
      head.add(" – ").add(words(tie.outcome()), ink(tie.outcome()));
      head.add(" (" + source(tie) + ")", Ink.FAINT);
      text.append(head.lines(INDENT, DEEPER));
      text.append(new Paragraph(page).add(tie.reason(), Ink.FAINT).lines(DEEPER, DEEPER));
    }
    text.append('\n');
    if (!refused.isEmpty()) {
      title("Not laid against");
      for (Considered one : refused) {
        Paragraph line = new Paragraph(page).add(figures(one, claim), Ink.STRONG);
        String tie = one.tie().equals(Considered.ANY_TIE) ? "" : " as " + one.tie();
        line.add(tie + ": " + one.reason());
        text.append(line.lines(INDENT, DEEPER));
      }
      text.append('\n');
    }
  }

  /** The figures of a tie; those of {@code without} are left out where others remain. */
  private String figures(Considered tie, @Nullable Claim without) {
    List<Finding.Evidence> shown =
        tie.evidence().stream()
            .filter(e -> without == null || !without.id().equals(e.claim()))
            .toList();
    return (shown.isEmpty() ? tie.evidence() : shown)
        .stream()
            .map(e -> e.claim() == null ? "“" + e.text() + "”" : named(e.claim()))
            .collect(Collectors.joining(", "));
  }

  private static String source(Considered tie) {
    String rule = Objects.requireNonNullElse(tie.rule(), "no rule");
    return tie.finding() == null ? rule : rule + ", " + tie.finding();
  }

  private static String words(Outcome outcome) {
    return switch (outcome) {
      case INCONSISTENT -> "they do not agree";
      case IMPRECISE -> "they agree only roughly";
      case CONSISTENT -> "they agree";
      case TOLD -> "told already";
      case SILENT -> "nothing said";
      case REFUSED -> "not compared";
    };
  }

  private static Ink ink(Outcome outcome) {
    return switch (outcome) {
      case INCONSISTENT -> Ink.RED;
      case IMPRECISE -> Ink.YELLOW;
      case CONSISTENT -> Ink.GREEN;
      case TOLD, SILENT, REFUSED -> Ink.FAINT;
    };
  }

  private void tried(Claim claim) {
    title("Asked of the data");
    for (Verification verification : explanation.report().verifications()) {
      if (verification.claim().equals(claim.id())) {
        Paragraph verdict = new Paragraph(page).add(label(verification.verdict()), Ink.STRONG);
        text.append(verdict.add(": " + verification.reason()).lines(INDENT, DEEPER));
      }
    }
    for (Tried tried : explanation.tried()) {
      write(claim, tried);
    }
  }

  private static String label(Verdict verdict) {
    return verdict instanceof Verdict.Unverifiable open
        ? open.label() + " (" + open.reason().label() + ")"
        : verdict.label();
  }

  private void write(Claim claim, Tried tried) {
    Paragraph head = new Paragraph(page);
    head.add(tried.chosen() ? "Chosen: " : "Tried: ", tried.chosen() ? Ink.STRONG : Ink.FAINT);
    head.add(tried.question());
    if (tried.found() != null) {
      head.add(" = " + Numbers.found(tried.found(), claim.quantity()), Ink.STRONG);
    }
    text.append('\n').append(head.lines(INDENT, DEEPER));
    if (!tried.explained().isEmpty()) {
      text.append(detail("Explains: " + String.join(", ", tried.explained()) + "."));
    }
    if (!tried.unexplained().isEmpty()) {
      text.append(detail("Leaves open: " + String.join(", ", tried.unexplained()) + "."));
    }
    text.append(detail(tried.reason()));
    if (tried.sql() != null) {
      text.append(new Paragraph(page).add(tried.sql(), Ink.FAINT).lines(DEEPER, DEEPER));
    }
  }

  private String detail(String words) {
    return new Paragraph(page).add(words).lines(DEEPER, DEEPER);
  }
}
