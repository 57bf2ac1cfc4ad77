package org.tallystick.verification;

/**
 * A run of words that names a column by its header.
 *
 * @param from the first word
 * @param to the word after the last
 * @param column the column
 * @param said how many words of the header are said
 * @param size how many telling words the header has
 * @param measure whether only words that tell of such a measure name it: <i>highest</i>
 */
record HeaderMention(int from, int to, ColumnSense column, int said, int size, boolean measure) {
  /** Whether every telling word of the header is said. */
  boolean whole() {
    return said == size;
  }

  boolean covers(int word) {
    return word >= from && word < to;
  }
}
