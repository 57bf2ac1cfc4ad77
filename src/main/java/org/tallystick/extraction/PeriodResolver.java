package org.tallystick.extraction;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Span;
import org.tallystick.claim.Period;

/**
 * Finds the dates and periods of a sentence. The annotator is asked only for stretches of four
 * tokens round a word that speaks of time; months cut in thirds (<i>mid-April</i> is 10–20 April)
 * and ranges between two dates are put together here.
 */
final class PeriodResolver {
  private static final int WINDOW = 4;
  private static final Pattern YEAR = Pattern.compile("(1[6-9]|20)[0-9]{2}");
  private static final Pattern PART_OF_MONTH =
      Pattern.compile("(early|mid|late)-?(\\p{L}+)", Pattern.CASE_INSENSITIVE);

  private final Annotator annotator;

  PeriodResolver(Annotator annotator) {
    this.annotator = annotator;
  }

  /**
   * A date with the first and last day that its start and its end may have.
   *
   * @param span where it stands
   * @param start the first day it may mean; null if unknown
   * @param end the last day it may mean; null if unknown
   */
  private record Stretch(Span span, @Nullable LocalDate start, @Nullable LocalDate end) {}

  /** The dates and periods of one sentence, in text order; durations without days are left out. */
  List<Period> resolve(String text, List<Token> tagged, @Nullable LocalDate reference) {
    List<Stretch> dates = new ArrayList<>();
    int done = 0;
    for (int i = 0; i < tagged.size(); i++) {
      if (i < done || !speaksOfTime(tagged, i)) {
        continue;
      }
      int from = Math.max(done, i - WINDOW);
      int to = Math.min(tagged.size(), i + WINDOW + 1);
      for (int j = i + 1; j < to && j < tagged.size(); j++) {
        if (speaksOfTime(tagged, j)) {
          to = Math.min(tagged.size(), j + WINDOW + 1);
        }
      }
      dates(text, tagged.subList(from, to), reference, dates);
      done = to;
    }
    return join(text, dates);
  }

  /**
   * Whether a word makes its neighbourhood worth reading for dates: a month, a weekday,
   * <i>today</i>, or a unit of time with a word that places it, such as <i>last</i> or <i>ago</i>.
   * A bare year counts too, but {@link #bareYear} reads it without asking.
   */
  private static boolean speaksOfTime(List<Token> tokens, int position) {
    Token token = tokens.get(position);
    String word = token.text().toLowerCase(Locale.ROOT);
    if (Lexicon.MONTH.contains(word)) {
      return Character.isUpperCase(token.text().charAt(0));
    }
    if (Lexicon.TIME_NOUN.contains(token.lemma())) {
      return Lexicon.TIME_DEICTIC.contains(word) || placed(tokens, position);
    }
    return Lexicon.WEEKDAY.contains(word)
        || YEAR.matcher(word).matches()
        || PART_OF_MONTH.matcher(word).matches() && month(word) != null;
  }

  private static boolean placed(List<Token> tokens, int position) {
    for (int i = Math.max(0, position - 3); i <= Math.min(tokens.size() - 1, position + 1); i++) {
      if (Lexicon.TIME_WORD.contains(tokens.get(i).text().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /** A year with no other word of time near: "in 2016". */
  private static @Nullable Stretch bareYear(List<Token> stretch) {
    Token year = null;
    for (int i = 0; i < stretch.size(); i++) {
      if (YEAR.matcher(stretch.get(i).text()).matches()) {
        if (year != null) {
          return null;
        }
        year = stretch.get(i);
      } else if (Lexicon.TIME_NOUN.contains(stretch.get(i).lemma())
          || speaksOfTime(stretch, i)
          || stretch.get(i).tag().equals("JJ")
              && Lexicon.TIME_WORD.contains(stretch.get(i).lemma())) {
        return null;
      }
    }
    if (year == null || !year.tag().equals("CD")) {
      return null;
    }
    LocalDate start = LocalDate.of(Integer.parseInt(year.text()), 1, 1);
    return new Stretch(year.span(), start, start.plusYears(1).minusDays(1));
  }

  private void dates(
      String text, List<Token> stretch, @Nullable LocalDate reference, List<Stretch> into) {
    Stretch year = bareYear(stretch);
    if (year != null) {
      into.add(year);
      return;
    }
    List<Stretch> own = new ArrayList<>();
    for (int i = 0; i < stretch.size(); i++) {
      Stretch part = partOfMonth(stretch, i, reference);
      if (part != null) {
        own.add(part);
      }
    }
    for (TimeMention mention : annotator.times(text, stretch, reference)) {
      boolean covered = own.stream().anyMatch(o -> o.span().overlaps(mention.span()));
      boolean dated = mention.start() != null || !mention.timex().startsWith("P");
      if (!covered && dated) {
        own.add(new Stretch(mention.span(), mention.start(), mention.end()));
      }
    }
    own.sort((a, b) -> a.span().compareTo(b.span()));
    into.addAll(own);
  }

  /** "mid-April", "early May 2019", "late June". */
  private static @Nullable Stretch partOfMonth(
      List<Token> tokens, int position, @Nullable LocalDate reference) {
    Token token = tokens.get(position);
    String word = token.text();
    Span span = token.span();
    int after = position + 1;
    if (word.matches("(?i)early|mid|late")) {
      while (after < tokens.size() && tokens.get(after).text().equals("-")) {
        after++;
      }
      if (after >= tokens.size()) {
        return null;
      }
      word = word + "-" + tokens.get(after).text();
      span = span.hull(tokens.get(after).span());
      after++;
    }
    Matcher matcher = PART_OF_MONTH.matcher(word);
    Month month = matcher.matches() ? month(word) : null;
    if (month == null) {
      return null;
    }
    Integer year = reference == null ? null : yearNear(month, reference);
    if (after < tokens.size() && YEAR.matcher(tokens.get(after).text()).matches()) {
      year = Integer.valueOf(tokens.get(after).text());
      span = span.hull(tokens.get(after).span());
    }
    if (year == null) {
      return new Stretch(span, null, null);
    }
    YearMonth whole = YearMonth.of(year, month);
    return switch (matcher.group(1).toLowerCase(Locale.ROOT)) {
      case "early" -> new Stretch(span, whole.atDay(1), whole.atDay(10));
      case "mid" -> new Stretch(span, whole.atDay(10), whole.atDay(20));
      default -> new Stretch(span, whole.atDay(20), whole.atEndOfMonth());
    };
  }

  private static int yearNear(Month month, LocalDate reference) {
    return month.getValue() > reference.getMonthValue()
        ? reference.getYear() - 1
        : reference.getYear();
  }

  private static @Nullable Month month(String word) {
    Matcher matcher = PART_OF_MONTH.matcher(word);
    if (!matcher.matches()) {
      return null;
    }
    String name = matcher.group(2).toUpperCase(Locale.ROOT);
    for (Month month : Month.values()) {
      boolean abbreviated = name.length() == 3 && month.name().startsWith(name);
      if (month.name().equals(name) || abbreviated) {
        return month;
      }
    }
    return null;
  }

  /** Puts "January to mid-April", "between 3 March and 9 March" together. */
  private static List<Period> join(String text, List<Stretch> dates) {
    List<Period> periods = new ArrayList<>();
    for (int i = 0; i < dates.size(); i++) {
      Stretch first = dates.get(i);
      if (i + 1 < dates.size() && joined(text, first, dates.get(i + 1))) {
        periods.add(range(text, first, dates.get(i + 1)));
        i++;
      } else {
        periods.add(single(text, first));
      }
    }
    return periods;
  }

  private static boolean joined(String text, Stretch first, Stretch second) {
    if (first.span().end() > second.span().start()) {
      return false;
    }
    String between = text.substring(first.span().end(), second.span().start()).trim();
    if (between.matches("(?i)to|through|until|till|-|–|—|to the|through the")) {
      return true;
    }
    int from = Math.max(0, first.span().start() - 9);
    boolean opened = text.substring(from, first.span().start()).matches("(?is).*\\bbetween\\s+");
    return opened && between.equalsIgnoreCase("and");
  }

  private static Period range(String text, Stretch first, Stretch second) {
    Span span = first.span().hull(second.span());
    LocalDate start = first.start();
    LocalDate firstEnd = first.end();
    LocalDate secondStart = second.start();
    LocalDate end = second.end();
    if (start == null || firstEnd == null || secondStart == null || end == null) {
      return new Period(span.of(text), span, null, null, null, null, null);
    }
    if (start.isAfter(end)) {
      start = start.minusYears(1);
      firstEnd = firstEnd.minusYears(1);
    }
    if (start.isAfter(end)) {
      return new Period(span.of(text), span, null, null, null, null, null);
    }
    int fewest = Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(firstEnd, secondStart)));
    int most = Math.toIntExact(ChronoUnit.DAYS.between(start, end));
    return new Period(span.of(text), span, null, start, end, fewest, Math.max(fewest, most));
  }

  private static Period single(String text, Stretch date) {
    Integer days = null;
    if (date.start() != null && date.end() != null && !date.start().isAfter(date.end())) {
      long length = ChronoUnit.DAYS.between(date.start(), date.end()) + 1;
      days = length > Integer.MAX_VALUE ? null : Math.toIntExact(length);
    }
    return new Period(
        date.span().of(text), date.span(), null, date.start(), date.end(), days, days);
  }

  /**
   * How many days a length in calendar months can have, over every month it may begin with: 3
   * months are 89–92 days.
   */
  static Optional<int[]> daysOfMonths(int months) {
    if (months < 1 || months > 1200) {
      return Optional.empty();
    }
    long fewest = Long.MAX_VALUE;
    long most = 0;
    for (int start = 0; start < 48; start++) {
      LocalDate from = LocalDate.of(2017, 1, 1).plusMonths(start);
      long days = ChronoUnit.DAYS.between(from, from.plusMonths(months));
      fewest = Math.min(fewest, days);
      most = Math.max(most, days);
    }
    return Optional.of(new int[] {Math.toIntExact(fewest), Math.toIntExact(most)});
  }
}
