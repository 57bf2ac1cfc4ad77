package org.tallystick.nlp;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.tagger.maxent.History;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.tagger.maxent.TestSentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tags one sentence as {@link MaxentTagger} does, with the same tags, in less time. That class puts
 * by what a word's own features say of its tags, but takes what it put by for another word's
 * whenever the word's possible tags are not all the tags there are, and so works it out anew for
 * every reading of the two words before. Asked in the name of all tags, it does not. Likewise it
 * looks a word's possible tags up for every such reading; here they are looked up once.
 *
 * <p>Only for models that score every tag exactly, as the English left-3-words model does. Used
 * once, by one thread.
 */
final class TaggedSentence extends TestSentence {
  private final String[] all;
  private final Map<Integer, String[]> possible = new HashMap<>();

  TaggedSentence(MaxentTagger tagger) {
    super(tagger);
    this.all = new String[tagger.numTags()];
  }

  /** The tags of a sentence, one a token. */
  List<String> tags(List<CoreLabel> tokens) {
    List<String> tags = new ArrayList<>(tokens.size());
    tagSentence(tokens, false).forEach(word -> tags.add(word.tag()));
    return tags;
  }

  /** Exact scores have one number for each tag there is, whatever tags are asked for. */
  @Override
  protected double[] getHistories(String[] tags, History history) {
    return super.getHistories(all, history);
  }

  @Override
  protected String[] stringTagsAt(int position) {
    String[] tags = possible.get(position);
    if (tags == null) {
      tags = super.stringTagsAt(position);
      possible.put(position, tags);
    }
    return tags;
  }
}
