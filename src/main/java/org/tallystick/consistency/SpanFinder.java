package org.tallystick.consistency;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.claim.Claim;
import org.tallystick.claim.Period;
import org.tallystick.claim.Relation;
import org.tallystick.quantity.Interval;
import org.tallystick.quantity.Kind;

/**
 * Ties a length of time to the dates it spans: <i>the 10-day festival runs from June 3 to June
 * 12</i>, <i>for 12 years, from 1990 to 2002</i>, <i>began on May 3 and ended on May 17; the 10-day
 * strike</i>. A length that may be only a part of the time between the dates is not tied.
 */
final class SpanFinder implements TieFinder {
  private static final BigDecimal SHAPE = new BigDecimal("0.9");
  private static final BigDecimal ACROSS = new BigDecimal("0.75");

  private static final Pattern FROM =
      Pattern.compile(".*\\b(?:from|between)\\s+(?:\\w+day,?\\s+)?$");
  private static final Pattern TO =
      Pattern.compile("^\\s*(?:,\\s*)?(?:to|until|till|through|and|–|-|—)\\s*(?:\\w+day,?\\s+)?$");
  private static final Pattern BEGAN =
      Pattern.compile(
          ".*\\b(?:began|begins?|started|starts|opened|opens|founded|launched|took\\s+office|joined|left\\s+port|set\\s+out"
              + "|departed|closed|shut|begun|broke\\s+ground|built|completed|established|introduced|elected|hired|became|arrived|moved|married)\\b[^.;]{0,30}\\b(?:on|in)\\s+(?:\\w+day,?\\s+)?$");
  private static final Pattern ENDED =
      Pattern.compile(
          ".*\\b(?:ended|ends?|finished|finishes|closed|closes|stopped|retired|reopened|resigned|returned|was\\s+lifted|left|completed|abolished|demolished|torn\\s+down|pulled\\s+down|stepped\\s+down|died|divorced|dissolved|sold|moved|expired)"
              + "\\b[^.;]{0,30}\\b(?:on|in)\\s+(?:\\w+day,?\\s+)?$");
  private static final Pattern LASTED =
      Pattern.compile(
          ".*\\b(?:last(?:s|ed|ing)?|r[au]ns?\\s+for|took|takes|spann?(?:s|ed|ing)|closed\\s+for|for\\s+a\\s+total\\s+of"
              + "|in\\s+office\\s+for|for|in\\s+all|after|needed|served|spent)\\s*$");
  private static final Pattern BEFORE_DATES =
      Pattern.compile("^\\s*[,(—–-]*\\s*(?:from|between)\\s+(?:\\w+day,?\\s+)?$");
  private static final Pattern AFTER_DATES =
      Pattern.compile(
          "^\\s*[,(—–-]+\\s*(?:or|after|stood\\s+for|existed\\s+for|served\\s+for|that\\s+is|a\\s+(?:total|span|period|stretch)\\s+of|an?|in\\s+all|for)?\\s*$");

  private static final Pattern THOSE =
      Pattern.compile("^[\\s“\"]*(?:[\\w’'-]+\\s+){0,3}?(?:those|these)\\s+$");
  private static final Pattern DURING =
      Pattern.compile("^[\\s“\"]*(?:in|during|over|at|after|throughout)\\s+the\\s+$");

  /** <i>25 years later</i>, and no clause of what was so then. */
  private static final Pattern LATER =
      Pattern.compile("(?s)^\\s+later\\s*(?:[,.;:)]|[—–]|in\\b|on\\b).*");

  private static final Pattern CLAUSE =
      Pattern.compile(
          "(?s).*\\b(?:and|but|when|until)(?:\\s+(?:about|some|almost|nearly|only|just))?\\s*$");

  /** How many letters may stand between a date and <i>25 years later</i>. */
  private static final int BESIDE = 18;

  @Override
  public void find(Reading reading, Consumer<Tie> found) {
    for (Figure duration : reading.figures()) {
      if (duration.kind() == Kind.DURATION && reading.placed(duration)) {
        inSentence(reading, duration, found);
        sentenceBefore(reading, duration, found);
        linked(reading, duration, found);
        later(reading, duration, found);
        after(reading, duration, found);
      }
    }
  }

  private static void inSentence(Reading reading, Figure duration, Consumer<Tie> found) {
    Passage passage = reading.passage(duration);
    Spanned spanned = spanned(passage, reading);
    if (spanned == null) {
      return;
    }
    int start = duration.claim().outer().start() - passage.span().start();
    int end = duration.claim().outer().end() - passage.span().start();
    String lower = passage.lower();
    boolean tied;
    if (end <= spanned.first.start()) {
      String gap = lower.substring(end, spanned.first.start());
      tied =
          BEFORE_DATES.matcher(gap).matches()
              || adjectival(passage, duration)
              || (LASTED.matcher(passage.upTo(duration)).matches() && !gap.contains(";"));
    } else if (start >= spanned.second.end()) {
      String gap = lower.substring(spanned.second.end(), start);
      tied =
          AFTER_DATES.matcher(gap).matches()
              || gap.matches("^\\s+after\\s*$")
              || (LASTED.matcher(gap).matches() && gap.matches(".*\\b(?:last|spann|in all).*"));
    } else {
      return;
    }
    long durations =
        passage.figures().stream()
            .filter(figure -> figure.kind() == Kind.DURATION && !figure.equals(duration))
            .count();
    if (tied && durations == 0) {
      accept(passage, duration, spanned, SHAPE, found);
    }
  }

  /** Whether the length stands before the noun it measures: <i>the 10-day festival</i>. */
  private static boolean adjectival(Passage passage, Figure duration) {
    return duration.written().matches(".*[-‑].*")
        && passage.after(duration).matches("^\\s+\\p{L}.*")
        && passage.upTo(duration).matches(".*\\b(?:the|a|an|his|her|its|their|this|that)\\s+$");
  }

  private static void sentenceBefore(Reading reading, Figure duration, Consumer<Tie> found) {
    Passage passage = reading.passage(duration);
    Passage earlier = reading.neighbour(passage, -1);
    if (earlier == null
        || earlier.section() != passage.section()
        || !CalendarText.dates(passage.text()).isEmpty()) {
      return;
    }
    Spanned spanned = spanned(earlier, reading);
    if (spanned == null) {
      return;
    }
    String before = passage.upTo(duration);
    boolean whole =
        before.matches(
            "^[\\s“\"]*(?:it|the\\s+\\w+|that|this)\\s+(?:had\\s+)?(?:last(?:ed|s)|ran\\s+for|took)\\s*$");
    String noun = passage.after(duration).trim().split("[^\\p{L}]+", 2)[0];
    boolean named =
        adjectival(passage, duration) && noun.length() > 3 && earlier.lower().contains(noun);
    boolean those = THOSE.matcher(before).matches();
    boolean during = adjectival(passage, duration) && DURING.matcher(before).matches();
    if (those || (!spanned.range && (whole || named || during))) {
      accept(earlier, duration, spanned, ACROSS, found);
    }
  }

  /** <i>shut in 1994 and cleaned up in 2019, 25 years later</i>. */
  private static void later(Reading reading, Figure duration, Consumer<Tie> found) {
    Passage passage = reading.passage(duration);
    if (!LATER.matcher(passage.after(duration)).matches()
        || CLAUSE.matcher(passage.upTo(duration)).matches()) {
      return;
    }
    int start = duration.claim().outer().start() - passage.span().start();
    int end = duration.claim().outer().end() - passage.span().start();
    List<CalendarText.Date> dates =
        CalendarText.dates(passage.text()).stream().filter(date -> date.year() != null).toList();
    if (dates.size() == 1) {
      laterThanBefore(reading, duration, dates.get(0), found);
    }
    for (int i = 1; i < dates.size(); i++) {
      CalendarText.Date date = dates.get(i);
      if (beside(date, start, end)) {
        Spanned nearest = span(dates.get(i - 1), date, false, reading);
        boolean other = false;
        Passage earlier = reading.neighbour(passage, -1);
        List<CalendarText.Date> more = new ArrayList<>(dates.subList(0, i - 1));
        if (earlier != null) {
          more.addAll(CalendarText.dates(earlier.text()));
        }
        for (CalendarText.Date one : more) {
          Spanned far = one.year() == null ? null : span(one, date, false, reading);
          other |= far != null && DurationMatchesDates.fits(duration, far.days);
        }
        if (nearest != null && !other) {
          accept(passage, duration, nearest, ACROSS, found);
        }
        return;
      }
    }
  }

  /** <i>closed in 1966. A museum opened in 1996, 30 years later</i>. */
  /** <i>It opens on 2 May 2024, three years after the boat sank on 4 May 2021</i>. */
  private static void after(Reading reading, Figure duration, Consumer<Tie> found) {
    Passage passage = reading.passage(duration);
    if (!passage.after(duration).matches("(?s)^\\s+after\\b.*")
        || !passage.upTo(duration).matches("(?s).*,\\s*(?:exactly|just|almost|nearly)?\\s*$")) {
      return;
    }
    List<CalendarText.Date> dates = CalendarText.dates(passage.text());
    int start = duration.claim().outer().start() - passage.span().start();
    if (dates.size() == 2
        && dates.get(0).year() != null
        && dates.get(1).year() != null
        && dates.get(0).end() <= start
        && dates.get(1).start() > start
        && !passage.lower().substring(start, dates.get(1).start()).contains(";")) {
      Spanned spanned = span(dates.get(1), dates.get(0), false, reading);
      if (spanned != null) {
        accept(passage, duration, spanned, ACROSS, found);
      }
    }
  }

  private static void laterThanBefore(
      Reading reading, Figure duration, CalendarText.Date date, Consumer<Tie> found) {
    Passage passage = reading.passage(duration);
    Passage earlier = reading.neighbour(passage, -1);
    int offset = passage.span().start();
    if (earlier == null
        || earlier.section() != passage.section()
        || !beside(
            date,
            duration.claim().outer().start() - offset,
            duration.claim().outer().end() - offset)) {
      return;
    }
    List<CalendarText.Date> dates = CalendarText.dates(earlier.text());
    if (dates.size() != 1 || dates.get(0).year() == null) {
      return;
    }
    CalendarText.Date first = dates.get(0);
    Spanned spanned = span(first, date, false, reading);
    if (spanned != null) {
      Finding.Evidence from = earlier.evidence(first.start(), first.end());
      Finding.Evidence to = passage.evidence(date.start(), date.end());
      found.accept(
          new Tie.SpanOfDates(
              duration, List.of(from, to), spanned.days, from.text() + " to " + to.text(), ACROSS));
    }
  }

  private static boolean beside(CalendarText.Date date, int start, int end) {
    return (date.end() <= start && start - date.end() <= BESIDE)
        || (date.start() >= end && date.start() - end <= BESIDE);
  }

  /** A length said to fill the time of a claim that is told again with its dates. */
  private static void linked(Reading reading, Figure duration, Consumer<Tie> found) {
    for (Figure filled : reading.linked(duration, Relation.PERIOD_OF)) {
      Claim claim = filled.claim();
      if (claim.subject() == null) {
        continue;
      }
      for (Figure again : reading.withHead(claim.subject().head())) {
        Period period = again.claim().period();
        if (!again.equals(filled)
            && period != null
            && period.claim() == null
            && period.minDays() != null
            && period.maxDays() != null
            && period.start() != null
            && again.quantity().value() != null
            && claim.quantity().value() != null
            && again.quantity().value().compareTo(claim.quantity().value()) == 0
            && Frames.sameUnit(again, filled)
            && claim.predicate() != null
            && claim.predicate().equals(again.claim().predicate())) {
          Interval days =
              Interval.closed(
                  BigDecimal.valueOf(period.minDays()), BigDecimal.valueOf(period.maxDays()));
          found.accept(
              new Tie.SpanOfDates(
                  duration,
                  List.of(new Finding.Evidence(period.span(), period.text(), null)),
                  days,
                  period.text(),
                  ACROSS));
        }
      }
    }
  }

  private static void accept(
      Passage passage, Figure duration, Spanned spanned, BigDecimal clarity, Consumer<Tie> found) {
    found.accept(
        new Tie.SpanOfDates(
            duration,
            List.of(
                passage.evidence(spanned.first.start(), spanned.first.end()),
                passage.evidence(spanned.second.start(), spanned.second.end())),
            spanned.days,
            passage.text().substring(spanned.first.start(), spanned.first.end())
                + " to "
                + passage.text().substring(spanned.second.start(), spanned.second.end()),
            clarity));
  }

  /** The first two dates of a sentence that begin and end something, or null. */
  private static @Nullable Spanned spanned(Passage passage, Reading reading) {
    List<CalendarText.Date> dates = CalendarText.dates(passage.text());
    for (int i = 0; i + 1 < dates.size(); i++) {
      CalendarText.Date first = dates.get(i);
      CalendarText.Date second = dates.get(i + 1);
      String lower = passage.lower();
      String before = lower.substring(0, first.start());
      String between = lower.substring(first.end(), second.start());
      boolean range = FROM.matcher(before).matches() && TO.matcher(between).matches();
      boolean told = BEGAN.matcher(before).matches() && ENDED.matcher(between).matches();
      if (range || told) {
        return span(first, second, range, reading);
      }
    }
    return null;
  }

  private static @Nullable Spanned span(
      CalendarText.Date first, CalendarText.Date second, boolean range, Reading reading) {
    LocalDate published = reading.claims().article().date();
    int year =
        first.year() != null
            ? first.year()
            : second.year() != null
                ? second.year()
                : published != null ? published.getYear() : 2001;
    if (!first.exists() || !second.exists()) {
      return null;
    }
    int endYear = year;
    if (second.year() == null && second.latest(year).isBefore(first.earliest(year))) {
      endYear = year + 1;
    }
    int startYear = year;
    if (first.year() == null
        && second.year() != null
        && first.earliest(year).isAfter(second.latest(year))) {
      startYear = year - 1;
    }
    long least = ChronoUnit.DAYS.between(first.latest(startYear), second.earliest(endYear));
    long most = ChronoUnit.DAYS.between(first.earliest(startYear), second.latest(endYear)) + 1;
    if (most <= 0) {
      return null;
    }
    return new Spanned(
        first,
        second,
        range,
        Interval.closed(BigDecimal.valueOf(Math.max(0, least)), BigDecimal.valueOf(most)));
  }

  private record Spanned(
      CalendarText.Date first, CalendarText.Date second, boolean range, Interval days) {}
}
