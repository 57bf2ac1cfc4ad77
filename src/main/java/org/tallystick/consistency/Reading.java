package org.tallystick.consistency;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Section;
import org.tallystick.article.Span;
import org.tallystick.claim.Claim;
import org.tallystick.claim.Claims;
import org.tallystick.claim.Link;
import org.tallystick.claim.Relation;
import org.tallystick.claim.Subject;
import org.tallystick.quantity.Denominator;
import org.tallystick.quantity.Kind;
import org.tallystick.quantity.Quantity;
import org.tallystick.quantity.Unit;

/**
 * An article's claims, indexed once: by id, by sentence, by the head of their subject, and by the
 * links between them. Finders ask it instead of walking over all claims. Immutable once made.
 */
final class Reading {
  private static final Pattern MOMENT =
      Pattern.compile(
          "^\\s*(?:an?\\s+)?(?:year|month|week|day|decade)\\s+(?:ago|earlier|before|later|prior|on)\\b");

  /** <i>four years ago</i> says when; it is none of the figures that others are set against. */
  private static final Pattern WHEN_AFTER =
      Pattern.compile("\\s+(?:ago|earlier|before|later|previously|prior|afterwards)\\b");

  private static final Pattern WHEN_BEFORE =
      Pattern.compile(".*\\b(?:past|last|previous|preceding|next|coming|over\\s+the|within)\\s+$");

  /** How many letters beside a length of time are read to see whether it says when. */
  private static final int WHEN_WIDTH = 24;

  private final Claims claims;
  private final Map<String, Figure> byId = new HashMap<>();
  private final Map<String, Passage> passageOf = new HashMap<>();
  private final Map<String, List<Figure>> byHead = new HashMap<>();
  private final Map<String, List<Link>> outgoing = new HashMap<>();
  private final Map<String, List<Link>> incoming = new HashMap<>();
  private final List<Passage> passages = new ArrayList<>();
  private final List<Figure> figures = new ArrayList<>();

  /** Where finders note what they refuse; null where nobody asks. */
  private final @Nullable Refusals refusals;

  private Reading(Claims claims, @Nullable Refusals refusals) {
    this.claims = claims;
    this.refusals = refusals;
  }

  static Reading of(Claims claims) {
    return of(claims, null);
  }

  /** The same, for somebody who asks what finders refuse. */
  static Reading of(Claims claims, @Nullable Refusals refusals) {
    Reading reading = new Reading(claims, refusals);
    reading.indexFigures();
    reading.indexSentences();
    reading.indexLinks();
    return reading;
  }

  private void indexFigures() {
    int length = claims.article().text().length();
    Claim before = null;
    String all = claims.article().text();
    List<Claim> every = claims.all();
    for (int i = 0; i < every.size(); i++) {
      Claim own = Elision.age(all, every.get(i));
      if (i + 1 < every.size()) {
        own = Elision.rate(all, own, every.get(i + 1));
      }
      Claim claim = before == null ? own : Elision.of(all, before, own);
      before = claim;
      Span outer = claim.outer();
      String written = outer.end() <= length ? claims.text(outer) : claim.text();
      Figure figure =
          new Figure(withoutMoment(claim), inSentence(claim, written.replaceAll("\\s+", " ")));
      figures.add(figure);
      byId.put(claim.id(), figure);
      Subject subject = claim.subject();
      if (subject != null) {
        byHead.computeIfAbsent(subject.head(), key -> new ArrayList<>()).add(figure);
      }
    }
  }

  /** <i>$15 million a year earlier</i> names a moment; it is no rate a year. */
  private Claim withoutMoment(Claim claim) {
    Quantity quantity = claim.quantity();
    Denominator per = quantity.per();
    int end = claim.span().end();
    String text = claims.article().text();
    if (per == null
        || !(per.unit() instanceof Unit.Time)
        || end > text.length()
        || !MOMENT.matcher(text.substring(end, Math.min(text.length(), end + 30))).find()) {
      return claim;
    }
    return Figures.with(
        claim,
        new Quantity(
            quantity.kind(), quantity.magnitude(), quantity.unit(), null, quantity.grain()));
  }

  private void indexSentences() {
    Map<Span, List<Figure>> bySentence = new HashMap<>();
    for (Figure figure : figures) {
      bySentence.computeIfAbsent(figure.claim().sentence(), key -> new ArrayList<>()).add(figure);
    }
    SortedSet<Span> spans = new TreeSet<>(claims.sentences());
    spans.addAll(bySentence.keySet());
    String text = claims.article().text();
    int paragraph = 0;
    int last = 0;
    for (Span span : spans) {
      if (span.end() > text.length()) {
        continue;
      }
      if (span.start() > last && text.substring(last, span.start()).matches("(?s).*\\R\\s*\\R.*")) {
        paragraph++;
      }
      last = Math.max(last, span.end());
      List<Figure> inside = new ArrayList<>(bySentence.getOrDefault(span, List.of()));
      inside.sort((a, b) -> a.claim().span().compareTo(b.claim().span()));
      Section section = claims.article().sectionAt(span.start());
      String sentence = span.of(text);
      List<Figure> set = new ArrayList<>(inside);
      set.removeIf(figure -> saysWhen(figure, span, sentence));
      Passage passage = new Passage(passages.size(), paragraph, span, section, sentence, set);
      passages.add(passage);
      inside.forEach(figure -> passageOf.put(figure.id(), passage));
    }
  }

  private static boolean saysWhen(Figure figure, Span span, String sentence) {
    if (figure.kind() != Kind.DURATION) {
      return false;
    }
    int start = Math.max(0, figure.claim().outer().start() - span.start());
    int end = Math.min(sentence.length(), figure.claim().outer().end() - span.start());
    if (start > end) {
      return false;
    }
    String after = sentence.substring(end, Math.min(sentence.length(), end + WHEN_WIDTH));
    String before = sentence.substring(Math.max(0, start - WHEN_WIDTH), start);
    return WHEN_AFTER.matcher(after.toLowerCase(Locale.ROOT)).lookingAt()
        || WHEN_BEFORE.matcher(before.toLowerCase(Locale.ROOT)).matches();
  }

  private void indexLinks() {
    for (Link link : claims.links()) {
      if (byId.containsKey(link.claim()) && byId.containsKey(link.other())) {
        outgoing.computeIfAbsent(link.claim(), key -> new ArrayList<>()).add(link);
        incoming.computeIfAbsent(link.other(), key -> new ArrayList<>()).add(link);
      }
    }
  }

  Claims claims() {
    return claims;
  }

  /** Notes, where somebody asks, that a tie between two figures was considered and not made. */
  void refuse(String tie, String reason, Figure sought, Figure other) {
    if (refusals != null) {
      refusals.add(tie, reason, List.of(sought, other));
    }
  }

  /** Notes, where somebody asks, that no tie is sought for a figure. */
  void refuse(String tie, String reason, Figure sought) {
    if (refusals != null) {
      refusals.add(tie, reason, List.of(sought));
    }
  }

  /** All figures in text order. */
  List<Figure> figures() {
    return figures;
  }

  /** The sentences in text order, also those without a figure. */
  List<Passage> passages() {
    return passages;
  }

  @Nullable Figure find(@Nullable String id) {
    return id == null ? null : byId.get(id);
  }

  /** The sentence that {@code figure} stands in. */
  Passage passage(Figure figure) {
    return Objects.requireNonNull(passageOf.get(figure.id()), "figure must be of this article");
  }

  /** Whether the sentence that {@code figure} stands in is known. */
  boolean placed(Figure figure) {
    return passageOf.containsKey(figure.id());
  }

  /** The sentence {@code distance} after (before, if negative) {@code passage}, or null. */
  @Nullable Passage neighbour(Passage passage, int distance) {
    int at = passage.index() + distance;
    return at < 0 || at >= passages.size() ? null : passages.get(at);
  }

  /** The figures whose subject has this head, in text order. */
  List<Figure> withHead(String head) {
    return byHead.getOrDefault(head, List.of());
  }

  /** The figures that {@code figure} is tied to by {@code relation}. */
  List<Figure> linked(Figure figure, Relation relation) {
    return follow(outgoing, figure, relation, true);
  }

  /** The figures that are tied to {@code figure} by {@code relation}. */
  List<Figure> linking(Figure figure, Relation relation) {
    return follow(incoming, figure, relation, false);
  }

  private List<Figure> follow(
      Map<String, List<Link>> index, Figure figure, Relation relation, boolean forward) {
    List<Figure> found = new ArrayList<>();
    for (Link link : index.getOrDefault(figure.id(), List.of())) {
      Figure other = byId.get(forward ? link.other() : link.claim());
      if (link.relation() == relation && other != null && !found.contains(other)) {
        found.add(other);
      }
    }
    found.sort((a, b) -> a.claim().span().compareTo(b.claim().span()));
    return found;
  }

  /** The figure as it stands inside a sentence: its approximator without a capital. */
  private static String inSentence(Claim claim, String written) {
    return claim.outer().start() < claim.span().start() && written.length() > 1
        ? Character.toLowerCase(written.charAt(0)) + written.substring(1)
        : written;
  }
}
