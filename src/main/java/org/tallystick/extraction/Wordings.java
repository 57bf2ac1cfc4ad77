package org.tallystick.extraction;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Span;
import org.tallystick.claim.Attribution;
import org.tallystick.claim.Period;
import org.tallystick.claim.Word;
import org.tallystick.claim.Word.Part;
import org.tallystick.claim.Wording;
import org.tallystick.extraction.Phrase.Type;

/** Gives every content word of a sentence the part it plays in one claim. */
final class Wordings {
  private final Sentence sentence;
  private final Clauses clauses;
  private final List<Period> periods;

  Wordings(Sentence sentence, Clauses clauses, List<Period> periods) {
    this.sentence = sentence;
    this.clauses = clauses;
    this.periods = periods;
  }

  /** The wording of the claim that a draft will become. */
  Wording of(Draft draft) {
    int position = sentence.positionOf(draft);
    int clauseFrom = clauseStart(position);
    int clauseTo = clauseEnd(position);
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      Token token = sentence.tokens().get(i);
      if (content(token.tag()) && sentence.figure(i) == null) {
        words.add(
            new Word(
                token.text(),
                token.lemma(),
                token.tag(),
                part(draft, i, i >= clauseFrom && i < clauseTo),
                token.span()));
      }
    }
    return new Wording(words);
  }

  private static boolean content(String tag) {
    return tag.startsWith("NN")
        || tag.startsWith("VB")
        || tag.startsWith("JJ")
        || tag.equals("FW")
        || tag.startsWith("RB")
        || tag.equals("CD");
  }

  private Part part(Draft draft, int position, boolean sameClause) {
    Span span = sentence.tokens().get(position).span();
    if (inside(span, draft.subject == null ? null : draft.subject.span())) {
      return Part.SUBJECT;
    }
    if (position == draft.verb) {
      return Part.PREDICATE;
    }
    Attribution attribution = draft.attribution;
    if (attribution != null && inside(span, attribution.span())
        || sentence.tag(position).startsWith("VB")
            && Lexicon.REPORT_VERB.contains(sentence.lemma(position))
            && attribution != null) {
      return Part.ATTRIBUTION;
    }
    if (draft.agentHead >= 0
        && sentence.phraseIndex(draft.agentHead) == sentence.phraseIndex(position)) {
      return Part.AGENT;
    }
    if (draft.place != null && draft.place.contains(sentence.tokens().get(position).text())) {
      return Part.PLACE;
    }
    for (Period period : periods) {
      if (period.span().overlaps(span)) {
        return Part.PERIOD;
      }
    }
    return sameClause ? Part.RESTRICTION : Part.ELSEWHERE;
  }

  private static boolean inside(Span word, @Nullable Span span) {
    return span != null && span.contains(word);
  }

  private int clauseStart(int position) {
    for (int i = sentence.phraseIndex(position) - 1; i >= 0; i--) {
      if (boundary(i)) {
        return sentence.phrases().get(i).to();
      }
    }
    return 0;
  }

  private int clauseEnd(int position) {
    for (int i = sentence.phraseIndex(position) + 1; i < sentence.phrases().size(); i++) {
      if (boundary(i)) {
        return sentence.phrases().get(i).from();
      }
    }
    return sentence.size();
  }

  /** A semicolon, or "and"/"but"/a comma in front of a noun phrase with its own finite verb. */
  private boolean boundary(int index) {
    Phrase phrase = sentence.phrases().get(index);
    if (phrase.is(Type.MARK)) {
      return sentence.phraseWord(index).equals(";") || sentence.phraseWord(index).equals(":");
    }
    boolean joint = phrase.is(Type.CONJUNCTION) || phrase.is(Type.COMMA);
    int next = index + 1;
    if (joint && sentence.phraseIs(next, Type.CONJUNCTION)) {
      next++;
    }
    return joint && sentence.phraseIs(next, Type.NOUN) && clauses.verbOf(next) >= 0
        || phrase.is(Type.PREPOSITION)
            && clauses.forms().opensClause(index)
            && sentence.phraseIs(next, Type.NOUN)
            && clauses.verbOf(next) >= 0
            && !sentence.phraseWord(index).equals("that");
  }
}
