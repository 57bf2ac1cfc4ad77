package org.tallystick.consistency;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.quantity.Interval;
import org.tallystick.quantity.Kind;
import org.tallystick.quantity.Unit;

/**
 * Ties an age, or a number of years, to the dates it is the time between: <i>born in 1950, he died
 * in 2010, aged 60</i>, <i>founded in 1990, 30 years ago</i>.
 */
final class AgeFinder implements TieFinder {
  private static final BigDecimal BORN = new BigDecimal("0.85");

  private static final Pattern BIRTH =
      Pattern.compile(
          ".*\\bborn\\b[^.;]{0,60}\\b(?:in|on)\\s+(?:\\w+day,?\\s+)?$|.*\\bborn\\s*$|.*\\(b\\.\\s*$");
  private static final Pattern EVENT =
      Pattern.compile(
          ".*\\b(?:died|dies|killed|dead|death|drowned|retired|resigned|elected|married|won|became|joined|moved|emigrated|debuted|graduated|arrested"
              + "|appointed|signed|began|started|executed|crowned)\\b[^.;]{0,60}\\b(?:in|on)\\s+(?:\\w+day,?\\s+)?$");
  private static final Pattern AGED =
      Pattern.compile(
          ".*(?:\\b(?:aged|age|at\\s+the\\s+age\\s+of|at\\s+age|died\\s+at|at|was|is|turned)|,|\\()\\s*$");
  private static final Pattern OPENED =
      Pattern.compile(
          ".*\\b(?:founded|built|opened|established|created|launched|began|started|signed|died|married|won|arrived|formed|bought|came)"
              + "\\b[^.;]{0,40}\\b(?:in|on)\\s+$");
  private static final Pattern AGO = Pattern.compile("^(?:\\s+[\\w’'-]+){0,1}\\s+ago\\b.*");

  private static final Set<String> BEARERS = Set.of("age", "he", "she");

  /** How many sentences back a birth may be told of someone who is only <i>he</i> or <i>she</i>. */
  private static final int NEAR = 3;

  private static final Pattern PRONOUN =
      Pattern.compile(
          "(?s)^[\\s“\"]*(?:(?:when|after|before|as|while|in|by|at|on)\\b[^,;]{0,40}?\\s)?(?:he|she|his|her)\\b.*");
  private static final Pattern DIED = Pattern.compile("(?s).*\\b(?:died|has\\s+died|dies)\\b.*");
  private static final Pattern SHE_WAS = Pattern.compile("(?s)^[\\s“\"]*(?:he|she)\\s+was\\s+$");
  private static final Pattern FULL_YEAR = Pattern.compile("\\b(?:1[5-9]|20)\\d\\d\\b");

  private static final Pattern BORN_NEXT =
      Pattern.compile("(?s)^[\\s“\"]*(?:(?:he|she)\\s+(?:was|had\\s+been)\\s+)?born\\b.*");

  private static final Pattern THEN_AGED =
      Pattern.compile(
          "^,?\\s*(?:when\\s+(?:he|she)\\s+was|(?:he|she)\\s+was|at\\s+the\\s+age\\s+of|at\\s+age|aged)(?:\\s+(?:just|only|already|then))*\\s*$");
  private static final Pattern WHEN =
      Pattern.compile(
          "^\\s*,?\\s*(?:when|as)\\s+(?:he|she|his|her|the)\\s+[^.;,]{1,50}?\\b(?:in|on)\\s+(?:\\w+day,?\\s+)?$");

  @Override
  public void find(Reading reading, Consumer<Tie> found) {
    LocalDate published = reading.claims().article().date();
    for (Figure figure : reading.figures()) {
      if (!reading.placed(figure)) {
        continue;
      }
      Passage passage = reading.passage(figure);
      boolean bare =
          figure.kind() == Kind.COUNT
              && (figure.claim().subject() == null
                  || BEARERS.contains(figure.claim().subject().head())
                  || passage.after(figure).matches("(?s)^\\s+when\\s+(?:he|she|his|her)\\b.*"))
              && AGED.matcher(passage.before(figure)).matches();
      boolean age =
          figure.kind() == Kind.AGE
              || (bare && plausible(figure))
              || (figure.kind() == Kind.DURATION && passage.after(figure).matches("^\\s+old\\b.*"));
      if (age) {
        aged(reading, passage, figure, published, found);
      } else if (published != null
          && figure.kind() == Kind.DURATION
          && figure.quantity().unit() instanceof Unit.Time time
          && time.unit() == java.time.temporal.ChronoUnit.YEARS) {
        ago(passage, figure, published, found);
      }
    }
  }

  private static boolean plausible(Figure figure) {
    BigDecimal value = figure.value();
    return value != null
        && value.signum() > 0
        && value.compareTo(BigDecimal.valueOf(120)) < 0
        && value.stripTrailingZeros().scale() <= 0;
  }

  private static void aged(
      Reading reading,
      Passage passage,
      Figure age,
      @Nullable LocalDate published,
      Consumer<Tie> found) {
    long ages =
        passage.figures().stream()
            .filter(figure -> figure.kind() == Kind.AGE || figure.equals(age))
            .count();
    CalendarText.Date then = then(passage, age);
    if (ages != 1
        || (then == null
            && passage
                .after(age)
                .matches("^\\s+(?:when|as|at\\s+the\\s+time|before|after)\\b.*"))) {
      return;
    }
    Found birth = birth(passage);
    Passage home = passage;
    if (birth == null) {
      Passage earlier;
      Passage later = reading.neighbour(passage, 1);
      boolean pronoun = PRONOUN.matcher(passage.upTo(age)).matches();
      for (int back = 1; birth == null && pronoun && back <= NEAR; back++) {
        earlier = reading.neighbour(passage, -back);
        if (earlier == null || earlier.section() != passage.section()) {
          break;
        }
        birth = birth(earlier);
        home = earlier;
        pronoun = PRONOUN.matcher(earlier.lower()).matches();
      }
      if (birth == null
          && later != null
          && later.section() == passage.section()
          && BORN_NEXT.matcher(later.lower()).matches()) {
        birth = birth(later);
        home = later;
      }
    }
    if (birth == null) {
      return;
    }
    CalendarText.Date born = birth.date;
    Integer bornIn = born.year();
    if (bornIn == null) {
      return;
    }
    List<Finding.Evidence> dates = new ArrayList<>();
    dates.add(home.evidence(born.start(), born.end()));
    Interval years;
    String described;
    boolean thenIsBirth = then != null && home.equals(passage) && then.start() == born.start();
    CalendarText.Date event =
        then != null && !thenIsBirth
            ? then
            : apposed(passage, age) ? null : event(passage, born, home);
    String bornText = home.text().substring(born.start(), born.end());
    if (then == null && event == null && !home.equals(passage)) {
      Passage death = died(reading, passage, age);
      if (death != null && atDeath(death, home, born, bornIn, age, published, dates, found)) {
        return;
      }
    }
    if (event != null && event.year() != null) {
      years = between(born, event, event.year());
      dates.add(passage.evidence(event.start(), event.end()));
      described = bornText + " to " + passage.text().substring(event.start(), event.end());
    } else if (event == null && published != null && now(passage, age)) {
      int difference = published.getYear() - bornIn;
      years = Interval.closed(BigDecimal.valueOf(difference - 1), BigDecimal.valueOf(difference));
      described = bornText + " to " + published.getYear();
    } else {
      return;
    }
    found.accept(new Tie.AgeAtDate(age, dates, years, described, BORN));
  }

  /**
   * The date at which someone had that age: <i>in 2004, when he was 64</i>; null if none is told.
   */
  private static boolean atDeath(
      Passage death,
      Passage home,
      CalendarText.Date born,
      int bornIn,
      Figure age,
      @Nullable LocalDate published,
      List<Finding.Evidence> dates,
      Consumer<Tie> found) {
    String bornText = home.text().substring(born.start(), born.end());
    CalendarText.Date day = event(death, born, home);
    Integer year = day == null ? null : day.year();
    if (day != null && year != null) {
      dates.add(death.evidence(day.start(), day.end()));
      String on = death.text().substring(day.start(), day.end());
      Interval years = between(born, day, year);
      found.accept(new Tie.AgeAtDate(age, dates, years, bornText + " to " + on, BORN));
      return true;
    }
    if (published == null || FULL_YEAR.matcher(death.lower()).find()) {
      return false;
    }
    int lived = published.getYear() - bornIn;
    Interval years = Interval.closed(BigDecimal.valueOf(lived - 1), BigDecimal.valueOf(lived));
    String described = bornText + " to " + published.getYear();
    found.accept(new Tie.AgeAtDate(age, dates, years, described, BORN));
    return true;
  }

  /** The sentence that tells of the death at this age: its own, or the one before it. */
  private static @Nullable Passage died(Reading reading, Passage passage, Figure age) {
    if (DIED.matcher(passage.upTo(age)).matches()) {
      return passage;
    }
    Passage earlier = reading.neighbour(passage, -1);
    return earlier != null
            && earlier.section() == passage.section()
            && DIED.matcher(earlier.lower()).matches()
            && SHE_WAS.matcher(passage.upTo(age)).matches()
        ? earlier
        : null;
  }

  private static CalendarText.@Nullable Date then(Passage passage, Figure age) {
    int start = age.claim().outer().start() - passage.span().start();
    int end = age.claim().outer().end() - passage.span().start();
    String lower = passage.lower();
    CalendarText.Date found = null;
    for (CalendarText.Date date : CalendarText.dates(passage.text())) {
      if (date.year() == null || !date.exists()) {
        continue;
      }
      boolean before =
          date.end() <= start && THEN_AGED.matcher(lower.substring(date.end(), start)).matches();
      boolean after =
          date.start() >= end && WHEN.matcher(lower.substring(end, date.start())).matches();
      if (before || (after && found == null)) {
        found = date;
      }
    }
    return found;
  }

  /** <i>Halvorsen, 61, was born in …</i>: the age of today, whatever is told of earlier days. */
  private static boolean apposed(Passage passage, Figure age) {
    return passage.before(age).endsWith(", ")
        && passage.after(age).startsWith(",")
        && !passage
            .lower()
            .matches("(?s).*\\b(?:died|dies|killed|death|dead|drowned|executed)\\b.*");
  }

  /** Whether the age is that of the day of publication. */
  private static boolean now(Passage passage, Figure age) {
    return !passage
            .lower()
            .matches(
                ".*\\b(?:died|when\\s+(?:he|she)|at\\s+the\\s+age\\s+of|then|was\\s+killed|later|who\\s+was|in\\s+(?:1[5-9]|20)\\d\\d\\s+at)\\b.*")
        && !passage.before(age).matches(".*\\b(?:at|after|for|until|age\\s+of|was)\\s*$");
  }

  private static Interval between(CalendarText.Date from, CalendarText.Date to, int eventYear) {
    LocalDate first = from.earliest(eventYear);
    LocalDate last = from.latest(eventYear);
    long least = java.time.temporal.ChronoUnit.YEARS.between(last, to.earliest(eventYear));
    long most = java.time.temporal.ChronoUnit.YEARS.between(first, to.latest(eventYear));
    return Interval.closed(
        BigDecimal.valueOf(Math.min(least, most)), BigDecimal.valueOf(Math.max(least, most)));
  }

  private static @Nullable Found birth(Passage passage) {
    for (CalendarText.Date date : CalendarText.dates(passage.text())) {
      if (date.year() != null
          && date.exists()
          && BIRTH.matcher(passage.lower().substring(0, date.start())).matches()) {
        return new Found(date);
      }
    }
    return null;
  }

  private static CalendarText.@Nullable Date event(
      Passage passage, CalendarText.Date born, Passage home) {
    for (CalendarText.Date date : CalendarText.dates(passage.text())) {
      boolean same = home.equals(passage) && date.start() == born.start();
      if (!same
          && date.year() != null
          && date.exists()
          && EVENT.matcher(passage.lower().substring(0, date.start())).matches()) {
        return date;
      }
    }
    return null;
  }

  /** <i>founded in 1990, 30 years ago</i>. */
  private static void ago(
      Passage passage, Figure duration, LocalDate published, Consumer<Tie> found) {
    if (!AGO.matcher(passage.after(duration)).matches()) {
      return;
    }
    List<CalendarText.Date> dates = CalendarText.dates(passage.text());
    if (dates.size() != 1) {
      return;
    }
    CalendarText.Date date = dates.get(0);
    Integer year = date.year();
    String lower = passage.lower();
    if (year == null || !OPENED.matcher(lower.substring(0, date.start())).matches()) {
      return;
    }
    int gapStart = Math.min(date.end(), duration.claim().outer().end() - passage.span().start());
    int gapEnd = Math.max(date.start(), duration.claim().outer().start() - passage.span().start());
    if (gapEnd - gapStart > 30 + (date.end() - date.start())) {
      return;
    }
    int difference = published.getYear() - year;
    found.accept(
        new Tie.AgeAtDate(
            duration,
            List.of(passage.evidence(date.start(), date.end())),
            Interval.closed(BigDecimal.valueOf(difference - 1), BigDecimal.valueOf(difference + 1)),
            year + " to " + published.getYear(),
            BORN));
  }

  private record Found(CalendarText.Date date) {}
}
