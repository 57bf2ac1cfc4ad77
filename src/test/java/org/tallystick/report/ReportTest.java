package org.tallystick.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tallystick.article.Article;

class ReportTest {
  @Test
  void countsInconsistentFindingsAndContradictedClaimsAsErrors() {
    Report report = Samples.report();
    assertEquals(2, report.errors());
    assertTrue(report.hasErrors());
    Report calm =
        new Report(
            report.article(),
            report.claims(),
            List.of(),
            report.verifications().subList(1, 3),
            List.of("A warning."));
    assertFalse(calm.hasErrors());
  }

  @Test
  void refusesTheClaimsOfAnotherArticle() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Report(Article.of("other"), Samples.claims(), List.of(), List.of(), List.of()));
  }
}
