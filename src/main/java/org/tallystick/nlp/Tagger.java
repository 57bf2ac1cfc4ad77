package org.tallystick.nlp;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tallystick.extraction.Token;

/**
 * Part-of-speech tags and lemmas. {@code MaxentTagger} may be shared by threads; {@code Morphology}
 * may not, and each thread has its own.
 */
final class Tagger {
  private static final String MODEL =
      "edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger";

  private final MaxentTagger tagger;
  private final ThreadLocal<Morphology> morphology = ThreadLocal.withInitial(Morphology::new);

  Tagger() {
    QuietCoreNlp.ensure();
    try (InputStream in = ModelFiles.open(MODEL)) {
      tagger = new MaxentTagger(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the tagger's model " + MODEL, e);
    }
  }

  List<Token> tag(List<Token> sentence) {
    List<CoreLabel> labels = Labels.of(sentence);
    tagger.tagCoreLabels(labels);
    List<Token> tagged = new ArrayList<>(labels.size());
    for (int i = 0; i < labels.size(); i++) {
      Token token = sentence.get(i);
      String tag = labels.get(i).tag();
      tagged.add(new Token(token.text(), tag, lemma(token.text(), tag), token.span()));
    }
    return tagged;
  }

  private String lemma(String word, String tag) {
    return morphology.get().lemma(word, tag, true).toLowerCase(Locale.ROOT);
  }
}
