package org.tallystick.nlp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tallystick.extraction.Parse;
import org.tallystick.extraction.Token;

/** The parser on whole sentences, with the real models. */
class SentenceParserIT {
  @Test
  void findsTheSubjectAcrossARelativeClause() {
    try (CoreNlpAnnotator annotator = new CoreNlpAnnotator()) {
      List<Token> tokens =
          annotator.tags(annotator.sentences("The firm that bought the yard cut 400 jobs.").get(0));
      Parse parse = annotator.parse(tokens);
      int cut = tokens.stream().map(Token::text).toList().indexOf("cut");
      assertEquals(-1, parse.heads().get(cut));
      assertEquals(cut, parse.heads().get(1), "firm is a dependent of cut");
      assertEquals("nsubj", parse.relations().get(1));
    }
  }

  @Test
  void saysWhichModelIsMissing() {
    IllegalStateException e =
        assertThrows(IllegalStateException.class, () -> ModelFiles.require("no/such/model.gz"));
    assertEquals(
        "model must be on the class path, got none at no/such/model.gz: "
            + "add org.tallystick:tallystick with classifier models",
        e.getMessage());
  }
}
