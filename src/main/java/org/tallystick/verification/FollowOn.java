package org.tallystick.verification;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.claim.Role;
import org.tallystick.claim.Subject;
import org.tallystick.dataset.Aggregate;
import org.tallystick.dataset.Condition;
import org.tallystick.quantity.Kind;
import org.tallystick.verification.Question.Combine;
import org.tallystick.verification.Question.Measure;
import org.tallystick.verification.Question.Operation;

/**
 * Questions that take up what claims before asked: the same of other rows, of another time, of the
 * rest; a part of what was counted; how far apart two are. <i>In the west it was 12 percent; of
 * those, nine; the year before, 31; four more than in Oban.</i>
 */
final class FollowOn {
  /** What speaks against a question that is taken up and not asked outright. */
  private static final int TAKEN_UP = 50;

  private static final int FURTHER = 40;
  private static final int OTHER_THING = 120;
  private static final int NO_CUE = 80;
  private static final int OTHER_TIME = 60;
  private static final int MOST = 3;
  private static final Set<String> LESS = Set.of("fewer", "less", "lower", "younger", "shorter");
  private static final Pattern PRONOUN = Pattern.compile("(?i)it|that|this|they|those");
  private static final Pattern FIGURE =
      Pattern.compile("(?i)figure|share|rate|proportion|percentage|number|total|average|median");
  private static final Pattern YEAR =
      Pattern.compile("\\b(?:a|one|the|that|previous|prior|next|following) ?year(?: (\\p{L}+))?");
  private static final Pattern BACK =
      Pattern.compile("\\b(?:previous|prior|last) year|year (?:before|earlier|ago)");

  private final Scene scene;
  private final Consumer<Proposal> out;

  private FollowOn(Scene scene, Consumer<Proposal> out) {
    this.scene = scene;
    this.out = out;
  }

  /** Proposes what may carry on from the claims before, the nearest last. */
  static void propose(Scene scene, List<Precedent> before, Consumer<Proposal> out) {
    FollowOn follow = new FollowOn(scene, out);
    List<Precedent> near = new ArrayList<>();
    for (int i = before.size() - 1; i >= 0 && near.size() < MOST; i--) {
      Precedent one = before.get(i);
      if (one.isBefore(scene.claim()) && one.question().table().equals(scene.table())) {
        near.add(one);
      }
    }
    for (int i = 0; i < near.size(); i++) {
      follow.take(near.get(i), TAKEN_UP + i * FURTHER);
      if (i + 1 < near.size()) {
        follow.both(near.get(i + 1), near.get(i), TAKEN_UP + i * FURTHER);
      }
    }
  }

  /**
   * Whether the sentence has no thing of its own that the figure is of, and a claim before has one:
   * <i>in the west the figure is 12 percent</i>.
   */
  static boolean isTakenUp(Scene scene, List<Precedent> before) {
    Subject subject = scene.claim().subject();
    boolean empty =
        subject == null && scene.kind().isShare()
            || subject != null
                && (PRONOUN.matcher(subject.head()).matches()
                    || PlainWords.isGeneric(subject.head())
                    || scene.kind().isShare() && FIGURE.matcher(subject.head()).matches());
    boolean named = scene.found().stream().anyMatch(found -> !found.words().isEmpty());
    return empty
        && named
        && before.stream()
            .anyMatch(
                one ->
                    one.isBefore(scene.claim())
                        && one.isAlike(scene.claim())
                        && one.question().table().equals(scene.table()));
  }

  private void take(Precedent before, int first) {
    int penalty = first;
    Set<Said> repeated = repeated(before);
    Operation operation = operation(before);
    if (isOtherThing(before)) {
      penalty += OTHER_THING;
    }
    if (before.isAlike(scene.claim())) {
      variations(before, penalty, repeated, out);
    }
    if (operation != null) {
      int more = penalty + (operation == Operation.DIFFERENCE && !isApart() ? NO_CUE : 0);
      Set<Said> used = new LinkedHashSet<>(repeated);
      used.addAll(scene.by(Cue.APART, Cue.UP, Cue.DOWN));
      variations(
          before,
          more,
          used,
          other -> {
            Question[] pair = ordered(before.question(), other.question());
            Question apart = new Combine(operation, pair[0], pair[1]);
            out.accept(new Proposal(apart, other.used(), other.penalty(), true));
          });
    }
    if (scene.kind().isShare() && isCount(before.question())) {
      parts((Measure) before.question(), penalty, repeated);
    }
  }

  /** Whether both say what they count or measure, and it is not the same. */
  private boolean isOtherThing(Precedent before) {
    Said head = scene.head();
    Subject other = before.claim().subject();
    return scene.kind() == Kind.COUNT
        && before.claim().quantity().kind() == Kind.COUNT
        && head != null
        && other != null
        && !PlainWords.isGeneric(head.text())
        && !head.isOneOf(WordForms.of(other.head()))
        && !scene.guide().isRow(head);
  }

  /** The same question of other rows, of other times, of the rest. */
  private void variations(
      Precedent before, int penalty, Set<Said> repeated, Consumer<Proposal> to) {
    for (RowSet rows : scene.rows()) {
      boolean said = rows.found().stream().anyMatch(found -> !found.words().isEmpty());
      Question other = said ? Variation.of(before.question(), rows.conditions()) : null;
      offer(before, other, rows.words(), repeated, penalty + rows.penalty(), to);
    }
    Set<Said> rest = scene.by(Cue.REST);
    if (!rest.isEmpty()) {
      for (Condition condition : before.question().conditions()) {
        Question other = Variation.without(before.question(), condition);
        offer(before, other, rest, repeated, penalty, to);
      }
    }
    Matcher year = YEAR.matcher(scene.phrasing().text());
    if (year.find()) {
      boolean back = BACK.matcher(scene.phrasing().text()).find();
      Set<Said> words = new LinkedHashSet<>(scene.by(Cue.EARLIER, Cue.LATER));
      scene.phrasing().words().stream().filter(w -> w.text().equals("year")).forEach(words::add);
      Question other = Variation.shifted(before.question(), back ? -1 : 1);
      offer(before, other, words, repeated, penalty, to);
    }
    times(before, penalty, repeated, to);
  }

  private void times(Precedent before, int penalty, Set<Said> repeated, Consumer<Proposal> to) {
    if (!(before.question() instanceof Measure measure)
        || !(measure.aggregate() instanceof Aggregate.OfColumn of)) {
      return;
    }
    for (ColumnSense column : scene.guide().columns()) {
      if (!column.name().equals(of.column())) {
        continue;
      }
      List<ColumnSense> times = ColumnChoice.siblings(scene, column);
      for (ColumnSense other : times) {
        boolean later = times.indexOf(other) > times.indexOf(column);
        Set<Said> by = new LinkedHashSet<>(scene.by(later ? Cue.LATER : Cue.EARLIER));
        scene.phrasing().years().stream()
            .filter(year -> other.years().contains(Integer.parseInt(year.text())))
            .forEach(by::add);
        int more = by.isEmpty() ? OTHER_TIME : 0;
        Question question = Variation.ofColumn(measure, column.name(), other.name());
        offer(before, question, by, repeated, penalty + more, to);
      }
    }
  }

  private static void offer(
      Precedent before,
      @Nullable Question question,
      Set<Said> words,
      Set<Said> repeated,
      int penalty,
      Consumer<Proposal> to) {
    if (question != null && !question.equals(before.question())) {
      Set<Said> used = new LinkedHashSet<>(words);
      used.addAll(repeated);
      to.accept(new Proposal(question, used, penalty, true));
    }
  }

  /** What share of what was counted meets the conditions of this sentence too. */
  private void parts(Measure whole, int penalty, Set<Said> repeated) {
    for (RowSet rows : scene.rows()) {
      boolean said = rows.found().stream().anyMatch(found -> !found.words().isEmpty());
      boolean free =
          whole.conditions().stream()
              .noneMatch(
                  c -> rows.conditions().stream().anyMatch(r -> r.column().equals(c.column())));
      if (said && free) {
        List<Condition> all = new ArrayList<>(whole.conditions());
        all.addAll(rows.conditions());
        Measure part = new Measure(whole.table(), whole.aggregate(), all);
        Set<Said> used = new LinkedHashSet<>(rows.words());
        used.addAll(repeated);
        used.addAll(scene.by(Cue.SHARE));
        out.accept(
            new Proposal(
                new Combine(Operation.SHARE, part, whole), used, penalty + rows.penalty(), true));
      }
    }
  }

  /** Two claims before laid beside each other: a part and its whole, or two that differ. */
  private void both(Precedent earlier, Precedent later, int penalty) {
    if (!earlier.claim().quantity().kind().equals(later.claim().quantity().kind())) {
      return;
    }
    Set<Said> used = new LinkedHashSet<>(repeated(earlier));
    used.addAll(repeated(later));
    used.addAll(scene.by(Cue.APART, Cue.UP, Cue.DOWN, Cue.SHARE));
    boolean counts = isCount(earlier.question()) && isCount(later.question());
    if (scene.kind().isShare() && counts && scene.claim().change() == null) {
      Question part = later.question();
      Question whole = earlier.question();
      if (part.conditions().containsAll(whole.conditions())) {
        out.accept(new Proposal(new Combine(Operation.SHARE, part, whole), used, penalty, true));
      }
      return;
    }
    Operation operation = operation(later);
    if (operation != null && (isApart() || scene.claim().change() != null)) {
      Question[] pair =
          operation == Operation.CHANGE
              ? new Question[] {later.question(), earlier.question()}
              : ordered(later.question(), earlier.question());
      out.accept(
          new Proposal(new Combine(operation, pair[0], pair[1]), used, penalty + NO_CUE, true));
    }
  }

  private Question[] ordered(Question before, Question other) {
    boolean less =
        scene.phrasing().words().stream().anyMatch(w -> w.own() && LESS.contains(w.text()));
    return less ? new Question[] {other, before} : new Question[] {before, other};
  }

  private boolean isApart() {
    return scene.has(Cue.APART) || scene.kind() == Kind.PERCENTAGE_POINT;
  }

  private @Nullable Operation operation(Precedent before) {
    boolean share = before.claim().quantity().kind().isShare();
    Kind kind = scene.kind();
    if (kind == Kind.MULTIPLE) {
      return Operation.RATIO;
    }
    if (kind == Kind.PERCENTAGE_POINT) {
      return share ? Operation.DIFFERENCE : null;
    }
    boolean change = scene.claim().change() != null || scene.claim().role() == Role.CHANGE;
    if (kind.isShare()) {
      return change && !share ? Operation.CHANGE : null;
    }
    return before.isAlike(scene.claim()) && (isApart() || change) ? Operation.DIFFERENCE : null;
  }

  private static boolean isCount(Question question) {
    return question instanceof Measure measure
        && measure.aggregate() instanceof Aggregate.CountRows;
  }

  /** The words of this sentence that the one before said already; none of one sentence. */
  private Set<Said> repeated(Precedent before) {
    if (before.claim().sentence().equals(scene.claim().sentence())) {
      return Set.of();
    }
    Set<String> forms = new LinkedHashSet<>();
    for (String word : WordForms.split(before.sentence())) {
      if (PlainWords.tells(word)) {
        forms.addAll(WordForms.of(word));
      }
    }
    Set<Said> repeated = new LinkedHashSet<>();
    for (Said word : scene.phrasing().words()) {
      if (word.weight() > 0 && word.isOneOf(forms) && !isFound(word)) {
        repeated.add(word);
      }
    }
    return repeated;
  }

  private boolean isFound(Said word) {
    return scene.found().stream().anyMatch(one -> one.words().contains(word));
  }
}
