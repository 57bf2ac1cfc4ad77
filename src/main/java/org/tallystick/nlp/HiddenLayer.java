package org.tallystick.nlp;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What each place that the parser looks at adds to its hidden layer. That is a function of the
 * place and of the word, or the tag and relation, found there alone, so tables of fixed size keep
 * what they can. A lost race computes a row twice and changes no answer.
 */
final class HiddenLayer {
  // Rows of 4 kB each; powers of two.
  private static final int WORD_ROWS = 1 << 14;
  private static final int TAG_ROWS = 1 << 12;

  private record Row(long key, float[] values) {}

  private final ParserModel model;
  private final AtomicReferenceArray<@Nullable Row> ofWords = new AtomicReferenceArray<>(WORD_ROWS);
  private final AtomicReferenceArray<@Nullable Row> ofTags = new AtomicReferenceArray<>(TAG_ROWS);

  HiddenLayer(ParserModel model) {
    this.model = model;
  }

  /**
   * Adds to {@code sum} what a place holds.
   *
   * @param relation id of the relation; -1 at a place where relations do not count
   */
  void addTo(float[] sum, int place, int word, int tag, int relation) {
    float[] wordRow = wordRow(place, word);
    float[] tagRow = tagRow(place, tag, relation);
    for (int i = 0; i < sum.length; i++) {
      sum[i] += wordRow[i] + tagRow[i];
    }
  }

  private float[] wordRow(int place, int word) {
    long key = (long) word * ParserModel.PLACES + place;
    int slot = slot(key, WORD_ROWS);
    Row kept = ofWords.getAcquire(slot);
    if (kept != null && kept.key == key) {
      return kept.values;
    }
    float[] values = new float[model.hidden];
    addFeature(values, place, word);
    ofWords.setRelease(slot, new Row(key, values));
    return values;
  }

  private float[] tagRow(int place, int tag, int relation) {
    long key = ((long) tag * model.ids + relation + 1) * ParserModel.PLACES + place;
    int slot = slot(key, TAG_ROWS);
    Row kept = ofTags.getAcquire(slot);
    if (kept != null && kept.key == key) {
      return kept.values;
    }
    float[] values = new float[model.hidden];
    addFeature(values, ParserModel.PLACES + place, tag);
    if (relation >= 0) {
      addFeature(values, 2 * ParserModel.PLACES + place - ParserModel.UNRELATED, relation);
    }
    ofTags.setRelease(slot, new Row(key, values));
    return values;
  }

  private static int slot(long key, int rows) {
    return (int) ((key * 0x9E3779B97F4A7C15L) >>> (64 - Integer.numberOfTrailingZeros(rows)));
  }

  private void addFeature(float[] row, int feature, int id) {
    float[] first = model.first;
    for (int k = 0; k < model.embedding; k++) {
      float value = model.embeddings[id * model.embedding + k];
      int offset = (feature * model.embedding + k) * model.hidden;
      for (int i = 0; i < row.length; i++) {
        row[i] += value * first[offset + i];
      }
    }
  }
}
