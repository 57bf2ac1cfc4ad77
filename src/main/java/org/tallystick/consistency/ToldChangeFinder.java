package org.tallystick.consistency;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.claim.Change;
import org.tallystick.claim.Word;
import org.tallystick.quantity.Kind;

/**
 * Ties the amount of a change to levels that stand in another clause or sentence: <i>Membership has
 * tripled. In 2018 the club had 30 members; today it has 60</i>, <i>… 1,720, down from 2,150. The
 * principal blamed the fees. The 30 percent drop …</i>. The wording must take the change up
 * (<i>that is a rise of</i>, <i>the drop of</i>), or the levels must tell the same things.
 */
final class ToldChangeFinder implements TieFinder {
  private static final BigDecimal HERE = new BigDecimal("0.85");
  private static final BigDecimal AFTER = new BigDecimal("0.8");
  private static final BigDecimal BEFORE = new BigDecimal("0.75");

  /** How many sentences on <i>the 30 percent drop</i> may take a change up. */
  private static final BigDecimal MANY = BigDecimal.valueOf(2);

  private static final int NEAR = 2;

  private static final String NOUN = Cues.any("rise", "drop", "change");
  private static final Pattern NAMED_BEFORE =
      Pattern.compile(
          ".*\\b"
              + NOUN
              + "(?:\\s+(?:of|is|was|comes\\s+to|came\\s+to|amounts\\s+to)|,|\\s*\\(|\\s[—–-]+)(?:\\s+(?:just|only|a|an|the|some|about))*\\s*$");
  private static final Pattern NAMED_AFTER =
      Pattern.compile("^[\\s-]+(?:[\\w’'-]+\\s+)?" + NOUN + "\\b.*");
  private static final Pattern MORE =
      Pattern.compile(
          "^\\s+(?:[\\w’'-]+\\s+)?(?:more|less|fewer|higher|lower|extra|smaller|larger|bigger|greater|cheaper|dearer|heavier)\\b(?!\\s+of\\b).*");
  private static final Pattern TAKES_UP =
      Pattern.compile(
          "^[\\s“\"]*(?:(?:that|this|which|it)(?:\\s+(?:is|was|represents|represented|means|meant|marks|marked"
              + "|amounts\\s+to|amounted\\s+to|works\\s+out\\s+at|works\\s+out\\s+to|makes)|[’']s)\\b.*|(?:the|that|this|such\\s+an?|an?)\\s+(?:[\\w’'-]+\\s+){0,2}?"
              + NOUN
              + "(?:\\s+(?:of\\s+|is\\s+|was\\s+|comes\\s+to\\s+|came\\s+to\\s+|amounts\\s+to\\s+)?|,\\s+|\\s*\\(|\\s[—–-]+\\s+)(?:[\\w’'-]+\\s+)?$|(?:the|an?|that|this)\\s*$)");

  /** The amount says what it is measured against: <i>500 fewer than the year before</i>. */
  private static final Pattern COMPARES =
      Pattern.compile(
          "(?s)^\\s*(?!(?:in|within|over|for)\\b)(?:[\\w’'-]+\\s+){0,2}?(?:more|less|fewer|\\p{L}{3,}er)\\s+(?:[\\w’'-]+\\s+)?than\\b.*");

  private static final Pattern OTHER_CLAUSE =
      Pattern.compile("(?s).*(?:;|\\b(?:and|but|while|whereas)\\b).*");
  private static final Pattern OTHER =
      Pattern.compile(
          "(?s).*(?:\\b(?:19|20)\\d\\d\\b|\\b"
              + Cues.any("elsewhere", "then", "last-time", "at-first")
              + "\\b).*");

  private static final Pattern OTHER_THINGS =
      Pattern.compile("(?s).*\\b" + Cues.any("elsewhere") + "\\b.*");

  private static final Pattern NAMELESS =
      Pattern.compile("(?s)^\\s*(?:[.,;:)].*|(?:in|this|last|now|today|did|does)\\b.*)");

  /** The change took this long, or since then. */
  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

  /** A change of last year does not end now. */
  private static final Pattern LAST = Cues.words("last-time");

  private static final Pattern NOW = Cues.words("now");

  private static final Pattern SPAN =
      Pattern.compile(
          "(?s).*\\b(?:in|over|within|during|for)\\s+(?:the\\s+)?(?:(?:last|past)\\s+)?[\\w-]+\\s+(?:years|decades|months)\\b.*");

  /** The levels lie not so far apart. */
  private static final Pattern SHORT =
      Pattern.compile(
          "(?s).*\\b(?:last|previous)\\s+(?:year|season|month|week)\\b.*|.*\\ban?\\s+(?:year|month|week)\\s+(?:ago|earlier|before)\\b.*");

  @Override
  public void find(Reading reading, Consumer<Tie> found) {
    for (Passage passage : reading.passages()) {
      for (Figure amount : passage.figures()) {
        if (amount(passage, amount) && !tied(reading, amount)) {
          tie(reading, passage, ChangeFinder.loosened(passage, amount), found);
        }
      }
    }
  }

  private static void tie(Reading reading, Passage passage, Figure amount, Consumer<Tie> found) {
    boolean takesUp =
        passage.place(amount) == 0 && TAKES_UP.matcher(passage.upTo(amount)).matches();
    Passage earlier = before(reading, passage, 1);
    TimedLevels here = TimedLevels.of(passage, null);
    if (here == null && earlier != null) {
      here = spread(earlier, passage);
    }
    if (here != null
        && (here.from().id().equals(amount.id()) || here.to().id().equals(amount.id()))) {
      here = null; // the amount of a change is no level
    }
    boolean compares = COMPARES.matcher(passage.from(amount)).matches();
    if (here != null && (!compares || comparand(passage, amount, here.from()))) {
      accept(amount, here.from(), here.to(), HERE, found);
    }
    if (here != null) {
      return;
    }
    if (takesUp && !OTHER.matcher(passage.lower()).matches()) {
      for (int distance = 1; distance <= NEAR; distance++) {
        Passage told = before(reading, passage, distance);
        if (told != null && takenUp(reading, told, amount, found)) {
          return;
        }
      }
      Passage first = before(reading, passage, 2);
      TimedLevels levels = first == null || earlier == null ? null : spread(first, earlier);
      if (levels != null) {
        accept(amount, levels.from(), levels.to(), AFTER, found);
        return;
      }
    }
    Passage next = reading.neighbour(passage, 1);
    if (next != null
        && next.section() == passage.section()
        && !(SPAN.matcher(passage.lower()).matches()
            && SHORT.matcher(next.lower()).matches()
            && !YEAR.matcher(next.lower()).find())
        && !(LAST.matcher(passage.lower()).find() && NOW.matcher(next.lower()).find())) {
      TimedLevels levels = levels(reading, next);
      if (levels != null
          && !(compares && ChangeFinder.ends(reading, next).isEmpty())
          && (nameless(next, levels) || sameThings(amount, next))) {
        accept(amount, levels.from(), levels.to(), BEFORE, found);
      }
    }
  }

  /** The levels of two sentences, one in each. */
  private static @Nullable TimedLevels spread(Passage earlier, Passage passage) {
    TimedLevels levels = TimedLevels.of(earlier, passage);
    return levels != null && passage.place(levels.to()) >= 0 != passage.place(levels.from()) >= 0
        ? levels
        : null;
  }

  /** Whether {@code from} is what the words after {@code amount} measure it against. */
  private static boolean comparand(Passage passage, Figure amount, Figure from) {
    return passage.place(from) > passage.place(amount)
        && !OTHER_CLAUSE.matcher(passage.between(amount, from)).matches();
  }

  /** The levels that a sentence gives, as the ends of a change or by when they were. */
  private static @Nullable TimedLevels levels(Reading reading, Passage passage) {
    Set<ChangeFinder.Ends> ends = ChangeFinder.ends(reading, passage);
    if (ends.size() == 1) {
      ChangeFinder.Ends only = ends.iterator().next();
      return new TimedLevels(only.from(), only.to());
    }
    return ends.isEmpty() ? TimedLevels.of(passage, null) : null;
  }

  private static boolean takenUp(
      Reading reading, Passage told, Figure amount, Consumer<Tie> found) {
    TimedLevels levels = levels(reading, told);
    if (levels != null) {
      accept(amount, levels.from(), levels.to(), AFTER, found);
    }
    return levels != null || !ChangeFinder.ends(reading, told).isEmpty();
  }

  private static @Nullable Passage before(Reading reading, Passage passage, int distance) {
    Passage earlier = reading.neighbour(passage, -distance);
    return earlier == null || earlier.section() != passage.section() ? null : earlier;
  }

  private static boolean amount(Passage passage, Figure figure) {
    boolean kind =
        figure.kind() == Kind.PERCENT
            || figure.kind() == Kind.PERCENTAGE_POINT
            || figure.kind() == Kind.MULTIPLE
            || figure.kind() == Kind.FRACTION
            || figure.kind() == Kind.COUNT
            || figure.kind() == Kind.MONEY
            || figure.kind() == Kind.MEASURE;
    return kind
        && (figure.kind() == Kind.MULTIPLE
            || figure.claim().change() != null
            || NAMED_BEFORE.matcher(passage.before(figure)).matches()
            || NAMED_AFTER.matcher(passage.after(figure)).matches()
            || MORE.matcher(passage.after(figure)).matches());
  }

  /** Whether the words of its own clause give the levels already. */
  private static boolean tied(Reading reading, Figure amount) {
    Change change = amount.claim().change();
    if (change != null && change.from() != null && change.to() != null) {
      return true;
    }
    Passage passage = reading.passage(amount);
    return !ChangeFinder.ends(reading, passage).isEmpty();
  }

  /** Whether the levels say of nothing else that they count it: <i>there were 12; today 30</i>. */
  private static boolean nameless(Passage passage, TimedLevels levels) {
    return NAMELESS.matcher(passage.after(levels.from())).matches()
        && NAMELESS.matcher(passage.after(levels.to())).matches();
  }

  /** Whether a sentence tells of the things that change: one noun of the clause at the least. */
  private static boolean sameThings(Figure amount, Passage next) {
    Set<String> things = new HashSet<>();
    for (Word word : amount.claim().wording().words()) {
      if (word.tag().startsWith("N")
          && word.part() != Word.Part.ELSEWHERE
          && word.part() != Word.Part.ATTRIBUTION
          && word.part() != Word.Part.PERIOD) {
        things.addAll(WordKin.keys(word.lemma()));
      }
    }
    return !OTHER_THINGS.matcher(next.lower()).matches()
        && next.figures().stream()
            .flatMap(figure -> figure.claim().wording().words().stream())
            .filter(word -> word.tag().startsWith("N"))
            .anyMatch(word -> WordKin.keys(word.lemma()).stream().anyMatch(things::contains));
  }

  /** No change can be many times as great as both of its ends. */
  private static boolean tooGreat(Figure amount, Figure from, Figure to) {
    BigDecimal least = amount.admitted().low();
    BigDecimal one = from.admitted().high();
    BigDecimal other = to.admitted().high();
    BigDecimal most = one == null || other == null ? null : one.max(other);
    return !amount.kind().isShare()
        && amount.kind() != Kind.MULTIPLE
        && amount.kind() != Kind.PERCENTAGE_POINT
        && least != null
        && most != null
        && least.compareTo(most.multiply(MANY)) > 0;
  }

  private static void accept(
      Figure amount, Figure from, Figure to, BigDecimal clarity, Consumer<Tie> found) {
    if (amount.equals(from) || amount.equals(to) || tooGreat(amount, from, to)) {
      return;
    }
    if (amount.kind() == Kind.MULTIPLE) {
      found.accept(new Tie.MultipleOf(amount, from, to, clarity));
    } else if (amount.kind().isShare()
        || amount.kind() == Kind.PERCENTAGE_POINT
        || Frames.sameUnit(amount.quantity().unit(), from.quantity().unit())) {
      found.accept(new Tie.ChangeBetween(amount, from, to, null, null, clarity));
    }
  }
}
