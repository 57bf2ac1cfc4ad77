package org.tallystick.verification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.claim.Claim;
import org.tallystick.claim.Role;
import org.tallystick.claim.Word.Part;
import org.tallystick.dataset.Aggregate;
import org.tallystick.quantity.Kind;
import org.tallystick.quantity.Unit;
import org.tallystick.verification.Linking.Slot;
import org.tallystick.verification.Question.Combine;
import org.tallystick.verification.Question.Measure;
import org.tallystick.verification.Question.Operation;

/**
 * From the frame of a claim to the questions it may ask: how many rows, and what share of them. The
 * frame gives the shape, the linker fills the slots; the figure itself is not looked at.
 */
final class QuestionPlanner {
  private static final Aggregate ROWS = new Aggregate.CountRows();
  private static final Set<Part> ALL = EnumSet.allOf(Part.class);

  /** The parts that say what a share is a share of, where no other claim does. */
  private static final Set<Part> WHOLE = EnumSet.of(Part.SUBJECT, Part.AGENT, Part.PLACE);

  /** How long a chain of parts of parts is followed. */
  private static final int MAX_BASES = 3;

  private final List<TableSense> tables;

  QuestionPlanner(List<TableSense> tables) {
    this.tables = List.copyOf(tables);
  }

  /** Whether some shape of question has an answer such as the claim states. */
  static boolean hasShape(Claim claim) {
    return isCount(claim) || isShare(claim);
  }

  /** Whether a table holds anything that the claim speaks of as what its rows are. */
  boolean hasTable(Claim claim) {
    return tables.stream().anyMatch(sense -> new SchemaLinker(sense).link(claim, ALL).row());
  }

  /** The questions the claim may ask, best first. */
  List<Candidate> plan(Claim claim, Map<String, Claim> claims) {
    List<Candidate> candidates = new ArrayList<>();
    for (TableSense sense : tables) {
      SchemaLinker linker = new SchemaLinker(sense);
      String table = sense.table().name();
      Candidate candidate =
          isCount(claim)
              ? count(table, linker, claim, claims)
              : isShare(claim) ? share(table, linker, claim, claims) : null;
      if (candidate != null && candidate.linking().row()) {
        candidates.add(candidate);
      }
    }
    candidates.sort(
        Comparator.comparing(Candidate::explainsAll)
            .thenComparing(Candidate::share)
            .thenComparing(candidate -> candidate.linking().explained().size())
            .reversed());
    return candidates;
  }

  private static boolean isCount(Claim claim) {
    return claim.quantity().kind() == Kind.COUNT
        && claim.role() == Role.LEVEL
        && isPlain(claim, Unit.PLAIN);
  }

  private static boolean isShare(Claim claim) {
    return claim.quantity().kind().isShare()
        && (claim.role() == Role.SHARE || claim.role() == Role.LEVEL)
        && (isPlain(claim, Unit.PERCENT) || isPlain(claim, Unit.PLAIN));
  }

  private static boolean isPlain(Claim claim, Unit unit) {
    return claim.change() == null
        && claim.quantity().per() == null
        && claim.quantity().unit().equals(unit);
  }

  private static Candidate count(
      String table, SchemaLinker linker, Claim claim, Map<String, Claim> claims) {
    Linking linking = linkWithBase(linker, claim, claims, MAX_BASES);
    return new Candidate(new Measure(table, ROWS, linking.conditions()), linking);
  }

  private static Linking linkWithBase(
      SchemaLinker linker, Claim claim, Map<String, Claim> claims, int left) {
    Linking own = linker.link(claim, ALL);
    Claim base = base(claim, claims);
    return base == null || left == 0
        ? own
        : own.within(linkWithBase(linker, base, claims, left - 1));
  }

  private static @Nullable Candidate share(
      String table, SchemaLinker linker, Claim claim, Map<String, Claim> claims) {
    Claim base = base(claim, claims);
    Linking whole;
    if (base == null) {
      whole = linker.link(claim, WHOLE);
    } else if (isCount(base)) {
      whole = linkWithBase(linker, base, claims, MAX_BASES);
    } else {
      return null;
    }
    Linking own = linker.link(claim, ALL);
    Linking part = base == null ? own : own.within(whole);
    Measure right = new Measure(table, ROWS, whole.conditions());
    Measure left = right.narrowed(part.slots().stream().map(Slot::condition).toList());
    return left.equals(right)
        ? null
        : new Candidate(new Combine(Operation.SHARE, left, right), part);
  }

  private static @Nullable Claim base(Claim claim, Map<String, Claim> claims) {
    return claim.base() == null ? null : claims.get(claim.base());
  }
}
