package org.tallystick.extraction;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Span;
import org.tallystick.quantity.Approximation;
import org.tallystick.quantity.Kind;
import org.tallystick.quantity.Mention;
import org.tallystick.quantity.Quantity;
import org.tallystick.quantity.QuantityGrammar;
import org.tallystick.quantity.Unit;

/**
 * "One bridge in six", "two patients out of every five": a ratio whose noun stands between its two
 * numbers. The grammar reads such a ratio only where the numbers stand together, for it knows no
 * nouns; here the tags do. Made for one sentence.
 */
final class SplitRatio {
  /** The most that several are told out of, unless it is 100, 1,000 and so on. */
  private static final BigDecimal MOST = BigDecimal.TEN;

  private static final int LONGEST_NOUN = 3;

  private final String text;
  private final TokenRow row;
  private final QuantityGrammar grammar;
  private final List<Token> tokens;

  SplitRatio(String text, List<Token> tagged, QuantityGrammar grammar) {
    this.text = text;
    this.row = new TokenRow(tagged);
    this.grammar = grammar;
    this.tokens = new ArrayList<>(tagged);
  }

  /** The sentence's tokens; after {@link #join} the verb behind a ratio is tagged as one. */
  List<Token> tokens() {
    return tokens;
  }

  /**
   * A figure as it stands.
   *
   * @param counted where the noun stands that is inside the figure; null where there is none
   */
  record Figure(Mention mention, @Nullable Span counted) {}

  /** The figures with each split ratio joined to one, in text order. */
  List<Figure> join(List<Mention> mentions) {
    List<Figure> joined = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      Figure ratio = i + 1 < mentions.size() ? ratio(mentions.get(i), mentions.get(i + 1)) : null;
      joined.add(ratio != null ? ratio : new Figure(mentions.get(i), null));
      if (ratio != null) {
        i++;
      }
    }
    return joined;
  }

  private @Nullable Figure ratio(Mention part, Mention whole) {
    if (!plain(part) || !plain(whole) || !tellsRatio(part.quantity(), whole.quantity())) {
      return null;
    }
    int noun = positionFrom(part.outerEnd());
    int link = noun;
    while (link - noun < LONGEST_NOUN && (row.noun(link) || row.tag(link).equals("JJ"))) {
      link++;
    }
    int of = positionFrom(whole.outerStart());
    int next = positionFrom(whole.outerEnd());
    if (link == noun || !row.noun(link - 1) || !links(link, of) || counts(next)) {
      return null;
    }
    String together =
        text.substring(part.outerStart(), part.end())
            + " in "
            + text.substring(whole.start(), whole.end());
    Optional<Quantity> quantity = grammar.read(together).filter(q -> q.kind() == Kind.RATIO);
    if (quantity.isEmpty()) {
      return null;
    }
    if (row.noun(next)) {
      Token verb = row.tokens().get(next);
      tokens.set(next, new Token(verb.text(), "VBZ", verb.lemma(), verb.span()));
    }
    return new Figure(
        new Mention(quantity.get(), part.start(), whole.end(), part.outerStart(), whole.outerEnd()),
        row.tokens().get(noun).span().hull(row.tokens().get(link - 1).span()));
  }

  /** "in", "in every", "out of", "out of every", "of every", and the number right behind. */
  private boolean links(int link, int of) {
    int at = link;
    switch (row.lower(at)) {
      case "in" -> at++;
      case "out" -> at += row.lower(at + 1).equals("of") ? 2 : 0;
      case "of" -> at += row.lower(at + 1).equals("every") ? 1 : 0;
      default -> {
        return false;
      }
    }
    return at > link && (row.lower(at).equals("every") ? at + 1 : at) == of;
  }

  /** Whether a number counts or measures something of its own: "one goal in six games". */
  private boolean counts(int next) {
    String tag = row.tag(next);
    return row.noun(next) && !takesObject(next)
        || tag.startsWith("JJ")
        || tag.equals("CD")
        || tag.equals("VBG")
        || tag.equals("VBN") && row.noun(next + 1)
        || row.lower(next).equals("-")
        || row.lower(next).equals("of");
  }

  /**
   * "needs repair", "waits a year": a verb that the tagger took for a plural. A plural hardly ever
   * stands before another noun, and never before an article.
   */
  private boolean takesObject(int position) {
    String after = row.tag(position + 1);
    return row.tag(position).equals("NNS")
        && (row.noun(position + 1) || Set.of("DT", "PRP$", "TO", "JJ").contains(after));
  }

  private int positionFrom(int offset) {
    int position = 0;
    while (position < row.size() && row.tokens().get(position).span().start() < offset) {
      position++;
    }
    return position;
  }

  private static boolean plain(Mention mention) {
    Quantity quantity = mention.quantity();
    return quantity.kind() == Kind.COUNT
        && quantity.unit().equals(Unit.PLAIN)
        && quantity.per() == null
        && quantity.magnitude().approximation() != Approximation.RANGE;
  }

  /** Whether two numbers are such as ratios are told in: one in any, or a few in a round number. */
  private static boolean tellsRatio(Quantity part, Quantity whole) {
    BigDecimal one = part.value();
    BigDecimal of = whole.value();
    if (one == null || of == null || whole.magnitude().approximation() != Approximation.EXACT) {
      return false;
    }
    BigDecimal round = of.stripTrailingZeros();
    return one.compareTo(BigDecimal.ONE) == 0
        || of.compareTo(MOST) <= 0
        || round.unscaledValue().equals(BigInteger.ONE) && round.scale() < 0;
  }
}
