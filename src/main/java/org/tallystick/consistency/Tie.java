package org.tallystick.consistency;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.claim.Direction;
import org.tallystick.quantity.Interval;

/**
 * Figures that speak of the same thing, so that arithmetic binds them. Built once an article,
 * before any rule runs. Where a text leaves open which figure is meant (which base? which total?),
 * the tie keeps every plausible one, the likeliest first.
 *
 * <p>{@code clarity}, 0–1, says how surely the wording binds the figures.
 */
public sealed interface Tie {
  /** How surely the wording binds the figures, 0–1. */
  BigDecimal clarity();

  /**
   * A share, the figures that may state the same part as a count or amount, and those that may be
   * the whole. {@code parts} is empty where the text gives only share and whole.
   */
  record ShareOfBase(Figure share, List<Figure> parts, List<Figure> bases, BigDecimal clarity)
      implements Tie {
    /** Copies the lists. */
    public ShareOfBase {
      parts = List.copyOf(parts);
      bases = List.copyOf(bases);
    }
  }

  /**
   * Parts that leave each other out, and the figures that may be their total; {@code complete}
   * where the parts are all there is, so that they come to the total and not only stay below it.
   */
  record PartsOfTotal(List<Figure> totals, List<Figure> parts, boolean complete, BigDecimal clarity)
      implements Tie {
    /** Copies the lists. */
    public PartsOfTotal {
      totals = List.copyOf(totals);
      parts = List.copyOf(parts);
    }
  }

  /**
   * Shares of one whole that leave each other out; {@code complete} where the text says that they
   * are all there is.
   */
  record SharesOfWhole(List<Figure> shares, boolean complete, BigDecimal clarity) implements Tie {
    /** Copies the list. */
    public SharesOfWhole {
      shares = List.copyOf(shares);
    }
  }

  /**
   * A level before, a level after, the amount of the change where one is stated, and the word that
   * says which way it went where there is one.
   */
  record ChangeBetween(
      @Nullable Figure amount,
      Figure from,
      Figure to,
      @Nullable Direction direction,
      Finding.@Nullable Evidence word,
      BigDecimal clarity)
      implements Tie {}

  /** One level said to be so many times, or such a part of, another. */
  sealed interface Multiple extends Tie permits MultipleOf, MultipleWord {
    /** The level that is multiplied. */
    Figure of();

    /** The level that it comes to. */
    Figure result();
  }

  /** One level said to be so many times, or such a part of, another, by a figure. */
  record MultipleOf(Figure multiple, Figure of, Figure result, BigDecimal clarity)
      implements Multiple {}

  /** The same, said by words that are no figure: <i>cut in half</i>. {@code times} is above 0. */
  record MultipleWord(
      Finding.Evidence word, BigDecimal times, Figure of, Figure result, BigDecimal clarity)
      implements Multiple {}

  /**
   * A figure, and the figures elsewhere that may tell the same thing again; {@code disputed} where
   * another source gives them.
   */
  record SameThing(Figure figure, List<Figure> others, boolean disputed, BigDecimal clarity)
      implements Tie {
    /** Copies the list. */
    public SameThing {
      others = List.copyOf(others);
    }
  }

  /**
   * Two figures of the same digits and unit that speak of the same thing, one of them a thousand, a
   * million … times the other.
   */
  record SameDigits(Figure first, Figure second, BigDecimal clarity) implements Tie {}

  /** A figure given again in another form right beside it. */
  sealed interface Converted extends Tie permits Restatement, Exchange {}

  /** A figure given again in another form right beside it: <i>5 km (3.1 miles)</i>. */
  record Restatement(Figure first, Figure second, BigDecimal clarity) implements Converted {}

  /**
   * Money given again in another currency, and the rate that the text states: so much of {@code
   * quoted}'s currency for one of {@code base}'s.
   */
  record Exchange(Figure base, Figure quoted, Figure rate, BigDecimal clarity)
      implements Converted {}

  /** A rate, how many things it is a rate over, and how many it comes to. */
  record RateOver(Figure rate, Figure over, Figure amount, BigDecimal clarity) implements Tie {}

  /** An average, over how many, and what they come to. */
  record AverageOver(Figure average, Figure over, Figure total, BigDecimal clarity)
      implements Tie {}

  /** An average and the lowest and the highest of the values it is the average of. */
  record AverageWithin(Figure average, Figure lowest, Figure highest, BigDecimal clarity)
      implements Tie {}

  /** The two ends of a range in the order in which they are written. */
  record RangeEnds(
      List<Figure> figures,
      List<Finding.Evidence> others,
      BigDecimal first,
      BigDecimal last,
      BigDecimal clarity)
      implements Tie {
    /** Copies the lists. */
    public RangeEnds {
      figures = List.copyOf(figures);
      others = List.copyOf(others);
    }
  }

  /** Two figures of one scale, of which the wording says that the first is the greater. */
  record RankedAbove(Figure greater, Figure lesser, Finding.Evidence word, BigDecimal clarity)
      implements Tie {}

  /** A length of time and the dates that it spans. */
  record SpanOfDates(
      Figure duration,
      List<Finding.Evidence> dates,
      Interval days,
      String described,
      BigDecimal clarity)
      implements Tie {
    /** Copies the list. */
    public SpanOfDates {
      dates = List.copyOf(dates);
    }
  }

  /** Someone's age, and the dates of birth and of the day it speaks of. */
  record AgeAtDate(
      Figure age,
      List<Finding.Evidence> dates,
      Interval years,
      String described,
      BigDecimal clarity)
      implements Tie {
    /** Copies the list. */
    public AgeAtDate {
      dates = List.copyOf(dates);
    }
  }

  /** A day of the week and the days that the date beside it can mean. */
  record WeekdayOfDate(
      Finding.Evidence weekday,
      Finding.Evidence date,
      List<LocalDate> days,
      java.time.DayOfWeek named,
      BigDecimal clarity)
      implements Tie {
    /** Copies the list. */
    public WeekdayOfDate {
      days = List.copyOf(days);
    }
  }

  /** A count and the things that are listed after it, at the fewest and at the most. */
  record CountOfList(
      Figure count, List<Finding.Evidence> items, int fewest, int most, BigDecimal clarity)
      implements Tie {
    /** Copies the list. */
    public CountOfList {
      items = List.copyOf(items);
    }
  }

  /** A vote, its figures, and how many can vote. */
  record VoteOfMembers(List<Figure> votes, Figure members, boolean allVoted, BigDecimal clarity)
      implements Tie {
    /** Copies the list. */
    public VoteOfMembers {
      votes = List.copyOf(votes);
    }
  }

  /** A poll's margin of error and its sample. */
  record MarginOfSample(Figure margin, Figure sample, BigDecimal clarity) implements Tie {}

  /** A lead, and the figures that it must fit. */
  sealed interface Lead extends Tie permits LeadBetween, LeadAndMargin {}

  /** A lead and the two results it lies between, the leader's first. */
  record LeadBetween(Figure lead, Figure leader, Figure other, BigDecimal clarity)
      implements Lead {}

  /** A lead that is said to lie within, or outside, a margin of error. */
  record LeadAndMargin(
      Figure lead, Figure margin, boolean within, Finding.Evidence word, BigDecimal clarity)
      implements Lead {}

  /**
   * The word <i>majority</i> or <i>minority</i>, and the share, or the part and the whole, of which
   * it is said. {@code whole} is null where {@code part} is a share.
   */
  record MajorityWord(
      Finding.Evidence word,
      boolean majority,
      Figure part,
      @Nullable Figure whole,
      BigDecimal clarity)
      implements Tie {}

  /** What cannot exceed its whole. */
  sealed interface Limited extends Tie permits ShareAlone, PartOfWhole {}

  /** A share that cannot exceed its whole. */
  record ShareAlone(Figure share, BigDecimal clarity) implements Limited {}

  /** A count of some of the things that {@code whole} counts. */
  record PartOfWhole(Figure part, Figure whole, BigDecimal clarity) implements Limited {}

  /** A test statistic with its degrees of freedom and the p value reported with it. */
  record TestResult(
      Finding.Evidence evidence,
      Statistic statistic,
      List<BigDecimal> freedom,
      char comparison,
      BigDecimal value,
      char probabilityComparison,
      BigDecimal probability,
      BigDecimal clarity)
      implements Tie {
    /** Copies the list. */
    public TestResult {
      freedom = List.copyOf(freedom);
    }
  }

  /** The test statistics that are reported with a p value. */
  enum Statistic {
    /** Student's t. */
    T,
    /** Fisher's F. */
    F,
    /** Pearson's correlation. */
    R,
    /** Chi-square. */
    CHI_SQUARE,
    /** Cochran's Q, spread as chi-square. */
    Q,
    /** The standard normal. */
    Z
  }
}
