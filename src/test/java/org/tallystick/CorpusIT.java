package org.tallystick;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tallystick.evaluation.Corpus;
import org.tallystick.evaluation.Evaluation;

/** The corpus with the real models: what is right stays right. */
class CorpusIT {
  @Test
  void everyCaseIsAsItIsKnownToBe() {
    Corpus corpus = Corpus.read(Path.of("corpus"));
    assertTrue(corpus.cases().size() >= 3);
    try (FactChecker checker = FactChecker.create()) {
      Evaluation evaluation = Evaluation.of(corpus, checker::check);
      assertEquals(List.of(), evaluation.changes());
      assertEquals(0, evaluation.total("all").falseVerdicts());
      assertEquals(0, evaluation.total("all").falseFindings());
    }
  }
}
