package org.tallystick.nlp;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.tallystick.extraction.Token;

/**
 * Part-of-speech tags and lemmas. {@code MaxentTagger} may be shared by threads; {@link Lemmas} may
 * not, and each thread has its own.
 */
final class Tagger {
  static final String MODEL =
      "edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger";

  private final MaxentTagger tagger;
  private final ThreadLocal<Lemmas> lemmas = ThreadLocal.withInitial(Lemmas::new);

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
    List<String> tags = new TaggedSentence(tagger).tags(labels);
    Lemmas known = lemmas.get();
    List<Token> tagged = new ArrayList<>(labels.size());
    for (int i = 0; i < labels.size(); i++) {
      Token token = sentence.get(i);
      String tag = tags.get(i);
      tagged.add(new Token(token.text(), tag, known.of(token.text(), tag), token.span()));
    }
    return tagged;
  }
}
