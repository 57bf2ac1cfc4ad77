package org.tallystick.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.tallystick.consistency.RuleInfo;

class RuleListTest {
  @RuleInfo(
      id = "a-rule",
      summary = "Two figures differ.",
      example = "Six left\n\n⟦Five⟧ came, and ⟦six⟧ left.",
      source = "A book, page 7")
  private static final class WithSource {}

  @RuleInfo(id = "b-rule", summary = "Another.", example = "⟦1")
  private static final class Unclosed {}

  private static RuleInfo info(Class<?> type) {
    return Objects.requireNonNull(type.getAnnotation(RuleInfo.class));
  }

  @Test
  void marksTheFiguresOfTheExample() throws IOException {
    StringBuilder out = new StringBuilder();
    RuleInfo rule = info(WithSource.class);
    new RuleList(List.of(rule, rule)).write(80, false, out);
    String once =
        """
        a-rule
          Two figures differ.
          Example: Six left
            [Five] came, and [six] left.
          Source: A book, page 7
        """;
    assertEquals(once + "\n" + once, out.toString());
    StringBuilder coloured = new StringBuilder();
    new RuleList(List.of(rule)).write(80, true, coloured);
    assertTrue(coloured.toString().contains("\033[1;4;31mFive\033[0m came"), coloured.toString());
  }

  @Test
  void refusesAnExampleWithAnOpenMark() {
    RuleList rules = new RuleList(List.of(info(Unclosed.class)));
    assertThrows(IllegalArgumentException.class, () -> rules.write(80, false, new StringBuilder()));
  }
}
