package org.tallystick.consistency;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tallystick.quantity.Interval;
import org.tallystick.quantity.Kind;

/**
 * Ties parts that are listed in full to their total: <i>34 singers: 20 women and 14 men</i>, <i>20
 * women and 14 men, 34 in all</i>, <i>Of the 48 students, 30 passed and 18 failed</i>, <i>The
 * remaining 18</i>. A list that may leave something out (<i>including, among them</i>) is not tied.
 */
final class SumFinder implements TieFinder {
  private static final String OPEN_LIST =
      "The list may leave something out, so its figures need not add up.";

  private static final BigDecimal LISTED = new BigDecimal("0.9");
  private static final BigDecimal CLOSED = new BigDecimal("0.85");
  private static final int MOST_PARTS = 12;

  private static final Pattern OPENS =
      Pattern.compile(
          "^[^.;:()—–]{0,70}?(?::|\\s[—–-]\\s?|\\s*\\(|\\b"
              + Cues.any("made-of")
              + "\\s)\\s*(?:\\p{L}[\\p{L}’'. -]{0,25}\\s)?$");

  /** What follows a colon is listed itself. */
  private static final Pattern LISTED_ITSELF = Pattern.compile(".*:\\s*(?:\\p{L}+\\s+){0,2}$");

  private static final Pattern COMMA =
      Pattern.compile("^(?:\\s+[\\w’'-]+){0,4},\\s*(?:with\\s+)?$");
  private static final Pattern NEXT =
      Pattern.compile(
          "^[^.;:()—–]{0,60}?(?:,|;|\\band\\b|,\\s*and|&|\\bplus\\b)\\s*(?:\\p{L}[\\p{L}’'. -]{0,20}\\s)?$");
  private static final Pattern OPEN_ENDED =
      Pattern.compile(
          ".*\\b(?:including|includes?|among|mostly|mainly|such\\s+as|for\\s+example|at\\s+least|as\\s+well\\s+as|others?"
              + "|several|many|some|more\\s+than|compared|up\\s+from|down\\s+from|who\\s+had|under|aged?)\\b.*");
  private static final Pattern ELIDED = Pattern.compile("^\\s+(in|from|at|on|for|by|near|to)\\s.*");
  private static final Pattern PLACED =
      Pattern.compile("^(?:\\s+[\\w’'-]+){0,4}?\\s+(in|from|at|on|for|by|near|to)\\s.*");
  private static final Pattern TOTAL_BEFORE =
      Pattern.compile(
          ".*\\b(?:total\\s+of|total(?:ing|ling)|total\\s+(?:to|is|was|comes\\s+to)|adds?\\s+up\\s+to|adding\\s+up\\s+to|sum\\s+of"
              + "|combined|altogether|in\\s+all,?|in\\s+total,?|together,?)\\s*$");
  private static final Pattern TOTAL_AFTER =
      Pattern.compile(
          "^(?:\\s+[\\w’'-]+){0,3}\\s+(?:in\\s+all|in\\s+total|altogether|combined|overall|all\\s+told)\\b.*");
  private static final Pattern REST_BEFORE =
      Pattern.compile(".*\\b(?:the|and)\\s+(?:remaining|others?,?|rest,?|remainder,?)\\s*$");
  private static final Pattern REST_AFTER =
      Pattern.compile("^\\s+(?:others|remained|remaining)\\b.*");

  private static final Pattern PERSONS = Cues.words("persons");
  private static final Pattern OVERLAP = Cues.words("overlap");
  private static final Pattern SORT =
      Pattern.compile("(?s)^\\s+(?:were|was|are|is)\\s+(?!\\w+ed\\b)\\p{L}.*");

  /** How many letters after a total name what it counts. */
  private static final int THINGS = 40;

  @Override
  public void find(Reading reading, Consumer<Tie> found) {
    for (Passage passage : reading.passages()) {
      List<Figure> figures = passage.figures();
      for (int i = 0; i < figures.size(); i++) {
        Figure figure = figures.get(i);
        if (amount(figure)) {
          listed(reading, passage, i, found);
          summed(reading, passage, i, found);
          split(reading, passage, figure, found);
        }
      }
    }
  }

  static boolean amount(Figure figure) {
    return (figure.kind() == Kind.COUNT
            || figure.kind() == Kind.MONEY
            || figure.kind() == Kind.MEASURE)
        && figure.claim().change() == null
        && figure.quantity().per() == null
        && figure.admitted().low() != null;
  }

  /** <i>34 singers: 20 women and 14 men</i>. */
  private static void listed(Reading reading, Passage passage, int at, Consumer<Tie> found) {
    List<Figure> figures = passage.figures();
    Figure total = figures.get(at);
    if (at + 2 >= figures.size()) {
      return;
    }
    String gap = passage.after(total);
    boolean opened = OPENS.matcher(gap).matches();
    boolean comma = COMMA.matcher(gap).matches();
    boolean first = at == 0 || !LISTED_ITSELF.matcher(passage.before(total)).matches();
    if ((!opened && !comma) || !first || OPEN_ENDED.matcher(gap).matches()) {
      return;
    }
    List<Figure> parts = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (int i = at + 1; i < figures.size() && parts.size() < MOST_PARTS; i++) {
      Figure part = figures.get(i);
      if (!amount(part) || !Frames.sameUnit(part, total)) {
        return;
      }
      parts.add(part);
      words.add(passage.after(part));
      if (i + 1 < figures.size() && !NEXT.matcher(passage.after(part)).matches()) {
        if (passage.after(part).matches("^[^.;:()—–]{0,60}[).;—–].*")) {
          break;
        }
        return;
      }
    }
    if (parts.size() < 2) {
      return;
    }
    if (words.stream().anyMatch(word -> OPEN_ENDED.matcher(word).matches())) {
      parts.forEach(part -> reading.refuse("parts of total", OPEN_LIST, total, part));
      return;
    }
    boolean elided = words.stream().allMatch(word -> ELIDED.matcher(word).matches());
    if (comma && (!elided || parallel(gap, words)) && !Complements.among(words)) {
      return;
    }
    accept(total, parts, true, LISTED, found);
  }

  /** <i>$21 million for roads, $16 million for schools …</i>: the first is listed itself. */
  private static boolean parallel(String gap, List<String> words) {
    Matcher first = PLACED.matcher(gap);
    Matcher next = ELIDED.matcher(words.get(0));
    return first.matches() && next.matches() && first.group(1).equals(next.group(1));
  }

  /** <i>20 women and 14 men, 34 in all</i>. */
  private static void summed(Reading reading, Passage passage, int at, Consumer<Tie> found) {
    Figure total = passage.figures().get(at);
    boolean said =
        TOTAL_BEFORE.matcher(passage.beforeDigits(total)).matches()
            || TOTAL_AFTER.matcher(passage.after(total)).matches();
    if (!said) {
      return;
    }
    List<Figure> before = passage.figures().subList(0, at);
    Passage home = passage;
    if (before.isEmpty()) {
      Passage earlier = reading.neighbour(passage, -1);
      if (earlier == null || earlier.section() != passage.section()) {
        return;
      }
      home = earlier;
      before = earlier.figures();
    }
    List<Figure> parts = new ArrayList<>();
    for (int i = before.size() - 1; i >= 0 && parts.size() < MOST_PARTS; i--) {
      Figure part = before.get(i);
      if (!amount(part) || !Frames.sameUnit(part, total)) {
        break;
      }
      if (!parts.isEmpty() && !NEXT.matcher(home.after(part)).matches()) {
        break;
      }
      parts.add(0, part);
    }
    boolean open = OPEN_ENDED.matcher(home.lower()).matches();
    if (parts.size() >= 2 && parts.size() == before.size() && !open) {
      accept(total, parts, true, CLOSED, found);
    } else {
      before.forEach(part -> reading.refuse("parts of total", OPEN_LIST, total, part));
    }
  }

  /** <i>Of the 48 students, 30 passed and 18 failed</i>; <i>The remaining 18</i>. */
  private static void split(Reading reading, Passage passage, Figure total, Consumer<Tie> found) {
    List<Figure> parts = new ArrayList<>();
    List<String> words = new ArrayList<>();
    Figure rest = null;
    boolean open = false;
    Passage home = passage;
    for (int distance = 0; distance <= 2 && rest == null; distance++) {
      Passage next = reading.neighbour(passage, distance);
      if (next == null || next.section() != passage.section()) {
        break;
      }
      for (Figure part : next.figures()) {
        if (part.equals(total) || !amount(part) || !Frames.sameUnit(part, total) || rest != null) {
          continue;
        }
        boolean closing =
            !parts.isEmpty()
                && (REST_BEFORE.matcher(next.before(part)).matches()
                    || REST_AFTER.matcher(next.after(part)).matches());
        boolean opens =
            distance == 1
                && parts.isEmpty()
                && next.place(part) == 0
                && next.before(part).isBlank()
                && (next.after(part).matches("^\\s+(?:were|was|are|had|have)\\b.*")
                    || Frames.sameHead(part.claim(), total.claim()));
        boolean follows =
            distance == 1
                && parts.size() == next.place(part)
                && !parts.isEmpty()
                && next.figures().contains(parts.get(0))
                && Frames.sameHead(part.claim(), total.claim())
                && NEXT.matcher(next.before(part)).matches();
        if (closing || opens || follows || outOf(reading, part, total)) {
          parts.add(part);
          words.add(next.after(part));
          open |= OPEN_ENDED.matcher(next.before(part)).matches() && !closing;
          home = next;
          if (closing) {
            rest = part;
          }
        } else if (distance == 0 && next.place(part) > next.place(total)) {
          return;
        }
      }
    }
    if (parts.size() < 2 || parts.size() > MOST_PARTS) {
      return;
    }
    boolean same = home.equals(passage) || rest != null;
    if (same && (rest != null || (parts.size() == 2 && Complements.among(words)))) {
      open |= rest == null && words.stream().anyMatch(w -> OPEN_ENDED.matcher(w).matches());
      if (!open && (rest == null || !RestFinder.settled(reading, home, rest))) {
        accept(total, parts, true, CLOSED, found);
      }
    } else if (Bases.of(reading, total).isEmpty()
        && (apart(home, parts) || sorted(passage, home, total, parts))) {
      accept(total, parts, false, CLOSED, found);
    }
  }

  /**
   * Whether the parts of one list leave each other out, though there may be more of them: where
   * each came <i>from</i> or is <i>in</i>, the verb said once.
   */
  private static boolean apart(Passage home, List<Figure> parts) {
    Matcher first = PLACED.matcher(home.after(parts.get(0)));
    if (!first.matches()) {
      return false;
    }
    for (int i = 1; i < parts.size(); i++) {
      Matcher next = ELIDED.matcher(home.after(parts.get(i)));
      if (home.place(parts.get(i)) - home.place(parts.get(i - 1)) != 1
          || !next.matches()
          || !next.group(1).equals(first.group(1))) {
        return false;
      }
    }
    return true;
  }

  /** <i>Of the 46 calls, 19 were A, 21 were B and 8 were C</i>: things of one sort each. */
  private static boolean sorted(Passage passage, Passage home, Figure total, List<Figure> parts) {
    String things = passage.after(total);
    return parts.size() >= 3
        && !Frames.persons(total.claim())
        && !PERSONS.matcher(things.substring(0, Math.min(THINGS, things.length()))).find()
        && !OVERLAP.matcher(home.lower()).find()
        && parts.stream().allMatch(part -> SORT.matcher(home.after(part)).matches());
  }

  private static boolean outOf(Reading reading, Figure part, Figure total) {
    List<Figure> bases = Bases.of(reading, part);
    return !bases.isEmpty() && bases.get(0).equals(total);
  }

  private static void accept(
      Figure total, List<Figure> parts, boolean complete, BigDecimal clarity, Consumer<Tie> found) {
    BigDecimal whole = total.admitted().high();
    Interval sum = Interval.exactly(BigDecimal.ZERO);
    for (Figure part : parts) {
      sum = sum.plus(part.admitted());
      if (sum.meets(total.admitted())) {
        return; // the first ones are all of it, and the others of something else
      }
      BigDecimal least = part.admitted().low();
      if (whole != null && least != null && least.compareTo(whole) >= 0) {
        return;
      }
    }
    found.accept(new Tie.PartsOfTotal(List.of(total), parts, complete, clarity));
  }
}
