package org.tallystick.verification;

import java.util.Set;
import org.tallystick.article.Span;
import org.tallystick.claim.Word.Part;

/**
 * A word of the sentence of a claim.
 *
 * @param index its place in the sentence, from 0
 * @param text as written, lower case
 * @param forms the forms under which it may be found in the data
 * @param part the part it plays in the claim
 * @param weight how much a question must account for it, from 0, in the order of 100 for a noun
 * @param span where it stands
 * @param name whether it is a part of a name
 * @param figure whether it is a part of another figure of the article
 */
record Said(
    int index,
    String text,
    Set<String> forms,
    Part part,
    int weight,
    Span span,
    boolean name,
    boolean figure) {
  Said {
    forms = Set.copyOf(forms);
  }

  /** Whether it stands in the claim's own clause. */
  boolean own() {
    return part != Part.ELSEWHERE && part != Part.ATTRIBUTION;
  }

  boolean isOneOf(Set<String> words) {
    return WordForms.meet(forms, words);
  }

  boolean isNumber() {
    return Character.isDigit(text.codePointAt(0));
  }
}
