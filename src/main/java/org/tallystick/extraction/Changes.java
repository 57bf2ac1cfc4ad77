package org.tallystick.extraction;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.claim.Direction;
import org.tallystick.claim.Relation;
import org.tallystick.claim.Role;
import org.tallystick.extraction.Phrase.Type;
import org.tallystick.quantity.Kind;

/**
 * Sees that figures state a change: <i>rose 3 percent to 40 from 39</i>, <i>up 3 percent at 40</i>,
 * <i>a 3 percent increase</i>, <i>3 percent more than</i>, <i>doubled</i>; gives each its role and
 * ties the amount to its endpoints.
 */
final class Changes {
  private static final Set<String> AMOUNT_PREPOSITIONS = Set.of("by", "about", "around", "some");

  private final Sentence sentence;
  private final Clauses clauses;

  Changes(Sentence sentence, Clauses clauses) {
    this.sentence = sentence;
    this.clauses = clauses;
  }

  static boolean isChangeNoun(String lemma) {
    return direction(lemma, Lexicon.CHANGE_NOUN_UP, Lexicon.CHANGE_NOUN_DOWN) != null
        || Lexicon.CHANGE_NOUN_ANY.contains(lemma);
  }

  private static @Nullable Direction direction(String lemma, Set<String> up, Set<String> down) {
    return up.contains(lemma) ? Direction.UP : down.contains(lemma) ? Direction.DOWN : null;
  }

  static @Nullable Direction verbDirection(String lemma) {
    return direction(lemma, Lexicon.CHANGE_VERB_UP, Lexicon.CHANGE_VERB_DOWN);
  }

  /** Gives every figure of the sentence that states a change its role, then ties them. */
  void find() {
    for (Draft draft : sentence.figures()) {
      mark(draft);
    }
    tie();
  }

  private void mark(Draft draft) {
    int position = sentence.positionOf(draft);
    int index = sentence.phraseIndex(position);
    Phrase phrase = sentence.phrases().get(index);
    if (draft.is(Kind.ORDINAL) || draft.is(Kind.AGE) || draft.is(Kind.SCORE)) {
      return;
    }
    if (draft.is(Kind.MULTIPLE)) {
      markMultiple(draft, position);
      return;
    }
    Direction byNoun = nounDirection(draft, position, phrase, index);
    if (byNoun != null) {
      amount(draft, byNoun);
      return;
    }
    Direction compared = comparative(position, index);
    if (compared != null) {
      amount(draft, compared);
      return;
    }
    if (phrase.from() < position && !introduced(phrase.from(), position)) {
      return;
    }
    String before = sentence.phraseWord(index - 1);
    Direction adverb = direction(before, Lexicon.CHANGE_ADVERB_UP, Lexicon.CHANGE_ADVERB_DOWN);
    if (adverb != null
        && sentence.phrases().get(index - 1).from() + 1 == sentence.phrases().get(index - 1).to()
        && (before.equals("up") || before.equals("down") || before.equals("off"))
        && changeable(draft)) {
      amount(draft, adverb);
      return;
    }
    int verb = clauses.governor(index);
    if (verb < 0) {
      endpointAfterNoun(draft, index, before);
      return;
    }
    String lemma = verbLemma(verb);
    Direction moved = verbDirection(lemma);
    boolean moves = moved != null || Lexicon.CHANGE_VERB_ANY.contains(lemma);
    if (!moves || !sameClause(verb, index)) {
      endpointAfterNoun(draft, index, before);
      return;
    }
    switch (before) {
      case "to" -> {
        if (sentence.phraseIs(index - 1, Type.PREPOSITION)) {
          draft.role = Role.CHANGE_TO;
        }
      }
      case "from" -> draft.role = Role.CHANGE_FROM;
      default -> {
        boolean direct =
            verb == index - 1
                || verb == index - 2
                    && (sentence.phraseIs(index - 1, Type.OTHER)
                        || AMOUNT_PREPOSITIONS.contains(before))
                || before.equals("by");
        if (direct && moved != null && changeable(draft)) {
          boolean bareCount = draft.is(Kind.COUNT) && phrase.head() > position;
          boolean collected = draft.is(Kind.MONEY) && Lexicon.COLLECT_VERB.contains(lemma);
          if ((!bareCount && !collected) || before.equals("by")) {
            amount(draft, moved);
          }
        }
      }
    }
  }

  private boolean introduced(int from, int position) {
    for (int i = from; i < position; i++) {
      if (sentence.noun(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean changeable(Draft draft) {
    return switch (draft.kind()) {
      case PERCENT,
          PERCENTAGE_POINT,
          BASIS_POINT,
          MONEY,
          MEASURE,
          TEMPERATURE,
          COUNT,
          FRACTION,
          DURATION,
          RATE ->
          true;
      default -> false;
    };
  }

  private void markMultiple(Draft draft, int position) {
    String word = sentence.lower(position);
    boolean verb =
        word.endsWith("ed")
            || word.endsWith("ing")
            || word.endsWith("es")
            || word.matches("(double|triple|treble|quadruple|halve)s?");
    if (verb && !sentence.noun(position + 1) || word.endsWith("fold")) {
      boolean down = word.startsWith("halv");
      int verbIndex = clauses.governor(sentence.phraseIndex(position));
      Direction byVerb = verbIndex < 0 ? null : verbDirection(verbLemma(verbIndex));
      amount(
          draft,
          word.endsWith("fold") && byVerb != null ? byVerb : down ? Direction.DOWN : Direction.UP);
    }
  }

  private static void amount(Draft draft, Direction direction) {
    draft.role = Role.CHANGE;
    draft.direction = direction;
  }

  /** "a 3 percent increase in sales", "an increase of 3 percent". */
  private @Nullable Direction nounDirection(Draft draft, int position, Phrase phrase, int index) {
    if (phrase.head() > position && !draft.is(Kind.COUNT)) {
      String head = sentence.lemma(phrase.head());
      Direction direction = direction(head, Lexicon.CHANGE_NOUN_UP, Lexicon.CHANGE_NOUN_DOWN);
      if (direction != null) {
        return direction;
      }
    }
    if (sentence.phraseWord(index - 1).equals("of") && sentence.phraseIs(index - 2, Type.NOUN)) {
      String head = sentence.lemma(sentence.phrases().get(index - 2).head());
      return direction(head, Lexicon.CHANGE_NOUN_UP, Lexicon.CHANGE_NOUN_DOWN);
    }
    return null;
  }

  /** "3 percent higher", "12 more than", "20 percent less". */
  private @Nullable Direction comparative(int position, int index) {
    int next = position + 1;
    if (!sentence.tag(next).equals("JJR") && !sentence.tag(next).equals("RBR")) {
      Phrase phrase = sentence.phrases().get(index);
      next = phrase.to();
      if (phrase.head() <= position || !sentence.tag(next).matches("JJR|RBR")) {
        return null;
      }
    }
    String word = sentence.lower(next);
    Draft draft = sentence.figure(position);
    boolean amount = word.equals("more") || word.equals("less") || word.equals("fewer");
    if (amount && draft != null && draft.is(Kind.COUNT) && !thanBehind(next)) {
      return null;
    }
    return direction(word, Lexicon.CHANGE_ADVERB_UP, Lexicon.CHANGE_ADVERB_DOWN);
  }

  /** "12 more than", "12 more cases than": without <i>than</i> more things are counted. */
  private boolean thanBehind(int comparative) {
    for (int i = comparative + 1; i <= comparative + 4; i++) {
      if (sentence.lower(i).equals("than")) {
        return true;
      }
      if (!sentence.noun(i) && !sentence.tag(i).startsWith("JJ")) {
        return false;
      }
    }
    return false;
  }

  private String verbLemma(int verb) {
    Phrase phrase = sentence.phrases().get(verb);
    String lemma = sentence.lemma(phrase.head());
    if (phrase.head() + 1 < phrase.to()) {
      String phrasal = lemma + "_" + sentence.lower(phrase.head() + 1);
      if (verbDirection(phrasal) != null) {
        return phrasal;
      }
    }
    String next = sentence.lower(phrase.to());
    if (verbDirection(lemma + "_" + next) != null) {
      return lemma + "_" + next;
    }
    return lemma;
  }

  private boolean sameClause(int verb, int index) {
    for (int i = verb + 1; i < index; i++) {
      if (sentence.phraseIs(i, Type.MARK) && sentence.phraseWord(i).equals(";")
          || sentence.phraseIs(i, Type.RELATIVE)) {
        return false;
      }
    }
    return true;
  }

  /** "up 3 percent to 40 from 39", "a rise to 40 from 39": endpoints without a verb of change. */
  private void endpointAfterNoun(Draft draft, int index, String before) {
    if (!before.equals("to") && !before.equals("from") && !before.equals("at")) {
      return;
    }
    for (int i = index - 2; i >= 0 && index - i < 8; i--) {
      Phrase phrase = sentence.phrases().get(i);
      boolean change =
          phrase.is(Type.NOUN) && isChangeNoun(sentence.lemma(phrase.head()))
              || sentence.figuresIn(phrase).stream()
                  .anyMatch(
                      d ->
                          d.role == Role.CHANGE
                              || d.role == Role.CHANGE_TO
                              || d.role == Role.CHANGE_FROM)
              || (sentence.phraseWord(i).equals("up") || sentence.phraseWord(i).equals("down"));
      if (change) {
        if (before.equals("at")) {
          return;
        }
        draft.role = before.equals("to") ? Role.CHANGE_TO : Role.CHANGE_FROM;
        return;
      }
      if (phrase.is(Type.VERB) || phrase.is(Type.RELATIVE)) {
        return;
      }
    }
  }

  private void tie() {
    Draft amount = null;
    Draft from = null;
    Draft to = null;
    for (Draft draft : sentence.figures()) {
      switch (draft.role) {
        case CHANGE -> {
          if (amount != null && (from != null || to != null)) {
            close(amount, from, to);
            from = null;
            to = null;
          }
          amount = draft;
        }
        case CHANGE_FROM -> {
          if (from != null) {
            close(amount, from, to);
            amount = null;
            to = null;
          }
          from = draft;
        }
        case CHANGE_TO -> {
          if (to != null) {
            close(amount, from, to);
            amount = null;
            from = null;
          }
          to = draft;
        }
        default -> {}
      }
    }
    close(amount, from, to);
  }

  private static void close(@Nullable Draft amount, @Nullable Draft from, @Nullable Draft to) {
    if (amount != null) {
      if (from != null && comparable(amount, from)) {
        amount.changeFrom = from;
        amount.tie(Relation.CHANGE_FROM, from);
      }
      if (to != null && comparable(amount, to)) {
        amount.changeTo = to;
        amount.tie(Relation.CHANGE_TO, to);
      }
    }
    if (from != null && to != null && from.quantity.unit().equals(to.quantity.unit())) {
      to.tie(Relation.ENDS_FROM, from);
    }
  }

  /** An amount in percent or as a factor fits any endpoint; another only one in its own unit. */
  private static boolean comparable(Draft amount, Draft endpoint) {
    return switch (amount.kind()) {
      case PERCENT, FRACTION, MULTIPLE, RATIO -> true;
      case PERCENTAGE_POINT, BASIS_POINT -> endpoint.is(Kind.PERCENT);
      default -> amount.quantity.unit().equals(endpoint.quantity.unit());
    };
  }
}
