package org.tallystick.verification;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.claim.Claim;
import org.tallystick.claim.Subject;
import org.tallystick.claim.Word;
import org.tallystick.claim.Word.Part;

/**
 * A word of a claim that a question must account for.
 *
 * @param text as written
 * @param forms the forms under which it may be found in the data
 * @param part the part it plays
 */
record Term(String text, Set<String> forms, Part part) {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}.'’-]+");

  Term {
    forms = Set.copyOf(forms);
  }

  /** Whether it is one of {@code words}, endings aside. */
  boolean isOneOf(Set<String> words) {
    return WordForms.meet(forms, words);
  }

  /** Whether it is written as an abbreviation: all capitals, at least two. */
  boolean isAcronym() {
    return text.length() >= 2 && text.chars().allMatch(c -> Character.isUpperCase(c) || c == '.');
  }

  /**
   * The telling words of a claim: of its subject, predicate, agent, place and what else narrows it.
   * When it was is left to its period; who says so, and other clauses, tell nothing of it.
   */
  static List<Term> of(Claim claim) {
    List<Term> terms = new ArrayList<>();
    for (Word word : claim.wording().words()) {
      if (tells(word.part())) {
        add(terms, word.text(), word.lemma(), word.part());
      }
    }
    Subject subject = claim.subject();
    if (subject != null) {
      subject.modifiers().forEach(modifier -> add(terms, modifier, modifier, Part.SUBJECT));
      add(terms, subject.head(), subject.head(), Part.SUBJECT);
    }
    if (claim.predicate() != null) {
      add(terms, claim.predicate(), claim.predicate(), Part.PREDICATE);
    }
    addAll(terms, claim.agent(), Part.AGENT);
    addAll(terms, claim.place(), Part.PLACE);
    return List.copyOf(terms);
  }

  private static boolean tells(Part part) {
    return part != Part.ATTRIBUTION && part != Part.ELSEWHERE && part != Part.PERIOD;
  }

  private static void addAll(List<Term> terms, @Nullable String text, Part part) {
    if (text != null) {
      for (String word : BETWEEN_WORDS.split(text)) {
        add(terms, word, word.toLowerCase(Locale.ROOT), part);
      }
    }
  }

  private static void add(List<Term> terms, String text, String lemma, Part part) {
    if (!PlainWords.tells(lemma) || !PlainWords.tells(text.toLowerCase(Locale.ROOT))) {
      return;
    }
    Set<String> forms = new LinkedHashSet<>(WordForms.of(text));
    forms.addAll(WordForms.of(lemma));
    if (terms.stream().noneMatch(term -> term.isOneOf(forms))) {
      terms.add(new Term(text, forms, part));
    }
  }
}
