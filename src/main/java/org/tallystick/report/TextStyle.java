package org.tallystick.report;

import java.util.List;
import org.tallystick.style.StyleFinding;

/** What a text report says of the house's style: a line a departure. */
final class TextStyle {
  private static final String INDENT = "   ";

  private final Page page;

  TextStyle(Page page) {
    this.page = page;
  }

  void write(List<StyleFinding> style, StringBuilder text) {
    if (style.isEmpty()) {
      return;
    }
    text.append(new Paragraph(page).add("Not in the house style", Ink.STRONG).lines("", INDENT));
    text.append('\n');
    for (StyleFinding finding : style) {
      text.append(
          new Paragraph(page)
              .add(finding.message())
              .add(" (" + finding.rule() + ")", Ink.FAINT)
              .lines(INDENT, INDENT + "  "));
    }
    text.append('\n');
  }
}
