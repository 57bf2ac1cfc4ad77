package org.tallystick.consistency;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.tallystick.article.Section;
import org.tallystick.claim.Change;
import org.tallystick.quantity.Kind;

/**
 * Ties a figure of the headline to the only one of its kind in the first sentences, where the two
 * share their subject matter, and a change in the headline to the levels that the story opens with.
 * Where any figure of the body agrees with the headline's, or a few of them come to it, nothing is
 * tied.
 */
final class LeadFinder implements TieFinder {
  private static final BigDecimal LEAD = new BigDecimal("0.75");
  private static final int SENTENCES = 2;
  private static final int ENOUGH = 2;

  /** Of another part, or the level of before. */
  private static final Pattern OTHER =
      Pattern.compile("(?s).*\\b(?:and|other|remaining|another|rest|but|from|than|including)\\s+$");

  private static final Pattern MORE_OF =
      Pattern.compile(
          "(?s)^(?:\\s+[\\w’'-]+){1,3},?\\s+and\\s+(?:an?|one|another|his|her|their|two|three)\\b.*");

  private static final Pattern STEP =
      Pattern.compile("(?s).*\\b(?:another|further|additional|more|first|last|so\\s+far)\\b.*");

  @Override
  public void find(Reading reading, Consumer<Tie> found) {
    List<Passage> lead = new ArrayList<>();
    for (Passage passage : reading.passages()) {
      if (passage.section() == Section.BODY && lead.size() < SENTENCES) {
        lead.add(passage);
      }
    }
    for (Figure head : reading.figures()) {
      if (head.inHeadline()
          && reading.placed(head)
          && !STEP.matcher(reading.passage(head).lower()).matches()) {
        retold(reading, head, lead, found);
        levels(reading, head, lead, found);
      }
    }
  }

  private static void retold(
      Reading reading, Figure head, List<Passage> lead, Consumer<Tie> found) {
    List<Figure> told = new ArrayList<>();
    for (Passage passage : lead) {
      for (Figure other : passage.figures()) {
        if (SameFinder.comparable(head, other)
            && !OTHER.matcher(passage.before(other)).matches()
            && SameFinder.tells(other)
            && same(reading, head, other)) {
          told.add(other);
        }
      }
    }
    if (told.size() == 1 && SameFinder.tells(head) && !agrees(reading, head)) {
      found.accept(new Tie.SameThing(head, told, false, LEAD));
    }
  }

  private static boolean same(Reading reading, Figure head, Figure other) {
    Passage passage = reading.passage(other);
    if (MORE_OF.matcher(passage.after(other)).matches()
        || Frames.apart(head.claim(), other.claim())
        || Frames.twoSources(head.claim(), other.claim())
        || !Bases.of(reading, other).isEmpty()) {
      return false;
    }
    Change one = head.claim().change();
    Change two = other.claim().change();
    if ((one == null) != (two == null)) {
      return false;
    }
    boolean moved = one != null && two != null && one.direction() == two.direction();
    if (one != null && !moved) {
      return false;
    }
    boolean acts = acts(head, other);
    boolean counted =
        head.kind() != Kind.COUNT
            || acts
                && (head.claim().subject() == null || Frames.sameHead(head.claim(), other.claim()));
    int shared =
        Frames.common(Frames.sentenceKeys(head.claim()), Frames.sentenceKeys(other.claim()));
    return counted && shared >= (moved || acts ? ENOUGH - 1 : ENOUGH);
  }

  /** Whether the headline says in these words or those what the other is said to do. */
  private static boolean acts(Figure head, Figure other) {
    String told = other.claim().predicate();
    Set<String> said = Frames.sentenceKeys(head.claim());
    return told != null && WordKin.keys(told).stream().anyMatch(said::contains);
  }

  private static boolean agrees(Reading reading, Figure head) {
    List<Figure> body = new ArrayList<>();
    for (Figure other : reading.figures()) {
      if (!other.inHeadline() && SameFinder.comparable(head, other)) {
        if (head.coarse().meets(other.admitted()) || head.admitted().meets(other.coarse())) {
          return true;
        }
        body.add(other);
      }
    }
    return SameFinder.sumOf(head, body);
  }

  /** <i>Meals dearer by 12%</i>, and the first sentences give both prices. */
  private static void levels(
      Reading reading, Figure head, List<Passage> lead, Consumer<Tie> found) {
    Change change = head.claim().change();
    boolean amount = head.kind() == Kind.PERCENT || head.kind() == Kind.MULTIPLE;
    if (change == null || !amount || change.from() != null) {
      return;
    }
    for (Figure other : reading.figures()) {
      if (!other.inHeadline() && (other.kind() == Kind.MULTIPLE || other.kind() == head.kind())) {
        return; // the story tells changes of its own
      }
    }
    List<ChangeFinder.Ends> ends = new ArrayList<>();
    for (Passage passage : lead) {
      ends.addAll(ChangeFinder.ends(reading, passage));
    }
    if (ends.size() != 1) {
      return;
    }
    Figure from = ends.get(0).from();
    Figure to = ends.get(0).to();
    int shared = Frames.common(Frames.sentenceKeys(head.claim()), Frames.sentenceKeys(to.claim()));
    if (shared == 0 || from.kind().isShare()) {
      return;
    }
    found.accept(
        head.kind() == Kind.MULTIPLE
            ? new Tie.MultipleOf(head, from, to, LEAD)
            : new Tie.ChangeBetween(head, from, to, null, null, LEAD));
  }
}
