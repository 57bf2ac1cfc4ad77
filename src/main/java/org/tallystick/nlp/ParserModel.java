package org.tallystick.nlp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * The weights and vocabularies of CoreNLP's neural dependency parser. Words, tags and relations
 * share one range of ids, in this order. About 35 MB of heap.
 */
final class ParserModel {
  private static final String UNKNOWN = "-UNKNOWN-";
  private static final String NULL = "-NULL-";
  private static final String ROOT = "-ROOT-";

  /** Places of a state that the network looks at, for a word and its tag. */
  static final int PLACES = 18;

  /** How many of the places, the first, count without their relation. */
  static final int UNRELATED = 6;

  /** Units of the hidden layer. */
  final int hidden;

  /** Numbers in an embedding. */
  final int embedding;

  /** What the network looks at: features of a state. */
  final int features;

  /** Words, tags and relations. */
  final int ids;

  /** Words alone: ids below this are words. */
  final int words;

  /** The relations, without the null relation; the first is the root's. */
  final List<String> relations;

  /** Embeddings, one row an id. */
  final float[] embeddings;

  /** First layer, one row an input, one column a hidden unit. */
  final float[] first;

  final float[] bias;

  /** Second layer, one row a hidden unit, one column a transition. */
  final float[] second;

  /** Transitions: each relation to the left, each to the right, and shift. */
  final int transitions;

  final int nullWord;
  final int rootWord;
  final int nullTag;
  final int rootTag;

  /** The id of the null relation; relation {@code i} has the id {@code nullRelation + 1 + i}. */
  final int nullRelation;

  private final Map<String, Integer> wordIds = new HashMap<>();
  private final Map<String, Integer> tagIds = new HashMap<>();
  private final int unknownWord;
  private final int unknownTag;

  private ParserModel(ModelText text) throws IOException {
    words = text.header("dict");
    int tags = text.header("pos");
    int labels = text.header("label");
    embedding = text.header("embeddingSize");
    hidden = text.header("hiddenSize");
    features = text.header("numTokens");
    if (features != 3 * PLACES - UNRELATED || hidden % 4 != 0) {
      throw new IOException(
          "parser model must have 48 features and hidden units by the four, got "
              + features
              + " and "
              + hidden);
    }
    // Which features its training met most often; not needed.
    text.header("preComputed");
    ids = words + tags + labels;
    embeddings = new float[ids * embedding];
    List<String> labelNames = new ArrayList<>();
    for (int id = 0; id < ids; id++) {
      String name = text.word();
      text.numbers(embeddings, id * embedding, embedding);
      if (id < words) {
        wordIds.put(name, id);
      } else if (id < words + tags) {
        tagIds.put(name, id);
      } else {
        labelNames.add(name);
      }
    }
    relations = List.copyOf(labelNames.subList(1, labels));
    nullRelation = words + tags;
    first = new float[features * embedding * hidden];
    text.numbers(first, 0, first.length);
    bias = new float[hidden];
    text.numbers(bias, 0, hidden);
    transitions = 2 * relations.size() + 1;
    second = new float[hidden * transitions];
    text.numbers(second, 0, second.length);
    nullWord = id(wordIds, NULL);
    rootWord = id(wordIds, ROOT);
    unknownWord = id(wordIds, UNKNOWN);
    nullTag = id(tagIds, NULL);
    rootTag = id(tagIds, ROOT);
    unknownTag = id(tagIds, UNKNOWN);
  }

  private static int id(Map<String, Integer> vocabulary, String name) throws IOException {
    Integer id = vocabulary.get(name);
    if (id == null) {
      throw new IOException("parser model must hold " + name);
    }
    return id;
  }

  /** Reads the model at a place on the class path. */
  static ParserModel load(String path) {
    try (InputStream in = new GZIPInputStream(ModelFiles.open(path), 1 << 16)) {
      return new ParserModel(new ModelText(in));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the parser's model " + path, e);
    }
  }

  int wordId(String word) {
    return wordIds.getOrDefault(word, unknownWord);
  }

  int tagId(String tag) {
    return tagIds.getOrDefault(tag, unknownTag);
  }
}
