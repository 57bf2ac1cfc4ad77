package org.tallystick.consistency;

import java.util.List;

/** The finders that build the graph of ties, in the order in which they are asked. */
final class Finders {
  static final List<TieFinder> ALL =
      List.of(
          new ShareFinder(),
          new SumFinder(),
          new RestFinder(),
          new AdditionFinder(),
          new WholeFinder(),
          new WholeLimitFinder(),
          new ChangeFinder(),
          new ToldChangeFinder(),
          new ToldDirectionFinder(),
          new MultipleWordFinder(),
          new SameFinder(),
          new LeadFinder(),
          new SameDigitsFinder(),
          new AgeAgainFinder(),
          new DisputeFinder(),
          new RestatementFinder(),
          new ExchangeFinder(),
          new AverageFinder(),
          new OrderFinder(),
          new RankListFinder(),
          new VoteFinder(),
          new MajorityFinder(),
          new ListFinder(),
          new SpanFinder(),
          new AgeFinder(),
          new WeekdayFinder(),
          new StatisticFinder());

  private Finders() {}
}
