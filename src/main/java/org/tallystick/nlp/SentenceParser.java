package org.tallystick.nlp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tallystick.extraction.Parse;
import org.tallystick.extraction.Token;

/**
 * Basic Universal Dependencies by the model of CoreNLP's neural parser (Chen and Manning 2014, "A
 * Fast and Accurate Dependency Parser using Neural Networks"): greedy arc-standard steps, each
 * chosen by a network with a cube as its activation.
 *
 * <p>The steps are taken here and not by CoreNLP's own decoder, which gives the same parses in
 * about twice the time, takes seconds to read the model, keeps its cache behind one lock and needs
 * 240 MB for it. May be shared by threads.
 */
final class SentenceParser {
  private static final String MODEL = "edu/stanford/nlp/models/parser/nndep/english_UD.gz";

  private final ParserModel model = ParserModel.load(MODEL);
  private final HiddenLayer layer = new HiddenLayer(model);
  private final int shift = model.transitions - 1;

  /** The relation by which a sentence's head hangs on the root, first of all relations. */
  private static final int ROOT_RELATION = 0;

  Parse parse(List<Token> sentence) {
    int size = sentence.size();
    int[] words = new int[size + 1];
    int[] tags = new int[size + 1];
    words[0] = model.rootWord;
    tags[0] = model.rootTag;
    for (int i = 1; i <= size; i++) {
      words[i] = model.wordId(sentence.get(i - 1).text());
      tags[i] = model.tagId(sentence.get(i - 1).tag());
    }
    ParserState state = new ParserState(size);
    Work work = new Work(words, tags, new float[model.hidden], new float[model.transitions]);
    while (!state.isDone()) {
      step(state, work);
    }
    List<Integer> heads = new ArrayList<>(size);
    List<String> relations = new ArrayList<>(size);
    for (int i = 1; i <= size; i++) {
      heads.add(state.head(i) - 1);
      relations.add(relation(state, i));
    }
    return new Parse(heads, relations);
  }

  /** The subject of a passive verb is named so even where the network did not. */
  private String relation(ParserState state, int position) {
    String relation = model.relations.get(state.relation(position));
    if (relation.equals("nsubj") || relation.equals("csubj")) {
      int head = state.head(position);
      for (int i = 1; i < head; i++) {
        if (state.head(i) == head && model.relations.get(state.relation(i)).equals("aux:pass")) {
          return relation + ":pass";
        }
      }
    }
    return relation;
  }

  private record Work(int[] words, int[] tags, float[] hidden, float[] scores) {}

  private void step(ParserState state, Work work) {
    if (!state.canLink()) {
      if (state.canShift()) {
        state.shift();
      } else {
        state.linkRight(ROOT_RELATION);
      }
      return;
    }
    int best = best(score(state, work), state.canShift());
    int count = model.relations.size();
    if (best == shift) {
      state.shift();
    } else if (best < count) {
      state.linkLeft(best);
    } else {
      state.linkRight(best - count);
    }
  }

  /** The best transition among those that may follow: the root's relation may not. */
  private int best(float[] scores, boolean canShift) {
    int count = model.relations.size();
    int best = ROOT_RELATION + 1;
    for (int i = best + 1; i < scores.length; i++) {
      boolean allowed = i == shift ? canShift : i != count + ROOT_RELATION;
      if (allowed && scores[i] > scores[best]) {
        best = i;
      }
    }
    return best;
  }

  private float[] score(ParserState state, Work work) {
    float[] hidden = work.hidden;
    System.arraycopy(model.bias, 0, hidden, 0, hidden.length);
    for (int place = 0; place < ParserModel.PLACES; place++) {
      int position = position(state, place);
      layer.addTo(
          hidden,
          place,
          position < 0 ? model.nullWord : work.words[position],
          position < 0 ? model.nullTag : work.tags[position],
          place < ParserModel.UNRELATED ? -1 : model.nullRelation + 1 + state.relation(position));
    }
    float[] scores = work.scores;
    Arrays.fill(scores, 0);
    for (int i = 0; i < hidden.length; i += 4) {
      addScores(scores, hidden, i);
    }
    return scores;
  }

  /** Takes four hidden units at once, because the loop over so few scores is short. */
  private void addScores(float[] scores, float[] hidden, int i) {
    float[] second = model.second;
    float a = cube(hidden[i]);
    float b = cube(hidden[i + 1]);
    float c = cube(hidden[i + 2]);
    float d = cube(hidden[i + 3]);
    int offsetA = i * scores.length;
    int offsetB = offsetA + scores.length;
    int offsetC = offsetB + scores.length;
    int offsetD = offsetC + scores.length;
    for (int k = 0; k < scores.length; k++) {
      scores[k] +=
          a * second[offsetA + k]
              + b * second[offsetB + k]
              + c * second[offsetC + k]
              + d * second[offsetD + k];
    }
  }

  private static float cube(float value) {
    return value * value * value;
  }

  /** Where the features look: three of the stack, three of the buffer, six beside each topmost. */
  private static int position(ParserState state, int place) {
    if (place < 3) {
      return state.stack(2 - place);
    }
    if (place < ParserModel.UNRELATED) {
      return state.buffer(place - 3);
    }
    int top = state.stack((place - ParserModel.UNRELATED) / 6);
    return switch ((place - ParserModel.UNRELATED) % 6) {
      case 0 -> state.left(top);
      case 1 -> state.right(top);
      case 2 -> state.left2(top);
      case 3 -> state.right2(top);
      case 4 -> state.left(state.left(top));
      default -> state.right(state.right(top));
    };
  }
}
