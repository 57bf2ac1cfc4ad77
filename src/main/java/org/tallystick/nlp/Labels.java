package org.tallystick.nlp;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.util.ArrayCoreMap;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import org.tallystick.extraction.Token;

/** Our tokens as CoreNLP wants them. */
final class Labels {
  private Labels() {}

  static List<CoreLabel> of(List<Token> tokens) {
    List<CoreLabel> labels = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      CoreLabel label = new CoreLabel();
      label.setWord(token.text());
      label.setValue(token.text());
      label.setOriginalText(token.text());
      label.set(CoreAnnotations.TextAnnotation.class, token.text());
      label.setBeginPosition(token.span().start());
      label.setEndPosition(token.span().end());
      label.setIndex(i + 1);
      if (!token.tag().isEmpty()) {
        label.setTag(token.tag());
      }
      if (!token.lemma().isEmpty()) {
        label.setLemma(token.lemma());
      }
      labels.add(label);
    }
    return labels;
  }

  static CoreMap sentence(List<Token> tokens) {
    CoreMap sentence = new ArrayCoreMap();
    sentence.set(CoreAnnotations.TokensAnnotation.class, of(tokens));
    return sentence;
  }
}
