package org.tallystick.report;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.tallystick.consistency.RuleInfo;

/** What the rules are for, each with an example, as a person reads it. Immutable. */
public final class RuleList {
  private static final String INDENT = "  ";
  private static final String DEEPER = "    ";
  private static final Pattern BLANK_LINE = Pattern.compile("\\R\\s*\\R");

  private final List<RuleInfo> rules;

  /** The list of {@code rules} in their order. */
  public RuleList(List<RuleInfo> rules) {
    this.rules = List.copyOf(rules);
  }

  /**
   * Writes the list, a blank line between two rules. The figures in an example are marked as those
   * of a finding are.
   *
   * @param width how many columns a line may have, at least 40
   * @param colour whether figures are marked by colour and underlining, not by brackets
   * @throws IllegalArgumentException if {@code width} is below 40
   * @throws IOException if {@code out} does
   */
  public void write(int width, boolean colour, Appendable out) throws IOException {
    Objects.requireNonNull(out, "out must not be null");
    Page page = new Page(width, colour);
    boolean first = true;
    for (RuleInfo rule : rules) {
      StringBuilder text = new StringBuilder(first ? "" : "\n");
      first = false;
      text.append(new Paragraph(page).add(rule.id(), Ink.STRONG).lines("", ""));
      text.append(new Paragraph(page).add(rule.summary()).lines(INDENT, INDENT));
      String label = "Example: ";
      for (String part : BLANK_LINE.split(rule.example().strip(), -1)) {
        Paragraph paragraph = new Paragraph(page).add(label, Ink.FAINT);
        text.append(marked(paragraph, part).lines(label.isEmpty() ? DEEPER : INDENT, DEEPER));
        label = "";
      }
      if (!rule.source().isEmpty()) {
        text.append(
            new Paragraph(page).add("Source: " + rule.source(), Ink.FAINT).lines(INDENT, INDENT));
      }
      out.append(text);
    }
  }

  private static Paragraph marked(Paragraph paragraph, String marked) {
    int at = 0;
    for (int open = marked.indexOf('⟦'); open >= 0; open = marked.indexOf('⟦', at)) {
      int close = marked.indexOf('⟧', open);
      if (close < 0) {
        throw new IllegalArgumentException("example must close each ⟦ with ⟧, got " + marked);
      }
      paragraph.add(marked.substring(at, open));
      paragraph.add(marked.substring(open + 1, close), Ink.RED_FIGURE);
      at = close + 1;
    }
    return paragraph.add(marked.substring(at));
  }
}
