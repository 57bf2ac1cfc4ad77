package org.tallystick.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tallystick.claim.Claim;
import org.tallystick.quantity.Quantity;
import org.tallystick.verification.Verdict;
import org.tallystick.verification.Verification;

/** What data say of an article's claims: contradicted ones first, with the query that says so. */
final class TextVerifications {
  private static final String INDENT = "   ";
  private static final int MOST_NAMED = 6;

  private final Page page;
  private final Map<String, Claim> claims;
  private final Quotation quotation;

  TextVerifications(Page page, Map<String, Claim> claims, Quotation quotation) {
    this.page = page;
    this.claims = claims;
    this.quotation = quotation;
  }

  void write(List<Verification> verifications, StringBuilder text) {
    for (Verification verification : verifications) {
      if (verification.verdict() instanceof Verdict.Contradicted) {
        writeOne("The data give another figure", Ink.RED, Ink.RED_FIGURE, verification, text);
      }
    }
    for (Verification verification : verifications) {
      if (verification.verdict() instanceof Verdict.Imprecise) {
        writeOne(
            "The data give nearly this figure", Ink.YELLOW, Ink.YELLOW_FIGURE, verification, text);
      }
    }
    writeSupported(verifications, text);
    writeUnanswered(verifications, text);
  }

  private void writeOne(
      String title, Ink ink, Ink figure, Verification verification, StringBuilder text) {
    Paragraph head = new Paragraph(page).add(title, ink);
    String table = verification.table() == null ? "" : verification.table() + ", ";
    head.add(" (" + table + Numbers.percent(verification.confidence()) + ")", Ink.FAINT);
    text.append(head.lines("", INDENT)).append('\n');
    Claim claim = claims.get(verification.claim());
    if (claim != null) {
      text.append(quotation.of(List.of(claim.outer()), figure, INDENT)).append('\n');
    }
    BigDecimal found = verification.found();
    if (found != null) {
      Quantity stated = claim == null ? null : claim.quantity();
      Paragraph numbers = new Paragraph(page);
      numbers.add("stated " + verification.stated() + "; the data give ", Ink.PLAIN);
      numbers.add(Numbers.found(found, stated), ink);
      if (verification.question() != null) {
        numbers.add(": " + verification.question());
      }
      text.append(numbers.lines(INDENT, INDENT + "  "));
    } else {
      text.append(new Paragraph(page).add(verification.reason()).lines(INDENT, INDENT));
    }
    writeQuery(verification, text);
    text.append('\n');
  }

  private void writeSupported(List<Verification> verifications, StringBuilder text) {
    boolean first = true;
    for (Verification verification : verifications) {
      if (verification.verdict() instanceof Verdict.Supported) {
        if (first) {
          text.append(
              new Paragraph(page).add("The data give these figures", Ink.GREEN).lines("", ""));
          text.append('\n');
          first = false;
        }
        Paragraph line = new Paragraph(page).add(verification.stated(), Ink.STRONG);
        if (verification.question() != null) {
          line.add(" – " + verification.question());
        }
        text.append(line.lines(INDENT, INDENT + "  "));
        writeQuery(verification, text);
      }
    }
    if (!first) {
      text.append('\n');
    }
  }

  private void writeQuery(Verification verification, StringBuilder text) {
    if (verification.sql() != null) {
      String indent = INDENT + "  ";
      text.append(new Paragraph(page).add(verification.sql(), Ink.FAINT).lines(indent, indent));
    }
  }

  private void writeUnanswered(List<Verification> verifications, StringBuilder text) {
    Map<Verdict.Reason, List<String>> figures = new LinkedHashMap<>();
    for (Verification verification : verifications) {
      if (verification.verdict() instanceof Verdict.Unverifiable unverifiable
          && unverifiable.reason() != Verdict.Reason.NO_DATASET) {
        figures
            .computeIfAbsent(unverifiable.reason(), r -> new ArrayList<>())
            .add(verification.stated());
      }
    }
    if (figures.isEmpty()) {
      return;
    }
    text.append(new Paragraph(page).add("The data do not answer", Ink.STRONG).lines("", ""));
    text.append('\n');
    figures.forEach(
        (reason, stated) -> {
          List<String> named = stated.subList(0, Math.min(MOST_NAMED, stated.size()));
          String more =
              stated.size() > named.size()
                  ? " and " + (stated.size() - named.size()) + " more"
                  : "";
          text.append(
              new Paragraph(page)
                  .add(String.join(" · ", named) + more)
                  .add(" – " + inWords(reason), Ink.FAINT)
                  .lines(INDENT, INDENT + "  "));
        });
    text.append('\n');
  }

  /** Why data do not answer, in words. */
  static String inWords(Verdict.Reason reason) {
    return switch (reason) {
      case NO_DATASET -> "no data were given";
      case NO_TABLE -> "no table speaks of it";
      case NO_COLUMN -> "no column holds it";
      case NO_MATCHING_ROWS -> "no rows match";
      case AMBIGUOUS -> "no question is clearly the right one";
      case NOT_A_STATISTIC -> "not a statistic that a table can answer";
    };
  }
}
