package org.tallystick.consistency;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Section;
import org.tallystick.claim.Attribution;
import org.tallystick.claim.Claim;
import org.tallystick.claim.Modality;
import org.tallystick.claim.Period;
import org.tallystick.claim.Subject;
import org.tallystick.claim.Word;
import org.tallystick.quantity.Unit;

/**
 * Whether the frames of two claims let them speak of the same thing. Every question is answered
 * carefully: where a frame says something that the other contradicts, the answer is no.
 */
final class Frames {
  private static final Set<String> PERSONS =
      Set.of(
          "person",
          "people",
          "individual",
          "man",
          "woman",
          "child",
          "adult",
          "one",
          "other",
          "those",
          "them",
          "they",
          "member");

  private static final Set<String> FLUID =
      Set.of(
          "adjusted",
          "unadjusted",
          "seasonally",
          "preliminary",
          "revised",
          "provisional",
          "underlying",
          "gross",
          "net",
          "average",
          "median",
          "total",
          "annual",
          "monthly",
          "weekly",
          "daily",
          "quarterly",
          "record",
          "new",
          "estimated",
          "forecast",
          "expected",
          "additional",
          "extra",
          "further",
          "more",
          "another",
          "other",
          "remaining",
          "first",
          "last",
          "previous");

  private static final Set<String> WEAK =
      Set.of(
          "be", "have", "do", "say", "go", "get", "make", "take", "come", "act", "tell", "include");

  private Frames() {}

  /** Whether both count in the same unit and per the same, so that they can be compared. */
  static boolean sameUnit(Figure a, Figure b) {
    return sameUnit(a.quantity().unit(), b.quantity().unit())
        && Objects.equals(perCode(a), perCode(b))
        && (a.quantity().per() == null) == (b.quantity().per() == null);
  }

  static boolean sameUnit(Unit a, Unit b) {
    return a.getClass() == b.getClass() && Objects.equals(a.code(), b.code());
  }

  private static @Nullable String perCode(Figure figure) {
    var per = figure.quantity().per();
    return per == null
        ? null
        : per.value().stripTrailingZeros().toPlainString() + per.unit().code();
  }

  /**
   * Whether something in the frames keeps the two apart: another time, another place, another named
   * source, or one said to be so and the other only forecast, supposed or denied.
   */
  static boolean apart(Claim a, Claim b) {
    return otherModality(a, b)
        || otherPlace(a, b)
        || otherPeriod(a.period(), b.period())
        || otherSource(a, b)
        || otherBasis(a, b);
  }

  /**
   * Whether one is said to be so and the other is not. A headline says shortly what the story tells
   * as a plan, so there the two count as one.
   */
  static boolean otherModality(Claim a, Claim b) {
    if (a.modality() == Modality.NEGATED || b.modality() == Modality.NEGATED) {
      return true;
    }
    boolean plan = (a.section() == Section.HEADLINE || b.section() == Section.HEADLINE);
    return !plan && a.modality() != b.modality();
  }

  /** Whether two sources are told and differ, named or not. */
  static boolean twoSources(Claim a, Claim b) {
    Attribution left = a.attribution();
    Attribution right = b.attribution();
    return left != null && right != null && !left.source().equalsIgnoreCase(right.source());
  }

  /** Whether both name a place, and neither name holds the other. */
  static boolean otherPlace(Claim a, Claim b) {
    if (a.place() == null || b.place() == null) {
      return false;
    }
    String left = a.place().toLowerCase(Locale.ROOT);
    String right = b.place().toLowerCase(Locale.ROOT);
    return !left.contains(right) && !right.contains(left);
  }

  /** Whether both name a time, and the two do not overlap. */
  static boolean otherPeriod(@Nullable Period a, @Nullable Period b) {
    if (a == null || b == null) {
      return false;
    }
    LocalDate aStart = a.start();
    LocalDate aEnd = a.end();
    LocalDate bStart = b.start();
    LocalDate bEnd = b.end();
    if (aStart != null && aEnd != null && bStart != null && bEnd != null) {
      return aEnd.isBefore(bStart) || bEnd.isBefore(aStart);
    }
    return !a.text().equalsIgnoreCase(b.text());
  }

  /** Whether two named sources speak. <i>Officials</i> and <i>a review</i> have no name. */
  static boolean otherSource(Claim a, Claim b) {
    Attribution left = a.attribution();
    Attribution right = b.attribution();
    if (left == null || right == null) {
      return false;
    }
    if (!named(left.source()) || !named(right.source())) {
      return false;
    }
    String x = left.source().toLowerCase(Locale.ROOT);
    String y = right.source().toLowerCase(Locale.ROOT);
    return !x.contains(y) && !y.contains(x);
  }

  private static boolean named(String source) {
    return source.codePoints().anyMatch(Character::isUpperCase);
  }

  /** Whether one is adjusted, forecast, revised … and the other not. */
  static boolean otherBasis(Claim a, Claim b) {
    return !fluid(a.subject()).equals(fluid(b.subject()));
  }

  /** The words of a subject that change what is measured: <i>adjusted</i>, <i>revised</i>. */
  static Set<String> fluid(@Nullable Subject subject) {
    Set<String> words = new HashSet<>();
    if (subject != null) {
      words.addAll(subject.modifiers());
      words.retainAll(FLUID);
    }
    return words;
  }

  /**
   * Whether two subjects can be the same things: the same head, and modifiers of which one holds
   * the other's. A subject that is not understood, or a word for people in general, fits whatever
   * it may stand for.
   */
  static boolean sameSubject(@Nullable Subject a, @Nullable Subject b) {
    if (a == null || b == null) {
      return true;
    }
    boolean generic = generic(a) || generic(b);
    if (!generic && !a.head().equals(b.head())) {
      return false;
    }
    return a.modifiers().isEmpty()
        || b.modifiers().isEmpty()
        || a.modifiers().containsAll(b.modifiers())
        || b.modifiers().containsAll(a.modifiers());
  }

  /** Whether both subjects are understood, and name the same things in the same words. */
  static boolean sameHead(Claim a, Claim b) {
    Subject left = a.subject();
    Subject right = b.subject();
    return left != null && right != null && left.head().equals(right.head());
  }

  /** Whether both subjects are understood, and name things by words that stand for one another. */
  static boolean kinHead(Claim a, Claim b) {
    Subject left = a.subject();
    Subject right = b.subject();
    return left != null
        && right != null
        && (left.head().equals(right.head())
            || WordKin.keys(left.head()).stream().anyMatch(WordKin.keys(right.head())::contains));
  }

  private static boolean generic(Subject subject) {
    return PERSONS.contains(subject.head()) && subject.modifiers().isEmpty();
  }

  /** Whether a subject is a word for people in general. */
  static boolean persons(Claim claim) {
    Subject subject = claim.subject();
    return subject != null && PERSONS.contains(subject.head());
  }

  /** The content words of a claim's own clause: its subject, what it did, who, where. */
  static Set<String> clauseWords(Claim claim) {
    Set<String> words = new HashSet<>();
    for (Word word : claim.wording().words()) {
      if (word.part() != Word.Part.ELSEWHERE
          && word.part() != Word.Part.ATTRIBUTION
          && word.part() != Word.Part.PERIOD) {
        words.add(word.lemma());
      }
    }
    return words;
  }

  /** All content words of the sentence but those that name who says so or when. */
  static Set<String> sentenceWords(Claim claim) {
    Set<String> words = new HashSet<>();
    for (Word word : claim.wording().words()) {
      if (word.part() != Word.Part.ATTRIBUTION && word.part() != Word.Part.PERIOD) {
        words.add(word.lemma());
      }
    }
    return words;
  }

  /** The keys of {@link #sentenceWords}, by which words that stand for one another are known. */
  static Set<String> sentenceKeys(Claim claim) {
    Set<String> keys = new HashSet<>();
    sentenceWords(claim).forEach(word -> keys.addAll(WordKin.keys(word)));
    return keys;
  }

  /** What a claim's sentence says was done to its things: its verbs, the claim's own first. */
  static Set<String> verbs(Claim claim) {
    Set<String> verbs = new HashSet<>();
    if (claim.predicate() != null) {
      verbs.add(claim.predicate());
    }
    for (Word word : claim.wording().words()) {
      if (word.tag().startsWith("V")
          && word.part() != Word.Part.ATTRIBUTION
          && !WEAK.contains(word.lemma())) {
        verbs.add(word.lemma());
      }
    }
    return verbs;
  }

  /** The names (proper nouns) in a claim's sentence, as lemmas. */
  static Set<String> names(Claim claim) {
    Set<String> names = new HashSet<>();
    for (Word word : claim.wording().words()) {
      boolean first = word.span().start() == claim.sentence().start();
      if ((word.tag().startsWith("NNP") || (!first && Character.isUpperCase(word.text().charAt(0))))
          && word.part() != Word.Part.ATTRIBUTION
          && word.part() != Word.Part.PERIOD) {
        names.add(word.lemma());
      }
    }
    return names;
  }

  /** How many words are in both. */
  static int common(Set<String> a, Set<String> b) {
    Set<String> both = new HashSet<>(a);
    both.retainAll(b);
    return both.size();
  }

  /** Whether any of {@code words} is a content word of the sentence. */
  static boolean mentions(Claim claim, List<String> words) {
    return claim.wording().words().stream().anyMatch(word -> words.contains(word.lemma()));
  }
}
