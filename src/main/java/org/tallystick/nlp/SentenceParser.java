package org.tallystick.nlp;

import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.trees.TypedDependency;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.tallystick.extraction.Parse;
import org.tallystick.extraction.Token;

/**
 * Basic Universal Dependencies by CoreNLP's neural parser, asked directly: its annotator would
 * build five graphs a sentence where one is wanted.
 */
final class SentenceParser {
  private static final String MODEL = "edu/stanford/nlp/models/parser/nndep/english_UD.gz";

  /** Hidden layers kept, of 4 kB each. */
  private static final int CACHED = 20_000;

  private final DependencyParser parser;

  SentenceParser() {
    QuietCoreNlp.ensure();
    ModelFiles.require(MODEL);
    Properties properties = new Properties();
    properties.setProperty("numCached", String.valueOf(CACHED));
    properties.setProperty("numPreComputed", "0");
    parser = DependencyParser.loadFromModelFile(MODEL, properties);
  }

  Parse parse(List<Token> sentence) {
    Integer[] heads = new Integer[sentence.size()];
    String[] relations = new String[sentence.size()];
    Arrays.fill(heads, -1);
    Arrays.fill(relations, "root");
    for (TypedDependency dependency :
        parser.predict(Labels.sentence(sentence)).typedDependencies()) {
      int position = dependency.dep().index() - 1;
      heads[position] = Math.max(-1, dependency.gov().index() - 1);
      relations[position] = dependency.reln().toString();
    }
    return new Parse(List.of(heads), List.of(relations));
  }
}
