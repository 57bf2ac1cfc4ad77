package org.tallystick.consistency;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.quantity.Kind;

/**
 * Ties votes to those who can cast them, leads to the two results, and a poll's margin of error to
 * its sample.
 */
final class VoteFinder implements TieFinder {
  private static final BigDecimal SHAPE = new BigDecimal("0.85");

  private static final Pattern MEMBERS =
      Pattern.compile(
          "^[\\s-]*(?:strong\\s+)?(?:members?|seats?|seat|person|justices?|judges?|jurors?|councillors|council\\s+members|lawmakers|senators|trustees|delegates)\\b.*");
  private static final Pattern VOTE =
      Pattern.compile(
          ".*\\b(?:vot(?:e|es|ed|ing)|ballot|ruled|approved|rejected|passed|decided|adopted|confirmed|ratified|endorsed|defeated)\\b.*");
  private static final Pattern VOTES_TO =
      Pattern.compile("^\\s+(?:votes?|ballots?)\\s+(?:to|against)\\s*$|^\\s+to\\s*$");
  private static final Pattern VOTED_FOR =
      Pattern.compile(
          "^(?:\\s+[\\w’'-]+){0,3}?\\s+(?:in\\s+favou?r|for|yes|against|no|opposed|voting\\s+for|voted\\s+for)\\b[^.;:]{0,25}(?:,|\\band|\\bwith|\\bto)\\s*(?:with\\s+)?$");
  private static final Pattern VOTED_AGAINST =
      Pattern.compile(
          "^(?:\\s+[\\w’'-]+){0,2}?\\s+(?:against|opposed|no|for|in\\s+favou?r|yes|voting\\s+against|voted\\s+against)\\b.*");
  private static final Pattern ALL =
      Pattern.compile(
          ".*\\b(?:all\\s+(?:members|of\\s+them)\\s+(?:present|voting|voted)|every\\s+member\\s+vot(?:ed|ing)|everyone\\s+voted|full\\s+(?:court|council|board)\\s+voted|no\\s+one\\s+(?:was\\s+absent|abstained)|with\\s+no\\s+abstentions\\s+and\\s+no\\s+absences)\\b.*");
  private static final Pattern ABSENT =
      Pattern.compile(
          "^\\s+(?:abstentions?|abstained|abstaining|absent|members?\\s+(?:abstained|absent|abstaining))\\b.*");
  private static final Pattern LEAD_AFTER =
      Pattern.compile(
          "^(?:[\\s-]+(?:percentage|point|points))*[\\s-]+(?:lead|advantage|margin|edge|gap)\\b.*");
  private static final Pattern LEAD_BEFORE =
      Pattern.compile(
          ".*\\b(?:lead|advantage|edge|gap|ahead\\s+by|leads\\s+by|margin|difference|won\\s+by|lost\\s+by)(?:\\s+of)?(?:\\s+(?:a|just|only))*\\s*$"
              + "|.*\\b(?:leads?|led|leading|ahead\\s+of|beat|beats|defeated|won|wins|winning|lost|trails?|trailing|trailed)\\b[^,;]{0,40}\\bby\\s*$");
  private static final Pattern CONTEST =
      Pattern.compile(
          "^[^.;:]{0,60}?(?:\\bto\\b|\\bagainst\\b|–|-|,?\\s*(?:while|and|with|followed\\s+by|ahead\\s+of|over|versus|compared\\s+(?:with|to)|for)\\b)[^.;:]{0,50}$");

  /** <i>She took 12,480 votes, her opponent 11,930</i>. */
  private static final Pattern VERBLESS =
      Pattern.compile(
          "^\\s+(?:votes|percent|ballots)?(?:\\s+of\\s+the\\s+vote)?,\\s+[^.;:,]{2,50}$");

  private static final Pattern NAMELESS = Pattern.compile("(?s)^\\s*(?:$|[.,;:)].*)");
  private static final Pattern POINTS =
      Pattern.compile("(?s)^[\\s-]+(?:percentage[\\s-])?points?\\b.*");
  private static final Pattern MARGIN_BEFORE =
      Pattern.compile(
          ".*\\b(?:margin\\s+of\\s+(?:sampling\\s+)?error|error\\s+margin|sampling\\s+error)\\b[^.;]{0,40}$");
  private static final Pattern MARGIN_AFTER =
      Pattern.compile(
          "^[^.;]{0,30}\\b(?:margin\\s+of\\s+(?:sampling\\s+)?error|error\\s+margin)\\b.*");
  private static final Pattern POLLED =
      Pattern.compile(
          ".*\\b(?:polls?|pollsters?|polling|polled|surveys|survey|surveyed|interviewed|questioned|asked|sample)\\b.*");
  private static final Pattern SAMPLE_AFTER =
      Pattern.compile(
          "^\\s+(?:[\\w’'-]+\\s+){0,3}?(?:people|adults?|voters?|residents?|respondents?|americans|britons|households|interviews|participants|women|men|students|parents|workers|drivers|citizens)\\b.*");
  private static final Pattern WITHIN =
      Pattern.compile(
          "\\b(within|outside|beyond|well\\s+within|well\\s+outside|inside)\\s+(?:the\\s+)?(?:poll[’']s\\s+|survey[’']s\\s+|its\\s+)?(?:margin|error)");

  @Override
  public void find(Reading reading, Consumer<Tie> found) {
    for (Passage passage : reading.passages()) {
      votes(reading, passage, found);
      leads(reading, passage, found);
      margins(reading, passage, found);
    }
  }

  private static boolean votes(Reading reading, Passage passage) {
    Passage earlier = reading.neighbour(passage, -1);
    return VOTE.matcher(passage.lower()).matches()
        || earlier != null
            && earlier.section() == passage.section()
            && VOTE.matcher(earlier.lower()).matches();
  }

  private static void votes(Reading reading, Passage passage, Consumer<Tie> found) {
    for (Figure score : passage.figures()) {
      Figure against = against(passage, score);
      if ((score.kind() != Kind.SCORE && against == null) || !votes(reading, passage)) {
        continue;
      }
      List<Figure> members = new ArrayList<>();
      List<Figure> votes = new ArrayList<>(List.of(score));
      if (against != null) {
        votes.add(against);
      }
      for (int distance = 0; distance >= -2; distance--) {
        Passage near = reading.neighbour(passage, distance);
        if (near == null || near.section() != passage.section()) {
          break;
        }
        for (Figure figure : near.figures()) {
          if (figure.kind() != Kind.COUNT || !figure.exact() || votes.contains(figure)) {
            continue;
          }
          if (distance == 0 && otherVote(passage, figure, score)) {
            continue;
          }
          if (MEMBERS.matcher(near.after(figure)).matches()
              && !ABSENT.matcher(near.after(figure)).matches()) {
            members.add(figure);
          } else if (distance == 0 && ABSENT.matcher(near.after(figure)).matches()) {
            votes.add(figure);
          }
        }
      }
      if (members.size() == 1) {
        boolean all = ALL.matcher(passage.lower()).matches();
        found.accept(new Tie.VoteOfMembers(votes, members.get(0), all, SHAPE));
      }
    }
  }

  /** Whether a sentence tells of two votes, and {@code members} may be those of the other one. */
  private static boolean otherVote(Passage passage, Figure members, Figure vote) {
    boolean later = members.claim().span().compareTo(vote.claim().span()) > 0;
    for (Figure other : passage.figures()) {
      boolean votes = other.kind() == Kind.SCORE || against(passage, other) != null;
      if (votes && !other.equals(vote)) {
        boolean between =
            other.claim().span().compareTo(members.claim().span()) > 0
                && other.claim().span().compareTo(vote.claim().span()) < 0;
        if (later || between) {
          return true;
        }
      }
    }
    return false;
  }

  /** The 5 of <i>by 8 votes to 5</i> and <i>8 in favour and 5 against</i>; null for no vote. */
  private static @Nullable Figure against(Passage passage, Figure votes) {
    int at = passage.place(votes);
    if (votes.kind() != Kind.COUNT || !votes.exact() || at + 1 >= passage.figures().size()) {
      return null;
    }
    Figure other = passage.figures().get(at + 1);
    String gap = passage.after(votes);
    boolean counted =
        VOTES_TO.matcher(gap).matches()
            || (VOTED_FOR.matcher(gap).matches()
                && VOTED_AGAINST.matcher(passage.after(other)).matches());
    return other.kind() == Kind.COUNT && other.exact() && counted ? other : null;
  }

  private static void leads(Reading reading, Passage passage, Consumer<Tie> found) {
    for (Figure lead : passage.figures()) {
      boolean unit =
          lead.kind() == Kind.PERCENTAGE_POINT
              || lead.kind() == Kind.POLL_MARGIN
              || lead.kind() == Kind.PERCENT
              || lead.kind() == Kind.COUNT;
      boolean said =
          LEAD_AFTER.matcher(passage.after(lead)).matches()
              || LEAD_BEFORE.matcher(passage.before(lead)).matches();
      if (!unit
          || !said
          || MARGIN_BEFORE.matcher(passage.before(lead)).matches()
          || (MARGIN_AFTER.matcher(passage.after(lead)).matches()
              && !WITHIN.matcher(passage.after(lead)).find())) {
        continue;
      }
      within(reading, passage, lead, found);
      between(reading, passage, lead, found);
    }
  }

  private static void between(Reading reading, Passage passage, Figure lead, Consumer<Tie> found) {
    List<Figure> near = new ArrayList<>(passage.figures());
    boolean points = lead.kind() != Kind.COUNT || POINTS.matcher(passage.after(lead)).matches();
    near.removeIf(figure -> figure.equals(lead) || !result(figure, points));
    if (near.size() >= 2) {
      between(passage, near, lead, points, found);
      return;
    }
    for (int distance : new int[] {-1, 1}) {
      Passage other = reading.neighbour(passage, distance);
      if (near.isEmpty() && other != null && other.section() == passage.section()) {
        List<Figure> results = new ArrayList<>(other.figures());
        results.removeIf(figure -> !result(figure, points));
        if (between(other, results, lead, points, found)) {
          return;
        }
      }
    }
  }

  /** Whether a figure may be one of two results. */
  private static boolean result(Figure figure, boolean points) {
    return figure.kind() == Kind.PERCENT
        || (figure.kind() == Kind.COUNT && (!points || figure.claim().subject() == null));
  }

  private static boolean between(
      Passage home, List<Figure> near, Figure lead, boolean points, Consumer<Tie> found) {
    List<Figure> sides = new ArrayList<>();
    for (Figure figure : near) {
      boolean percent = figure.kind() == Kind.PERCENT && points;
      boolean votes =
          lead.kind() == Kind.COUNT
              && !points
              && figure.kind() == Kind.COUNT
              && (Frames.sameHead(lead.claim(), figure.claim())
                  || figure.claim().subject() == null
                  || NAMELESS.matcher(home.after(figure)).matches()
                  || lead.claim().subject() == null);
      boolean bare =
          figure.kind() == Kind.COUNT
              && figure.claim().subject() == null
              && lead.kind() != Kind.COUNT;
      boolean votesTo =
          lead.kind() == Kind.COUNT
              && figure.kind() == Kind.COUNT
              && near.size() == 2
              && against(home, near.get(0)) != null;
      if ((percent || votes || bare || votesTo) && figure.claim().change() == null) {
        sides.add(figure);
      }
    }
    boolean told =
        sides.size() == 2
            && home.place(sides.get(1)) - home.place(sides.get(0)) == 1
            && (CONTEST.matcher(home.between(sides.get(0), sides.get(1))).matches()
                || VERBLESS.matcher(home.between(sides.get(0), sides.get(1))).matches())
            && sides.get(0).value() != null
            && sides.get(1).value() != null;
    if (told) {
      found.accept(new Tie.LeadBetween(lead, sides.get(0), sides.get(1), SHAPE));
    }
    return told;
  }

  private static void within(Reading reading, Passage passage, Figure lead, Consumer<Tie> found) {
    Matcher word = WITHIN.matcher(passage.lower());
    if (!word.find()) {
      return;
    }
    for (int distance = 0; distance >= -3; distance--) {
      Passage near = reading.neighbour(passage, distance);
      if (near == null) {
        return;
      }
      for (Figure margin : near.figures()) {
        if (!margin.equals(lead) && margin(near, margin)) {
          boolean inside = !word.group(1).contains("outside") && !word.group(1).contains("beyond");
          found.accept(
              new Tie.LeadAndMargin(
                  lead, margin, inside, passage.evidence(word.start(1), word.end(1)), SHAPE));
          return;
        }
      }
    }
  }

  private static boolean margin(Passage passage, Figure figure) {
    boolean points =
        figure.kind() == Kind.COUNT
            && figure.claim().subject() != null
            && figure.claim().subject().head().equals("point");
    return figure.kind() == Kind.POLL_MARGIN
        || ((points || figure.kind() == Kind.PERCENTAGE_POINT || figure.kind() == Kind.PERCENT)
            && (MARGIN_BEFORE.matcher(passage.before(figure)).matches()
                || MARGIN_AFTER.matcher(passage.after(figure)).matches()));
  }

  private static void margins(Reading reading, Passage passage, Consumer<Tie> found) {
    for (Figure margin : passage.figures()) {
      if (!margin(passage, margin) || !margin.exact()) {
        continue;
      }
      List<Figure> samples = new ArrayList<>();
      for (int distance = 1; distance >= -3; distance--) {
        Passage near = reading.neighbour(passage, distance);
        if (near == null
            || near.section() != passage.section()
            || !POLLED.matcher(near.lower()).matches()) {
          continue;
        }
        for (Figure figure : near.figures()) {
          BigDecimal low = figure.quantity().allowed().low();
          if (figure.kind() == Kind.COUNT
              && low != null
              && low.compareTo(BigDecimal.valueOf(50)) >= 0
              && SAMPLE_AFTER.matcher(near.after(figure)).matches()) {
            samples.add(figure);
          }
        }
      }
      if (samples.size() == 1) {
        found.accept(new Tie.MarginOfSample(margin, samples.get(0), SHAPE));
      }
    }
  }
}
