package org.tallystick.nlp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.trees.TypedDependency;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.extraction.Parse;
import org.tallystick.extraction.Token;

/** Our decoder against CoreNLP's own, over the same model. */
class SentenceParserIT {
  private static CoreNlpAnnotator annotator;
  private static DependencyParser theirs;

  @BeforeAll
  static void load() {
    QuietCoreNlp.ensure();
    annotator = new CoreNlpAnnotator();
    Properties properties = new Properties();
    properties.setProperty("numPreComputed", "0");
    theirs =
        DependencyParser.loadFromModelFile(
            "edu/stanford/nlp/models/parser/nndep/english_UD.gz", properties);
  }

  @AfterAll
  static void close() {
    annotator.close();
  }

  private static Parse theirs(List<Token> sentence) {
    Integer[] heads = new Integer[sentence.size()];
    String[] relations = new String[sentence.size()];
    for (TypedDependency link : theirs.predict(Labels.sentence(sentence)).typedDependencies()) {
      int position = link.dep().index() - 1;
      heads[position] = Math.max(0, link.gov().index()) - 1;
      relations[position] = link.reln().toString();
    }
    return new Parse(Arrays.asList(heads), Arrays.asList(relations));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Yes.",
        "Twelve.",
        "The county closed 12 of its 48 libraries, or 25 percent, between January and mid-April.",
        "Nearly 40 jobs were cut last year, the union said, and three in five staff were moved.",
        "Of the 310 prisoners whom Ohio freed, 31 were arrested again; that is 10 percent.",
        "“We had hoped for £2.4m,” said Ann Bell, 52, “but got half – if that.”",
        "Profit rose 3% to $40bn from $38.8bn, while costs, including fuel, fell by a third.",
        "What was built in 1931 was sold on Monday to a firm that had been fined twice.",
        "zxqv 77 blorp, grelt 1.5x (Qwerty-9) !!! http://example.org/a?b=1 \u05e9\u05dc\u05d5\u05dd",
        "Prices, rents, wages, taxes, fares, tolls, fees and fines all went up, down, up and down.",
      })
  void parsesAsCoreNlpDoes(String sentence) {
    List<Token> tokens = annotator.tags(annotator.sentences(sentence).get(0));
    assertEquals(theirs(tokens), annotator.parse(tokens));
  }

  @Test
  void parsesAsCoreNlpDoesAtLength() {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= 120; i++) {
      text.append("in ward ").append(i).append(" some ").append(7 * i).append(" people voted, ");
    }
    List<Token> tokens = annotator.tags(annotator.sentences(text.toString()).get(0));
    assertEquals(theirs(tokens), annotator.parse(tokens));
  }

  @Test
  void saysWhichModelIsMissing() {
    IllegalStateException e =
        assertThrows(IllegalStateException.class, () -> ParserModel.load("no/such/model.gz"));
    assertEquals(
        "model must be on the class path, got none at no/such/model.gz: "
            + "add org.tallystick:tallystick with classifier models",
        e.getMessage());
  }
}
