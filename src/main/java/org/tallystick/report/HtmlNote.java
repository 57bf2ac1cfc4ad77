package org.tallystick.report;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tallystick.claim.Claim;
import org.tallystick.consistency.Agreement;
import org.tallystick.consistency.Finding;
import org.tallystick.quantity.Quantity;
import org.tallystick.verification.Verdict;
import org.tallystick.verification.Verification;

/** A note in the margin as HTML: what does not meet, the arithmetic, a picture, the query. */
final class HtmlNote {
  private final Markup html;
  private final String heading;
  private final Map<String, Claim> claims;
  private final String prefix;

  /**
   * What writes the notes of an article.
   *
   * @param prefix in front of every id, so that several articles share a page
   * @param heading the element of a note's heading, such as {@code h2}
   */
  HtmlNote(Markup html, Report report, String prefix, String heading) {
    this.html = html;
    this.heading = heading;
    this.claims = report.claims().byId();
    this.prefix = prefix;
  }

  void write(Note note) {
    Finding finding = note.finding();
    html.open(
        "section",
        "class",
        "note " + note.tone().style,
        "id",
        prefix + "n" + note.number(),
        "aria-labelledby",
        prefix + "t" + note.number());
    if (finding != null) {
      write(note, finding);
    } else {
      write(note, Objects.requireNonNull(note.verification(), "a note is about something"));
    }
    html.close().line();
  }

  private void title(Note note, String title) {
    html.open(heading, "id", prefix + "t" + note.number());
    html.leaf(
        "a",
        Integer.toString(note.number()),
        "href",
        "#" + prefix + "m" + note.number(),
        "aria-label",
        "Note " + note.number() + ", back to the figure");
    html.text(" ").leaf("b", note.tone().sign + " " + title).close();
  }

  private void write(Note note, Finding finding) {
    title(note, title(finding.agreement()));
    if (!finding.arithmetic().isEmpty()) {
      html.leaf("p", finding.arithmetic(), "class", "arith");
    }
    html.leaf("p", finding.message());
    draw(IntervalPicture.of(finding.stated(), finding.implied()));
    html.open("details").leaf("summary", "What it rests on").open("dl");
    pair("stated", finding.stated());
    pair("implied", finding.implied());
    html.leaf("dt", "figures").open("dd");
    String between = "";
    for (Finding.Evidence evidence : finding.evidence()) {
      html.text(between);
      String anchor = evidence.claim() == null ? null : prefix + evidence.claim();
      if (anchor == null) {
        html.text("“" + evidence.text() + "”");
      } else {
        html.leaf("a", evidence.text(), "href", "#" + anchor);
      }
      between = " · ";
    }
    html.close();
    pair("rule", finding.rule() + ", " + Numbers.percent(finding.confidence()));
    html.close().close();
  }

  private static String title(Agreement agreement) {
    return switch (agreement) {
      case INCONSISTENT -> "These figures do not agree";
      case IMPRECISE -> "These figures agree only roughly";
      case CONSISTENT -> "These figures agree";
    };
  }

  private void write(Note note, Verification verification) {
    Claim claim = claims.get(verification.claim());
    Quantity stated = claim == null ? null : claim.quantity();
    BigDecimal found = verification.found();
    String value = found == null ? "nothing" : Numbers.found(found, stated);
    if (note.tone() != Note.Tone.FINE) {
      title(note, title(verification.verdict()));
      html.open("p", "class", "arith")
          .text("stated " + verification.stated() + "; the data give " + value)
          .close();
      if (verification.question() != null) {
        html.leaf("p", verification.question());
      }
      if (found != null && stated != null) {
        draw(IntervalPicture.of(verification.stated(), stated, found, value));
      }
    }
    html.open("details").open("summary");
    if (note.tone() == Note.Tone.FINE) {
      html.open("b", "id", prefix + "t" + note.number())
          .text(note.number() + " " + note.tone().sign + " ")
          .close()
          .text(verification.stated() + ": " + title(verification.verdict()));
    } else {
      html.text("The question and its query");
    }
    html.close().open("dl");
    pair("question", verification.question());
    pair("answer", value);
    pair("table", verification.table());
    pair("why", verification.reason());
    pair("how sure", Numbers.percent(verification.confidence()));
    html.close();
    query(verification.sql());
    if (!verification.alternatives().isEmpty()) {
      html.leaf("p", "Other questions it could have been:");
      for (Verification.Alternative other : verification.alternatives()) {
        BigDecimal answer = other.found();
        html.leaf(
            "p",
            (answer == null ? "no answer" : Numbers.found(answer, stated))
                + ", "
                + Numbers.percent(other.confidence()));
        query(other.sql());
      }
    }
    html.close();
  }

  private static String title(Verdict verdict) {
    if (verdict instanceof Verdict.Contradicted) {
      return "The data give another figure";
    }
    return verdict instanceof Verdict.Imprecise
        ? "The data give nearly this figure"
        : "the data give it";
  }

  private void query(@Nullable String sql) {
    if (sql != null) {
      html.open("pre", "tabindex", "0").leaf("code", sql).close();
    }
  }

  private void draw(@Nullable IntervalPicture picture) {
    if (picture != null) {
      picture.draw(html);
    }
  }

  private void pair(String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      html.leaf("dt", name).leaf("dd", value);
    }
  }
}
