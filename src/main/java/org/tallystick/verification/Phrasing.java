package org.tallystick.verification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Span;
import org.tallystick.claim.Claim;
import org.tallystick.claim.Claims;
import org.tallystick.claim.Word;
import org.tallystick.claim.Word.Part;
import org.tallystick.quantity.Unit;

/**
 * The sentence of a claim, word by word, the claim's own figure left out: what a question has to
 * account for. Immutable.
 */
final class Phrasing {
  private static final Pattern WORD =
      Pattern.compile(
          "\\p{L}\\.(?:\\p{L}\\.)+|[\\p{L}\\p{M}]+|\\d+(?:st|nd|rd|th)\\b|\\d+(?:,\\d{3})*(?:\\.\\d+)?");

  /** Where a report was written, before it begins: <i>OSLO (Reuters) — </i>. */
  private static final Pattern DATELINE =
      Pattern.compile("\\p{Lu}[\\p{Lu}.,' ]+(?:\\([^)]{1,30}\\)\\s*)?[—–-]+\\s");

  private static final int NAME = 130;
  private static final int NOUN = 100;

  /** The weight of an adjective; a noun has more, a verb less. */
  static final int ADJECTIVE = 60;

  private static final int VERB = 40;
  private static final int NUMBER = 60;

  /** How many characters from the figure a word still counts in full. */
  private static final int NEAR = 60;

  private static final int SHORTEST_DOER = 4;

  private final Claim claim;
  private final int start;
  private final String text;
  private final List<Said> words;
  private final List<Claim> beside;

  private Phrasing(Claim claim, int start, String text, List<Said> words, List<Claim> beside) {
    this.claim = claim;
    this.start = start;
    this.text = text;
    this.words = List.copyOf(words);
    this.beside = List.copyOf(beside);
  }

  static Phrasing of(Claim claim, Claims claims) {
    String article = claims.article().text();
    Span sentence = claim.sentence();
    int end = Math.min(sentence.end(), article.length());
    List<Said> words = new ArrayList<>();
    int from = Math.min(sentence.start(), end);
    Matcher dateline = DATELINE.matcher(article).region(from, end);
    Matcher matcher =
        WORD.matcher(article).region(dateline.lookingAt() ? dateline.end() : from, end);
    Part part = Part.RESTRICTION;
    while (matcher.find()) {
      Span span = new Span(matcher.start(), matcher.end());
      boolean unit = isUnit(claim, span);
      if (overlap(span, claim.outer()) && !unit || possessive(matcher.group(), article, span)) {
        continue;
      }
      if (unit) {
        words.add(unit(words.size(), matcher.group(), span));
        continue;
      }
      Word word = wordAt(claim, span);
      part = word == null ? part : word.part();
      words.add(said(words.size(), matcher.group(), span, word, part, isFigure(span, claims)));
    }
    int start = Math.min(sentence.start(), end);
    List<Claim> beside =
        claims.all().stream()
            .filter(other -> other.sentence().equals(sentence) && !other.equals(claim))
            .toList();
    return new Phrasing(claim, start, article.substring(start, end), words, beside);
  }

  /** Another sentence, as context of a claim: its words play no part in it. */
  static Phrasing around(Claim claim, Span sentence, Claims claims) {
    String article = claims.article().text();
    List<Said> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(article).region(sentence.start(), sentence.end());
    while (matcher.find()) {
      Span span = new Span(matcher.start(), matcher.end());
      boolean name =
          Character.isUpperCase(matcher.group().codePointAt(0)) && span.start() > sentence.start();
      String lower = matcher.group().toLowerCase(Locale.ROOT);
      int weight = PlainWords.tells(lower) ? NOUN : 0;
      words.add(
          new Said(
              words.size(), lower, WordForms.of(lower), Part.ELSEWHERE, weight, span, name, false));
    }
    return new Phrasing(claim, sentence.start(), sentence.of(article), words, List.of());
  }

  Claim claim() {
    return claim;
  }

  /** The other figures of the sentence. */
  List<Claim> beside() {
    return beside;
  }

  /** The years that the sentence names. */
  List<Said> years() {
    return words.stream().filter(w -> w.text().matches("(1[5-9]|20)\\d{2}")).toList();
  }

  /** The sentence as written. */
  String text() {
    return text;
  }

  List<Said> words() {
    return words;
  }

  /** Whether nothing but a space stands between two words. */
  boolean areTogether(Said one, Said other) {
    int from = Math.min(one.span().end(), other.span().end());
    return Math.max(one.span().start(), other.span().start()) - from <= 1;
  }

  /** Whether two words stand in one name: nothing but spaces, hyphens and points between. */
  boolean areNear(Said one, Said other) {
    int from = one.span().end() - start();
    int to = other.span().start() - start();
    return from >= 0 && to >= from && text.substring(from, to).matches("[\\s.'’-]{0,3}");
  }

  /** Whether a word is written with a capital. */
  boolean isCapital(Said word) {
    return Character.isUpperCase(text.codePointAt(word.span().start() - start()));
  }

  /** Whether another figure of the article, or another number, stands between two places. */
  boolean hasFigureBetween(int from, int to) {
    return words.stream()
        .anyMatch(
            word ->
                (word.figure() || word.isNumber())
                    && word.span().start() >= from
                    && word.span().end() <= to);
  }

  /** Whether a word is the first of a compound: <i>season-high</i>. */
  boolean isHyphened(Said word) {
    return between(word.span().end(), word.span().end() + 1).equals("-");
  }

  /** What is written from a place of the article to the end of the sentence. */
  String after(int from) {
    return text.substring(Math.min(Math.max(0, from - start), text.length()));
  }

  /** What is written between two places of the article, both in the sentence. */
  String between(int from, int to) {
    int first = Math.max(0, from - start);
    return text.substring(
        Math.min(first, text.length()), Math.max(first, Math.min(to - start, text.length())));
  }

  /** Where the sentence starts in the article. */
  int start() {
    return start;
  }

  /** Whether the figure is followed, or ends, with a word such as {@code pattern}. */
  boolean isFollowedBy(String pattern) {
    String rest = text.substring(Math.max(0, claim.span().start() - claim.sentence().start()));
    return rest.startsWith(claim.text())
        && (claim.text() + "|" + rest.substring(claim.text().length()))
            .matches("(?is).*\\b" + pattern + "\\||(?is).*?\\|\\W{0,2}" + pattern + "\\b.*");
  }

  /** Whether a word stands near the figure. */
  boolean isNear(Said word) {
    int gap =
        word.span().start() >= claim.span().end()
            ? word.span().start() - claim.span().end()
            : claim.span().start() - word.span().end();
    return gap <= NEAR;
  }

  /** Whether it is written with capitals where names stand. */
  boolean cased() {
    return text.chars().anyMatch(Character::isUpperCase);
  }

  /** The words written in a piece of the sentence. */
  Set<Said> within(int start, int end) {
    Set<Said> found = new LinkedHashSet<>();
    for (Said word : words) {
      int at = word.span().start() - claim.sentence().start();
      if (at >= start && at < end) {
        found.add(word);
      }
    }
    return found;
  }

  private static Said said(
      int index, String written, Span span, @Nullable Word word, Part part, boolean figure) {
    String lower = written.toLowerCase(Locale.ROOT);
    Set<String> forms = new HashSet<>(WordForms.of(lower));
    forms.addAll(doer(lower));
    forms.addAll(root(lower));
    String tag = word == null ? "" : word.tag();
    if (word != null) {
      forms.addAll(WordForms.of(word.lemma()));
    }
    boolean light = PlainWords.isLight(lower) || (word != null && PlainWords.isLight(word.lemma()));
    int weight = light || lower.length() < 2 && !figure ? 0 : weight(tag, lower, figure);
    return new Said(index, lower, forms, part, weight, span, tag.startsWith("NNP"), figure);
  }

  /** What a word is made of: <i>northern</i> of north, <i>wooden</i> of wood, senators a senate. */
  private static Set<String> root(String word) {
    String plain = word.endsWith("ors") ? word.substring(0, word.length() - 1) : word;
    for (String ending : List.of("ern", "en", "or")) {
      int stem = plain.length() - ending.length();
      if (plain.endsWith(ending) && stem >= SHORTEST_DOER) {
        return Set.of(plain.substring(0, stem), plain.substring(0, stem) + "e");
      }
    }
    return Set.of();
  }

  /** What somebody does who is called after it: <i>smokers</i> smoke. */
  private static Set<String> doer(String word) {
    String one = word.endsWith("ers") ? word.substring(0, word.length() - 1) : word;
    if (!one.endsWith("er") || one.length() <= SHORTEST_DOER) {
      return Set.of();
    }
    String stem = one.substring(0, one.length() - 2);
    return Set.of(stem, stem + "e");
  }

  /** Whether a word ends the figure and says its unit: a column may be named after it. */
  private static boolean isUnit(Claim claim, Span span) {
    Unit unit = claim.quantity().unit();
    return span.end() == claim.span().end()
        && span.start() > claim.span().start()
        && !unit.equals(Unit.PLAIN)
        && !claim.quantity().kind().isShare();
  }

  private static Said unit(int index, String written, Span span) {
    String lower = written.toLowerCase(Locale.ROOT);
    return new Said(index, lower, WordForms.of(lower), Part.SUBJECT, 0, span, false, false);
  }

  private static int weight(String tag, String lower, boolean figure) {
    if (Character.isDigit(lower.codePointAt(0))) {
      return figure ? 0 : NUMBER;
    }
    if (tag.startsWith("NNP")) {
      return NAME;
    }
    if (tag.startsWith("NN") || tag.equals("FW")) {
      return PlainWords.isGeneric(lower) ? 0 : NOUN;
    }
    return tag.startsWith("JJ") ? ADJECTIVE : tag.startsWith("VB") ? VERB : 0;
  }

  private static boolean isFigure(Span span, Claims claims) {
    return claims.all().stream().anyMatch(other -> overlap(other.span(), span));
  }

  private static @Nullable Word wordAt(Claim claim, Span span) {
    return claim.wording().words().stream()
        .filter(word -> overlap(word.span(), span))
        .findFirst()
        .orElse(null);
  }

  private static boolean overlap(Span some, Span other) {
    return some.start() < other.end() && other.start() < some.end();
  }

  private static boolean possessive(String word, String article, Span span) {
    return word.equals("s")
        && span.start() > 0
        && "'’".indexOf(article.charAt(span.start() - 1)) >= 0;
  }
}
