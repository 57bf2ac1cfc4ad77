package org.tallystick.extraction;

/**
 * A run of neighbouring tokens of a sentence that belong together.
 *
 * @param type what it is
 * @param from position of its first token
 * @param to the position after its last token
 * @param head position of its head
 */
record Phrase(Type type, int from, int to, int head) {
  /** What a phrase is. */
  enum Type {
    /** A base noun phrase, without the phrases that follow its head. */
    NOUN,
    /** A verb with its auxiliaries, negation and adverbs between them. */
    VERB,
    /** A preposition or subordinating conjunction. */
    PREPOSITION,
    /** A relative or interrogative pronoun. */
    RELATIVE,
    /** <i>and, or, but</i>. */
    CONJUNCTION,
    /** A comma or dash. */
    COMMA,
    /** A colon, semicolon, bracket, quotation mark or full stop. */
    MARK,
    /** Anything else: adverbs, predicative adjectives, particles. */
    OTHER
  }

  boolean is(Type wanted) {
    return type == wanted;
  }
}
