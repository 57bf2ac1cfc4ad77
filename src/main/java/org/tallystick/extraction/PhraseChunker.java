package org.tallystick.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tallystick.extraction.Phrase.Type;

/**
 * Cuts a tagged sentence into base noun phrases, verb groups and the small words between them, from
 * left to right (Abney, "Parsing by Chunks", 1991). Stateless.
 */
final class PhraseChunker {
  private static final Set<String> NOUN_TAGS = Set.of("NN", "NNS", "NNP", "NNPS", "FW");
  private static final Set<String> INNER_TAGS =
      Set.of(
          "DT", "PDT", "PRP$", "WP$", "JJ", "JJR", "JJS", "CD", "$", "#", "POS", "HYPH", "AFX",
          "NFP");

  /** Tags of verbs that can only open a verb group. */
  private static final Set<String> FINITE = Set.of("VBD", "VBP", "VBZ", "MD");

  private static final Set<String> PRONOUNS = Set.of("PRP", "EX");
  private static final Set<String> OPENING_QUOTES = Set.of("``", "\"", "“", "‘", "`", "'", "«");
  private static final Set<String> CLOSING_QUOTES = Set.of("''", "\"", "”", "’", "'", "»");

  private final List<Token> tokens;
  private final List<Phrase> phrases = new ArrayList<>();

  private PhraseChunker(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** The phrases of a tagged sentence; together they cover every token once. */
  static List<Phrase> chunk(List<Token> tokens) {
    PhraseChunker chunker = new PhraseChunker(tokens);
    int position = 0;
    while (position < tokens.size()) {
      position = chunker.next(position);
    }
    return chunker.phrases;
  }

  private int next(int from) {
    int end = verbEnd(from);
    if (end > from) {
      return add(Type.VERB, from, end, lastVerb(from, end));
    }
    end = nounEnd(from);
    if (end > from) {
      return add(Type.NOUN, from, end, nounHead(from, end));
    }
    return add(smallType(from), from, from + 1, from);
  }

  private int add(Type type, int from, int to, int head) {
    phrases.add(new Phrase(type, from, to, head));
    return to;
  }

  private String tag(int position) {
    return position >= 0 && position < tokens.size() ? tokens.get(position).tag() : "";
  }

  private String lower(int position) {
    return position >= 0 && position < tokens.size()
        ? tokens.get(position).text().toLowerCase(java.util.Locale.ROOT)
        : "";
  }

  private boolean noun(int position) {
    return NOUN_TAGS.contains(tag(position)) && !lower(position).equals("per");
  }

  private boolean verb(int position) {
    return tag(position).startsWith("VB") || tag(position).equals("MD");
  }

  private int verbEnd(int from) {
    int position = from;
    while (tag(position).equals("RB") && verbAfterAdverbs(position)) {
      position++;
    }
    if (!verb(position)) {
      if (tag(position).equals("TO") && verbAfterAdverbs(position)) {
        position++;
        while (tag(position).equals("RB")) {
          position++;
        }
      } else {
        return from;
      }
    }
    if (modifierParticiple(position)) {
      return from;
    }
    int end = from;
    while (position < tokens.size()) {
      if (verb(position)) {
        if (end > from && (modifierParticiple(position) || FINITE.contains(tag(position)))) {
          break;
        }
        end = position + 1;
        position++;
      } else if ((tag(position).equals("RB") || tag(position).equals("TO"))
          && verbAfterAdverbs(position)) {
        position++;
      } else if (tag(position).equals("RP")) {
        end = position + 1;
        position++;
      } else {
        break;
      }
    }
    return end;
  }

  /** A participle or gerund in front of its noun, after something that opens a noun phrase. */
  private boolean modifierParticiple(int position) {
    String tag = tag(position);
    boolean past =
        tag.equals("VBD")
            && lower(position).endsWith("ed")
            && tag(position - 1).equals("CD")
            && tag(position + 1).equals("NNS");
    if (!tag.equals("VBN") && !tag.equals("VBG") && !past) {
      return false;
    }
    if (!noun(position + 1) && !(tag(position + 1).equals("JJ") && noun(position + 2))) {
      return false;
    }
    String before = tag(position - 1);
    return INNER_TAGS.contains(before) && !before.equals("POS")
        || tag.equals("VBG")
            && noun(position + 1)
            && before.equals("IN")
            && noun(position + 1)
            && !tag(position + 1).equals("NNP");
  }

  private boolean verbAfterAdverbs(int position) {
    int next = position;
    while (tag(next).equals("RB") || tag(next).equals("TO")) {
      next++;
    }
    return verb(next);
  }

  private int lastVerb(int from, int end) {
    for (int position = end - 1; position > from; position--) {
      if (verb(position)) {
        return position;
      }
    }
    return from;
  }

  private int nounEnd(int from) {
    if (PRONOUNS.contains(tag(from))) {
      return from + 1;
    }
    int position = from;
    boolean seenNoun = false;
    boolean seenHead = false;
    while (position < tokens.size()) {
      String tag = tag(position);
      if (noun(position)) {
        seenNoun = true;
        seenHead = true;
      } else if (tag.equals("CD")) {
        if (seenNoun && !tag(position - 1).equals("POS")) {
          break;
        }
        seenHead = true;
      } else if (tag.equals("POS")) {
        if (!seenNoun) {
          break;
        }
        seenNoun = false;
      } else if (tag.equals("DT") || tag.equals("PDT") || tag.equals("PRP$")) {
        if (position > from && seenHead && !tag(position - 1).equals("PDT")) {
          break;
        }
        seenHead = seenHead || tag.equals("DT");
      } else if (INNER_TAGS.contains(tag)) {
        boolean headBehind = tag.equals("JJ") && verb(position + 1) && noun(position - 1);
        if (seenNoun && !tag.equals("HYPH") && !headBehind
            || position > from && opensTime(position)) {
          break;
        }
      } else if ((tag.equals("RB") || tag.equals("RBR") || tag.equals("RBS"))
          && position > from
          && (tag(position + 1).equals("JJ") || tag(position + 1).equals("CD"))
          && !seenNoun) {
        // "a very large crowd": the adverb belongs to the adjective
      } else if (position > from && !seenNoun && modifierParticiple(position)) {
        // "12 sleeping children"
      } else if (quoteInside(from, position)) {
        // 440 "dangerous" offenders
      } else if (lower(position).equals("&") && seenNoun && noun(position + 1)) {
        // AT & T
      } else {
        break;
      }
      position++;
    }
    while (position > from && !endsNoun(from, position - 1)) {
      position--;
    }
    return seenHead ? position : from;
  }

  /**
   * A noun phrase ends in a noun, a numeral, a determiner, or, without a noun, in "the poorest" and
   * "a $5 million fine".
   */
  private boolean endsNoun(int from, int position) {
    String tag = tag(position);
    return noun(position)
        || tag.equals("CD")
        || tag.equals("DT")
        || tag.equals("JJ") && position > from && noun(position - 1) && verb(position + 1)
        || tag.startsWith("JJ")
            && tag(from).equals("DT")
            && (position == from + 1 || tag(position - 1).equals("CD"));
  }

  /** "83 percent last year": a phrase of time begins. */
  private boolean opensTime(int position) {
    return Lexicon.TIME_WORD.contains(lower(position))
        && Lexicon.TIME_NOUN.contains(lower(position + 1))
        && !tag(position - 1).equals("DT");
  }

  private boolean quoteInside(int from, int position) {
    String text = tokens.get(position).text();
    if (OPENING_QUOTES.contains(text) && position > from) {
      return noun(position + 1) || tag(position + 1).startsWith("JJ");
    }
    return CLOSING_QUOTES.contains(text)
        && position > from + 1
        && (noun(position + 1) || tag(position + 1).startsWith("JJ"))
        && openBetween(from, position);
  }

  private boolean openBetween(int from, int position) {
    for (int i = from; i < position; i++) {
      if (OPENING_QUOTES.contains(tokens.get(i).text())) {
        return true;
      }
    }
    return false;
  }

  private int nounHead(int from, int end) {
    for (int position = end - 1; position >= from; position--) {
      if (noun(position)) {
        return position;
      }
    }
    return end - 1;
  }

  private Type smallType(int position) {
    String tag = tag(position);
    if (lower(position).equals("per")) {
      return Type.PREPOSITION;
    }
    return switch (tag) {
      case "IN", "TO" -> Type.PREPOSITION;
      case "WDT", "WP", "WRB" -> Type.RELATIVE;
      case "CC" -> Type.CONJUNCTION;
      case ",", "--" -> Type.COMMA;
      case ":" -> lower(position).matches("-+|–|—") ? Type.COMMA : Type.MARK;
      case ".", "``", "''", "-LRB-", "-RRB-", "(", ")" -> Type.MARK;
      case "VBG" -> Type.PREPOSITION;
      default -> Type.OTHER;
    };
  }
}
